import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sharedFolderVariable } from './shared-folder.ts';

/** What was made, or why it was not. */
type Outcome = { readonly value: unknown } | { readonly failure: string };

/** Milliseconds. */
const STEP = 100;

const known = new Map<string, Promise<{ readonly folder: string; readonly value: unknown }>>();

/**
 * Makes something once for all tests of a run, whatever process they are in: the first that asks makes it, others wait.
 *
 * @param key - says what it is, with all that it depends on
 * @param make - makes it in an empty folder; what it gives is kept as JSON
 * @returns the folder, which nobody may change, and what `make` gave
 * @throws Error where it could not be made
 */
export function makeOnce(
  key: string,
  make: (folder: string) => Promise<unknown>,
): Promise<{ readonly folder: string; readonly value: unknown }> {
  const made = known.get(key) ?? takeOrMake(key, make);
  known.set(key, made);
  return made;
}

async function takeOrMake(key: string, make: (folder: string) => Promise<unknown>) {
  const shared = process.env[sharedFolderVariable];
  if (shared === undefined) throw new Error(`${sharedFolderVariable} names no folder.`);
  const folder = join(shared, createHash('sha256').update(key).digest('hex').slice(0, 16));
  const note = `${folder}.json`;
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const outcome: Outcome = await make(folder).then(
      (value) => ({ value }),
      (error: unknown) => ({ failure: String(error) }),
    );
    await writeFile(`${note}.draft`, JSON.stringify(outcome));
    await rename(`${note}.draft`, note);
  }
  const outcome = await readOutcome(note);
  if ('failure' in outcome) throw new Error(outcome.failure);
  return { folder, value: outcome.value };
}

/** Waits until it is there: a test that waits too long is ended by its own limit. */
async function readOutcome(note: string): Promise<Outcome> {
  for (;;) {
    const text = await readFile(note, 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text);
    await wait(STEP);
  }
}
