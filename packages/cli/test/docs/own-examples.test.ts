import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import { readDocs, readFiles, readSections } from './read-docs.ts';

/** A vault that every example can be tried on. */
const vault = {
  'content/Reading.md':
    '---\ndate: 2026-01-05\nsources: { url: "https://example.org/a?b&c", title: "On <reading>" }\n---\n# Reading\n\n' +
    'word '.repeat(400),
  'content/Untitled 3.md': '### Too deep\n\n```mermaid\ngraph LR\nA[Read] --> B[Write it]\n```\n',
};

let workshop: Workshop | undefined;
afterEach(() => workshop?.close());

/** Builds the vault with the files that a section of the docs names. */
async function buildWith(page: string, headings: readonly string[], args: readonly string[] = []) {
  const sections = readSections(readDocs(page)).filter(({ heading }) => headings.includes(heading));
  expect(sections).toHaveLength(headings.length);
  const files = Object.assign({}, ...sections.map(({ text }) => readFiles(text)));
  workshop = await openWorkshop({ ...vault, ...files });
  const { path, carryOut } = workshop;
  const built = await carryOut(['build', '--no-journal', '--now', '2026-11-24', ...args]);
  const read = (name: string) => readFile(join(path, 'dist', name), 'utf8');
  return { ...built, read, carryOut };
}

describe('the examples of Plugins.md', () => {
  it('makes a reading list', async () => {
    const { code, read, carryOut } = await buildWith('Plugins', ['Example: a reading list']);
    expect(code).toBe(0);
    expect(await read('reading-list/index.html')).toContain(
      '<ul><li><a href="https://example.org/a?b&amp;c">On &lt;reading></a>, in <a href="/reading/">Reading</a></li></ul>',
    );
    expect(JSON.parse(await read('data/reading-list.json'))).toEqual([
      { url: 'https://example.org/a?b&c', title: 'On <reading>', note: 'Reading', href: '/reading/' },
    ]);
    expect((await carryOut(['sources'])).stdout).toBe('https://example.org/a?b&c\n');
    expect((await carryOut(['source'])).code).toBe(2);
  });

  it('draws diagrams without a script', async () => {
    const { code, read } = await buildWith('Plugins', ['Example: another renderer of diagrams']);
    expect(code).toBe(0);
    const page = await read('untitled-3/index.html');
    expect(page).toContain(
      '<svg viewBox="0 0 300 50" role="img" aria-label="Read, then Write it"><rect x="5"',
    );
    expect(page).not.toContain('class="mermaid"');
    expect(page).not.toContain('diagram-');
  });

  it('has rules of its own', async () => {
    const { code, stderr } = await buildWith('Plugins', ['Example: a rule of one’s own']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'content/Untitled 3.md:1:1 warning This note has no title yet. (house/untitled)\n',
    );
    expect(stderr).toContain(
      'content/Untitled 3.md:1:1 warning A level of headings is skipped. (house/skipped-heading)',
    );
  });
});

describe('the examples of Templates.md', () => {
  it('work together', async () => {
    const headings = [
      'Colours and type',
      'A component of the theme, changed',
      'What social cards say',
      'A page of your own',
    ];
    const site = ['--site', 'https://you.example.org'];
    const { code, stderr, read } = await buildWith('Templates', headings, site);
    expect([code, stderr]).toEqual([0, '']);
    const page = await read('reading/index.html');
    expect(page).toContain('<p class="motto">Learnt in the open.</p><footer class="site-footer">');
    expect(page).toContain('<meta property="og:image:alt" content="Reading · 2 minutes to read"/>');
    const style = /assets\/custom-\w+\.css/u.exec(page)?.[0] ?? '';
    expect(await read(style)).toContain('--link: light-dark(#8a1c3b, #f3a6bb)');
    const own = await read('long-reads/index.html');
    expect(own).toContain('<h1>Long reads</h1>');
    expect(own).toContain('href="/reading/"');
    expect(own).not.toContain('href="/untitled-3/"');
  });
});
