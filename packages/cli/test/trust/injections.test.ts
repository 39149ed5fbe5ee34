import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExecutable } from '../../../../scripts/trust/find-executable.ts';
import { themeScript } from '../../../../templates/components/theme-script.ts';
import { type Ended, openWorkshop, type Workshop } from '../run-cli.ts';
import { injectingVault } from './injecting-vault.ts';

/** All but the ends of lines and tabs. */
const control = /[^\P{Cc}\t\n]/u;

let workshop: Workshop;
let built: Ended;

beforeAll(async () => {
  workshop = await openWorkshop(injectingVault);
  built = await workshop.run(['build', '--out', 'site', '--now', '2026-01-10', '--no-journal', '--no-cache']);
});

afterAll(() => workshop.close());

const read = (path: string) => readFile(join(workshop.path, 'site', path), 'utf8');

async function listFiles(ending: RegExp): Promise<readonly string[]> {
  const paths = await readdir(join(workshop.path, 'site'), { recursive: true });
  return paths.filter((path) => ending.test(path));
}

describe('pages', () => {
  it('run nothing, load nothing from elsewhere, and lead to nothing that runs', async () => {
    const pages = await listFiles(/\.html$/);
    expect(pages.length).toBeGreaterThan(30);
    const found = await Promise.all(
      pages.map(async (path) =>
        findExecutable(await read(path), { inlineScripts: [themeScript] }).map((what) => `${path}: ${what}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('show the text all the same', async () => {
    const page = await read('lines/index.html');
    expect(page).toContain('&lt;img src=x onerror=run()');
    expect(page).toContain(`'self'`);
  });

  it('have an error page without anything of the request or the vault', async () => {
    const page = await read('404.html');
    expect(page).toContain('noindex');
    expect(findExecutable(page, { inlineScripts: [themeScript] })).toEqual([]);
  });

  it('stay where they belong, whatever topics, tools and tags are called', async () => {
    const paths = await listFiles(/./);
    expect(paths.filter((path) => /(?:^|\/)\.\.|[<>:"|?*\\\p{Cc}]/u.test(path))).toEqual([]);
    expect(paths.filter((path) => /(?:^|\/)(?:con|nul|aux|prn)(?:\.|\/|$)/i.test(path))).toEqual([]);
  });
});

describe('queue.ics', () => {
  it('has one event for each dive, and no line that a title began', async () => {
    const lines = (await read('queue.ics')).replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(2);
    const begun = new Set(lines.map((line) => line.split(/[:;]/, 1)[0]));
    for (const property of ['ATTENDEE', 'VALARM']) expect(begun).not.toContain(property);
    expect(lines.filter((line) => /^(?:BEGIN|END):VALARM/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });
});

describe('_redirects and _headers', () => {
  it('have lines of three words, from and to paths of the site', async () => {
    const lines = (await read('_redirects')).trim().split('\n');
    expect(lines).toContain('/fine/ /old/ 301');
    for (const line of lines) expect(line).toMatch(/^\/(?![/\\])[^\s*:]* \/(?![/\\])[^\s*:]* 301$/);
  });

  it('say nothing that a note said', async () => {
    const headers = await read('_headers');
    expect(headers).not.toMatch(/X-Frame-Options: none|Set-Cookie|run\(\)/);
    expect(headers).toContain('X-Content-Type-Options: nosniff');
  });
});

describe('data and feeds', () => {
  it('are JSON that adds nothing to prototypes', async () => {
    for (const path of await listFiles(/\.json$/)) {
      const data: object = JSON.parse(await read(path));
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(data));
      expect(Object.keys(data)).not.toContain('__proto__');
    }
    const progress = JSON.parse(await read('data/progress.json'));
    const names = progress.topics.map(({ id }: { id: string }) => id);
    expect(names).toEqual(expect.arrayContaining(['__proto__']));
  });

  it('are XML without characters that XML has not, and without what would run', async () => {
    const feeds = await listFiles(/\.xml$/);
    expect(feeds).toContain('feed.xml');
    for (const path of feeds) {
      const text = await read(path);
      expect(text).not.toMatch(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u);
      expect(text).not.toMatch(/<script|<img|(?:href|src)=&quot;\s*(?:javascript|data|vbscript):/i);
    }
  });
});

describe('what the commands say on a terminal', () => {
  const commands = [
    ['build', '--out', 'other', '--no-journal', '--no-cache'],
    ['check'],
    ['check', '--format', 'github'],
    ['check', '--format', 'json'],
    ['status'],
    ['status', '--json'],
    ['review'],
    ['digest', '--since', '52w'],
    ['promote', 'escape'],
    ['promote', 'terminal'],
  ];

  it.each(commands)('%s has no control characters of notes in it', async (...args) => {
    const { stdout, stderr } = await workshop.carryOut([...args, '--now', '2026-01-10']);
    const said = stdout + stderr;
    expect(said).not.toBe('');
    expect(said).not.toMatch(control);
    expect(said).not.toMatch(/^::error::forged/m);
  });

  it('is said of the build, too, with colours', async () => {
    const { stdout, stderr } = await workshop.run(['check'], { FORCE_COLOR: '1' });
    const said = stripVTControlCharacters(stdout + stderr + built.stdout + built.stderr);
    expect(said).not.toMatch(control);
    expect(built.code).toBe(1);
  });
});
