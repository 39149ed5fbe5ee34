import type { Edit } from '@layerwise/parser';

/** One step of an edit: bytes in, edited bytes or a refusal out. */
export type EditStep = (bytes: Uint8Array) => Edit;

/**
 * Makes several changes to one note, each on the bytes that the last one left; the first refusal ends it.
 *
 * @param bytes - the whole file
 */
export function editNote(bytes: Uint8Array, steps: readonly EditStep[]): Edit {
  let edit: Edit = { edited: true, bytes };
  for (const step of steps) {
    if (!edit.edited) return edit;
    edit = step(edit.bytes);
  }
  return edit;
}
