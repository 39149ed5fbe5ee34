import type { Nodes } from 'mdast';
import type { Handlers } from '../syntax.ts';
import { areTagsPaired, holdsLine, staysInPlace } from './raw-tags.ts';

/** What is written without a handler. */
const known: ReadonlySet<string> = new Set([
  'blockquote',
  'break',
  'delete',
  'emphasis',
  'heading',
  'image',
  'inlineCode',
  'link',
  'list',
  'paragraph',
  'root',
  'strong',
  'table',
  'tableCell',
  'tableRow',
  'text',
  'thematicBreak',
  'yaml',
]);

/** An address in which nothing is to be encoded. */
const plainUrl = /^(?:[!#$&-;=?-Z_a-z~]|%[\dA-Za-z]{2})*$/;

/** Whether `writePlainly` knows each node of a Markdown tree and all that is said of it. */
export function isPlain(tree: Nodes, handlers: Handlers): boolean {
  if (Object.keys(handlers).some((type) => known.has(type)) || !isPlainNode(tree, handlers)) return false;
  return !holdsHtml(tree) || staysInPlace(tree);
}

function isPlainNode(node: Nodes, handlers: Handlers): boolean {
  if (node.type === 'text') return node.data === undefined;
  if (!known.has(node.type) && !Object.hasOwn(handlers, node.type)) return false;
  if (node.data !== undefined && !isPlainData(node.data)) return false;
  if ((node.type === 'link' || node.type === 'image') && !plainUrl.test(node.url)) return false;
  if (node.type === 'callout' && !arePlain(node.title, handlers, true)) return false;
  return !('children' in node) || arePlain(node.children, handlers, holdsLine.has(node.type));
}

/** @param inLine whether they stand in a line of text, where tags may be among them. */
function arePlain(nodes: readonly Nodes[], handlers: Handlers, inLine: boolean): boolean {
  let hasTags = false;
  for (const node of nodes) {
    if (node.type === 'html' && inLine) hasTags = true;
    else if (!isPlainNode(node, handlers)) return false;
  }
  return !hasTags || areTagsPaired(nodes);
}

function holdsHtml(node: Nodes): boolean {
  if (node.type === 'html') return true;
  if (node.type === 'callout' && node.title.some(holdsHtml)) return true;
  return 'children' in node && node.children.some(holdsHtml);
}

/** Whether nothing changes the element of a node but texts as properties. */
function isPlainData({ hName, hChildren, hProperties }: NonNullable<Nodes['data']>): boolean {
  return (
    hName === undefined &&
    hChildren === undefined &&
    Object.values(hProperties ?? {}).every((value) => typeof value === 'string')
  );
}
