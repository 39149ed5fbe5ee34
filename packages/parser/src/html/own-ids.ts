import type { Element, Root } from 'hast';
import { blockElementId, type Heading } from '../note.ts';
import type { NoteContext } from '../note-context.ts';

/** What sanitising puts before ids that authors give in raw HTML. */
const prefix = 'user-content-';

/**
 * Turns ids that an author gave in raw HTML (`<a id="here">`, also `<a name="here">`), and links of the same note to
 * them, into marked places. An id that a heading or a block has already is dropped.
 *
 * Runs after sanitising and after headings and blocks have theirs.
 */
export function markOwnIds(tree: Root, headings: readonly Heading[], context: NoteContext): void {
  const named: { readonly element: Element; readonly said: string }[] = [];
  visit(tree, (element) => {
    const { id, name } = element.properties;
    // Taking away what is not there would make every later look at the element slow.
    if (name !== undefined) delete element.properties['name'];
    const said = typeof id === 'string' ? id : typeof name === 'string' ? name : undefined;
    if (said !== undefined && !context.marks.isIn(said)) named.push({ element, said });
  });
  if (named.length === 0) return;
  const headingIds = new Set(headings.map((heading) => heading.id));
  const blockIds = context.blocks.map((block) => blockElementId(block, headingIds));
  const taken = new Set([...headingIds, ...blockIds]);
  const own = new Set<string>();
  for (const { element, said } of named) {
    const given = said.startsWith(prefix) ? said.slice(prefix.length) : said;
    delete element.properties['id'];
    if (given === '' || /\s/u.test(given) || taken.has(given)) continue;
    taken.add(given);
    own.add(given);
    element.properties['id'] = context.marks.mark({ type: 'id', id: given });
  }
  if (own.size === 0) return;
  visit(tree, (element) => {
    const { href } = element.properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return;
    const id = decode(href.slice(1));
    if (own.has(id)) element.properties['href'] = context.marks.mark({ type: 'anchor', id });
  });
}

function visit(parent: Root | Element, seen: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    seen(child);
    visit(child, seen);
  }
}

/** Decodes percent-encoding; a text that is not rightly encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
