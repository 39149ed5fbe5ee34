import { readFile, realpath, stat } from 'node:fs/promises';
import type { Edit } from '@layerwise/parser';
import { type Draft, openDraft } from './draft.ts';
import { EditError } from './edit-error.ts';

/**
 * Edits a note in one step: whoever reads it sees the old bytes or the new ones, and a full disk or a kill leaves the old.
 * Links stay links, permissions stay. Two commands on one note come one after the other; what another program writes
 * meanwhile is not written over.
 *
 * @param file - absolute path
 * @param edit - is given the bytes as they are now
 * @throws EditError with the place where the edit is refused, and where the file has changed meanwhile
 */
export async function editFile(file: string, edit: (bytes: Uint8Array) => Edit): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  const draft = await openDraft(target, mode);
  try {
    const before = await readFile(target);
    const edited = edit(before);
    if (!edited.edited) throw describeRefusal(file, edited.problems);
    await draft.write(edited.bytes);
    await refuseChanged(file, target, before);
    await draft.replace(target);
  } finally {
    await draft.discard();
  }
}

/**
 * Writes a note that is not there yet, whole or not at all.
 *
 * @param file - absolute path in a folder that exists
 * @throws EditError where there is such a file already
 */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  const draft = await openDraft(file, 0o666);
  try {
    await draft.write(bytes);
    await publish(draft, file);
  } finally {
    await draft.discard();
  }
}

/** Gives a draft its name, but takes the name from nobody: `rename` would. */
async function publish(draft: Draft, file: string): Promise<void> {
  try {
    await draft.linkAs(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new EditError(`${file} is there already: nothing was written`);
    }
    throw error;
  }
}

async function refuseChanged(file: string, target: string, before: Buffer): Promise<void> {
  if ((await readFile(target)).equals(before)) return;
  throw new EditError(`${file} has just been changed by something else: nothing was written`);
}

function describeRefusal(file: string, problems: Extract<Edit, { edited: false }>['problems']): EditError {
  const [first] = problems;
  if (first === undefined)
    return new EditError(`${file}: the front matter cannot be edited: nothing was written`);
  return new EditError(`${file}:${first.line}:${first.column}: ${first.message} Nothing was written.`);
}
