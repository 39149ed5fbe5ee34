import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRandom, type Random } from './random.ts';
import { generateVault } from './vault-notes.ts';

/** A note as the history has it at some moment. */
interface PastNote {
  path: string;
  text: string;
}

/** One commit in twenty moves a note, one in ten takes it to another layer; the others rewrite a paragraph. */
function changeNote(note: PastNote, random: Random): string {
  if (random.oneIn(20)) {
    const from = note.path;
    note.path = from.replace(/[^/]+$/, (name) => `moved-${random.below(1e9)}-${name}`);
    return `R ${quotePath(from)} ${quotePath(note.path)}\n`;
  }
  if (random.oneIn(10)) {
    const layer = random.pick(['skim', 'explore', 'deepen']);
    note.text = note.text.replace(/^layer: .*$/m, `layer: ${layer}`);
    return writeFile(note);
  }
  const paragraphs = note.text.split('\n\n');
  const place = 1 + random.below(Math.max(1, paragraphs.length - 1));
  paragraphs[place] = Array.from({ length: 40 }, () => `word${random.below(5000)}`).join(' ');
  note.text = paragraphs.join('\n\n');
  return writeFile(note);
}

/** @yields the input of `git fast-import`: first each note comes in a commit of its own, then notes are changed */
function* history(commits: number, count: number): Generator<string> {
  const random = createRandom(5);
  const notes = [...generateVault(count)].map(
    ({ path, text }): PastNote => ({ path: `content/${path}`, text }),
  );
  for (let commit = 1; commit <= commits; commit++) {
    const coming = notes[commit - 1];
    const changes = coming === undefined ? changeNote(random.pick(notes), random) : writeFile(coming);
    yield commitText(commit, changes);
  }
}

/** Five hours lie between commits. */
function commitText(commit: number, changes: string): string {
  const person = `Ada <ada@example.org> ${1_600_000_000 + commit * 18_000} +0000`;
  const parent = commit === 1 ? '' : `from :${commit - 1}\n`;
  return `commit refs/heads/main\nmark :${commit}\nauthor ${person}\ncommitter ${person}\ndata 4\nNote\n${parent}${changes}\n`;
}

function writeFile({ path, text }: PastNote): string {
  return `M 100644 inline ${quotePath(path)}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A path as `git fast-import` reads it, whatever is in it. */
function quotePath(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}

/** Runs git in a folder and fails where it fails. */
export async function runGit(
  folder: string,
  args: readonly string[],
  input: Iterable<string> = [],
): Promise<void> {
  const git = spawn('git', args, { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(git, 'close');
  for (const text of input) if (!git.stdin.write(text)) await once(git.stdin, 'drain');
  git.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}`);
}

/**
 * Makes a repository with a vault in `content/`.
 *
 * @param folder - is made; must not hold a repository
 * @param commits - at least `notes`
 */
export async function makeHistory(folder: string, commits: number, notes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
  await runGit(folder, ['fast-import', '--quiet'], history(commits, notes));
  await runGit(folder, ['reset', '--quiet', '--hard']);
}
