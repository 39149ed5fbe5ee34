import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../test/fixtures.ts';
import { render } from '../test/render.ts';

describe('the styles of a note', () => {
  it('are all in the part that a note loads', () => {
    const main = classesOf('main.css');
    const learning = classesOf('learning.css');
    const used = [...render(pageOf('note')).matchAll(/ class="([^"]*)"/g)].flatMap(
      (match) => match[1]?.split(' ') ?? [],
    );
    expect(used).toContain('skim');
    expect([...new Set(used)].filter((name) => learning.has(name) && !main.has(name))).toEqual([]);
  });
});

/** Classes that a style sheet, or one that it imports, has rules for. */
function classesOf(name: string): ReadonlySet<string> {
  const css = readFileSync(new URL(name, import.meta.url), 'utf8');
  const imported = [...css.matchAll(/@import "\.\/([\w-]+\.css)"/g)].flatMap((match) => [
    ...classesOf(match[1] ?? ''),
  ]);
  return new Set([...[...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''), ...imported]);
}
