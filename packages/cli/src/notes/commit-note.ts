import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/**
 * Commits one note and nothing else that is staged.
 *
 * @param file - absolute path
 * @param message - of the commit
 * @throws Error with what git says where it cannot
 */
export async function commitNote(file: string, message: string): Promise<void> {
  const options = { cwd: dirname(file), env: { ...process.env, GIT_LITERAL_PATHSPECS: '1' } };
  try {
    await runFile('git', ['add', '--', basename(file)], options);
    await runFile('git', ['commit', '--quiet', '--message', message, '--', basename(file)], options);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`the note is written, but git did not commit it: ${said.split('\n', 1)[0]}`);
  }
}

/** Whether git keeps the folder of a note. */
export async function isInRepository(file: string): Promise<boolean> {
  return runFile('git', ['rev-parse', '--is-inside-work-tree'], { cwd: dirname(file) }).then(
    ({ stdout }) => stdout.trim() === 'true',
    () => false,
  );
}
