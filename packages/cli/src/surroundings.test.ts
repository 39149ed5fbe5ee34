import { describe, expect, it } from 'vitest';
import { isColored, isLively, isSet } from './surroundings.ts';

const terminal = { isTerminal: true, columns: 80, write: () => undefined };
const pipe = { ...terminal, isTerminal: false };

describe('isColored', () => {
  it.each([
    [terminal, {}, true],
    [pipe, {}, false],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { CI: 'true' }, false],
    [terminal, { CI: 'false' }, true],
    [terminal, { TERM: 'dumb' }, false],
    [pipe, { FORCE_COLOR: '1' }, true],
    [terminal, { FORCE_COLOR: '1', CI: '1' }, true],
    [terminal, { FORCE_COLOR: '0' }, false],
    [terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%o %o', (output, env, colored) => {
    expect(isColored(output, env)).toBe(colored);
  });
});

describe('isLively', () => {
  it.each([
    [terminal, {}, true],
    [terminal, { NO_COLOR: '1' }, true],
    [pipe, { FORCE_COLOR: '1' }, false],
    [terminal, { CI: '1' }, false],
  ])('%o %o', (output, env, lively) => {
    expect(isLively(output, env)).toBe(lively);
  });
});

describe('isSet', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['0', false],
    ['False', false],
    ['1', true],
    ['no', true],
  ])('%j', (value, set) => {
    expect(isSet(value)).toBe(set);
  });
});
