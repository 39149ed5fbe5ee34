import { describe, expect, it } from 'vitest';
import { sayDiagnostics } from '../../test/link-texts.ts';
import { pageAt, planTexts } from '../../test/plan-texts.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import type { SiteConfig } from '../config/site-config.ts';

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}

describe('planSite', () => {
  it('has no search page where the site has no index', async () => {
    const { plan } = await planTexts({}, { search: false });
    expect(plan.pages.map(({ template }) => template)).not.toContain('search');
  });

  it('has a page that shows the theme only where it is asked for', async () => {
    const stylePages = async (says: Partial<SiteConfig>) => {
      const { plan } = await planTexts({}, { config: { ...fillSiteConfig({}), ...says } });
      return plan.pages.filter(({ template }) => template === 'style').map(({ url }) => url);
    };
    expect(await stylePages({})).toEqual([]);
    expect(await stylePages({ stylePage: true })).toEqual(['/style/']);
  });

  it('has its own pages for an empty vault', async () => {
    const { plan, diagnostics } = await planTexts({});
    expect(plan.pages.map(({ url, template }) => `${url} ${template}`)).toEqual([
      '/ home',
      '/404.html not-found',
      '/archive/ archive',
      '/graph/ graph',
      '/layers/ layers',
      '/layers/deepen/ layer',
      '/layers/explore/ layer',
      '/layers/skim/ layer',
      '/principles/ principles',
      '/progress/ progress',
      '/queue/ queue',
      '/search/ search',
      '/tags/ tags',
      '/tools/ tools',
      '/topics/ topics',
      '/tracks/ tracks',
      '/tracks/need/ track',
      '/tracks/want/ track',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('has a page for each note, topic, principle, tool, tag and folder, named or described', async () => {
    const { plan } = await planTexts({
      'index.md': '# Home',
      'notes/A note.md':
        '---\ntopic: ml/Attention\nprinciple: Locality\ntool: JAX\ntags: [Deep/Learning]\n---\n',
      'tools/jax.md': '# JAX',
    });
    const own = (await planTexts({})).plan.pages.map(({ url }) => url);
    expect(
      plan.pages
        .map(({ url, template }) => `${url} ${template}`)
        .filter((said) => !own.includes(said.split(' ')[0] ?? '')),
    ).toEqual([
      '/notes/ folder',
      '/notes/a-note/ note',
      '/principles/locality/ principle',
      '/tags/deep/ tag',
      '/tags/deep/learning/ tag',
      '/tools/jax/ tool',
      '/topics/ml/ topic',
      '/topics/ml/attention/ topic',
    ]);
  });

  it('says what of a private note would have been nowhere', async () => {
    const { plan, model } = await planTexts({
      'a.md': '[[CANARY one]]',
      'CANARY one.md': '---\ndraft: true\ntopic: CANARY two\ntags: [CANARY3]\n---\nCANARY four',
      'private/CANARY five.md': '',
    });
    const said = JSON.stringify([plan.pages, [...plan.redirects], plan.feeds, [...model.vault.notes.keys()]]);
    // The link's own words are those of a public note.
    expect(said.match(/CANARY \w+|CANARY\d/gu) ?? []).toEqual(
      (said.match(/CANARY one/gu) ?? []).map(() => 'CANARY one'),
    );
  });

  it('leaves out the second of two pages at one address, and says so', async () => {
    const { plan, diagnostics } = await planTexts({
      'a.md': '---\npermalink: /Tags/x/\n---\n# A',
      'b.md': '---\ntags: [x]\n---\n',
    });
    expect(plan.pages.filter(({ url }) => /^\/tags\/x\/$/iu.test(url)).map(({ title }) => title)).toEqual([
      'A',
    ]);
    expect(sayDiagnostics(diagnostics)).toEqual([
      ':1:1 error duplicate-url: Two pages want the address /tags/x/; the second one, “#x”, is left out. | Give one of the notes a `permalink`.',
    ]);
  });

  describe('links to paths of the site', () => {
    it('are looked up among pages, redirects and files, as authors write them', async () => {
      const { plan } = await planTexts({ 'v1.5.md': '---\naliases: [/old/]\n---\n', 'x/y.md': '' });
      const found = [
        '/progress',
        '/progress/',
        '/progress/index.html',
        '/v1.5',
        '/x/',
        '/old/',
        '/feed.xml',
        '/404.html',
        '/',
        '/nothing/',
        '/sitemap.xml',
        '/journal/',
      ].map((path) => plan.findPath(path));
      expect(found).toEqual([
        '/progress/',
        '/progress/',
        '/progress/',
        '/v1.5/',
        '/x/',
        '/old/',
        '/feed.xml',
        '/404.html',
        '/',
        null,
        null,
        null,
      ]);
    });

    it('that are not there are told where they stand', async () => {
      const { diagnostics } = await planTexts({ 'a.md': 'x\n\n[a](/progress/) [b](/nothing/)' });
      expect(sayDiagnostics(diagnostics)).toEqual([
        'a.md:3:17 warning unresolved-link: The site has no page at /nothing/.',
      ]);
    });
  });

  describe('redirects', () => {
    it('lead from where notes were before they were renamed', async () => {
      const { plan } = await planTexts(
        { 'new.md': '', 'other.md': '---\naliases: [/said/]\n---\n' },
        {
          formerPaths: new Map([
            ['new.md', ['Old Name.md', 'other.md', 'said.md', 'progress.md', 'feed.xml.md']],
          ]),
        },
      );
      expect([...plan.redirects]).toEqual([
        ['/said/', '/other/'],
        ['/old-name/', '/new/'],
      ]);
    });

    it('never stand where a page is', async () => {
      const { plan } = await planTexts({
        'a.md': '---\naliases: [/Tags/x/, /f/]\ntags: [x]\n---\n',
        'f/b.md': '',
      });
      expect([...plan.redirects]).toEqual([]);
    });
  });

  it('feeds posts and notes that have a date, newest first', async () => {
    const { plan } = await planTexts({
      'index.md': '---\ndate: 2026-05-05\n---\n',
      'a.md': '---\ndate: 2026-01-01\n---\n',
      'posts/b.md': '---\ndate: 2026-03-01\n---\n',
      'c.md': '',
      'tools/d.md': '---\ndate: 2026-02-01\n---\n',
    });
    expect(idsOf(plan.feeds()[0]?.notes ?? [])).toEqual(['posts/b', 'a']);
  });
});

describe('tags', () => {
  const texts = {
    'a.md': '#Deep/Learning #deep/learning/nets',
    'b.md': '---\ntags: [DEEP, other]\n---\n',
    'c.md': '#deep/learning',
  };

  it('ignore letter case, and show the first spelling', async () => {
    const site = await planTexts(texts);
    expect(pageAt(site, '/tags/', 'tags').data.tags).toEqual([
      { id: 'Deep', title: 'Deep', href: '/base/tags/deep/', notes: 3 },
      { id: 'Deep/Learning', title: 'Deep/Learning', href: '/base/tags/deep/learning/', notes: 2 },
      {
        id: 'deep/learning/nets',
        title: 'deep/learning/nets',
        href: '/base/tags/deep/learning/nets/',
        notes: 1,
      },
      { id: 'other', title: 'other', href: '/base/tags/other/', notes: 1 },
    ]);
  });

  it('count notes of tags nested in them, and lead to those right below', async () => {
    const site = await planTexts(texts);
    const { tag, children, notes } = pageAt(site, '/tags/deep/', 'tag').data;
    expect([tag.notes, idsOf(children), idsOf(notes)]).toEqual([3, ['Deep/Learning'], ['a', 'b', 'c']]);
  });

  it('are nested sixteen deep at the most', async () => {
    const site = await planTexts({ 'a.md': `#${'t/'.repeat(40)}t` });
    expect(pageAt(site, '/tags/', 'tags').data.tags).toHaveLength(16);
    expect(pageAt(site, '/a/', 'note').data.tags[0]?.href).toBe(`/base/tags/${'t/'.repeat(16)}`);
  });
});

describe('folders', () => {
  it('have a page with the notes in them and below, under their own name', async () => {
    const site = await planTexts({ 'My Folder/a.md': '', 'My Folder/Inner/b.md': '', 'x.md': '' });
    const page = pageAt(site, '/my-folder/', 'folder');
    expect([page.title, idsOf(page.data.notes)]).toEqual(['My Folder', ['My Folder/a', 'My Folder/Inner/b']]);
  });

  it('are described by their `index.md`, or the note of their name', async () => {
    const site = await planTexts({ 'a/index.md': '# About a', 'b/B.md': '# About b', 'b/c.md': '' });
    expect(pageAt(site, '/a/', 'note').title).toBe('About a');
    expect(pageAt(site, '/b/', 'note').title).toBe('About b');
  });

  it('are the way to a note, each with the title that it has', async () => {
    const site = await planTexts({ 'One Two/index.md': '# Numbers', 'One Two/Three Four/x.md': '' });
    expect(pageAt(site, '/one-two/three-four/x/', 'note').data.breadcrumbs).toEqual([
      { id: '/one-two/', title: 'Numbers', href: '/base/one-two/' },
      { id: '/one-two/three-four/', title: 'Three Four', href: '/base/one-two/three-four/' },
    ]);
  });

  it('that are in a permalink alone are no part of the way', async () => {
    const site = await planTexts({ 'x.md': '---\npermalink: /a/b/c/\n---\n', 'a/y.md': '' });
    expect(pageAt(site, '/a/b/c/', 'note').data.breadcrumbs).toEqual([
      { id: '/a/', title: 'a', href: '/base/a/' },
    ]);
  });
});

describe('the archive', () => {
  it('has notes and posts by year, newest first, and those without a date by themselves', async () => {
    const site = await planTexts({
      'a.md': '---\ndate: 2024-05-01\n---\n',
      'b.md': '---\ndate: 2025-01-01\n---\n',
      'c.md': '---\ndate: 2024-06-01T23:30:00Z\n---\n',
      'd.md': '',
      'pages/e.md': '---\ndate: 2024-01-01\n---\n',
    });
    const { years, undated } = pageAt(site, '/archive/', 'archive').data;
    expect(years.map(({ year, notes }) => [year, idsOf(notes)])).toEqual([
      ['2025', ['b']],
      ['2024', ['c', 'a']],
    ]);
    expect(idsOf(undated)).toEqual(['d']);
  });
});

describe('the way of a note', () => {
  it('of a post goes by date, of another by layer and date in its first topic', async () => {
    const site = await planTexts({
      'posts/a.md': '---\ndate: 2026-02-01\n---\n',
      'posts/b.md': '---\ndate: 2026-01-01\n---\n',
      'd.md': '---\ntopics: [x, y]\nlayer: deepen\ndate: 2026-01-01\n---\n',
      's2.md': '---\ntopic: x\nlayer: skim\ndate: 2026-03-02\n---\n',
      's1.md': '---\ntopic: x\nlayer: skim\ndate: 2026-03-01\n---\n',
      'e.md': '---\ntopic: y\nlayer: explore\n---\n',
      'none.md': '---\ntopic: x\n---\n',
    });
    const around = (url: string) => {
      const { previous, following } = pageAt(site, url, 'note').data;
      return [previous?.id ?? null, following?.id ?? null];
    };
    expect(around('/posts/a/')).toEqual(['posts/b', null]);
    expect(around('/posts/b/')).toEqual([null, 'posts/a']);
    expect(around('/s1/')).toEqual([null, 's2']);
    expect(around('/s2/')).toEqual(['s1', 'd']);
    expect(around('/d/')).toEqual(['s2', null]);
    expect(around('/e/')).toEqual([null, null]);
    expect(around('/none/')).toEqual([null, null]);
  });
});

describe('backlinks', () => {
  it('are by title, with the words around each link', async () => {
    const site = await planTexts({
      'to.md': '',
      'a.md': '# Zebra\n\nBefore [[to|the link]] after.',
      'b.md': '# Ant\n\n[[to]] and [[to]] again',
    });
    const { backlinks } = pageAt(site, '/to/', 'note').data;
    expect(backlinks.map(({ note, excerpts }) => [note.title, excerpts.length])).toEqual([
      ['Ant', 2],
      ['Zebra', 1],
    ]);
    expect(backlinks[1]?.excerpts).toEqual([{ before: 'Before ', text: 'the link', after: ' after.' }]);
  });
});

describe('a description', () => {
  const describeText = async (text: string): Promise<string> =>
    pageAt(await planTexts({ 'a.md': text }), '/a/', 'note').description;

  it('is what the note says of itself, else its first sentences without headings', async () => {
    expect(await describeText('---\ndescription: Said.\n---\ntext')).toBe('Said.');
    expect(await describeText('# A\n\nFirst *text*.\n\n## Head\n\nMore.')).toBe('First text. More.');
  });

  it('ends with a sentence, else with a word', async () => {
    const sentence = `${'word '.repeat(20).trim()}.`;
    expect(await describeText(`${sentence} ${'more '.repeat(40)}`)).toBe(sentence);
    expect(await describeText('word '.repeat(80))).toBe(`${'word '.repeat(36).trim()}…`);
  });

  it('ends with a sentence where no space follows, and never in the middle of a character', async () => {
    expect(await describeText(`${'字'.repeat(100)}。${'字'.repeat(100)}`)).toBe(`${'字'.repeat(100)}。`);
    expect(await describeText(`x${'🚀'.repeat(100)}`)).toBe(`x${'🚀'.repeat(89)}…`);
  });
});
