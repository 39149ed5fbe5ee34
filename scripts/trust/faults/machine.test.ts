import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../packages/cli/test/run-cli.ts';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/layerwise.js', import.meta.url));
const isRoot = process.getuid?.() === 0;

let folder: string;
const mounted: string[] = [];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-fault-')));
  await write('content/index.md', '# Home\n\n[[Note]]\n');
  await write('content/Note.md', '# Note\n');
});

afterEach(async () => {
  for (const path of mounted.splice(0)) execFileSync('umount', [path]);
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds, after what a shell is told to do first. */
function build(out: string, first = ':', user?: number): Promise<Ended> {
  const command = `${first}; exec "$0" "$1" build --out "$2" --now 2026-01-01 --no-journal --no-cache`;
  const child = spawn('/bin/sh', ['-c', command, process.execPath, bin, out], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Builds in this process, which has loaded all that it needs: where how it ends is nothing new. */
async function buildHere(out: string): Promise<number | null> {
  const args = ['build', '--out', out, '--now', '2026-01-01', '--no-journal', '--no-cache'];
  return (await carryOut(folder, args)).code;
}

async function readSite(out: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, out), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(
    async (path): Promise<[string, string]> => [
      path.slice(folder.length + out.length + 2),
      await readFile(path, 'latin1'),
    ],
  );
  return new Map(await Promise.all(texts));
}

/** A file system in memory of so many bytes, or null where none may be mounted. */
async function mountSmall(path: string, size: string): Promise<string | null> {
  await mkdir(join(folder, path), { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', join(folder, path)], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  mounted.push(join(folder, path));
  return join(folder, path);
}

describe.skipIf(process.platform === 'win32')('a build', () => {
  it('on a full disk says so, and leaves the last site as it was', async ({ skip }) => {
    const disk = await mountSmall('disk', '4m');
    if (disk === null) skip('nothing can be mounted here');
    expect(await buildHere('disk/site')).toBe(0);
    const before = await readSite('disk/site');
    for (const name of ['A', 'B', 'C'])
      await write(`content/${name}.md`, `# ${name}\n\n${'Some words of a long text.\n\n'.repeat(40_000)}`);
    const { code, stderr } = await build('disk/site');
    expect(code).toBe(1);
    expect(stderr).toContain('The disk is full.');
    expect(stderr).toContain('disk/site');
    expect(await readSite('disk/site')).toEqual(before);
    expect(await readdir(join(folder, 'disk'))).toEqual(['site']);
    for (const name of ['A', 'B', 'C']) await rm(join(folder, `content/${name}.md`));
    await write('content/Note.md', '# Note\n\nMore.\n');
    expect(await buildHere('disk/site')).toBe(0);
    expect(await buildHere('clean')).toBe(0);
    expect(await readSite('disk/site')).toEqual(await readSite('clean'));
  }, 120_000);

  it('into a file system that can only be read says so, and leaves the last site', async ({ skip }) => {
    const disk = await mountSmall('disk', '8m');
    if (disk === null) skip('nothing can be mounted here');
    expect(await buildHere('disk/site')).toBe(0);
    const before = await readSite('disk/site');
    execFileSync('mount', ['-o', 'remount,ro', disk ?? '']);
    await write('content/Note.md', '# Note\n\nMore.\n');
    const { code, stderr } = await build('disk/site');
    expect(code).toBe(1);
    expect(stderr).toContain('The file system can only be read.');
    expect(await readSite('disk/site')).toEqual(before);
  }, 120_000);

  it('into a folder that it may not write to says so', async () => {
    await mkdir(join(folder, 'locked'));
    await chmod(join(folder, 'locked'), 0o555);
    await chmod(folder, 0o755);
    // Root may write everywhere, so somebody else builds.
    const { code, stderr } = await build('locked/site', ':', isRoot ? 65_534 : undefined);
    expect(code).toBe(1);
    expect(stderr).toMatch(/locked.* must be writable too/);
    expect(await readdir(join(folder, 'locked'))).toEqual([]);
  }, 120_000);

  it('names a note that it may not read, and builds the others', async () => {
    await write('content/Locked.md', '# Locked\n');
    await chmod(join(folder, 'content/Locked.md'), 0o000);
    await mkdir(join(folder, 'open'));
    await chmod(join(folder, 'open'), 0o777);
    await chmod(folder, 0o755);
    const { code, stderr } = await build('open/site', ':', isRoot ? 65_534 : undefined);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /content\/Locked\.md:1:1 error This note cannot be read \(EACCES\)\. \(unreadable-file\)/,
    );
    expect([...(await readSite('open/site')).keys()]).toContain('note/index.html');
  }, 120_000);

  it('of many notes needs few open files', async () => {
    for (let index = 0; index < 400; index++) await write(`content/n/${index}.md`, `# N ${index}\n`);
    // What a shell limits softly, Node.js raises; below 320 it cannot load a program of this size.
    expect(await build('soft', 'ulimit -S -n 64')).toMatchObject({ code: 0 });
    expect(await build('few', 'ulimit -n 384')).toMatchObject({ code: 0 });
    expect(await buildHere('many')).toBe(0);
    expect(await readSite('few')).toEqual(await readSite('many'));
    expect(await readSite('soft')).toEqual(await readSite('many'));
  }, 240_000);

  it('with too few open files says so', async () => {
    expect(await build('site', 'ulimit -n 64')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: too many files are open\n  hint: Raise the limit to 512 or more: ulimit -n 512.\n',
    });
  }, 120_000);

  it('of notes that come, go and change meanwhile ends, and the next is as a clean one', async () => {
    for (let index = 0; index < 60; index++)
      await write(`content/n/${index}.md`, `# N ${index}\n\n[[n/${index + 1}]]\n`);
    let isOver = false;
    const meddle = (async () => {
      for (let turn = 0; !isOver; turn = (turn + 1) % 60) {
        await rm(join(folder, `content/n/${turn}.md`), { force: true });
        await write(`content/n/${turn}.md`, `# N ${turn}\n\n${'Half a note'.repeat(turn)}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const codes = [await build('site'), await build('site')].map(({ code }) => code);
    isOver = true;
    await meddle;
    // 1: a note had gone between its listing and its reading.
    for (const code of codes) expect([0, 1]).toContain(code);
    await buildHere('site');
    await buildHere('clean');
    expect(await readSite('site')).toEqual(await readSite('clean'));
  }, 240_000);

  it('at the same time as another one waits, is refused or wins: never a mix', async () => {
    const ended = await Promise.all([build('site'), build('site'), build('site')]);
    for (const { code, stderr } of ended) {
      expect([0, 1]).toContain(code);
      if (code === 1) expect(stderr).toMatch(/Another build (?:is writing|has just written) to /);
    }
    await buildHere('site');
    expect((await readdir(folder)).filter((name) => name.startsWith('.site'))).toEqual([]);
    await buildHere('clean');
    expect(await readSite('site')).toEqual(await readSite('clean'));
  }, 240_000);
});
