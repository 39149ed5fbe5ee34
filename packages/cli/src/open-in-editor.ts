import { spawn } from 'node:child_process';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

/**
 * Opens a file in the author's editor and waits until it is closed.
 *
 * @param file - absolute path
 * @returns the exit code of the command: 1 where the editor failed
 * @throws UsageError where no editor is named
 */
export function openInEditor(file: string, env: Surroundings['env']): Promise<0 | 1> {
  const editor = [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name.trim() !== '');
  if (editor === undefined) {
    throw new UsageError(
      'the note is written, but no editor is named',
      'Set VISUAL or EDITOR, such as EDITOR=vim.',
    );
  }
  // The variable may hold options (`code --wait`): it is split at spaces, and no shell reads it.
  const [command = editor, ...args] = editor.trim().split(/\s+/);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, file], { stdio: 'inherit' });
    child.on('error', (error) =>
      reject(new Error(`the editor ${command} cannot be started: ${error.message}`)),
    );
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}
