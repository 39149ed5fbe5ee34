import type { ElementContent, Properties } from 'hast';
import type { Nodes } from 'mdast';

/** A tag of raw HTML within a line of text. */
interface RawTag {
  readonly kind: 'start' | 'end' | 'whole';
  readonly tagName: string;
  readonly properties: Properties;
}

/** Elements of a line that a parser of HTML leaves where they are; perhaps with one class. */
const known =
  /^<(?:(?<line>br) ?\/?|(?<name>b|em|i|kbd|mark|s|small|span|strong|sub|sup|u)(?: class=(?:"(?<a>[\w-]+)"|'(?<b>[\w-]+)'))?|\/(?<end>b|em|i|kbd|mark|s|small|span|strong|sub|sup|u))>$/u;

/** Tags in tags. More of them are for the reference: each is a call within a call. */
const DEEPEST = 20;

/** Nodes that hold lines of text. */
export const holdsLine: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'heading',
  'highlight',
  'paragraph',
  'strong',
  'tableCell',
]);

/** Reads a tag that is one of a few; undefined for all others. */
export function readRawTag(value: string): RawTag | undefined {
  const { line, name, a, b, end } = known.exec(value)?.groups ?? {};
  if (line !== undefined) return { kind: 'whole', tagName: line, properties: {} };
  if (end !== undefined) return { kind: 'end', tagName: end, properties: {} };
  const className = a ?? b;
  const properties = className === undefined ? {} : { className: [className] };
  return name === undefined ? undefined : { kind: 'start', tagName: name, properties };
}

/** Whether all raw HTML among nodes that stand beside each other are known tags in pairs, each within another or behind it. */
export function areTagsPaired(nodes: readonly Nodes[]): boolean {
  const open: string[] = [];
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const tag = readRawTag(node.value);
    if (tag === undefined || (tag.kind === 'end' && open.pop() !== tag.tagName)) return false;
    if (tag.kind === 'start' && open.push(tag.tagName) > DEEPEST) return false;
  }
  return open.length === 0;
}

/**
 * Whether a parser of HTML, which all of a note passes that has a tag somewhere, leaves the elements of Markdown where they
 * are: links in links and divisions in paragraphs it takes apart.
 */
export function staysInPlace(node: Nodes, inLink = false): boolean {
  if (node.type === 'wikilink') return node.data?.hProperties === undefined;
  const isLink = node.type === 'link';
  if (isLink && inLink) return false;
  const nodes: readonly Nodes[] = 'children' in node ? node.children : [];
  return nodes.every((child) => staysInPlace(child, inLink || isLink));
}

/** Joins texts that stand beside each other and takes out empty ones, as a parser of HTML does. */
export function joinTexts(parent: { children: ElementContent[] }): void {
  const joined: ElementContent[] = [];
  for (const node of parent.children) {
    const last = joined.at(-1);
    if (node.type !== 'text') {
      if (node.type === 'element') joinTexts(node);
      joined.push(node);
    } else if (last?.type === 'text') last.value += node.value;
    else if (node.value !== '') joined.push(node);
  }
  parent.children = joined;
}
