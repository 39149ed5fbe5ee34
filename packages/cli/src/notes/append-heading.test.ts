import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appendHeading } from './append-heading.ts';

it.each([
  ['', '## S\n\n', 2],
  ['Text.\n', 'Text.\n\n## S\n\n', 4],
  ['Text.', 'Text.\n\n## S\n\n', 4],
  ['Text.\n\n', 'Text.\n\n## S\n\n', 4],
  ['Text.\n\n\n\n', 'Text.\n\n\n\n## S\n\n', 6],
  ['Text.\r\nMore.', 'Text.\r\nMore.\r\n\r\n## S\r\n\r\n', 5],
  ['Text.\nMore.\r', 'Text.\nMore.\r\n\n## S\n\n', 5],
  ['Text.\rMore.\r', 'Text.\rMore.\r\r## S\r\r', 5],
])('%j', (before, after, line) => {
  const appended = appendHeading(Buffer.from(before), '## S');
  expect(Buffer.from(appended.bytes).toString()).toBe(after);
  expect(appended.line).toBe(line);
});

it('keeps every byte before it, and names the empty line below it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const appended = appendHeading(bytes, '## S');
      expect([...appended.bytes.subarray(0, bytes.length)]).toEqual([...bytes]);
      const lines = Buffer.from(appended.bytes)
        .toString('latin1')
        .split(/\r\n|\r|\n/);
      expect(lines.slice(appended.line - 2)).toEqual(['## S', '', '']);
      expect(lines[appended.line - 3] ?? '').toBe('');
    }),
  );
});
