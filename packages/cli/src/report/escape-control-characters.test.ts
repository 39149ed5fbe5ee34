import { describe, expect, it } from 'vitest';
import { escapeControlCharacters, writeJsonLine } from './escape-control-characters.ts';

describe('escapeControlCharacters', () => {
  it.each([
    ['plain text, ünïcödé 日本語 🪨', 'plain text, ünïcödé 日本語 🪨'],
    ['\x1b[2J\x1b]0;title\x07', '\\x1b[2J\\x1b]0;title\\x07'],
    ['a\nb\tc\rd', 'a\\nb\\tc\\x0dd'],
    ['\0\x7f\x9b', '\\x00\\x7f\\x9b'],
    ['\u202Eexe.md', '\\u202eexe.md'],
    ['\u2066a\u2069\u200F', '\\u2066a\\u2069\\u200f'],
    ['a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
    ['\uD800', '\\ud800'],
  ])('%j', (text, escaped) => {
    expect(escapeControlCharacters(text)).toBe(escaped);
  });
});

describe('writeJsonLine', () => {
  it('is one line that means the same and drives no terminal', () => {
    const value = { path: 'a\x9b\u202E\x1b[2J\u2028\x7f.md', message: 'line\nline' };
    const line = writeJsonLine(value);
    expect(line).toBe('{"path":"a\\u009b\\u202e\\u001b[2J\\u2028\\u007f.md","message":"line\\nline"}\n');
    expect(JSON.parse(line)).toEqual(value);
  });
});
