import type { Literal } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { nonLazyLine } from './non-lazy-line.ts';
import { removeComments } from './remove-comments.ts';
import type { Syntax } from './syntax.ts';

/** `%%text%%`. It has no value: what an author hides goes no further than the tokens. */
export interface Comment extends Literal {
  type: 'comment';
  value: '';
  /** False where a block of comment ended with its quote, its list or the note. */
  closed: boolean;
}

/** A `%%` in a line of text that has no partner in its paragraph. */
export interface CommentMarker extends Literal {
  type: 'commentMarker';
  value: '%%';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    comment: Comment;
    commentMarker: CommentMarker;
  }
  interface RootContentMap {
    comment: Comment;
    commentMarker: CommentMarker;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentData: 'commentData';
    commentMarker: 'commentMarker';
  }
}

const PERCENT_SIGN = 37;

/** Within a paragraph: up to the next `%%`, over lines too. */
const tokenizeText: Tokenizer = (effects, ok, nok) => {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('comment');
    effects.enter('commentData');
    effects.consume(code);
    return open;
  }

  function open(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return nok(code);
    effects.consume(code);
    return data;
  }

  function data(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      effects.exit('commentData');
      return lineEnd(code);
    }
    effects.consume(code);
    return code === PERCENT_SIGN ? close : data;
  }

  function lineEnd(code: Code): State | undefined {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return lineStart;
  }

  function lineStart(code: Code): State | undefined {
    if (code !== null && markdownLineEnding(code)) return lineEnd(code);
    effects.enter('commentData');
    return data(code);
  }

  function close(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return data(code);
    effects.consume(code);
    effects.exit('commentData');
    effects.exit('comment');
    return ok;
  }
};

const tokenizeMarker: Tokenizer = (effects, ok, nok) => {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('commentMarker');
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return nok(code);
    effects.consume(code);
    effects.exit('commentMarker');
    return ok;
  }
};

/**
 * From a `%%` that begins a line up to the next one, over blank lines and blocks; without one, to the end of the quote,
 * the list item or the note, as fenced code. What stands behind the closing marker is a paragraph. A comment that
 * ends in its first line is left to the paragraph, unless it is all there is.
 */
const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  const interrupts = this.interrupt === true;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('comment');
    effects.enter('commentData');
    effects.consume(code);
    return open;
  }

  function open(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return nok(code);
    effects.consume(code);
    return firstLine;
  }

  function firstLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code);
    effects.consume(code);
    return code === PERCENT_SIGN ? firstLineClose : firstLine;
  }

  function firstLineClose(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return firstLine(code);
    if (interrupts) return nok(code);
    effects.consume(code);
    return firstLineRest;
  }

  function firstLineRest(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('commentData');
      effects.exit('comment');
      return ok(code);
    }
    if (!markdownSpace(code)) return nok(code);
    effects.consume(code);
    return firstLineRest;
  }

  function lineEnd(code: Code): State | undefined {
    effects.exit('commentData');
    if (interrupts) {
      effects.exit('comment');
      return ok(code);
    }
    return effects.attempt(nonLazyLine, lineStart, unclosed)(code);
  }

  function unclosed(code: Code): State | undefined {
    effects.exit('comment');
    return ok(code);
  }

  function lineStart(code: Code): State | undefined {
    if (code !== null && markdownLineEnding(code))
      return effects.attempt(nonLazyLine, lineStart, unclosed)(code);
    if (code === null) return unclosed(code);
    effects.enter('commentData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code);
    effects.consume(code);
    return code === PERCENT_SIGN ? close : data;
  }

  function close(code: Code): State | undefined {
    if (code !== PERCENT_SIGN) return data(code);
    effects.consume(code);
    return rest;
  }

  function rest(code: Code): State | undefined {
    if (code !== null && markdownSpace(code)) {
      effects.consume(code);
      return rest;
    }
    effects.exit('commentData');
    effects.exit('comment');
    if (code === null || markdownLineEnding(code)) return ok(code);
    // As micromark has it: an underline below makes a heading of it.
    effects.enter('content');
    effects.enter('paragraph');
    effects.enter('chunkText', { contentType: 'text' });
    return restText(code);
  }

  function restText(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('paragraph');
      effects.exit('content');
      return ok(code);
    }
    effects.consume(code);
    return restText;
  }
};

const text: Construct = { name: 'comment', tokenize: tokenizeText };
const marker: Construct = { name: 'commentMarker', tokenize: tokenizeMarker };
const flow: Construct = { name: 'comment', tokenize: tokenizeFlow, concrete: true };

const micromark: Extension = { flow: { [PERCENT_SIGN]: flow }, text: { [PERCENT_SIGN]: [text, marker] } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    comment(token) {
      this.enter({ type: 'comment', value: '', closed: false }, token);
    },
    commentMarker(token) {
      this.enter({ type: 'commentMarker', value: '%%' }, token);
    },
  },
  exit: {
    comment(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'comment') node.closed = /^%%[\s\S]*%%[ \t]*$/u.test(this.sliceSerialize(token));
      this.exit(token);
    },
    commentMarker(token) {
      this.exit(token);
    },
  },
};

/** Comments of the Obsidian dialect: nothing of them is published. */
export const comment: Syntax = {
  name: 'comment',
  occursIn: (source) => source.includes('%%'),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  transform: removeComments,
};
