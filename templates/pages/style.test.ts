import { readdirSync, readFileSync } from 'node:fs';
import { options } from 'preact';
import { describe, expect, it } from 'vitest';
import { tokens } from '../style/show-tokens.tsx';
import { pageOf, siteWith } from '../test/fixtures.ts';
import { linksOf, render, textOf } from '../test/render.ts';

const folders = ['components', 'pictures'] as const;

describe('the style page', () => {
  it('shows every component and picture of the theme', async () => {
    const components = new Map<unknown, string>();
    for (const folder of folders) {
      const names = readdirSync(new URL(`../${folder}`, import.meta.url));
      for (const name of names.filter((file) => file.endsWith('.tsx'))) {
        const module: Readonly<Record<string, unknown>> = await import(`../${folder}/${name}`);
        for (const [key, value] of Object.entries(module)) {
          if (/^[A-Z]/.test(key) && typeof value === 'function') components.set(value, key);
        }
      }
    }
    const shown = new Set<unknown>();
    const before = options.vnode;
    options.vnode = (node) => {
      shown.add(node.type);
      before?.(node);
    };
    try {
      render(pageOf('style'), { site: siteWith() });
    } finally {
      if (before === undefined) delete options.vnode;
      else options.vnode = before;
    }
    expect(components.size).toBeGreaterThan(60);
    expect([...components].filter(([component]) => !shown.has(component)).map(([, name]) => name)).toEqual(
      [],
    );
  });

  it('shows every token of the styles', () => {
    const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const named = [...css.matchAll(/^ {2}--([\w-]+):/gm)].map((match) => match[1]);
    expect(Object.values(tokens).flat().sort()).toEqual(named.sort());
  });

  it('shows every type of callout that has a look of its own, and every sign of a task that has', () => {
    const html = render(pageOf('style'));
    const styles = ['callouts', 'prose'].map((name) =>
      readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'),
    );
    const callouts = [...styles.join('').matchAll(/^\[data-callout="(\w+)"\]/gm)].map((match) => match[1]);
    // The look of a note is that of all that have none.
    for (const type of ['note', ...firstOfEach(callouts)]) expect(html).toContain(`data-callout="${type}"`);
    for (const sign of ['x', '/', '-', '>']) expect(html).toContain(`data-task="${sign}"`);
  });

  it('shows layers, tracks, kinds and statuses in the words of the site', () => {
    const words = textOf(render(pageOf('style'), { site: siteWith({ lang: 'de' }) })).split(' ');
    expect(words).toEqual(expect.arrayContaining(['Prinzip', 'Abgelöst', 'Farben', 'Notiz', 'Listen']));
  });

  it('leads to pages of the site alone, and to nothing of the site that its samples are from', () => {
    const html = render(pageOf('style'), {
      site: { ...siteWith(), href: (path) => `/base${path}` },
    });
    const own = linksOf(html).filter(([href]) => href.startsWith('/') && !href.startsWith('/base/'));
    // Where the navigation of the fixtures leads is theirs to say.
    expect(own.every(([href]) => /^\/learn\/(?:[a-z]+\/|feed\.xml)$/.test(href))).toBe(true);
  });
});

/** The names of callouts that begin a rule: those after them in it are other names of the same look. */
function firstOfEach(names: readonly (string | undefined)[]): readonly string[] {
  const others = new Set(
    ['summary', 'tldr', 'hint', 'important', 'check', 'done', 'help', 'faq', 'caution', 'attention'].concat([
      'fail',
      'missing',
      'error',
      'cite',
    ]),
  );
  return names.flatMap((name) => (name === undefined || others.has(name) ? [] : [name]));
}
