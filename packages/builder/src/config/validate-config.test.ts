import { describe, expect, it } from 'vitest';
import { validateConfig } from './validate-config.ts';

/** What is said about a configuration: `field: message` and the hint. */
function complaints(input: unknown): string[] {
  return (validateConfig(input).problems ?? []).map(
    ({ field, message, hint }) => `${field}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

const plugin = () => undefined;

describe('validateConfig accepts', () => {
  it.each([
    [{}],
    [{ title: 'A', author: '', description: '', lang: 'pt-BR', timeZone: 'Europe/Madrid' }],
    [{ title: undefined, site: undefined }],
    [{ site: 'https://example.org' }],
    [{ site: 'http://localhost:8080/' }],
    [{ base: '/' }],
    [{ base: '' }],
    [{ base: '/a/b-c/d.e/' }],
    [{ base: 'é' }],
    [{ vault: 'notes', out: '../site', ignore: ['drafts/**'], templates: 'templates' }],
    [{ layers: { skim: { color: 'teal' }, deepen: { color: 'oklch(60% 0.1 240 / 50%)', asksFor: 'x' } } }],
    [{ tracks: { need: { label: 'Must' } } }],
    [{ publish: 'explicit', html: 'trusted' }],
    [{ remarkPlugins: [plugin, [plugin, { a: 1 }]], rehypePlugins: [] }],
    [{ plugins: [{ name: 'reading-list', pages: plugin }] }],
    [{ journal: false, search: false, graph: false, stylePage: true }],
    [{ journal: 'messages' }],
    [{ timebox: { minutes: 25 }, review: { skim: 1 }, balance: { share: 0.5, weeks: 1 } }],
    [{ feedback: { email: 'me@example.org', newIssue: 'https://github.com/a/b/issues/new' } }],
    [{ feedback: { giscus: { repo: 'a/b', repoId: 'R_1', category: 'Notes', categoryId: 'DIC_1' } } }],
    [
      {
        feedback: {
          giscus: { repo: 'a/b', repoId: 'R_1', category: 'Notes', categoryId: 'D', load: 'seen' },
        },
      },
    ],
    [{ editUrl: 'https://github.com/a/b/edit/main/content/' }],
  ])('%j', (input) => {
    expect(complaints(input)).toEqual([]);
  });
});

describe('validateConfig names the field and what was expected', () => {
  it.each([
    [null, ': expected an object with the configuration, found null'],
    ['text', ': expected an object with the configuration, found "text"'],
    [{ title: 3 }, 'title: expected text, found 3'],
    [{ title: '  ' }, 'title: expected text, found "  "'],
    [
      { site: 'example.org' },
      'site: expected an origin such as https://example.org, with nothing after the host (a path belongs in base), found "example.org"',
    ],
    [
      { site: 'https://example.org/blog/' },
      'site: expected an origin such as https://example.org, with nothing after the host (a path belongs in base), found "https://example.org/blog/"',
    ],
    [
      { site: 'javascript:alert(1)' },
      'site: expected an origin such as https://example.org, with nothing after the host (a path belongs in base), found "javascript:alert(1)"',
    ],
    [
      { base: '/a/../b/' },
      'base: expected a path such as /blog/, of letters, digits and - . _ ~, found "/a/../b/"',
    ],
    [
      { base: '//evil.example/' },
      'base: expected a path such as /blog/, of letters, digits and - . _ ~, found "//evil.example/"',
    ],
    [{ base: '/a?b' }, 'base: expected a path such as /blog/, of letters, digits and - . _ ~, found "/a?b"'],
    [
      { lang: 'english language' },
      'lang: expected a language tag such as en or pt-BR, found "english language"',
    ],
    [
      { timeZone: 'Mars/Olympus' },
      'timeZone: expected a time zone such as Europe/Madrid or UTC, found "Mars/Olympus"',
    ],
    [{ vault: '' }, 'vault: expected the path of a folder, found ""'],
    [{ ignore: 'drafts' }, 'ignore: expected a list of paths or patterns in the vault, found "drafts"'],
    [{ ignore: ['a', 3] }, 'ignore.1: expected a path or pattern in the vault, found 3'],
    [{ publish: 'none' }, 'publish: expected "all" or "explicit", found "none"'],
    [{ html: true }, 'html: expected "sanitize" or "trusted", found true'],
    [{ journal: 'yes' }, 'journal: expected true, false or "messages", found "yes"'],
    [{ layers: [] }, 'layers: expected skim, explore and deepen, found an empty list'],
    [
      { layers: { skim: { color: 'red; background: url(x)' } } },
      'layers.skim.color: expected a CSS colour such as #1b6ca8 or oklch(60% 0.1 240), found "red; background: url(x)"',
    ],
    [{ timebox: { minutes: '45m' } }, 'timebox.minutes: expected a whole number from 1 to 600, found "45m"'],
    [{ timebox: { minutes: 0 } }, 'timebox.minutes: expected a whole number from 1 to 600, found 0'],
    [{ timebox: 45 }, 'timebox: expected minutes, found 45'],
    [{ review: { skim: 1.5 } }, 'review.skim: expected a whole number from 1 to 3650, found 1.5'],
    [{ balance: { share: 25 } }, 'balance.share: expected a number over 0, at most 0.5, found 25'],
    [{ balance: { share: Number.NaN } }, 'balance.share: expected a number over 0, at most 0.5, found NaN'],
    [{ feedback: { email: 'nobody' } }, 'feedback.email: expected an e-mail address, found "nobody"'],
    [
      { feedback: { giscus: { repo: 'a/b', repoId: 'R', category: 'C' } } },
      'feedback.giscus.categoryId: expected an id as giscus.app shows it, but it is missing',
    ],
    [
      { feedback: { giscus: { repo: 'a/b', repoId: 'R', category: 'C', categoryId: 'D', load: 'now' } } },
      'feedback.giscus.load: expected "click" or "seen", found "now"',
    ],
    [
      { remarkPlugins: ['remark-math'] },
      'remarkPlugins.0: expected a plugin, or [plugin, options], found "remark-math"',
    ],
    [{ plugins: [plugin] }, 'plugins.0: expected a plugin: an object with a name, found a function'],
    [
      { title: 'a'.repeat(100), lang: 'a'.repeat(100) },
      `lang: expected a language tag such as en or pt-BR, found "${'a'.repeat(56)}…"`,
    ],
  ])('%j', (input, complaint) => {
    expect(complaints(input)).toEqual([complaint]);
  });

  it('names everything that is wrong at once', () => {
    expect(complaints({ title: 1, base: 2 })).toHaveLength(2);
  });
});

describe('validateConfig on a field that does not exist', () => {
  it.each([
    [{ titel: 'A' }, 'titel: there is no such field (Did you mean title?)'],
    [{ timezone: 'UTC' }, 'timezone: there is no such field (Did you mean timeZone?)'],
    [{ balance: { week: 3 } }, 'balance.week: there is no such field (Did you mean weeks?)'],
    [{ layers: { skimm: {} } }, 'layers.skimm: there is no such field (Did you mean skim?)'],
    [
      { layers: { skim: { colour: 'red' } } },
      'layers.skim.colour: there is no such field (Did you mean color?)',
    ],
    [{ tracks: { hobby: {} } }, 'tracks.hobby: there is no such field (Known here: need, want.)'],
    [JSON.parse('{ "__proto__": { "title": "x" } }'), '__proto__: there is no such field'],
  ])('%j', (input, complaint) => {
    expect(complaints(input)).toHaveLength(1);
    expect(complaints(input)[0]).toContain(complaint);
  });
});
