import { describe, expect, it } from 'vitest';
import { makeAbsolute } from './absolute-html.ts';

const site = 'https://example.org';
const page = 'https://example.org/base/note/';

describe('makeAbsolute', () => {
  it.each([
    ['<a href="/base/x/">x</a>', '<a href="https://example.org/base/x/">x</a>'],
    ['<a class="y" href="#z">x</a>', '<a class="y" href="https://example.org/base/note/#z">x</a>'],
    ['<img alt="a > b" src="/a.png">', '<img alt="a > b" src="https://example.org/a.png">'],
    [
      '<video src="/a.mp4" poster="/a.png"></video>',
      '<video src="https://example.org/a.mp4" poster="https://example.org/a.png"></video>',
    ],
    [
      '<source srcset="/a-480.webp 480w, /a-960.webp 960w" sizes="100vw">',
      '<source srcset="https://example.org/a-480.webp 480w, https://example.org/a-960.webp 960w" sizes="100vw">',
    ],
    ['<source srcset="/a,b.webp 1x">', '<source srcset="https://example.org/a,b.webp 1x">'],
    // What is no address of the site stays
    ['<a href="https://other.org/">x</a>', '<a href="https://other.org/">x</a>'],
    ['<a href="//other.org/">x</a>', '<a href="//other.org/">x</a>'],
    ['<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'],
    ['<a data-href="/x">x</a>', '<a data-href="/x">x</a>'],
    ['<p title="href=&quot;/x&quot;">x</p>', '<p title="href=&quot;/x&quot;">x</p>'],
    ['<code>&lt;a href="/x"&gt;</code>', '<code>&lt;a href="/x"&gt;</code>'],
  ])('%s becomes %s', (html, absolute) => {
    expect(makeAbsolute(html, site, page)).toBe(absolute);
  });

  it('takes time in proportion to the text, whatever it says', () => {
    for (const attack of ['<a ', '<a "', '<a href="/', '<a x="">"', ' srcset="', '<a a="', '<']) {
      expect(makeAbsolute(attack.repeat(60_000 / attack.length), site, page)).not.toBe('');
    }
  });
});
