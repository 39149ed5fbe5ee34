import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter, TextReader } from './text-bytes.ts';

function write(texts: readonly string[], size = 16): Uint8Array {
  const writer = new ByteWriter(size);
  writer.writeValue(() => texts.map((text) => writer.writeText(text)));
  return writer.take();
}

function read(bytes: Uint8Array): readonly string[] {
  const reader = new TextReader(bytes);
  return (reader.readValue() as readonly number[]).map((code) => reader.readText(code));
}

describe('ByteWriter', () => {
  it('writes texts that are read again, whatever is in them', () => {
    const unit = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\udc00', '…', 'é'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(unit).map((parts) => parts.join(''))), (texts) => {
        expect(read(write(texts))).toEqual(texts);
      }),
    );
  });

  it.each<[string, string, number]>([
    ['ASCII', 'a'.repeat(100), 100],
    ['a few letters of elsewhere', `${'a'.repeat(98)}é…`, 98 + 2 + 3],
    ['letters of three bytes in UTF-8, of two in UTF-16', '字'.repeat(100), 200],
    ['half of a pair', 'ab\ud800', 6],
  ])('takes the fewest bytes for %s', (_what, text, bytes) => {
    const [one, two] = [write([text]), write([text, text])];
    // The code of a text is a number of up to four digits here, and a comma.
    expect(Math.abs(two.length - one.length - bytes)).toBeLessThanOrEqual(5);
  });

  it('begins anew after what was taken, which stays as it is', () => {
    const writer = new ByteWriter(1);
    writer.writeJson('first');
    const first = writer.take();
    expect(writer.length).toBe(0);
    writer.writeJson('other');
    expect(Buffer.from(first).toString()).toBe('"first"');
    expect(Buffer.from(writer.take()).toString()).toBe('"other"');
  });

  it('fills in what was left out', () => {
    const writer = new ByteWriter(1);
    const at = writer.skip(4);
    writer.writeJson(1);
    writer.setUint32(at, 258);
    expect([...writer.take()]).toEqual([2, 1, 0, 0, 0x31]);
  });
});
