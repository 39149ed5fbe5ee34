import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

/** How editors are told a line; the others are given the file alone. */
const atLine: readonly (readonly [
  editors: RegExp,
  args: (file: string, line: number) => readonly string[],
])[] = [
  [
    /^(?:g?vim|nvim|vi|view|nano|pico|emacs|emacsclient|micro|kak|joe|ne|mg|gedit)$/,
    (file, line) => [`+${line}`, file],
  ],
  [/^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/, (file, line) => ['--goto', `${file}:${line}`]],
  [/^(?:hx|helix|subl|zed|zeditor)$/, (file, line) => [`${file}:${line}`]],
];

/** The editor that the author has named: `$VISUAL`, else `$EDITOR`; null without one. */
export function findEditor(env: Surroundings['env']): string | null {
  return [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name.trim() !== '') ?? null;
}

/**
 * Says how an editor is started.
 *
 * @param editor - may hold options (`code --wait`): it is split at spaces, and no shell reads it
 * @param line - where to put the cursor, as far as the editor can be told
 */
export function listEditorArguments(editor: string, file: string, line?: number): readonly string[] {
  const [command = editor, ...options] = editor.trim().split(/\s+/);
  const name = basename(command).replace(/\.(?:exe|cmd)$/i, '');
  const args =
    line === undefined ? undefined : atLine.find(([editors]) => editors.test(name))?.[1](file, line);
  return [command, ...options, ...(args ?? [file])];
}

/**
 * Opens a file in the author's editor and waits until it is closed.
 *
 * @param file - absolute path
 * @returns the exit code of the command: 1 where the editor failed
 * @throws UsageError where no editor is named
 */
export function openInEditor(file: string, env: Surroundings['env'], line?: number): Promise<0 | 1> {
  const editor = findEditor(env);
  if (editor === null) {
    throw new UsageError(
      'the note is written, but no editor is named',
      'Set VISUAL or EDITOR, such as EDITOR=vim.',
    );
  }
  const [command = editor, ...args] = listEditorArguments(editor, file, line);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', (error) =>
      reject(new Error(`the editor ${command} cannot be started: ${error.message}`)),
    );
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}
