import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptHashes, StampedNote } from '../read/note-memory.ts';
import { hashOf } from '../read/vault-file.ts';
import { writeWhole } from './write-whole.ts';

/** What stamps are written down as: nothing can be told from it of who has not the very files. */
type Marks = Readonly<Record<string, string>>;

/** Knows notes again, from one build to the next, by what the file system says of them. */
export class NoteStamps implements KeptHashes {
  readonly #path: string;
  readonly #marks: Marks;

  /** `cacheFolder`: absolute. What cannot be read there is as good as absent. */
  constructor(cacheFolder: string) {
    this.#path = join(cacheFolder, 'stamps.json');
    this.#marks = readMarks(this.#path);
  }

  find(path: string, stamp: string): string | null {
    const mark = markOf(path, stamp);
    return Object.hasOwn(this.#marks, mark) ? (this.#marks[mark] ?? null) : null;
  }

  /** Writes down these notes, and no others; what cannot be written costs time, nothing else. */
  async save(notes: Iterable<StampedNote>): Promise<void> {
    const marks: Record<string, string> = {};
    for (const { file, stamp } of notes) if (stamp !== null) marks[markOf(file.path, stamp)] = hashOf(file);
    if (isSame(marks, this.#marks)) return;
    await writeWhole(this.#path, Buffer.from(JSON.stringify(marks))).catch(() => undefined);
  }
}

function readMarks(path: string): Marks {
  try {
    const marks: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isMarks(marks) ? marks : {};
  } catch {
    return {};
  }
}

function isMarks(marks: unknown): marks is Marks {
  return (
    typeof marks === 'object' &&
    marks !== null &&
    Object.values(marks).every((hash) => /^[0-9a-f]{64}$/u.test(hash))
  );
}

function isSame(one: Marks, other: Marks): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}

function markOf(path: string, stamp: string): string {
  return createHash('sha256').update(`${path}\0${stamp}`).digest('base64url').slice(0, 22);
}
