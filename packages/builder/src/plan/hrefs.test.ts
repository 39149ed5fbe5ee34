import { expect, it } from 'vitest';
import { createHref } from './hrefs.ts';

it.each([
  ['/', '/', '/'],
  ['/base/', '/', '/base/'],
  ['/a/b/', '/notes/x/', '/a/b/notes/x/'],
  ['/', '/über/漢字/🚀/', '/%C3%BCber/%E6%BC%A2%E5%AD%97/%F0%9F%9A%80/'],
  ['/', '/a b/50%/c?d#e/', '/a%20b/50%25/c%3Fd%23e/'],
  ['/', "/f.x_y-z~(1)@,;=+$&!'*:/", "/f.x_y-z~(1)@,%3B=+$%26!'*:/"],
  ['/', '/\uD800/', '/%EF%BF%BD/'],
])('under %s, %s is %s', (base, path, href) => {
  expect(createHref(base)(path)).toBe(href);
});
