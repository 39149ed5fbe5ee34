import type { Element, Text } from 'hast';
import type { ListItem, Nodes, PhrasingContent, Root } from 'mdast';
import type { Marks } from '../html/marks.ts';
import type { NoteContext } from '../note-context.ts';
import { isEscaped } from './is-escaped.ts';
import { writeListItem } from './list-item.ts';
import type { Syntax } from './syntax.ts';

declare module 'mdast' {
  interface ListItemData {
    /** The character between the brackets of a task. */
    task?: string;
  }
}

/**
 * Tasks: list items that begin with one character in brackets. `[ ]` and `[x]` as on GitHub, any other as in Obsidian.
 * Seen in the finished tree, because the brackets are plain text to everything before.
 */
export const task: Syntax = {
  name: 'task',
  occursIn: (text) => /\[[^\n\r]\]/u.test(text),
  transform: findTasks,
  handlers: ({ marks }) => ({
    listItem(state, node: ListItem, parent) {
      const item = writeListItem(state, node, parent);
      const status = node.data?.task;
      return status === undefined ? item : addCheckbox(item, status, nameTask(status, marks));
    },
  }),
};

function findTasks(tree: Root, context: NoteContext): void {
  visit(tree);

  function visit(node: Nodes): void {
    if (!('children' in node)) return;
    if (node.type === 'listItem') readTask(node, context);
    for (const child of node.children) if ('children' in child) visit(child);
  }
}

function readTask(item: ListItem, context: NoteContext): void {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first === undefined || isEscaped(first, context)) return;
  const status =
    first.type === 'text' ? readStatus(first.value) : readReference(first, paragraph.children[1]);
  if (status === undefined) return;
  item.data = { ...item.data, task: status.status };
  if (first.type === 'text') {
    first.value = first.value.slice(status.length);
    if (first.value === '') paragraph.children.shift();
  } else {
    paragraph.children.shift();
    const next = paragraph.children[0];
    if (next?.type === 'text') next.value = next.value.trimStart();
  }
}

function readStatus(text: string): { status: string; length: number } | undefined {
  const match = /^\[(?<status>[^\s[\]]|[ \t])\](?:[ \t\n]+|$)/u.exec(text);
  const status = match?.groups?.['status'];
  return match === null || status === undefined
    ? undefined
    : { status: status.trim(), length: match[0].length };
}

/** Where the note also defines a link `[x]`, the brackets were read as that link. */
function readReference(
  node: PhrasingContent,
  next: PhrasingContent | undefined,
): { status: string; length: number } | undefined {
  if (node.type !== 'linkReference' || node.referenceType !== 'shortcut') return undefined;
  if (next?.type !== 'text' || !/^[ \t\n]/u.test(next.value)) return undefined;
  const label = node.label ?? node.identifier;
  return [...label].length === 1 ? { status: label, length: 0 } : undefined;
}

/** Names a task to those who do not see its box, in the language of the page. */
function nameTask(status: string, marks: Marks): string {
  const word = status === '' ? 'incompleteTask' : isChecked(status) ? 'completedTask' : 'task';
  const name = marks.mark({ type: 'word', word });
  return word === 'task' ? `${name}: ${status}` : name;
}

function isChecked(status: string): boolean {
  return status === 'x' || status === 'X';
}

function addCheckbox(item: Element, status: string, name: string): Element {
  const checkbox: Element = {
    type: 'element',
    tagName: 'input',
    properties: {
      type: 'checkbox',
      ...(isChecked(status) && { checked: true }),
      disabled: true,
      ariaLabel: name,
    },
    children: [],
  };
  item.properties['className'] = ['task-list-item'];
  item.properties['dataTask'] = status === '' ? ' ' : status;
  // In a loose list the text stands in a paragraph, and so does its box.
  const start = item.children.findIndex((child) => child.type !== 'text' || child.value !== '\n');
  const first = item.children[start];
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(checkbox, space());
  else item.children.splice(Math.max(start, 0), 0, checkbox, space());
  return item;
}

function space(): Text {
  return { type: 'text', value: ' ' };
}
