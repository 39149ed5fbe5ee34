import type { Nodes, Root } from 'mdast';
import type { Position } from '../diagnostic.ts';
import type { PublishedMarkdown, PublishedPart, Reference } from '../note.ts';

/** A part of a note's text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where something stands that points at a file or says where a link leads. */
interface Span extends Range {
  /** Line and column as one number, as `placeOf` makes it of a reference's position; 0 for a definition. */
  readonly place: number;
  /** What is left of a link whose address no page keeps; absent for others. */
  readonly plain?: string;
}

const nowhere: Position = { line: 0, column: 0 };

/** A place as one number, which is found in a map in less time than a text is made of the two. */
function placeOf({ line, column }: Position): number {
  return line * 2 ** 26 + column;
}

/** Addresses that a page keeps as they are. */
const kept = /^(?:https?:|mailto:|\/\/)/iu;

/** What of a note's text must not, or may not, be handed on as it is written. */
export interface SourceNotes {
  /** Comments; more are added while they are taken out of the tree. */
  readonly cuts: Range[];
  readonly spans: readonly Span[];
}

/**
 * Finds comments of HTML, links, embeds and definitions in a tree that is as it was read; null where one of them stands
 * nobody knows where.
 */
export function noteSource(tree: Root, text: string): SourceNotes | null {
  const cuts: Range[] = [];
  const spans: Span[] = [];
  let isKnown = true;
  visit(tree);
  return isKnown ? { cuts, spans } : null;

  function visit(node: Nodes): void {
    if (node.type === 'html' || node.type === 'definition' || pointing.has(node.type)) noteNode(node);
    if ('children' in node) for (const child of node.children) visit(child);
  }

  function noteNode(node: Nodes): void {
    const range = rangeOf(node);
    // An address that stands in the text by itself is made a link later, and is what it says.
    if (range === null) isKnown &&= node.type === 'link' && kept.test(node.url);
    else if (node.type === 'html') {
      // What is hidden already is not looked at again, however often it says that it begins.
      if (range.start < (cuts.at(-1)?.end ?? 0)) return;
      for (const cut of findHiddenHtml(text, range)) cuts.push(cut);
    } else if (node.type === 'definition') {
      if (!kept.test(node.url)) spans.push({ ...range, place: 0 });
    } else {
      const place = placeOf(node.position?.start ?? nowhere);
      const isForeign = 'url' in node && /^[a-z][a-z\d+.-]*:/iu.test(node.url) && !kept.test(node.url);
      spans.push({ ...range, place, ...(isForeign && { plain: plainText(node) }) });
    }
  }
}

const pointing: ReadonlySet<string> = new Set([
  'wikilink',
  'link',
  'image',
  'linkReference',
  'imageReference',
]);

function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  if ('alt' in node) return node.alt ?? '';
  return 'value' in node ? node.value : '';
}

/** Where a node stands; null where it was not read from the text. */
export function rangeOf({ position }: Nodes): Range | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Begins an element whose text no page shows. */
const hidden = /^<(script|style|template|noscript|iframe|textarea|title|noembed|noframes|xmp)\b/iu;

/**
 * Comments of a piece of HTML, and elements whose text no page shows. In a line of text the piece is the tag alone: what
 * is hidden goes on to the tag that ends it, and without one to the end, as browsers have it.
 */
function findHiddenHtml(text: string, { start, end }: Range): readonly Range[] {
  const html = text.slice(start, end);
  const name = hidden.exec(html)?.[1];
  if (name !== undefined) return [{ start, end: Math.max(end, findEndTag(text, name, start)) }];
  const cuts: Range[] = [];
  const closes = { '>': -1, '-->': -1 };
  // Looked for in the piece alone, not to the end of the text.
  for (let index = html.indexOf('<!'); index !== -1; index = html.indexOf('<!', index + 2)) {
    const at = start + index;
    const mark = text.startsWith('<!--', at) ? '-->' : '>';
    // Looked for once, however many comments it ends.
    if (closes[mark] < at) closes[mark] = text.indexOf(mark, at);
    const close = closes[mark] === -1 ? text.length : closes[mark] + mark.length;
    const last = cuts.at(-1);
    if (last === undefined || last.end < at) cuts.push({ start: at, end: close });
    else cuts.splice(-1, 1, { start: last.start, end: Math.max(last.end, close) });
    if (close === text.length) break;
  }
  return cuts;
}

/** Where the tag ends that ends an element. */
function findEndTag(text: string, name: string, start: number): number {
  const tag = new RegExp(`</${name}[^>]*>?`, 'giu');
  tag.lastIndex = start;
  return tag.exec(text) === null ? text.length : tag.lastIndex;
}

/**
 * Makes the Markdown that may be handed on of a note: without comments, and with its references apart, so that what they
 * point at can be left out once it is known to be private.
 *
 * @param bodyStart where the text begins, after the front matter.
 */
export function publishMarkdown(
  text: string,
  bodyStart: number,
  { cuts, spans }: SourceNotes,
  references: readonly Reference[],
): PublishedMarkdown {
  const byPlace = new Map<number, number[]>();
  for (const [index, { position }] of references.entries()) {
    const place = placeOf(position);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [index]);
    else known.push(index);
  }
  const places = new Set(spans.map(({ place }) => place));
  const defined = references.flatMap(({ syntax }, index) => (syntax === 'markdown' ? [index] : []));
  const parts: PublishedPart[] = [];
  const read = readAround(text, cuts);
  let done = bodyStart;
  for (const { outer, inside } of nest(spans)) {
    const isDefinition = outer.place === 0;
    const named = inside.flatMap(({ place }) => byPlace.get(place) ?? []);
    if (named.length === 0 && !isDefinition && outer.plain === undefined) continue;
    parts.push(read(done, outer.start));
    // One that no link can be of is left out.
    if (isDefinition) parts.push(defined.length === 0 ? '' : { definition: read(outer.start, outer.end) });
    else if (named.length > 0) parts.push({ references: named, source: read(outer.start, outer.end) });
    else if (outer.plain !== undefined) parts.push(outer.plain);
    done = outer.end;
  }
  parts.push(read(done, text.length));
  const loose = [...byPlace].flatMap(([place, indexes]) => (places.has(place) ? [] : indexes));
  return { parts: parts.filter((part) => part !== ''), defined, loose };
}

/** Spans that stand in no other, each with those that stand in it, itself among them. */
function nest(spans: readonly Span[]): readonly { readonly outer: Span; readonly inside: readonly Span[] }[] {
  const nested: { outer: Span; inside: Span[] }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = nested.at(-1);
    if (last !== undefined && span.start < last.outer.end) last.inside.push(span);
    else nested.push({ outer: span, inside: [span] });
  }
  return nested;
}

/** Reads ranges of a text, one behind the other, without what is cut out of it. */
function readAround(text: string, cuts: readonly Range[]): (start: number, end: number) => string {
  const apart: Range[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || cut.start > last.end) apart.push(cut);
    else apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, cut.end) });
  }
  let next = 0;
  return (start, end) => {
    let rest = '';
    let done = start;
    for (let cut = apart[next]; cut !== undefined && cut.start < end; cut = apart[next]) {
      if (cut.end > done) {
        rest += text.slice(done, Math.max(done, cut.start));
        done = cut.end;
      }
      if (cut.end > end) break;
      next += 1;
    }
    return done < end ? rest + text.slice(done, end) : rest;
  };
}
