import { describe, expect, it } from 'vitest';
import { JsonFault, readJson } from './json-reader.ts';

function faultOf(text: string): { message: string; offset: number } | null {
  try {
    readJson(text);
    return null;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { message: error.message, offset: error.offset };
  }
}

describe('reading JSON', () => {
  it.each([
    '{}',
    '[]',
    ' { "a" : [ 1 , -2.5e3 , true , false , null , "\\u00e4\\n\\"" ] , "b" : { } } ',
    '"a"',
    '0',
  ])('says of %s what JSON.parse says', (text) => {
    expect(JSON.stringify(readJson(text).value)).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('says where the outer two levels stand', () => {
    const { offsets } = readJson('{"nodes": [{"id": 1}, 2]}');
    expect([...offsets]).toEqual([
      ['nodes', 10],
      ['nodes/0', 11],
      ['nodes/1', 22],
    ]);
  });

  it.each([
    ['', 'it ends too early', 0],
    ['{"a": 1,}', '“}” was not expected', 8],
    ['[1 2]', '“2]” was not expected', 3],
    ['{a: 1}', '“a:” was not expected', 1],
    ['[NaN]', '“NaN]” was not expected', 1],
    ['[01]', '“01]” was not expected', 1],
    ['{} x', '“x” was not expected', 3],
    ['["a', 'this text has no end', 1],
    ['["\n"]', 'this text holds what JSON does not allow', 1],
    ['["\\q"]', 'this text holds what JSON does not allow', 1],
    ['[', 'it ends too early', 1],
    ['['.repeat(100_000), 'more than 64 levels', 65],
  ])('says of %j what is wrong and where', (text, message, offset) => {
    expect(faultOf(text)).toEqual({ message, offset });
  });

  it('takes `__proto__` for a key like others', () => {
    const { value } = readJson('{"__proto__": {"polluted": true}}');
    expect(Object.keys(Object(value))).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(null);
  });
});
