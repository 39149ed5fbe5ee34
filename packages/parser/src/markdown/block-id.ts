import type {
  Blockquote,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { NoteContext } from '../note-context.ts';
import type { Callout } from './callout.ts';
import type { Syntax } from './syntax.ts';

type Block = RootContent;

const atEnd = /(?:^|[ \t]|(?<line>\n))\^(?<id>[A-Za-z0-9-]+)[ \t]*$/u;

/**
 * Names of blocks: `^id` at the end of a paragraph, a heading or a list item, and on a line of its own after any other
 * block. It is taken out of the text and given to the block as `data-block`, which becomes a marked place and an id
 * after sanitising.
 */
export const blockId: Syntax = {
  name: 'block-id',
  occursIn: (text) => /\^[A-Za-z0-9-]/u.test(text),
  transform: nameBlocks,
};

function nameBlocks(tree: Root, context: NoteContext): void {
  const lines = context.text.split(/\r\n?|\n/u);
  const known = new Set<string>();
  /** What is being visited, outermost first. */
  const path: Nodes[] = [];
  visit(tree);

  function visit(parent: Nodes): void {
    if (!('children' in parent)) return;
    path.push(parent);
    const children = parent.children as Block[];
    const kept: Block[] = [];
    for (const child of children) {
      if (child.type === 'paragraph' || child.type === 'heading') {
        const found = takeId(child, context);
        if (found !== undefined) {
          give(findTarget(child, found, parent, kept.at(-1)), found.id, child);
          // Nothing but its name: it is not shown.
          if (child.children.length === 0) continue;
        }
      } else if (child.type === 'table') {
        const id = takeRow(child);
        if (id !== undefined) give(child, id, child);
      } else {
        if (child.type === 'callout' && child.children.length === 0) nameTitle(child);
        visit(child);
      }
      kept.push(child);
    }
    if (kept.length < children.length) replaceAll(children, kept);
    path.pop();
  }

  /** A callout that is only a title has its name there. */
  function nameTitle(callout: Callout): void {
    const found = takeId({ children: callout.title }, context);
    if (found !== undefined) give(callout, found.id, callout);
  }

  function give(target: Nodes, id: string, place: Nodes): void {
    // Raw HTML and what is not shown where it stands cannot carry a name.
    if (target.type === 'html' || target.type === 'definition' || target.type === 'root') {
      context.report(
        'info',
        'unknown-syntax',
        `\`^${id}\` names nothing: no block stands before it that can have a name; it is taken out.`,
        place.position?.start,
        'Put it behind the paragraph, list, quote, callout or table that it names.',
      );
      return;
    }
    if (known.has(id)) {
      context.report(
        'warning',
        'duplicate-block-id',
        `The note names two blocks \`^${id}\`; links lead to the first.`,
        place.position?.end,
        'Give one of them another name.',
      );
      return;
    }
    known.add(id);
    context.blocks.push(id);
    target.data = { ...target.data, hProperties: { ...target.data?.hProperties, dataBlock: id } };
  }

  /** Whether the line on which a block ends has no mark of the quote or list that it continues. */
  function isLazy(block: Nodes): boolean {
    const end = block.position?.end;
    const start = block.position?.start;
    if (end === undefined || start === undefined) return false;
    const indentation = /^[ \t]*(?=\^)/u.exec(lines[end.line - 1] ?? '')?.[0].length;
    return indentation !== undefined && indentation < start.column - 1;
  }

  function findTarget(
    block: Paragraph | Nodes,
    found: FoundId,
    parent: Nodes,
    previous: Block | undefined,
  ): Nodes {
    if (found.alone && previous !== undefined) return previous;
    if (found.ownLine && isLazy(block)) return path.find(isContainer) ?? block;
    if (parent.type === 'listItem' && previous === undefined) return parent;
    if ((parent.type === 'blockquote' || parent.type === 'callout') && parent.children.at(-1) === block) {
      return parent;
    }
    return found.alone ? parent : block;
  }
}

/** What a name may stand behind without a space between. */
const needsNoSpace: ReadonlySet<string> = new Set([
  'break',
  'formula',
  'image',
  'imageReference',
  'wikilink',
]);

interface FoundId {
  readonly id: string;
  /** The block is nothing but the name. */
  readonly alone: boolean;
  /** The name stands on a line of its own, below text. */
  readonly ownLine: boolean;
}

/** Takes the name off the end of a block. */
function takeId(block: { children: PhrasingContent[] }, context: NoteContext): FoundId | undefined {
  const last = block.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = atEnd.exec(last.value);
  const id = match?.groups?.['id'];
  if (match === null || id === undefined) return undefined;
  const end = last.position?.end.offset ?? 0;
  if (context.text.slice(0, end).trimEnd().endsWith(`\\^${id}`)) return undefined;
  const isWhole = match.index === 0 && !match[0].startsWith(' ') && !match[0].startsWith('\n');
  // `**bold**^id` is text, as `text^id` is; but an image or a formula needs no space behind it.
  const before = block.children.at(-2);
  if (isWhole && before !== undefined && !needsNoSpace.has(before.type)) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') block.children.pop();
  if (block.children.at(-1)?.type === 'break') block.children.pop();
  return {
    id,
    alone: block.children.length === 0,
    ownLine: match.groups?.['line'] !== undefined,
  };
}

/** A name directly below a table was read as its last row. */
function takeRow(table: Table): string | undefined {
  const row = table.children.at(-1);
  if (row === undefined || table.children.length < 2) return undefined;
  const [first, ...rest] = row.children;
  const only = first?.children.length === 1 ? first.children[0] : undefined;
  if (only?.type !== 'text' || rest.some((cell) => cell.children.length > 0)) return undefined;
  const id = /^\^(?<id>[A-Za-z0-9-]+)$/u.exec(only.value)?.groups?.['id'];
  if (id !== undefined) table.children.pop();
  return id;
}

/** Puts other members into a list; one by one, because a call takes only so many arguments. */
function replaceAll(list: Block[], members: readonly Block[]): void {
  list.length = 0;
  for (const member of members) list.push(member);
}

function isContainer(node: Nodes): node is Blockquote | Callout | List | ListItem {
  return node.type === 'blockquote' || node.type === 'callout' || node.type === 'list';
}
