import type { ElementContent } from 'hast';
import type { Literal, Parents } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { reportMissingAlt } from '../html/vault-urls.ts';
import { isPicture, liftEmbeds } from './lift-embeds.ts';
import { readWikilink } from './read-wikilink.ts';
import type { Syntax } from './syntax.ts';

/** `[[Note#Heading|text]]`, and with `!` before it an embed. `value` is what stands between the brackets. */
export interface Wikilink extends Literal {
  type: 'wikilink';
  embed: boolean;
  /** For an embed: whether it stays in a line of text, whatever it shows. */
  inline?: boolean;
  /** For an embed that was taken out of a paragraph: on which sides of it text of that paragraph is left. */
  beside?: 'before' | 'after' | 'both';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikilink: Wikilink;
  }
  interface RootContentMap {
    wikilink: Wikilink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    wikilinkMarker: 'wikilinkMarker';
    wikilinkValue: 'wikilinkValue';
  }
}

const EXCLAMATION_MARK = 33;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('wikilink');
    effects.enter('wikilinkMarker');
    if (code === EXCLAMATION_MARK) {
      effects.consume(code);
      return firstBracket;
    }
    return firstBracket(code);
  }

  function firstBracket(code: Code): State | undefined {
    if (code !== LEFT_BRACKET) return nok(code);
    effects.consume(code);
    return secondBracket;
  }

  function secondBracket(code: Code): State | undefined {
    if (code !== LEFT_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('wikilinkMarker');
    return valueStart;
  }

  function valueStart(code: Code): State | undefined {
    // Empty, at a line's end, or more brackets: `[[]]` and `[[[` are text.
    if (isEnd(code) || code === LEFT_BRACKET || code === RIGHT_BRACKET) return nok(code);
    effects.enter('wikilinkValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (isEnd(code) || code === LEFT_BRACKET) return nok(code);
    if (code === RIGHT_BRACKET) {
      effects.exit('wikilinkValue');
      effects.enter('wikilinkMarker');
      effects.consume(code);
      return close;
    }
    effects.consume(code);
    size += 1;
    // A name longer than any path: not a link, and a bound for hostile text.
    return size > 2000 ? nok : value;
  }

  function close(code: Code): State | undefined {
    if (code !== RIGHT_BRACKET) return nok(code);
    effects.consume(code);
    effects.exit('wikilinkMarker');
    effects.exit('wikilink');
    return ok;
  }
};

/** End of input or of line. */
function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

const construct: Construct = { name: 'wikilink', tokenize };

const micromark: Extension = { text: { [EXCLAMATION_MARK]: construct, [LEFT_BRACKET]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    wikilink(token) {
      const marker = this.sliceSerialize({ start: token.start, end: token.end });
      this.enter({ type: 'wikilink', value: '', embed: marker.startsWith('!') }, token);
    },
    wikilinkValue(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'wikilink') node.value = this.sliceSerialize(token);
    },
  },
  exit: {
    wikilink(token) {
      this.exit(token);
    },
  },
};

/** Wikilinks and embeds of the Obsidian dialect. */
export const wikilink: Syntax = {
  name: 'wikilink',
  occursIn: (text) => text.includes('[['),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  transform: liftEmbeds,
  handlers: (context) => ({
    wikilink(_state, node: Wikilink, parent): ElementContent[] {
      const { reference, display } = readWikilink(node.value, node.embed);
      const position = node.position?.start ?? { line: 1, column: 1 };
      const index = context.references.push({
        ...reference,
        position: { line: position.line, column: position.column },
      });
      if (reference.type === 'embed') {
        if (isPicture(node) && reference.label === undefined) reportMissingAlt(context, position);
        const mark = context.marks.mark({
          type: 'embed',
          reference: index - 1,
          inline: node.inline ?? isPicture(node),
          ...(node.beside && { beside: node.beside }),
          ...(isAlone(node, parent) && { alone: true }),
        });
        const properties = node.data?.hProperties;
        const text: ElementContent = { type: 'text', value: mark };
        if (properties === undefined) return [text];
        return [{ type: 'element', tagName: 'div', properties: { ...properties }, children: [text] }];
      }
      return [
        { type: 'text', value: context.marks.mark({ type: 'link-start', reference: index - 1 }) },
        { type: 'text', value: display },
        { type: 'text', value: context.marks.mark({ type: 'link-end', reference: index - 1 }) },
      ];
    },
  }),
};

/** Whether a picture is all that its paragraph holds. */
function isAlone(node: Wikilink, parent: Parents | undefined): boolean {
  if (parent?.type !== 'paragraph') return false;
  return parent.children.every(
    (child) => child === node || (child.type === 'text' && child.value.trim() === ''),
  );
}
