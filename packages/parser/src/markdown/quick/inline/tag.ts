import { isTagCharacter, mayStandBeforeTag } from '../../tag.ts';
import { type InlineState, UNSURE } from './inline-state.ts';

const SLASH = 47;
/** Longer ones are none. */
const LONGEST = 200;

/** `#nested/tag`. */
export function readTag(state: InlineState, at: number): number {
  const { text } = state;
  if (at > 0) {
    const before = text.charCodeAt(at - 1);
    // Marks that open something may stand there, others not.
    if (before === 42 || before === 61 || before === 95 || before === 126) return UNSURE;
    if (!mayStandBeforeTag(before)) return at + 1;
  }
  const end = endOfTag(text, at + 1);
  const value = text.slice(at + 1, end);
  if (value.length > LONGEST) return UNSURE;
  return /\D/u.test(value) ? state.add({ type: 'tag', value }, at, end) : at + 1;
}

/** A slash is part of it only where a name follows. */
function endOfTag(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const isNested = code === SLASH && index > from && isTagCharacter(text.charCodeAt(index + 1));
    if (!isNested && !isTagCharacter(code)) break;
    index += 1;
  }
  return index;
}
