import type { Nodes } from 'mdast';
import type { NoteContext } from '../note-context.ts';

/** Whether a node begins with a backslash in the note: then its first character is only a character. */
export function isEscaped(node: Nodes, context: NoteContext): boolean {
  const offset = node.position?.start.offset;
  return offset !== undefined && context.text.charAt(offset) === '\\';
}
