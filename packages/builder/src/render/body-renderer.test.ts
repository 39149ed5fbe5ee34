import { describe, expect, it } from 'vitest';
import type { VaultTexts } from '../../test/link-texts.ts';
import { renderTexts, sketchMedia } from '../../test/render-texts.ts';
import type { BodySite } from './body-renderer.ts';

/** The HTML of a note `page` of the given text. */
async function html(page: string, others: VaultTexts = {}, site: Partial<BodySite> = {}): Promise<string> {
  return (await renderTexts({ ...others, 'page.md': page }, site)).html.trim();
}

function embed(href: string, title: string, content: string): string {
  return `<div class="embed"><p class="embed-title"><a class="internal" href="${href}">${title}</a></p><div class="embed-content">${content}</div></div>`;
}

describe('links', () => {
  it('lead to the page of a note, to a heading and to a block of it', async () => {
    const others = { 'Über uns.md': '# Title\n\n## A part\n\nText ^b1' };
    expect(await html('[[Über uns|x]] [[Über uns#A part|y]] [[Über uns#^b1|z]]', others)).toBe(
      '<p><a class="internal" href="/base/%C3%BCber-uns/">x</a> <a class="internal" href="/base/%C3%BCber-uns/#a-part">y</a> <a class="internal" href="/base/%C3%BCber-uns/#b1">z</a></p>',
    );
  });

  it('to the heading that is the title lead to the page itself', async () => {
    expect(await html('[[b#B|x]]', { 'b.md': '# B\n\ntext' })).toBe(
      '<p><a class="internal" href="/base/b/">x</a></p>',
    );
  });

  it('within the page stay in it', async () => {
    expect(await html('[[#Part|x]] [[page|y]] [z](page.md#part)\n\n## Part')).toBe(
      '<p><a class="internal" href="#part">x</a> <a class="internal" href="#">y</a> <a class="internal" href="#part">z</a></p>\n<h2 id="part">Part</h2>',
    );
  });

  it('that lead nowhere are marked, and those to private notes are plain text', async () => {
    expect(
      await html('[[nowhere]] [[secret|s *x*]] [t](secret.md)', {
        'secret.md': '---\ndraft: true\n---\n# CANARY',
      }),
    ).toBe('<p><span class="unresolved">nowhere</span> s *x* t</p>');
  });

  it('to attachments keep what they say after `#`', async () => {
    expect(await html('[[a b.pdf#page=3|x]] [y](c.zip)', { 'a b.pdf': '', 'c.zip': '' })).toBe(
      '<p><a class="attachment" href="/base/a b.pdf#page=3">x</a> <a class="attachment" href="/base/c.zip">y</a></p>',
    );
  });

  it('to attachments that were not published are marked, and closed as they were opened', async () => {
    expect(await html('[[a.pdf|x]] y', { 'a.pdf': '' }, { media: () => null })).toBe(
      '<p><span class="unresolved">x</span> y</p>',
    );
  });

  it('to paths of the site lead there if there is such a page', async () => {
    const findPath = (path: string): string | null => (path.startsWith('/progress') ? '/progress/' : null);
    expect(await html('[x](/progress#tools) [y](/nothing/)', {}, { findPath })).toBe(
      '<p><a href="/base/progress/#tools">x</a> <span class="unresolved">y</span></p>',
    );
  });

  it('of tags lead to their pages', async () => {
    expect(await html('#Deep/Learning')).toBe(
      '<p><a class="tag" rel="tag" href="/base/tags/deep/learning/">#Deep/Learning</a></p>',
    );
  });

  it('are escaped', async () => {
    expect(await html('![[b]]', { 'b.md': '---\ntitle: <b>&"\n---\n' })).toBe(
      embed('/base/b/', '&lt;b&gt;&amp;&quot;', ''),
    );
    expect(await html(`[x](/a"b<c>/)`, {}, { findPath: (path) => path })).toBe(
      '<p><a href="/base/a%22b%3Cc%3E/">x</a></p>',
    );
  });
});

describe('embeds', () => {
  it('show a whole note, its title as a link', async () => {
    expect(await html('before\n\n![[b]]\n\nafter', { 'b.md': '# The B\n\ntext' })).toBe(
      `<p>before</p>\n${embed('/base/b/', 'The B', '\n<p>text</p>')}\n<p>after</p>`,
    );
  });

  it('show a section up to the next heading of its level', async () => {
    const others = { 'b.md': '# B\n\n## One\n\n1\n\n### Deep\n\n2\n\n## Two\n\n3' };
    expect(await html('![[b#One]]', others)).toBe(
      embed(
        '/base/b/#one',
        'B › One',
        '<h2 id="embed:1:one">One</h2>\n<p>1</p>\n<h3 id="embed:1:deep">Deep</h3>\n<p>2</p>\n',
      ),
    );
  });

  it('show a block: a paragraph, an item, a table', async () => {
    const others = { 'b.md': 'one ^p\n\n- a\n- b ^i\n\n| x |\n|---|\n| y |\n\n^t\n\nlast' };
    expect(await html('![[b#^p]]', others)).toBe(embed('/base/b/#p', 'b', '<p id="embed:1:p">one</p>'));
    expect(await html('![[b#^i]]', others)).toBe(
      embed('/base/b/#i', 'b', '<ul><li id="embed:1:i">b</li></ul>'),
    );
    expect(await html('![[b#^t]]', others)).toContain('<table id="embed:1:t">');
    expect(await html('![[b#^t]]', others)).not.toContain('last');
  });

  it('of the same note twice have ids of their own, and stay clear of those of the page', async () => {
    const others = { 'b.md': '## Part\n\n[x](#part) ^blk' };
    const text = await html('## Part\n\n![[b]]\n\n![[b]]\n\n## Embed 1 part', others);
    const ids = [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual([
      'part',
      'embed:1:part',
      'embed:1:blk',
      'embed:2:part',
      'embed:2:blk',
      'embed-1-part',
    ]);
  });

  it('have links that lead to the pages of the notes that say them', async () => {
    const others = { 'b.md': '[[#Here|x]] [[page#Top|y]] [[c|z]]\n\n## Here', 'c.md': '' };
    expect(await html('# Not the title\n\n## Top\n\n![[b]]', others)).toContain(
      '<p><a class="internal" href="/base/b/#here">x</a> <a class="internal" href="/base/page/#top">y</a> <a class="internal" href="/base/c/">z</a></p>',
    );
  });

  it('have anchors of their own to what is embedded with them, and to the note of what is not', async () => {
    const others = {
      'b.md':
        '## One\n\n<a id="in"></a><a href="#in">x</a> <a href="#out">y</a>\n\n## Two\n\n<a id="out"></a>',
    };
    expect(await html('![[b#One]]', others)).toContain(
      '<a id="embed:1:in"></a><a href="#embed:1:in">x</a> <a href="/base/b/#out">y</a>',
    );
  });

  it('stand in lists, quotes and callouts', async () => {
    const others = { 'b.md': 'text' };
    expect(await html('- x ![[b]]\n\n> ![[b]]', others)).toBe(
      `<ul>\n<li>x \n${embed('/base/b/', 'b', '<p>text</p>')}\n</li>\n</ul>\n<blockquote>\n${embed('/base/b/', 'b', '<p>text</p>')}\n</blockquote>`,
    );
  });

  it('in a line of text are links', async () => {
    expect(await html('see ![x](b.md) and ![y](c.pdf)', { 'b.md': 'text', 'c.pdf': '' })).toBe(
      '<p>see <a class="internal" href="/base/b/">b</a> and <a class="attachment" href="/base/c.pdf">c.pdf</a></p>',
    );
  });

  it('show embeds within embeds', async () => {
    const others = { 'b.md': 'b\n\n![[c]]', 'c.md': 'c' };
    expect(await html('![[b]]', others)).toBe(
      embed('/base/b/', 'b', `<p>b</p>\n${embed('/base/c/', 'c', '<p>c</p>')}`),
    );
  });

  it('of private notes and files are their names as written', async () => {
    const others = { 'private/s.md': 'CANARY', 'private/i.png': '', '_x.pdf': '' };
    expect(await html('![[s]]\n\n![[s|label]]\n\n![[i.png|alt]]\n\n![[_x.pdf]]', others)).toBe(
      '<p>s</p>\n<p>label</p>\n<p>alt</p>\n<p>_x.pdf</p>',
    );
  });

  it.each([
    ['a ![[s]] b', '<p>a s b</p>'],
    ['a ![[s]]', '<p>a s</p>'],
    ['![[s]] b', '<p>s b</p>'],
    ['a\n\n![[s]]\n\nb', '<p>a</p>\n<p>s</p>\n<p>b</p>'],
    ['- a ![[s]] b', '<ul>\n<li>a \ns\n b</li>\n</ul>'],
    ['- a ![[s]]', '<ul>\n<li>a \ns\n</li>\n</ul>'],
    ['- ![[s]]', '<ul>\n<li>\ns\n</li>\n</ul>'],
    ['- a\n\n  b ![[s]]', '<ul>\n<li>\n<p>a</p>\n<p>b s</p>\n</li>\n</ul>'],
    ['a ![[nowhere]] b', '<p>a <span class="unresolved">nowhere</span> b</p>'],
    ['**a ![[s]] b**', '<p><strong>a </strong>s<strong> b</strong></p>'],
    ['# ![[s]]', '<h1 id="section">s</h1>'],
  ])('of private notes leave their paragraph whole: %j', async (text, expected) => {
    expect(await html(text, { 'private/s.md': 'CANARY' })).toBe(expected);
  });

  it('of a block with the name of a heading is that block, and a link to each leads to it', async () => {
    const text = '## Lucide\n\nOf the heading. ^lucide\n\n[[#Lucide]] [[#^lucide]]';
    expect(await html(text)).toBe(
      '<h2 id="lucide">Lucide</h2>\n<p id="^lucide">Of the heading.</p>\n' +
        '<p><a class="internal" href="#lucide">Lucide</a> <a class="internal" href="#%5Elucide">^lucide</a></p>',
    );
    expect(await html('![[b#^lucide]]', { 'b.md': text })).toBe(
      embed('/base/b/#%5Elucide', 'b', '<p id="embed:1:^lucide">Of the heading.</p>'),
    );
  });

  it('stand in a list or a table, and in a line only as links', async () => {
    const others = { 'b.md': 'text' };
    const b = embed('/base/b/', 'b', '<p>text</p>');
    expect(await html('**x ![[b]] y**', others)).toBe(
      `<p><strong>x </strong></p>\n${b}\n<p><strong> y</strong></p>`,
    );
    expect(await html('## x ![[b]]', others)).toBe(
      '<h2 id="x">x <a class="internal" href="/base/b/">b</a></h2>',
    );
  });

  it('that lead nowhere are marked', async () => {
    expect(await html('![[nowhere]]\n\n![alt](no.png)', {})).toBe(
      '<p><span class="unresolved">nowhere</span></p>\n<p><span class="unresolved">alt</span></p>',
    );
  });

  it('of a heading or block that is not there show the whole note', async () => {
    expect(await html('![[b#Nothing]]', { 'b.md': 'text' })).toBe(embed('/base/b/', 'b', '<p>text</p>'));
  });

  it('need what the embedded notes need', async () => {
    const { needs } = await renderTexts({ 'page.md': '![[b]]', 'b.md': '$x$\n\n```js\n1\n```' });
    expect(needs).toEqual(['code', 'math']);
  });

  describe('in a circle', () => {
    it('end with a link and a diagnostic at the place of the embed', async () => {
      const body = await renderTexts({ 'page.md': '![[b]]', 'b.md': 'b\n\n![[page]]' });
      expect(body.html).toBe(
        embed(
          '/base/b/',
          'b',
          '<p>b</p>\n<p class="embed-link"><a class="internal" href="/base/page/">page</a></p>',
        ),
      );
      expect(body.diagnostics).toEqual([
        {
          path: 'b.md',
          line: 3,
          column: 1,
          severity: 'warning',
          rule: 'circular-embed',
          message: 'page is embedded in itself; a link stands in its place.',
        },
      ]);
    });

    it('of a section with itself end too', async () => {
      const body = await renderTexts({ 'page.md': '## A\n\na\n\n![[#A]]' });
      expect(body.html.match(/embed-title/gu)).toHaveLength(1);
      expect(body.diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
        ['circular-embed', 'This note is embedded in itself; a link stands in its place.'],
      ]);
    });

    it('of one of ten notes with each other end', async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `n${index}`);
      const texts = Object.fromEntries(
        ids.map((id) => [`${id}.md`, ids.map((other) => `![[${other}]]`).join('\n\n')]),
      );
      const body = await renderTexts({ ...texts, 'page.md': '![[n0]]' });
      expect(body.html.match(/embed-title/gu)).toHaveLength(500);
      expect(body.diagnostics.filter(({ rule }) => rule === 'too-many-embeds')).toHaveLength(1);
    });
  });

  describe('have limits', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`n${index}.md`, `${index}\n\n![[n${index + 1}]]`]),
    );

    it('in depth', async () => {
      const body = await renderTexts({ ...chain, 'n12.md': 'end', 'page.md': '![[n0]]' });
      expect(body.html.match(/embed-title/gu)).toHaveLength(10);
      expect(body.html).toContain('<p class="embed-link"><a class="internal" href="/base/n10/">n10</a></p>');
      expect(body.diagnostics).toEqual([
        {
          path: 'page.md',
          line: 1,
          column: 1,
          severity: 'error',
          rule: 'too-many-embeds',
          message: 'Embeds are nested more than 10 deep; a link stands in the place of each further one.',
        },
      ]);
    });

    it('in number', async () => {
      const body = await renderTexts(
        { 'page.md': '![[b]]\n\n![[b]]\n\n![[b]]', 'b.md': 'b' },
        { limits: { depth: 10, count: 2, size: 1000 } },
      );
      expect(body.html.match(/embed-title/gu)).toHaveLength(2);
      expect(body.diagnostics.map(({ line, message }) => [line, message])).toEqual([
        [5, 'A page shows at most 2 embeds; a link stands in the place of each further one.'],
      ]);
    });

    it('in size, each text counted once however deep it stands', async () => {
      const text = 'x'.repeat(400);
      const texts = { 'page.md': '![[b]]\n\n![[d]]', 'b.md': `${text}\n\n![[c]]`, 'c.md': text, 'd.md': 'd' };
      const fits = await renderTexts(texts, { limits: { depth: 10, count: 10, size: 900 } });
      expect(fits.diagnostics).toEqual([]);
      const full = await renderTexts(texts, { limits: { depth: 10, count: 10, size: 800 } });
      expect(full.diagnostics.map(({ line, message }) => [line, message])).toEqual([
        [
          3,
          'The text of a page with its embeds is over 800 characters; a link stands in the place of each further one.',
        ],
      ]);
    });

    it('that doubling texts do not get past', async () => {
      const texts = Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [`n${index}.md`, `![[n${index + 1}]]\n\n`.repeat(9)]),
      );
      const body = await renderTexts({ ...texts, 'n9.md': 'end', 'page.md': '![[n0]]' });
      expect(body.html.match(/embed-title/gu)).toHaveLength(500);
    });
  });
});

describe('footnotes', () => {
  it('are numbered in the order in which they are referred to, with ways back', async () => {
    expect(await html('a[^x] b[^y] c[^x]\n\n[^y]: why\n\n[^x]: ex')).toBe(
      [
        '<p>a<sup class="footnote-ref"><a id="footnote-ref:1" href="#footnote:1" aria-describedby="footnotes:label">1</a></sup> b<sup class="footnote-ref"><a id="footnote-ref:2" href="#footnote:2" aria-describedby="footnotes:label">2</a></sup> c<sup class="footnote-ref"><a id="footnote-ref:1-2" href="#footnote:1" aria-describedby="footnotes:label">1</a></sup></p>',
        '',
        '',
        '<section class="footnotes" aria-labelledby="footnotes:label"><h2 class="sr-only" id="footnotes:label">Footnotes</h2>',
        '<ol>',
        '<li id="footnote:1"><p>ex <a class="footnote-back" href="#footnote-ref:1" aria-label="Back to 1">↩<sup>1</sup></a> <a class="footnote-back" href="#footnote-ref:1-2" aria-label="Back to 1-2">↩<sup>2</sup></a></p></li>',
        '<li id="footnote:2"><p>why <a class="footnote-back" href="#footnote-ref:2" aria-label="Back to 2">↩</a></p></li>',
        '</ol>',
        '</section>',
      ].join('\n'),
    );
  });

  it('of embedded texts are numbered with those of the page, and two of one label are two', async () => {
    const text = await html('a[^1]\n\n![[b]]\n\nc[^2]\n\n[^1]: one\n\n[^2]: two', {
      'b.md': 'b[^1]\n\n[^1]: *other*',
    });
    expect(
      [...text.matchAll(/<li id="footnote:(\d)"><p>(.*?) <a/gu)].map(([, n, said]) => [n, said]),
    ).toEqual([
      ['1', 'one'],
      ['2', '<em>other</em>'],
      ['3', 'two'],
    ]);
  });

  it('come with an embedded section from wherever in the note they stand', async () => {
    const others = { 'b.md': '## One\n\nx[^1]\n\n## Two\n\n[^1]: the note' };
    expect(await html('![[b#One]]', others)).toContain('<li id="footnote:1"><p>the note <a');
  });

  it('may hold links, embeds, and references to themselves', async () => {
    const text = await html('x[^1]\n\n[^1]: see [[b|B]] and [^1] and [^2]\n\n[^2]: more', { 'b.md': '' });
    expect(text).toContain(
      'see <a class="internal" href="/base/b/">B</a> and <sup class="footnote-ref"><a id="footnote-ref:1-2"',
    );
    expect(text).toContain('<li id="footnote:2"><p>more <a');
  });

  it('have ids that no heading and no block can have', async () => {
    const text = await html('## Footnote 1\n\n## Footnotes label\n\nx[^1] ^footnote-ref-1\n\n[^1]: y');
    const ids = [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('and tasks, tables and players are named by the page', async () => {
    const text = await html('- [ ] a\n- [x] b\n- [!] c\n\n| d |\n| - |\n\n![](https://youtu.be/abcdefghijk)');
    expect(text.match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Incomplete task"',
      'aria-label="Completed task"',
      'aria-label="Task: !"',
      'aria-label="Table: d"',
    ]);
    expect(text).toContain('>YouTube video</a>');
  });

  it('are named in the language of the note', async () => {
    const words: BodySite['words'] = (lang) => ({
      footnotes: `notes in <${lang}>`,
      backToReference: (reference) => `back "${reference}" in ${lang}`,
      canvasOutline: '',
      incompleteTask: 'Incomplete task',
      completedTask: 'Completed task',
      task: 'Task',
      table: 'Table',
      youtube: 'YouTube video',
      tweet: 'Post on X',
    });
    const text = await html('---\nlang: de\n---\nx[^1]\n\n[^1]: y', {}, { words });
    expect(text).toContain('>notes in &lt;de&gt;</h2>');
    expect(text).toContain('aria-label="back &quot;1&quot; in de"');
    expect(await html('x[^1]\n\n[^1]: y', {}, { words, lang: 'ja' })).toContain('notes in &lt;ja&gt;');
  });
});

describe('media', () => {
  it('that are pictures stand in the line, with their size and smaller versions', async () => {
    const media: BodySite['media'] = (path) =>
      sketchMedia(path, {
        width: 1600,
        height: 800,
        variants: [
          { href: '/base/a-480.webp', width: 480, type: 'image/webp' },
          { href: '/base/a-960.webp', width: 960, type: 'image/webp' },
        ],
      });
    expect(await html('x ![[a.png|what it shows|300]]', { 'a.png': '' }, { media })).toBe(
      '<p>x <picture><source type="image/webp" srcset="/base/a-480.webp 480w, /base/a-960.webp 960w" sizes="(max-width: 300px) 100vw, 300px"><img src="/base/a.png" alt="what it shows" width="300" height="150" loading="lazy" decoding="async"></picture></p>',
    );
  });

  it('that are played or read stand as blocks', async () => {
    const files = { 'a.mp3': '', 'b.mp4': '', 'c.pdf': '', 'd.zip': '' };
    expect(await html('![[a.mp3]]\n\n![[b.mp4|400x300]]\n\n![[c.pdf#page=2]]\n\n![[d.zip]]', files)).toBe(
      [
        '<div class="media"><audio controls preload="none" src="/base/a.mp3"><a class="attachment" href="/base/a.mp3">a.mp3</a></audio></div>',
        '<div class="media"><video controls preload="metadata" src="/base/b.mp4" width="400" height="300"><a class="attachment" href="/base/b.mp4">b.mp4</a></video></div>',
        '<div class="media"><iframe class="document" src="/base/c.pdf#page=2" height="600" loading="lazy" title="c.pdf"></iframe><p class="document-link"><a class="attachment" href="/base/c.pdf#page=2">c.pdf</a></p></div>',
        '<div class="media"><a class="attachment" href="/base/d.zip">d.zip</a></div>',
      ].join('\n'),
    );
  });
});

describe('renderBody', () => {
  it('gives nothing for a note that is not public', async () => {
    expect(await renderTexts({ 'page.md': '---\ndraft: true\n---\nCANARY' })).toEqual({
      html: '',
      needs: [],
      diagnostics: [],
    });
  });
});
