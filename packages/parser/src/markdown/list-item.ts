import type { Element, ElementContent } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import type { HtmlWriter } from './syntax.ts';

/** Lists of more items are looked through once; a shorter one is sooner looked through again than remembered. */
const LONG = 16;

/** Whether paragraphs stand apart in a long list. */
const known = new WeakMap<List, boolean>();

/**
 * Writes an item of a list as mdast-util-to-hast does, which looks through the whole list for each of its items to learn
 * whether paragraphs stand apart in it: a minute for 60,000 items.
 */
export function writeListItem(writer: HtmlWriter, node: ListItem, parent: Parents | undefined): Element {
  const content = writer.all(node);
  const isLoose = parent === undefined ? isSpread(node) : parent.type === 'list' && isLooseList(parent);
  const item: Element = { type: 'element', tagName: 'li', properties: {}, children: [], position: undefined };
  if (typeof node.checked === 'boolean') addBox(item, content, node.checked);
  const { children } = item;
  for (const [index, child] of content.entries()) {
    const isParagraph = child.type === 'element' && child.tagName === 'p';
    if (isLoose || index > 0 || !isParagraph) children.push(lineEnd());
    if (isParagraph && !isLoose) for (const one of child.children) children.push(one);
    else children.push(child);
  }
  const last = content.at(-1);
  if (last !== undefined && (isLoose || last.type !== 'element' || last.tagName !== 'p')) {
    children.push(lineEnd());
  }
  writer.patch(node, item);
  return writer.applyData(node, item);
}

function isLooseList(list: List): boolean {
  if (list.children.length <= LONG) return list.spread === true || list.children.some(isSpread);
  const isLoose = known.get(list) ?? (list.spread === true || list.children.some(isSpread));
  known.set(list, isLoose);
  return isLoose;
}

function isSpread(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}

/** Adds the box of a task, as plugins read them. */
function addBox(item: Element, content: ElementContent[], checked: boolean): void {
  item.properties['className'] = ['task-list-item'];
  const box: Element = {
    type: 'element',
    tagName: 'input',
    properties: { type: 'checkbox', checked, disabled: true },
    children: [],
  };
  const [head] = content;
  if (head?.type !== 'element' || head.tagName !== 'p') {
    content.unshift({ type: 'element', tagName: 'p', properties: {}, children: [box] });
  } else if (head.children.length === 0) head.children.push(box);
  else head.children.unshift(box, { type: 'text', value: ' ' });
}

function lineEnd(): ElementContent {
  return { type: 'text', value: '\n' };
}
