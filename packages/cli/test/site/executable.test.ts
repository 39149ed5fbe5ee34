import { describe, expect, test } from 'vitest';
import { contentSite, listPages, shareSite, smallVault } from '../../../../scripts/test/built-site.ts';
import { findExecutable } from '../../../../scripts/trust/find-executable.ts';
import { themeScript } from '../../../../templates/components/theme-script.ts';

describe.each([
  { name: 'the small vault', vault: smallVault },
  { name: 'content', ...contentSite },
])('every page of $name', ({ name: _, ...options }) => {
  test('runs nothing but what the theme put there', { timeout: 180_000 }, async () => {
    const pages = new Map(listPages(await shareSite(options)));
    expect(pages.size).toBeGreaterThan(20);
    // The style page shows a sample picture that is written into its address.
    pages.delete('style/index.html');
    const found = [...pages].flatMap(([path, html]) =>
      findExecutable(html, { inlineScripts: [themeScript] }).map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });
});
