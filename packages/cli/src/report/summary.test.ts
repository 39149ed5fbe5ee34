import type { BuildResult, Diagnostic } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { describeCounts, describeDuration, describeFindings } from './summary.ts';

const counts: BuildResult['counts'] = {
  notes: 2,
  privateNotes: 0,
  pages: 1,
  attachments: 0,
  filesWritten: 0,
  filesUnchanged: 0,
  cacheHits: 0,
};
const warning: Diagnostic = {
  path: 'a.md',
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'balance',
  message: '',
};
const error: Diagnostic = { ...warning, severity: 'error' };
const info: Diagnostic = { ...warning, severity: 'info' };

describe('the summary for people', () => {
  it.each([
    [counts, '2 notes, 1 page'],
    [{ ...counts, notes: 1, privateNotes: 3, pages: 0 }, '1 note (and 3 private), 0 pages'],
  ])('counts', (value, text) => {
    expect(describeCounts(value)).toBe(text);
  });

  it.each([
    [[], 'no errors, no warnings'],
    [[info], 'no errors, no warnings'],
    [[warning], 'no errors, 1 warning'],
    [[error, error, warning], '2 errors, 1 warning'],
    [[error], '1 error, no warnings'],
  ])('tells of findings', (diagnostics, text) => {
    expect(describeFindings(diagnostics)).toBe(text);
  });

  it.each([
    [40.2, '40 ms'],
    [999.6, '1.0 s'],
    [1_260, '1.3 s'],
    [9_949, '9.9 s'],
    [61_400, '61 s'],
  ])('%f ms', (milliseconds, text) => {
    expect(describeDuration(milliseconds)).toBe(text);
  });
});
