import { findBidirectionalText } from './bidirectional-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locateIn } from './locate.ts';

/** A diagnostic of a file whose path the finder does not know. */
export type Problem = Omit<Diagnostic, 'path'>;

/** The bytes of a note as text. */
export interface DecodedNote {
  /** Without a byte order mark. What could not be read, and NUL, stands in it as U+FFFD. */
  readonly text: string;
  /** False where the bytes are no text at all (a picture named `.md`): nothing in them can say that they are public. */
  readonly readable: boolean;
  readonly problems: readonly Problem[];
}

const replacement = '\uFFFD';

/** Over this share of unreadable characters a file is no text. Latin-1 prose in French has about a tenth. */
const unreadableShare = 0.2;

/**
 * Turns the bytes of a note into text: UTF-8, or UTF-16 where its byte order mark says so.
 * Line endings stay as they are; positions of problems count LF, CR and CR LF as one line ending each.
 *
 * @param bytes The whole file.
 * @returns The text, whether it is one, and what is odd about its characters.
 */
export function decodeNote(bytes: Uint8Array): DecodedNote {
  const wide = decodeWide(bytes);
  const decoded = wide ?? decodeNarrow(bytes);
  const judged =
    decoded.text.includes('\0') || decoded.problems.length > 0 ? judge(decoded, wide !== undefined) : decoded;
  return { ...judged, problems: [...judged.problems, ...findBidirectionalText(judged.text)] };
}

function decodeNarrow(bytes: Uint8Array): DecodedNote {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), readable: true, problems: [] };
  } catch {
    const place = textBeforeBadByte(bytes);
    const problem: Problem = {
      ...locateIn(place)(place.length),
      severity: 'warning',
      rule: 'invalid-encoding',
      message: 'A byte here is not UTF-8; what cannot be read is shown as \uFFFD.',
      hint: 'Save the note as UTF-8.',
    };
    return { text: new TextDecoder('utf-8').decode(bytes), readable: true, problems: [problem] };
  }
}

/** The longest beginning that is UTF-8, found by halving: the decoder does not tell where it failed. */
function textBeforeBadByte(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  let text = '';
  while (low <= high) {
    const middle = (low + high) >> 1;
    try {
      // As a stream, because a character that the cut goes through is no fault.
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle + 1;
    } catch {
      high = middle - 1;
    }
  }
  return text;
}

function decodeWide(bytes: Uint8Array): DecodedNote | undefined {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (label === undefined) return undefined;
  const problem: Problem = {
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'invalid-encoding',
    message: `The note is ${label === 'utf-16le' ? 'UTF-16 (little endian)' : 'UTF-16 (big endian)'}, not UTF-8.`,
    hint: 'It was read all the same; commands that edit notes refuse it. Save it as UTF-8.',
  };
  return { text: new TextDecoder(label).decode(bytes), readable: true, problems: [problem] };
}

/** Counts what is unreadable in a text that has some of it, and takes NUL out. */
function judge(decoded: DecodedNote, wide: boolean): DecodedNote {
  const { text } = decoded;
  let unreadable = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Tab to carriage return, and escape, stand in texts that came from a terminal.
    if (code === 0xfffd || (code < 32 && (code < 9 || code > 13) && code !== 27)) unreadable++;
  }
  if (unreadable > text.length * unreadableShare) return notText(text);
  const nul = text.indexOf('\0');
  if (nul < 0) return decoded;
  const problem: Problem = {
    ...locateIn(text.slice(0, nul))(nul),
    severity: 'warning',
    rule: 'invalid-encoding',
    message: 'A NUL character here is shown as \uFFFD.',
    hint: wide ? 'Save the note as UTF-8.' : 'Take it out; a tool that writes notes may have put it there.',
  };
  return { ...decoded, text: text.replaceAll('\0', replacement), problems: [...decoded.problems, problem] };
}

function notText(text: string): DecodedNote {
  const problem: Problem = {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'invalid-encoding',
    message: 'The file is not UTF-8 text: over a fifth of it cannot be read. It is kept private.',
    hint: 'Save it as UTF-8, or give a file that is no note another ending than .md.',
  };
  return { text: text.replaceAll('\0', replacement), readable: false, problems: [problem] };
}
