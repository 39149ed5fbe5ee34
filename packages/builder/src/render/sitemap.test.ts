import { describe, expect, it } from 'vitest';
import { writeSitemap } from './sitemap.ts';

const site = 'https://example.org';
const href = (path: string): string => `/base${path}`;

describe('writeSitemap', () => {
  it('lists pages with the day of their last change', () => {
    const entries = [
      { href: '/base/', updated: null },
      { href: '/base/it%20is/&c/', updated: '2026-01-02' },
    ];
    expect(writeSitemap(entries, site, href)).toEqual(
      new Map([
        [
          'sitemap.xml',
          `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/base/</loc></url>
<url><loc>https://example.org/base/it%20is/&amp;c/</loc><lastmod>2026-01-02</lastmod></url>
</urlset>
`,
        ],
      ]),
    );
  });

  it('is one file for 50,000 pages, and an index of two for one more', () => {
    const entries = Array.from({ length: 50_001 }, (_, index) => ({
      href: `/base/${index}/`,
      updated: null,
    }));
    expect([...writeSitemap(entries.slice(1), site, href).keys()]).toEqual(['sitemap.xml']);
    const files = writeSitemap(entries, site, href);
    expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    expect(files.get('sitemap-1.xml')?.match(/<url>/gu)).toHaveLength(50_000);
    expect(files.get('sitemap-2.xml')?.match(/<loc>.*<\/loc>/gu)).toEqual([
      '<loc>https://example.org/base/50000/</loc>',
    ]);
    expect(files.get('sitemap.xml')).toBe(`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/base/sitemap-1.xml</loc></sitemap>
<sitemap><loc>https://example.org/base/sitemap-2.xml</loc></sitemap>
</sitemapindex>
`);
  });
});
