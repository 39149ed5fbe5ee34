import { fileURLToPath } from 'node:url';
import { type BuildResult, build, loadConfig, type ProgressJson, progressSchema } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCodeSpans, readDocs } from './read-docs.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the docs in the sample site', () => {
  let result: BuildResult;
  let progress: ProgressJson;

  beforeAll(async () => {
    result = await build({
      config: await loadConfig({ cwd: repository }),
      theme,
      now: '2026-11-24',
      drafts: false,
      cache: false,
      workers: null,
      journal: false,
      search: false,
      write: false,
    });
    progress = progressSchema.parse(JSON.parse(read('data/progress.json')));
  });

  it('are built without a diagnostic: every link and embed leads somewhere', () => {
    expect(result.diagnostics.filter(({ path }) => path.startsWith('docs/'))).toEqual([]);
  });

  it('are pages, each with a description, and all on the map', () => {
    const docs = listDocs();
    const map = docs.find(({ id }) => id === 'docs/index');
    expect(docs.length).toBeGreaterThan(10);
    expect(docs.map(({ kind }) => kind)).toEqual(docs.map(() => 'page'));
    expect(map?.links).toEqual(docs.map(({ id }) => id).filter((id) => id !== 'docs/index'));
    for (const { url } of docs)
      expect(read(`${url.slice(1)}index.html`)).toContain('<meta name="description" content="');
  });

  it('count for no figure of the learning', () => {
    const silent = { layer: null, track: null, topics: [], principles: [], tools: [], sessions: [] };
    for (const note of listDocs()) expect(note).toMatchObject(silent);
    expect(progress.queue.filter(({ id }) => id.startsWith('docs/'))).toEqual([]);
  });

  it('link to no note of the vault, which would look important by them', () => {
    const notes = progress.notes.filter(({ id }) => !id.startsWith('docs/'));
    const linked = notes.filter(({ backlinks }) => backlinks.some((id) => id.startsWith('docs/')));
    expect(linked.map(({ id }) => id)).toEqual([]);
  });

  it('are not among the notes: not in the archive and not in the feed', () => {
    expect(read('archive/index.html')).not.toContain('href="/docs/');
    expect(read('feed.xml')).not.toContain('/docs/front-matter/');
  });

  it('name every file of a site that is no page, no attachment and no part of the theme', () => {
    const said = readCodeSpans(readDocs('Data files') + readDocs('Publishing'));
    const notes = new Set(progress.notes.map(({ id }) => id.split('/')[0]));
    const own = [...(result.files?.keys() ?? [])].filter(
      (path) =>
        !/\/index\.(?:html|md)$|^index\.html$|^assets\//u.test(path) &&
        !isOfVault(path) &&
        !isFeedOfPart(path),
    );
    expect(said).toContain('index.md');
    expect(own.length).toBeGreaterThan(8);
    expect(
      own.filter(
        (path) => !said.includes(path.replace(/(?<=^data\/tree\/).+(?=\/@index\.json$)/u, '<folder>')),
      ),
    ).toEqual([]);

    function isFeedOfPart(path: string): boolean {
      return /^(?:topics|tracks)\/.+\/(?:feed\.xml|rss\.xml|feed\.json)$/u.test(path);
    }

    function isOfVault(path: string): boolean {
      const [first = ''] = path.split('/');
      return path.includes('/') && first !== 'data' && (notes.has(first) || first === 'images');
    }
  });

  it.each(['index.html', 'pages/about-this-vault/index.html'])('are linked from %s', (path) => {
    expect(read(path)).toContain('href="/docs/"');
  });

  function listDocs(): ProgressJson['notes'] {
    return progress.notes.filter(({ id }) => id.startsWith('docs/'));
  }

  function read(path: string): string {
    const file = result.files?.get(path);
    if (file?.type !== 'bytes') throw new Error(`The site has no ${path}.`);
    return file.bytes.toString('utf8');
  }
});
