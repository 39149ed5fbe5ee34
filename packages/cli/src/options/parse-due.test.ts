import { describe, expect, it } from 'vitest';
import { parseDue, parseSince } from './parse-due.ts';

// A Tuesday.
const today = '2026-11-24';

describe('parseDue', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['next  Friday', '2026-11-27'],
    ['monday', '2026-11-30'],
    ['tuesday', '2026-12-01'],
    ['+3d', '2026-11-27'],
    ['+2w', '2026-12-08'],
    ['+ 2w', null],
    ['+1m', '2026-12-24'],
    ['2026-02-30', null],
    ['soon', null],
    ['', null],
    ['next', null],
  ])('%s', (text, day) => {
    expect(parseDue(text, today)).toBe(day);
  });

  it('stays in the month it means', () => {
    expect(parseDue('+1m', '2026-01-31')).toBe('2026-02-28');
    expect(parseDue('+3m', '2026-11-30')).toBe('2027-02-28');
  });
});

describe('parseSince', () => {
  it.each([
    ['1w', '2026-11-17'],
    ['10d', '2026-11-14'],
    ['2m', '2026-09-24'],
    ['2026-11-01', '2026-11-01'],
    ['week', null],
    ['-1w', null],
  ])('%s', (text, day) => {
    expect(parseSince(text, today)).toBe(day);
  });
});
