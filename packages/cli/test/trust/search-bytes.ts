import { brotliDecompressSync, gunzipSync, inflateSync, unzipSync } from 'node:zlib';

/**
 * All texts that a file can be read as: its bytes, what is compressed in it, and that with percent-encoding, character
 * references and JSON escapes taken off; in lower case.
 *
 * @param path its name counts too
 */
export function listReadings(path: string, bytes: Buffer): readonly string[] {
  const raw = [bytes, ...unpack(bytes), ...listPngTexts(bytes)];
  return raw.flatMap((part) => {
    const text = `${path}\n${part.toString('latin1')}`;
    // Two bytes a letter, wherever the first one stands.
    const wide = [part.toString('utf16le'), part.subarray(1).toString('utf16le')];
    return [text, decodePercent(text), decodeReferences(text), ...wide].map((reading) =>
      reading.toLowerCase(),
    );
  });
}

/** A word in base64, whatever stands before it. */
export function encodeWord(word: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), Buffer.from(word)])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -2);
  });
}

/** What is in a file that is compressed as a whole. */
function unpack(bytes: Buffer): readonly Buffer[] {
  return [gunzipSync, unzipSync, inflateSync, brotliDecompressSync].flatMap((decompress) => {
    try {
      const unpacked = decompress(bytes, { maxOutputLength: 50_000_000 });
      return unpacked.length === 0 ? [] : [unpacked];
    } catch {
      return [];
    }
  });
}

/** Compressed texts among the chunks of a PNG (zTXt, iTXt, iCCP). */
function listPngTexts(bytes: Buffer): readonly Buffer[] {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return [];
  const texts: Buffer[] = [];
  for (let at = bytes.indexOf('\x78'); at !== -1; at = bytes.indexOf('\x78', at + 1)) {
    try {
      texts.push(inflateSync(bytes.subarray(at), { maxOutputLength: 5_000_000 }));
    } catch {
      // No compressed text begins here.
    }
  }
  return texts;
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function decodeReferences(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits) => String.fromCharCode(Number(digits)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}
