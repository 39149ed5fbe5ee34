import type { Reference } from '@layerwise/parser';
import { describe, expect, it } from 'vitest';
import { sketchMedia } from '../../test/render-texts.ts';
import { embedMedia, type MediaFile } from './embed-media.ts';

function embed(path: string, says: Partial<Reference> = {}, file: Partial<MediaFile> = {}): string {
  return embedMedia(sketchMedia(path, file), {
    syntax: 'wikilink',
    type: 'embed',
    target: path,
    position: { line: 1, column: 1 },
    excerpt: { before: '', text: '', after: '' },
    ...says,
  });
}

describe('a picture', () => {
  const size = { width: 1600, height: 800 };

  it.each([
    ['has its own size', {}, size, ' width="1600" height="800"'],
    ['has the width asked for, the height in proportion', { width: 400 }, size, ' width="400" height="200"'],
    ['has the height asked for, the width in proportion', { height: 100 }, size, ' width="200" height="100"'],
    ['has the size asked for', { width: 10, height: 20 }, size, ' width="10" height="20"'],
    ['has what is asked for where its own size is not known', { width: 400 }, {}, ' width="400"'],
    ['has no size where nothing is known', {}, {}, ''],
    ['has no height where its own makes no sense', { width: 400 }, { width: 0, height: 0 }, ' width="400"'],
  ])('%s', (_said, reference, file, sizes) => {
    expect(embed('a.png', { label: 'A "b"', ...reference }, file)).toBe(
      `<img src="/base/a.png" alt="A &quot;b&quot;"${sizes} loading="lazy" decoding="async">`,
    );
  });

  it('without a label says that it is decoration', () => {
    expect(embed('a.png')).toBe('<img src="/base/a.png" alt="" loading="lazy" decoding="async">');
  });

  it('has its smaller versions, for the width that it is shown at', () => {
    const variants = [{ href: '/base/a&b-480.webp', width: 480, type: 'image/webp' }];
    expect(embed('a.png', {}, { ...size, variants })).toBe(
      '<picture><source type="image/webp" srcset="/base/a&amp;b-480.webp 480w" sizes="(max-width: 1600px) 100vw, 1600px"><img src="/base/a.png" alt="" width="1600" height="800" loading="lazy" decoding="async"></picture>',
    );
  });
});

describe('a document', () => {
  it.each([
    ['page=3', '#page=3', 600],
    ['height=400', '', 400],
    ['page=3&height=400', '#page=3', 400],
    ['page=0', '', 600],
    ['page=-1&height=-1', '', 600],
    ['page=1.5&height=4001', '', 600],
    ['page="><script>', '', 600],
    [undefined, '', 600],
  ])('%s', (suffix, page, height) => {
    expect(embed('a.pdf', { label: 'A paper', ...(suffix !== undefined && { suffix }) })).toBe(
      `<iframe class="document" src="/base/a.pdf${page}" height="${height}" loading="lazy" title="A paper"></iframe><p class="document-link"><a class="attachment" href="/base/a.pdf${page}">a.pdf</a></p>`,
    );
  });
});

describe('what is played', () => {
  it('has a name, a size and the time at which it begins', () => {
    expect(embed('a.mp4', { label: 'A talk', width: 400, suffix: 't=60' })).toBe(
      '<video controls preload="metadata" src="/base/a.mp4#t=60" width="400" aria-label="A talk"><a class="attachment" href="/base/a.mp4">a.mp4</a></video>',
    );
    expect(embed('a.mp3', { suffix: 't=1:30,2:00' })).toContain('src="/base/a.mp3#t=1:30,2:00"');
  });

  it('begins at the beginning where the time makes no sense', () => {
    expect(embed('a.mp3', { suffix: 't="><b>' })).toContain('src="/base/a.mp3"');
  });
});

it('anything else is a link', () => {
  expect(embed('a <b>.zip')).toBe('<a class="attachment" href="/base/a &lt;b&gt;.zip">a &lt;b&gt;.zip</a>');
});
