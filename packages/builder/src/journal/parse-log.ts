import type { CommitRecord, FileChange, FileVersion } from './commit-record.ts';
import { readPath } from './read-path.ts';

/**
 * The log as it is asked for: fields that cannot hold a line break, then the author and the subject.
 * `%at` is when the author wrote the commit: a rebased history keeps its days.
 */
export const logFormat = 'commit %H %T %at %P%n%aN%n%s';

/** Latest instant that has a four-digit year, seconds since 1970. */
const LAST_SECOND = 253_402_300_799;

/** A commit as the log prints it. */
export interface LoggedCommit extends Omit<CommitRecord, 'changes' | 'touchesOthers'> {
  /** One list of changes for each time that the log shows the commit: see `alignChanges`. */
  readonly sections: readonly (readonly FileChange[])[];
  readonly touchesOthers: boolean;
}

/** The first half of a file's change, read before its paths. */
interface OpenChange {
  readonly status: string;
  readonly beforeMode: string;
  readonly beforeBlob: string;
  readonly afterMode: string;
  readonly afterBlob: string;
  /** The old path of a rename, once it is read. */
  readonly from: string | null;
}

/**
 * Reads the bytes of `git log -z --raw --no-abbrev --diff-merges=separate` in `logFormat`, piece by piece.
 *
 * @param onCommit Called for each commit, in the order of the log.
 * @returns `push` takes the next bytes, `end` says that there are no more; both throw where the bytes are no such log.
 */
export function createLogParser(onCommit: (commit: LoggedCommit) => void): {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
} {
  let rest: Buffer = Buffer.alloc(0);
  let header: Omit<LoggedCommit, 'sections' | 'touchesOthers'> | null = null;
  let sections: FileChange[][] = [];
  let touchesOthers = false;
  let change: OpenChange | null = null;

  return { push, end };

  function push(chunk: Buffer): void {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let stop = bytes.indexOf(0); stop >= 0; stop = bytes.indexOf(0, start)) {
      readToken(bytes.subarray(start, stop));
      start = stop + 1;
    }
    rest = bytes.subarray(start);
  }

  function end(): void {
    if (rest.length > 0 || change !== null) throw new Error('The log ends in the middle of a commit.');
    closeCommit();
  }

  function readToken(token: Buffer): void {
    // What a token is follows from the one before it, for a path may look like anything.
    if (change !== null) readChangedPath(change, readPath(token));
    else if (token[0] === LINE_FEED || token[0] === COLON) change = readChangeLine(token.toString('latin1'));
    else openCommit(token.toString('utf8'));
  }

  function openCommit(text: string): void {
    const next = readHeader(text);
    if (header?.id !== next.id) {
      closeCommit();
      header = next;
    }
    sections.push([]);
  }

  function closeCommit(): void {
    if (header !== null) onCommit({ ...header, sections, touchesOthers });
    header = null;
    sections = [];
    touchesOthers = false;
  }

  function readChangedPath(open: OpenChange, path: string): void {
    if (open.status === 'R' && open.from === null) {
      change = { ...open, from: path };
      return;
    }
    change = null;
    const before =
      open.status === 'A' ? null : toVersion(open.from ?? path, open.beforeMode, open.beforeBlob);
    const after = open.status === 'D' ? null : toVersion(path, open.afterMode, open.afterBlob);
    if (before !== null || after !== null) sections.at(-1)?.push({ before, after });
    if ((before === null && open.status !== 'A') || (after === null && open.status !== 'D'))
      touchesOthers = true;
  }
}

const LINE_FEED = 0x0a;
const COLON = 0x3a;

function readHeader(text: string): Omit<LoggedCommit, 'sections' | 'touchesOthers'> {
  const [fields = '', author = '', subject = ''] = text.split('\n');
  const [word, id = '', tree = '', time = '', ...parents] = fields.trimEnd().split(' ');
  if (word !== 'commit' || id === '') throw new Error('The log is not in the form that was asked for.');
  const seconds = Number.parseInt(time, 10);
  return {
    id,
    tree,
    time: Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), LAST_SECOND),
    author: readAuthor(author),
    subject: cleanText(subject),
    parents,
  };
}

/** Line such as `:100644 100644 <blob> <blob> R086`; a line feed before the first colon of a commit. */
function readChangeLine(line: string): OpenChange {
  const [beforeMode = '', afterMode = '', beforeBlob = '', afterBlob = '', status = ''] = line
    .slice(line.indexOf(':') + 1)
    .split(' ');
  // `A`, `D`, `M`, `T` or `R`: copies are not asked for.
  return { status: status.slice(0, 1), beforeMode, afterMode, beforeBlob, afterBlob, from: null };
}

/** Null for what is no note: another ending, a symbolic link, a submodule. */
function toVersion(path: string, mode: string, blob: string): FileVersion | null {
  return mode.startsWith('100') && /\.md$/iu.test(path) ? { path, blob } : null;
}

/** A name that looks like an e-mail address is not told. */
function readAuthor(text: string): string | null {
  const name = cleanText(text);
  return name === '' || name.includes('@') ? null : name;
}

/** Longest author or subject, in characters. */
const LONGEST_TEXT = 200;

/** Takes out control characters and those that turn the direction of what follows. */
function cleanText(text: string): string {
  const clean = text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  return clean.length > LONGEST_TEXT ? `${[...clean].slice(0, LONGEST_TEXT - 1).join('')}…` : clean;
}
