import type { Element } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** Lists without their items, and with what these together say: whether their paragraphs stand apart. */
const summaries = new WeakMap<List, List>();

/**
 * Writes an item of a list as mdast-util-to-hast does, which looks through the whole list for each of its items to learn
 * whether paragraphs stand apart in it: a minute for 60,000 items. Here it looks once.
 */
export function writeListItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  return defaultHandlers.listItem(state, node, parent?.type === 'list' ? summarize(parent) : parent);
}

function summarize(list: List): List {
  const known = summaries.get(list);
  if (known !== undefined) return known;
  const spread = list.spread === true || list.children.some(isSpread);
  const summary: List = { type: 'list', spread, children: [] };
  summaries.set(list, summary);
  return summary;
}

function isSpread(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1;
}
