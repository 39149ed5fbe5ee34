import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Edit } from '@layerwise/parser';

/** A note that cannot be edited safely; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/**
 * Writes an edited note in one step: whoever reads it sees the old bytes or the new ones, and a full disk or a
 * kill leaves the old. Links stay links, permissions stay.
 *
 * @param file - absolute path
 * @param before - the bytes that the edit started from
 * @param edit - the edit
 * @throws EditError with the place where the edit is refused, and where the file has changed meanwhile
 */
export async function writeNote(file: string, before: Uint8Array, edit: Edit): Promise<void> {
  if (!edit.edited) throw describeRefusal(file, edit.problems);
  const target = await realpath(file);
  const { mode } = await stat(target);
  const draft = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(edit.bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await readFile(target)).equals(before)) {
      throw new EditError(`${file} has just been changed by something else: nothing was written`);
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

function describeRefusal(file: string, problems: Extract<Edit, { edited: false }>['problems']): EditError {
  const [first] = problems;
  if (first === undefined)
    return new EditError(`${file}: the front matter cannot be edited: nothing was written`);
  return new EditError(`${file}:${first.line}:${first.column}: ${first.message} Nothing was written.`);
}

/**
 * Writes a note that is not there yet.
 *
 * @param file - absolute path in a folder that exists
 * @throws EditError where there is such a file already
 */
export async function createNote(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new EditError(`${file} is there already: nothing was written`);
    }
    throw error;
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
