import type { OpenNote } from './open-block.ts';

/** A change of the text before the body: what stands from `from` to `to` is replaced. Offsets count in the note's text. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Carries out a change in the bytes of a note; what the change does not name is copied as it is, body included.
 *
 * @param note An open note; up to its body, text and bytes say the same.
 * @param splices Changes in the order of the text that do not overlap.
 */
export function spliceBytes(note: OpenNote, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let copied = 0;
  const byteOffset = (offset: number) => note.markLength + encoder.encode(note.text.slice(0, offset)).length;
  for (const { from, to, text } of splices) {
    parts.push(note.bytes.subarray(copied, byteOffset(from)), encoder.encode(text));
    copied = byteOffset(to);
  }
  return concatenate([...parts, note.bytes.subarray(copied)]);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
