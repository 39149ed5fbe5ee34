import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEndingOrSpace, unicodeWhitespace } from 'micromark-util-character';
import { resolveAll } from 'micromark-util-resolve-all';
import type {
  Code,
  Construct,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Syntax } from './syntax.ts';

/** `==text==`. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: Highlight;
  }
  interface RootContentMap {
    highlight: Highlight;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightSequence: 'highlightSequence';
    highlightSequenceTemporary: 'highlightSequenceTemporary';
    highlightText: 'highlightText';
  }
}

const EQUALS_SIGN = 61;

/**
 * Two equals signs, no more. Unlike emphasis they may stand between letters and punctuation in any way; only white
 * space keeps them from opening (after them) or closing (before them). That is what Obsidian does, and what lets a
 * highlight stand beside Chinese punctuation.
 */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const previous = this.previous;
  let size = 0;
  return start;

  function start(code: Code): State | undefined {
    if (previous === EQUALS_SIGN) return nok(code);
    effects.enter('highlightSequenceTemporary');
    return more(code);
  }

  function more(code: Code): State | undefined {
    if (code === EQUALS_SIGN) {
      if (size === 2) return nok(code);
      effects.consume(code);
      size += 1;
      return more;
    }
    if (size < 2) return nok(code);
    const token = effects.exit('highlightSequenceTemporary');
    token._open = !isSpace(code);
    token._close = !isSpace(previous);
    return ok(code);
  }
};

function isSpace(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}

/** Pairs each closing sequence with the nearest opening one before it; sequences without a partner become text. */
const resolveHighlights: Resolver = (events, context) => {
  const partners = pairSequences(events);
  if (partners.size === 0) {
    for (const [, token] of events) if (token.type === 'highlightSequenceTemporary') token.type = 'data';
    return events;
  }
  const open: Event[][] = [];
  let target: Event[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined) break;
    const partner = partners.get(index);
    if (partner === undefined) {
      if (event[1].type === 'highlightSequenceTemporary') event[1].type = 'data';
      target.push(event);
    } else if (partner > index) {
      open.push(target);
      target = [];
      index += 1;
    } else {
      const opener = events[partner]?.[1];
      const outer = open.pop();
      if (opener === undefined || outer === undefined) break;
      outer.push(...wrap(opener, event[1], target, context));
      target = outer;
      index += 1;
    }
  }
  // micromark keeps the list itself, so the result must stand in it.
  events.length = 0;
  for (const event of target) events.push(event);
  return events;
};

/** By the index of the event that enters a sequence: the index of the one that enters its partner. */
function pairSequences(events: readonly Event[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const openers: number[] = [];
  events.forEach(([type, token], index) => {
    if (type !== 'enter' || token.type !== 'highlightSequenceTemporary') return;
    const opener = token._close ? openers.pop() : undefined;
    if (opener !== undefined) {
      partners.set(opener, index);
      partners.set(index, opener);
    } else if (token._open) openers.push(index);
  });
  return partners;
}

function wrap(opener: Token, closer: Token, between: Event[], context: TokenizeContext): Event[] {
  opener.type = 'highlightSequence';
  closer.type = 'highlightSequence';
  const whole: Token = { type: 'highlight', start: { ...opener.start }, end: { ...closer.end } };
  const text: Token = { type: 'highlightText', start: { ...opener.end }, end: { ...closer.start } };
  return [
    ['enter', whole, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
    ...resolveAll(context.parser.constructs.insideSpan.null ?? [], between, context),
    ['exit', text, context],
    ['enter', closer, context],
    ['exit', closer, context],
    ['exit', whole, context],
  ];
}

const construct: Construct = { name: 'highlight', tokenize, resolveAll: resolveHighlights };

const micromark: Extension = { text: { [EQUALS_SIGN]: construct }, insideSpan: { null: [construct] } };

const fromMarkdown: FromMarkdownExtension = {
  canContainEols: ['highlight'],
  enter: {
    highlight(token) {
      this.enter({ type: 'highlight', children: [] }, token);
    },
  },
  exit: {
    highlight(token) {
      this.exit(token);
    },
  },
};

/** Highlighted text of the Obsidian dialect. */
export const highlight: Syntax = {
  name: 'highlight',
  occursIn: (text) => text.includes('=='),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  handlers: () => ({
    highlight: (state, node: Highlight) => ({
      type: 'element',
      tagName: 'mark',
      properties: {},
      children: state.all(node),
    }),
  }),
};
