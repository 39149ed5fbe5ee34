import type { ElementContent } from 'hast';
import type { Literal, Nodes, Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Syntax } from './syntax.ts';

/** `#nested/tag`; `value` is without `#`. */
export interface Tag extends Literal {
  type: 'tag';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: Tag;
  }
  interface RootContentMap {
    tag: Tag;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag';
    tagMarker: 'tagMarker';
    tagValue: 'tagValue';
  }
}

const NUMBER_SIGN = 35;
const SLASH = 47;
const LONGEST = 200;

const tokenize: Tokenizer = (effects, ok, nok) => {
  const slash: Construct = { tokenize: tokenizeSlash, partial: true };
  let size = 0;
  let digitsOnly = true;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('tag');
    effects.enter('tagMarker');
    effects.consume(code);
    effects.exit('tagMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (!isTagCharacter(code)) return nok(code);
    effects.enter('tagValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    // A slash nests only where a name follows: in `#a/` it is text.
    if (code === SLASH) return effects.check(slash, consume, end)(code);
    return isTagCharacter(code) ? consume(code) : end(code);
  }

  function consume(code: Code): State | undefined {
    if (code === null || code < 48 || code > 57) digitsOnly = false;
    size += 1;
    effects.consume(code);
    return size > LONGEST ? nok : value;
  }

  function end(code: Code): State | undefined {
    if (digitsOnly) return nok(code);
    effects.exit('tagValue');
    effects.exit('tag');
    return ok(code);
  }
};

const tokenizeSlash: Tokenizer = (effects, ok, nok) => {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('tagMarker');
    effects.consume(code);
    effects.exit('tagMarker');
    return after;
  }

  function after(code: Code): State | undefined {
    return isTagCharacter(code) ? ok(code) : nok(code);
  }
};

/**
 * Letters, marks, digits, `_`, `-`, and of the rest of Unicode symbols and emoji, but no punctuation, white space or
 * ASCII symbols. Of a character outside the BMP each half is taken as it comes.
 */
export function isTagCharacter(code: Code): boolean {
  if (code === null || code < 45) return false;
  if (code < 128) {
    return (
      code === 45 ||
      code === 95 ||
      (code > 47 && code < 58) ||
      (code > 64 && code < 91) ||
      (code > 96 && code < 123)
    );
  }
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{M}\p{N}\p{S}\u200D]/u.test(String.fromCharCode(code));
}

/**
 * Only a beginning, white space or punctuation that opens may stand before a tag: `a#b`, `/#b`, `##b` and `a*#b` are
 * none, `*#b*` is one.
 */
function isTagBoundary(this: TokenizeContext, code: Code): boolean {
  if (code === null || code <= 32 || unicodeWhitespace(code)) return true;
  if ('*_~='.includes(String.fromCharCode(code))) return this.events.at(-1)?.[1]._open === true;
  return mayStandBeforeTag(code);
}

/** Whether a character may stand before a tag, whatever is before it: white space, or punctuation that opens. */
export function mayStandBeforeTag(code: number): boolean {
  if (code <= 32 || unicodeWhitespace(code)) return true;
  const character = String.fromCharCode(code);
  return code < 128 ? '!"\'(,;<>[{|%'.includes(character) : /\p{P}/u.test(character);
}

const construct: Construct = { name: 'tag', tokenize, previous: isTagBoundary };

const micromark: Extension = { text: { [NUMBER_SIGN]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    tag(token) {
      this.enter({ type: 'tag', value: '' }, token);
    },
  },
  exit: {
    tagValue(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'tag') node.value = this.sliceSerialize(token);
    },
    tag(token) {
      this.exit(token);
    },
  },
};

/** Tags in the text of a note. Where they lead is known to the site only, so they are marked places. */
export const tag: Syntax = {
  name: 'tag',
  occursIn: (text) => text.includes('#'),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  transform: takeTagsOutOfLinks,
  handlers: (context) => ({
    tag(_state, node: Tag): ElementContent[] {
      context.tags.push(node.value);
      return [
        { type: 'text', value: context.marks.mark({ type: 'tag-start', tag: node.value }) },
        { type: 'text', value: `#${node.value}` },
        { type: 'text', value: context.marks.mark({ type: 'tag-end' }) },
      ];
    },
  }),
};

/** A link cannot stand in a link: there a tag is text. */
function takeTagsOutOfLinks(tree: Root): void {
  visit(tree, false);

  function visit(node: Nodes, inLink: boolean): void {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    children.forEach((child, index) => {
      if (child.type === 'tag') {
        if (inLink) children[index] = { type: 'text', value: `#${child.value}` };
      } else visit(child, inLink || child.type === 'link' || child.type === 'linkReference');
    });
  }
}
