import type { Element } from 'hast';
import type { Blockquote, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { NoteContext } from '../note-context.ts';
import { calloutType } from './callout-types.ts';
import { isEscaped } from './is-escaped.ts';
import type { Syntax } from './syntax.ts';

/** `> [!type] Title`. */
export interface Callout extends Parent {
  type: 'callout';
  /** In lower case: letters, numbers, blanks, `-` and `_` of what is written. */
  name: string;
  /** Folded callouts can be opened; `open` ones closed. */
  fold: 'none' | 'folded' | 'open';
  title: PhrasingContent[];
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    callout: Callout;
  }
  interface BlockContentMap {
    callout: Callout;
  }
}

const opening = /^\[!(?<name>[^\]\n|]+)(?:\|[^\]\n]*)?\](?<fold>[+-]?)[ \t]*/u;

/** Styles and scripts find callouts by name: nothing else of what an author wrote is put there. */
const notInName = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} _-]/gu;

/** Callouts of the Obsidian dialect, with GitHub's alerts among them: quotes that begin with a type in brackets. */
export const callout: Syntax = {
  name: 'callout',
  occursIn: (text) => text.includes('[!'),
  transform: findCallouts,
  handlers: ({ callouts }) => ({
    callout(state, node: Callout): Element {
      const title: Element = {
        type: 'element',
        tagName: 'p',
        properties: { className: ['callout-title'] },
        children: state.all({ type: 'paragraph', children: node.title }),
      };
      const content: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['callout-content'] },
        children: state.wrap(state.all(node), true),
      };
      // Nothing to fold: a title only.
      const folds = node.fold !== 'none' && node.children.length > 0;
      if (folds) title.tagName = 'summary';
      const own = Object.hasOwn(callouts, node.name) ? callouts[node.name] : undefined;
      const type = own === undefined ? calloutType(node.name) : (own.look ?? 'note');
      const result: Element = {
        type: 'element',
        tagName: folds ? 'details' : 'div',
        properties: {
          className: ['callout'],
          dataCallout: type ?? node.name,
          ...(own !== undefined && { dataCalloutName: node.name }),
          ...(type === undefined && { dataCalloutLook: 'note' }),
          ...(folds && node.fold === 'open' && { open: true }),
        },
        children: node.children.length === 0 ? [title] : [title, content],
      };
      state.patch(node, result);
      return state.applyData(node, result);
    },
  }),
};

function findCallouts(tree: Root, context: NoteContext): void {
  visit(tree);

  function visit(parent: Nodes): void {
    if (!('children' in parent)) return;
    const children = parent.children as RootContent[];
    children.forEach((child, index) => {
      visit(child);
      const found = child.type === 'blockquote' ? readCallout(child, context) : undefined;
      if (found !== undefined) children[index] = found;
    });
  }
}

function readCallout(quote: Blockquote, context: NoteContext): Callout | undefined {
  const [head, ...rest] = quote.children;
  // `> [!note] Title` above `> ---` reads as a heading; it is a title and a line.
  const isUnderlined = head?.type === 'heading' && head.depth === 2;
  if (head?.type !== 'paragraph' && !isUnderlined) return undefined;
  const opener = joinReference(head.children);
  const match = opener === undefined ? null : opening.exec(opener.value);
  if (opener === undefined || match === null || isEscaped(head, context)) return undefined;
  const { name = '', fold = '' } = match.groups ?? {};
  opener.value = opener.value.slice(match[0].length);
  const [title, body] = cutAtLineEnd(head.children);
  const content: RootContent[] = [...rest];
  if (isUnderlined) content.unshift({ type: 'thematicBreak' });
  if (body.length > 0) content.unshift(paragraphOf(body, head));
  return {
    type: 'callout',
    name: name.toLowerCase().replace(notInName, '').trim(),
    fold: fold === '-' ? 'folded' : fold === '+' ? 'open' : 'none',
    title: isEmpty(title) ? [{ type: 'text', value: titleOf(name, context) }] : title,
    children: content,
    ...(quote.position && { position: quote.position }),
  };
}

/** The text that begins a quote. Where the note defines a link `[!note]`, the brackets were read as that link. */
function joinReference(children: PhrasingContent[]): { value: string } | undefined {
  const [first, second] = children;
  if (first?.type === 'text') return first;
  if (first?.type !== 'linkReference' || !first.label?.startsWith('!')) return undefined;
  const text = {
    type: 'text' as const,
    value: `[${first.label}]${second?.type === 'text' ? second.value : ''}`,
  };
  children.splice(0, second?.type === 'text' ? 2 : 1, text);
  return text;
}

/** Cuts running text in two at its first line ending, also within emphasis or a link. */
function cutAtLineEnd(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, child] of children.entries()) {
    const before = children.slice(0, index);
    const after = children.slice(index + 1);
    if (child.type === 'break') return [before, after];
    if (child.type === 'text') {
      const end = child.value.indexOf('\n');
      if (end === -1) continue;
      const head = child.value.slice(0, end);
      const tail = child.value.slice(end + 1);
      return [
        head === '' ? before : [...before, { ...child, value: head }],
        tail === '' ? after : [{ ...child, value: tail }, ...after],
      ];
    }
    if ('children' in child) {
      const [head, tail] = cutAtLineEnd(child.children);
      if (tail.length === 0 && head.length === child.children.length) continue;
      return [
        [...before, { ...child, children: head } as PhrasingContent],
        [{ ...child, children: tail } as PhrasingContent, ...after],
      ];
    }
  }
  return [[...children], []];
}

function paragraphOf(children: PhrasingContent[], head: Nodes): Paragraph {
  const start = children[0]?.position?.start;
  const end = head.position?.end;
  return { type: 'paragraph', children, ...(start && end && { position: { start, end } }) };
}

function isEmpty(children: readonly PhrasingContent[]): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** The title of a callout that is given none. */
function titleOf(name: string, { callouts }: NoteContext): string {
  const own = Object.hasOwn(callouts, name.trim().toLowerCase())
    ? callouts[name.trim().toLowerCase()]
    : undefined;
  return own?.title ?? nameAsTitle(name);
}

/** `quick-tip` as a title: "Quick tip". */
function nameAsTitle(name: string): string {
  const words = name.trim().toLowerCase().replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
