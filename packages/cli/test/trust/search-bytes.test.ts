import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pngChunk, sketchPng } from '../../../builder/test/sketch-picture.ts';
import { encodeWord, listReadings } from './search-bytes.ts';

const word = 'qx0a1b2c3d4eqx';

it.each([
  ['as it is', Buffer.from(`<p>${word}</p>`)],
  ['in capitals', Buffer.from(word.toUpperCase())],
  ['percent-encoded', Buffer.from(`%71x${word.slice(2)}`)],
  ['as character references', Buffer.from(`&#113;x${word.slice(2, -1)}&#x78;`)],
  ['escaped in JSON', Buffer.from(`"\\u0071${word.slice(1)}"`)],
  ['in UTF-16', Buffer.from(word, 'utf16le')],
  ['in UTF-16 at an odd place', Buffer.concat([Buffer.from('.'), Buffer.from(word, 'utf16le')])],
  ['with gzip', gzipSync(word)],
  ['with zlib', deflateSync(word)],
  ['with brotli', brotliCompressSync(word)],
  ['in a text of a PNG', sketchPng(2, 2, [pngChunk('tEXt', `x\0${word}`)])],
  [
    'compressed in a PNG',
    sketchPng(2, 2, [pngChunk('zTXt', Buffer.concat([Buffer.from('x\0\0'), deflateSync(word)]))]),
  ],
])('reads a word that is written %s', (_how, bytes) => {
  expect(listReadings('a/file', bytes).some((reading) => reading.includes(word))).toBe(true);
});

it('reads a word in the name of a file', () => {
  expect(listReadings(`a/${word}.svg`, Buffer.alloc(0))[0]).toContain(word);
});

it.each(['', 'a', 'ab', 'abc'])('knows a word in base64 behind %j', (before) => {
  const text = Buffer.from(`${before}${word}...`).toString('base64');
  expect(encodeWord(word).some((form) => text.includes(form))).toBe(true);
});

it('does not read what is not there', () => {
  expect(listReadings('a', gzipSync('other')).some((reading) => reading.includes(word))).toBe(false);
});
