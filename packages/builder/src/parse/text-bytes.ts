/*
 * Values with long texts in them as bytes: the texts one behind the other, each in the way that takes the fewest bytes,
 * then the value as JSON with a number in the place of each text, then the length of that JSON, four bytes. V8's own
 * serialisation copies a text twice, and gives each of its characters two bytes where one of them needs two.
 */

/** Stands in the place of a text: its length in bytes, times three, and its encoding. */
export type TextCode = number;

const encodings = ['latin1', 'utf8', 'utf16le'] as const;

/** Bytes of the length of what is written about texts. */
const LENGTH = 4;

/** Writes into bytes that grow, and are used again and again: fresh memory takes longer than what is written there. */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  /** `size`: bytes that there is room for at first. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  /** Number of bytes that were written since the last `take`. */
  get length(): number {
    return this.#length;
  }

  /** Leaves bytes out, to be filled in later; gives where they begin. */
  skip(count: number): number {
    this.#makeRoom(count);
    this.#length += count;
    return this.#length - count;
  }

  /** Fills in four bytes. */
  setUint32(at: number, value: number): void {
    this.#bytes.writeUInt32LE(value, at);
  }

  /** Writes a value as JSON; gives its length in bytes. */
  writeJson(value: unknown): number {
    const text = JSON.stringify(value);
    this.#makeRoom(3 * text.length);
    const length = this.#bytes.write(text, this.#length, 'utf8');
    this.#length += length;
    return length;
  }

  /** Writes a text. */
  writeText(text: string): TextCode {
    const bytes = Buffer.byteLength(text);
    const encoding = chooseEncoding(text, bytes);
    this.#makeRoom(Math.max(bytes, 2 * text.length));
    const length = this.#bytes.write(text, this.#length, encodings[encoding]);
    this.#length += length;
    return length * encodings.length + encoding;
  }

  /**
   * Writes a value with texts.
   *
   * @param write writes the texts; gives the value with their codes.
   * @returns length in bytes.
   */
  writeValue(write: () => unknown): number {
    const start = this.#length;
    const length = this.writeJson(write());
    this.setUint32(this.skip(LENGTH), length);
    return this.#length - start;
  }

  /** A copy of all that was written. The writer is empty then. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#length);
    taken.set(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  /**
   * All that was written, in the memory that it was written to. The writer is empty then.
   *
   * @param room memory to be written to from now on, of any size.
   */
  handOver(room: ArrayBuffer): Uint8Array<ArrayBuffer> {
    const { buffer, byteOffset } = this.#bytes;
    const written = new Uint8Array(buffer as ArrayBuffer, byteOffset, this.#length);
    this.#bytes = Buffer.from(room);
    this.#length = 0;
    return written;
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * needed);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Index of the encoding. ASCII is read fastest as `latin1`. `bytes`: length as UTF-8. */
function chooseEncoding(text: string, bytes: number): 0 | 1 | 2 {
  if (bytes === text.length) return 0;
  // Half of a surrogate pair has no UTF-8.
  return bytes > 2 * text.length || !text.isWellFormed() ? 2 : 1;
}

/** Reads what `ByteWriter.writeValue` wrote. */
export class TextReader {
  readonly #bytes: Buffer;
  #end = 0;

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.#bytes = Buffer.from(buffer, byteOffset, length);
  }

  /** The value, with the codes of its texts. */
  readValue(): unknown {
    const end = this.#bytes.length - LENGTH;
    return JSON.parse(this.#bytes.toString('utf8', end - this.#bytes.readUInt32LE(end), end));
  }

  /** The next text, which has this code. */
  readText(code: TextCode): string {
    const start = this.#end;
    const encoding = code % encodings.length;
    this.#end += (code - encoding) / encodings.length;
    return this.#bytes.toString(encodings[encoding], start, this.#end);
  }
}
