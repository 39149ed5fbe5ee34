import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { contentSite, listPages, shareSite, smallVault } from '../../../../scripts/test/built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Formulas are set by styles of their own, and so are the cells of a table.
      'no-inline-style': 'off',
      // Both ways to write `<br>` and the doctype are HTML.
      'void-style': 'off',
      'doctype-style': 'off',
      // HTML allows every id without white space: GitHub's begin with digits, ours of the page have a colon.
      'valid-id': ['error', { relaxed: true }],
      // A title is as long as its author made it.
      'long-title': 'off',
      // A table's scrolling box is a `div` with a role: a `section` there would be styled as one of the page's.
      // The options of a list of search results are links, which those of a `select` cannot be.
      'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    },
  }),
);

describe.each([
  { name: 'the small vault', vault: smallVault },
  { name: 'content', ...contentSite },
])('every page of $name', ({ name: _, ...options }) => {
  test('is valid HTML', { timeout: 180_000 }, async () => {
    const pages = listPages(await shareSite(options));
    expect(pages.size).toBeGreaterThan(35);
    const faults: string[] = [];
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html, path);
      for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
      }
    }
    expect(faults).toEqual([]);
  });
});
