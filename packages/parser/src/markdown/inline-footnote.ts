import type { ElementContent } from 'hast';
import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Token, Tokenizer } from 'micromark-util-types';
import type { Syntax } from './syntax.ts';

/** `^[text]`: a footnote where it is referred to. */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineFootnote: InlineFootnote;
  }
  interface RootContentMap {
    inlineFootnote: InlineFootnote;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote';
    inlineFootnoteMarker: 'inlineFootnoteMarker';
    inlineFootnoteText: 'inlineFootnoteText';
  }
}

const BACKSLASH = 92;
const CARET = 94;
const GRAVE_ACCENT = 96;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
/** As many as CommonMark allows for brackets within a link's destination. */
const DEEPEST = 32;

/** Up to the bracket that closes it; brackets in pairs, escapes and code between are passed over. */
const tokenize: Tokenizer = (effects, ok, nok) => {
  let depth = 0;
  let previous: Token | undefined;
  let ticks = 0;
  let codeTicks = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineFootnote');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    return bracket;
  }

  function bracket(code: Code): State | undefined {
    if (code !== LEFT_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    return contentStart;
  }

  function contentStart(code: Code): State | undefined {
    if (code === RIGHT_BRACKET) return nok(code);
    effects.enter('inlineFootnoteText');
    return line(code);
  }

  function line(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === RIGHT_BRACKET && depth === 0 && codeTicks === 0) return end(code);
    const token = effects.enter('chunkText', { contentType: 'text', previous });
    if (previous) previous.next = token;
    previous = token;
    return content(code);
  }

  function content(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === GRAVE_ACCENT) return tick(code);
    if (markdownLineEnding(code)) {
      effects.consume(code);
      effects.exit('chunkText');
      return line;
    }
    if (codeTicks === 0) {
      if (code === RIGHT_BRACKET && depth === 0) {
        effects.exit('chunkText');
        return end(code);
      }
      if (code === RIGHT_BRACKET) depth -= 1;
      if (code === LEFT_BRACKET) depth += 1;
      if (depth > DEEPEST) return nok(code);
    }
    effects.consume(code);
    return code === BACKSLASH && codeTicks === 0 ? escaped : content;
  }

  function escaped(code: Code): State | undefined {
    if (code !== BACKSLASH && code !== LEFT_BRACKET && code !== RIGHT_BRACKET && code !== GRAVE_ACCENT) {
      return content(code);
    }
    effects.consume(code);
    return content;
  }

  function tick(code: Code): State | undefined {
    if (code === GRAVE_ACCENT) {
      ticks += 1;
      effects.consume(code);
      return tick;
    }
    if (codeTicks === 0) codeTicks = ticks;
    else if (codeTicks === ticks) codeTicks = 0;
    ticks = 0;
    return content(code);
  }

  function end(code: Code): State | undefined {
    effects.exit('inlineFootnoteText');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    effects.exit('inlineFootnote');
    return ok;
  }
};

const construct: Construct = { name: 'inlineFootnote', tokenize };

const micromark: Extension = { text: { [CARET]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  canContainEols: ['inlineFootnote'],
  enter: {
    inlineFootnote(token) {
      this.enter({ type: 'inlineFootnote', children: [] }, token);
    },
  },
  exit: {
    inlineFootnote(token) {
      this.exit(token);
    },
  },
};

/** Footnotes written where they are referred to. Their labels have a space in them, which no other label can have. */
export const inlineFootnote: Syntax = {
  name: 'inline-footnote',
  occursIn: (text) => text.includes('^['),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  handlers: (context) => {
    let count = 0;
    return {
      inlineFootnote(state, node: InlineFootnote): ElementContent[] {
        count += 1;
        const footnote = `inline ${count}`;
        const mark = (hole: Parameters<typeof context.marks.mark>[0]): ElementContent => ({
          type: 'text',
          value: context.marks.mark(hole),
        });
        return [
          mark({ type: 'footnote', footnote }),
          mark({ type: 'footnote-start', footnote }),
          ...state.all(node),
          mark({ type: 'footnote-end' }),
        ];
      },
    };
  },
};
