import { expect, it } from 'vitest';
import { nameFile } from './name-file.ts';

it.each([
  ['KV cache', 'KV cache'],
  ['  Paged:  attention? ', 'Paged- attention'],
  ['a/b\\c', 'a-b-c'],
  ['[[x]]#y^z|w', 'x---y-z-w'],
  ['.hidden', 'hidden'],
  ['_private', 'private'],
  ['end...', 'end'],
  ['CON', 'CON-'],
  ['Cafe\u0301 🪨', 'Café 🪨'],
  ['a\u202Eb\x1bc', 'a-b-c'],
  ['???', ''],
  ['é'.repeat(300), 'é'.repeat(100)],
])('the file of %j is %j', (title, name) => {
  expect(nameFile(title)).toBe(name);
});
