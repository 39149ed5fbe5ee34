import { type Diagnostic, type ParsedNote, parseNote } from '@layerwise/parser';
import { expect, it } from 'vitest';
import { moveDiagnostics } from './move-diagnostics.ts';

const parse = (text: string): Promise<ParsedNote> =>
  parseNote('a.md', new TextEncoder().encode(text), { publish: 'all', html: 'sanitize', drafts: false });

const at = (line: number, column: number, rule: Diagnostic['rule'] = 'unresolved-link'): Diagnostic => ({
  path: 'a.md',
  line,
  column,
  severity: 'warning',
  rule,
  message: 'Nothing is there.',
});

const matter = '---\ntags: [a]\npermalink: /x/\n---\n';
const before = `${matter}One [[Nowhere]].\n\n![](b.png)\n`;
const now = `${matter}More.\n\nOne more [[Nowhere]].\n\n![](b.png)\n`;

it('moves what was found at a reference, and keeps what was found in the front matter or at the beginning', async () => {
  const [parsedBefore, parsedNow] = [await parse(before), await parse(now)];
  const found = [
    at(1, 1, 'render-failed'),
    at(3, 12, 'duplicate-url'),
    at(5, 5),
    ...parsedBefore.diagnostics,
  ];
  expect(parsedBefore.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['missing-alt-text', 7]]);
  const moved = moveDiagnostics(found, parsedBefore, parsedNow) ?? [];
  expect(moved.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['missing-alt-text', 9, 1],
    ['render-failed', 1, 1],
    ['duplicate-url', 3, 12],
    ['unresolved-link', 7, 10],
  ]);
});

it('does not guess where something stands now, nor what of it still holds', async () => {
  const [parsedBefore, parsedNow] = [await parse(before), await parse(now)];
  expect(moveDiagnostics([at(5, 6), ...parsedBefore.diagnostics], parsedBefore, parsedNow)).toBeNull();
  expect(moveDiagnostics([at(5, 5)], parsedBefore, parsedNow)).toBeNull();
  expect(moveDiagnostics([at(5, 5), at(5, 5)], await parse('[[Nowhere]]'), parsedNow)).toBeNull();
});
