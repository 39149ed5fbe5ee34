import { describe, expect, it } from 'vitest';
import { linkTexts, sayTargets } from '../../test/link-texts.ts';
import { renderTexts } from '../../test/render-texts.ts';
import { parseHere } from '../parse/parse-vault.ts';
import { parseCanvas } from './parse-canvas.ts';

const box = { x: 0, y: 0, width: 100, height: 60 };
type Says = Readonly<Record<string, unknown>>;
const card = (id: string, text: string, says: Says = {}): Says => ({
  id,
  type: 'text',
  text,
  ...box,
  ...says,
});
const fileCard = (id: string, file: string, says: Says = {}): Says => ({
  id,
  type: 'file',
  file,
  ...box,
  ...says,
});
const edge = (fromNode: string, toNode: string, says: Says = {}): Says => ({ fromNode, toNode, ...says });
const canvasOf = (nodes: readonly Says[], edges: readonly Says[] = [], says: Says = {}): string =>
  JSON.stringify({ nodes, edges, ...says });

/** The HTML of the canvas as the embed in a page shows it. */
async function show(canvas: string, texts: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await renderTexts({ 'page.md': '![[map.canvas]]', 'map.canvas': canvas, ...texts })).html;
}

async function parse(canvas: string, path = 'map.canvas', publish: 'all' | 'explicit' = 'all') {
  const options = { publish, html: 'sanitize', drafts: false } as const;
  return parseCanvas({ path, bytes: Buffer.from(canvas) }, options, parseHere);
}

describe('a canvas', () => {
  it('is linked by its name with the extension, and counts for backlinks', async () => {
    const linked = await linkTexts({
      'a.md': '[[map.canvas]] [[map]] ![[map.canvas]]',
      'maps/map.canvas': canvasOf([card('t', 'See [[b]].'), fileCard('f', 'c.md', { subpath: '#H' })]),
      'b.md': '',
      'c.md': '# C\n\n## H',
    });
    expect(sayTargets(linked, 'a')).toEqual(['maps/map.canvas', 'none', 'maps/map.canvas']);
    expect(sayTargets(linked, 'maps/map.canvas')).toEqual(['b', 'c#h']);
    expect(linked.vault.notes.get('maps/map.canvas')?.url).toBe('/maps/map.canvas/');
    expect(linked.vault.backlinks.get('b')).toEqual([{ from: 'maps/map.canvas', references: [0] }]);
    expect(linked.vault.backlinks.get('c')).toEqual([{ from: 'maps/map.canvas', references: [1] }]);
  });

  it('is a page, whatever folder it is in, titled like its file', async () => {
    const { note } = await parse(canvasOf([card('t', '# Heading\n\n#tag')]), 'tools/My map.canvas');
    expect(note).toMatchObject({
      id: 'tools/My map.canvas',
      kind: 'page',
      title: 'My map',
      tags: ['tag'],
      text: 'Heading\n#tag',
      needs: ['canvas'],
    });
  });

  it('shows text as Markdown, with its first heading', async () => {
    expect(await show(canvasOf([card('t', '# One\n\n**b** [[page#x|p]]')]))).toContain(
      '<div class="canvas-content"><h1 id="embed:1:card-0:one">One</h1>\n<p><strong>b</strong> <a class="internal" href="/base/page/">p</a></p></div>',
    );
  });

  it('shows a note by its title and first lines, or those of a section', async () => {
    const html = await show(canvasOf([fileCard('f', 'n.md'), fileCard('g', 'n.md', { subpath: '#H' })]), {
      'n.md': '# Title\n\nFirst lines.\n\n## H\n\nUnder it.',
    });
    expect(html).toContain(
      '<p class="canvas-title"><a class="internal" href="/base/n/">Title</a></p><p>First lines. Under it.</p>',
    );
    expect(html).toContain('<a class="internal" href="/base/n/#h">Title › H</a></p><p>Under it.</p>');
  });

  it('shows pictures, and links files that are none', async () => {
    const html = await show(canvasOf([fileCard('f', 'a.png'), fileCard('g', 'b.zip')]), {
      'a.png': '',
      'b.zip': '',
    });
    expect(html).toContain('<img src="/base/a.png"');
    expect(html).toContain('<a class="attachment" href="/base/b.zip">b.zip</a>');
  });

  it('has as good as nothing of a private note, nor of the edges to it', async () => {
    const html = await show(
      canvasOf(
        [
          card('t', 'Text'),
          fileCard('s', 'Secret.md'),
          fileCard('h', 'private/hidden.canvas'),
          fileCard('p', 'private/p.png'),
        ],
        [edge('t', 's', { label: 'Whisper' }), edge('s', 't', { label: 'Whisper' })],
      ),
      {
        'Secret.md': '---\ndraft: true\n---\nHush',
        'private/hidden.canvas': canvasOf([card('x', 'Hush')]),
        'private/p.png': '',
      },
    );
    expect(html).not.toMatch(/secret|whisper|hush|hidden|p\.png|<path/iu);
    expect(html.match(/canvas-card/gu)).toHaveLength(1);
  });

  it('keeps labels of edges to files out of its text, for a file may be private', async () => {
    const nodes = [card('a', 'A'), card('b', 'B'), fileCard('s', 'Secret.md')];
    const { note } = await parse(
      canvasOf(nodes, [edge('a', 's', { label: 'no' }), edge('a', 'b', { label: 'yes' })]),
    );
    expect(note).toMatchObject({ text: 'yes\nA\nB' });
  });

  it.each([
    ['a private folder', 'private/a.canvas', {}, 'all'],
    ['a name that begins with `_`', '_a.canvas', {}, 'all'],
    ['a draft', 'a.canvas', { metadata: { frontmatter: { draft: true } } }, 'all'],
    [
      'properties that say neither yes nor no',
      'a.canvas',
      { metadata: { frontmatter: { draft: 'perhaps' } } },
      'all',
    ],
    ['properties that are none', 'a.canvas', { metadata: { frontmatter: 'draft' } }, 'all'],
    ['one that does not ask to be published where it must', 'a.canvas', {}, 'explicit'],
  ] as const)('is private: %s', async (_name, path, says, publish) => {
    const { note } = await parse(canvasOf([card('t', 'Text')], [], says), path, publish);
    expect(note).toMatchObject({ path, private: true });
    expect(JSON.stringify(note)).not.toContain('Text');
  });

  it('is public where it must ask for it and does', async () => {
    const says = { metadata: { frontmatter: { publish: true, title: 'Mine' } } };
    const { note } = await parse(canvasOf([card('t', 'Text')], [], says), 'a.canvas', 'explicit');
    expect(note).toMatchObject({ title: 'Mine', text: 'Text' });
  });

  it('takes a card that looks like front matter for text', async () => {
    const { note, diagnostics } = await parse(
      canvasOf([card('t', '---js\nprocess.exit()\n---\ndraft: true')]),
    );
    expect(note).toMatchObject({ kind: 'page' });
    expect(diagnostics).toEqual([]);
  });

  it('runs no script, whatever says one', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = await show(
      canvasOf(
        [
          card('t', evil),
          { ...box, id: 'g', type: 'group', label: evil },
          { ...box, id: 'l', type: 'link', url: 'javascript:alert(1)' },
          { ...box, id: 'm', type: 'link', url: `https://example.org/"${evil}` },
          fileCard('f', `${evil}.md`),
        ],
        [edge('t', 'l', { label: evil, color: '"><script>' })],
      ),
    );
    expect(html).not.toMatch(/<script|<img[^>]*onerror|href="javascript/u);
  });

  it('says in its list what lies in which group and what leads where', async () => {
    const { note } = await parse(
      canvasOf(
        [
          { id: 'g', type: 'group', label: 'Outer', x: 0, y: 0, width: 500, height: 500 },
          { id: 'h', type: 'group', label: 'Inner', x: 10, y: 10, width: 400, height: 400 },
          card('a', 'A', { x: 20, y: 20 }),
          card('b', '', { x: 900 }),
        ],
        [
          edge('a', 'b', { label: 'why' }),
          edge('b', 'a', { fromEnd: 'arrow' }),
          edge('b', 'h', { toEnd: 'none' }),
        ],
      ),
    );
    const html = 'content' in note ? note.content.filter((piece) => typeof piece === 'string').join('') : '';
    expect(html.slice(html.indexOf('<details'))).toBe(
      '<details class="canvas-outline"><summary></summary><ul>' +
        '<li>Outer<ul><li>Inner<ul><li>A<ul><li class="canvas-line">→ … (why)</li></ul></li></ul></li></ul></li>' +
        '<li>…<ul><li class="canvas-line">↔ A</li><li class="canvas-line">– Inner</li></ul></li>' +
        '</ul></details></div>',
    );
  });

  it('bears groups in each other without end, and groups of one place', async () => {
    const groups = Array.from({ length: 2_000 }, (_, index) => ({
      id: String(index),
      type: 'group',
      label: String(index),
      x: index % 2 === 0 ? index : 0,
      y: index % 2 === 0 ? index : 0,
      width: index % 2 === 0 ? 9_000 - 2 * index : 9_000,
      height: index % 2 === 0 ? 9_000 - 2 * index : 9_000,
    }));
    const { note } = await parse(canvasOf(groups));
    const html = 'content' in note ? note.content.join('') : '';
    expect(html.match(/<li>/gu)).toHaveLength(2_000);
    let [depth, deepest] = [0, 0];
    for (const [tag] of html.matchAll(/<\/?ul>/gu)) {
      depth += tag === '<ul>' ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    expect([depth, deepest]).toEqual([0, 12]);
  });
});
