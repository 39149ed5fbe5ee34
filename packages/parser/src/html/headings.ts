import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Heading } from '../note.ts';
import type { NoteContext } from '../note-context.ts';

type Parent = Root | Element;

/** The headings of a note. */
export interface FoundHeadings {
  readonly headings: readonly Heading[];
  /** Those that are the note's own: in no quote, callout, list or table. */
  readonly own: readonly Heading[];
}

/** What holds text of others, or a part of a list. */
const holders: ReadonlySet<string> = new Set(['blockquote', 'details', 'li', 'td', 'th']);

/**
 * Gives each heading its id (as GitHub makes them) and marks the section it begins: from the heading up to the next
 * one of the same or a higher level within the same parent.
 *
 * Runs after sanitising; an id is made of letters, digits, `-` and `_` only.
 */
export function markHeadings(tree: Root, context: NoteContext): FoundHeadings {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const own: Heading[] = [];
  visitParent(tree, false);
  return { headings, own };

  function visitParent(parent: Parent, isHeld: boolean): void {
    if (!parent.children.some(isHeading)) {
      for (const child of parent.children) {
        if (child.type === 'element') visitParent(child, isHeld || isHolder(child));
      }
      return;
    }
    const children: (RootContent | ElementContent)[] = [];
    const open: number[] = [];
    const close = (depth: number): void => {
      for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
        if ((headings[last]?.depth ?? 0) < depth) break;
        open.pop();
        children.push(markOf({ type: 'region-end', region: { type: 'section', heading: last } }));
      }
    };
    for (const child of parent.children) {
      if (child.type === 'element') {
        const depth = headingDepth(child);
        if (depth > 0) {
          close(depth);
          const heading = describe(child, depth);
          open.push(headings.length);
          children.push(
            markOf({ type: 'region-start', region: { type: 'section', heading: headings.length } }),
          );
          headings.push(heading);
          if (!isHeld) own.push(heading);
          child.properties['id'] = context.marks.mark({ type: 'id', id: heading.id });
        } else visitParent(child, isHeld || isHolder(child));
      }
      children.push(child);
    }
    close(0);
    parent.children = children as typeof parent.children;
  }

  function describe(element: Element, depth: number): Heading {
    const text = context.marks.read(textOf(element)).trim();
    const start = element.position?.start;
    return {
      depth,
      text,
      id: slugger.slug(text) || slugger.slug('section'),
      position: { line: start?.line ?? 1, column: start?.column ?? 1 },
    };
  }

  function markOf(hole: Parameters<NoteContext['marks']['mark']>[0]): { type: 'text'; value: string } {
    return { type: 'text', value: context.marks.mark(hole) };
  }
}

function isHolder(element: Element): boolean {
  return holders.has(element.tagName) || element.properties['dataCallout'] !== undefined;
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && headingDepth(node) > 0;
}

/** 1 to 6 for `h1` to `h6`, else 0. */
function headingDepth({ tagName }: Element): number {
  if (tagName.length !== 2 || !tagName.startsWith('h')) return 0;
  const digit = tagName.charCodeAt(1) - 48;
  return digit >= 1 && digit <= 6 ? digit : 0;
}
