import { constants, copyFile, type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EditError } from './edit-error.ts';

/** The new bytes of a note beside it, before they take its place. As long as it is there, no other command edits the note. */
export interface Draft {
  readonly path: string;
  /** Writes all bytes, and waits until the disk has them. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Puts it in the place of a file. */
  readonly replace: (file: string) => Promise<void>;
  /** Gives the draft a second name, which must be free. */
  readonly linkAs: (file: string) => Promise<void>;
  /** Takes away what is left of it. */
  readonly discard: () => Promise<void>;
}

/** An edit takes milliseconds: a draft that is older was left by a command that was killed. Milliseconds. */
const abandoned = 5_000;
/** So long another command is waited for, milliseconds. */
const patience = 10_000;

/**
 * Opens the draft of a note, and waits for another command that has one open.
 *
 * @param target - absolute path of the note, links resolved
 * @param mode - permissions
 * @throws EditError where another command does not finish
 */
export async function openDraft(target: string, mode: number): Promise<Draft> {
  // The dot keeps it from being read as a note.
  const path = join(dirname(target), `.${basename(target).slice(0, 100)}.layerwise-draft`);
  const handle = await openAlone(path, mode, target);
  return {
    path,
    write: async (bytes) => {
      await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    },
    replace: async (file) => {
      if (!(await isMine())) throw new EditError(`${target} has been taken over by another command`);
      await rename(path, file);
    },
    linkAs: (file) => link(path, file).catch((error: unknown) => copyUnlinked(error, path, file)),
    discard: async () => {
      const mine = await isMine();
      await handle.close();
      if (mine) await rm(path, { force: true });
    },
  };

  /** Whoever takes this command for dead opens a draft of the same name. */
  async function isMine(): Promise<boolean> {
    const [opened, named] = await Promise.all([
      handle.stat({ bigint: true }),
      stat(path, { bigint: true }).catch(() => null),
    ]);
    return named !== null && named.ino === opened.ino && named.dev === opened.dev;
  }
}

async function openAlone(path: string, mode: number, target: string): Promise<FileHandle> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await open(path, 'wx', mode);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const age =
      Date.now() -
      (await stat(path)
        .then(({ mtimeMs }) => mtimeMs)
        .catch(() => Date.now()));
    if (age > abandoned) await rm(path, { force: true });
    else if (Date.now() > until) throw new EditError(`${target} is being edited by another command`);
    else await wait(20);
  }
}

/** Some file systems know no second names. */
async function copyUnlinked(error: unknown, path: string, file: string): Promise<void> {
  if (isTaken(error)) throw error;
  await copyFile(path, file, constants.COPYFILE_EXCL);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
