/** What is wrong in a JSON text, and where. */
export class JsonFault extends Error {
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A value of a JSON text, and where its parts begin. */
export interface LocatedJson {
  readonly value: unknown;
  /** Offsets by path: `nodes`, `nodes/0`. Of the outer two levels only. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Lists and objects in each other. No canvas comes near it, and the call stack is far from its end. */
const DEEPEST = 64;

/**
 * Reads JSON (RFC 8259) and keeps where things stand, which `JSON.parse` tells neither of what is right nor, in all
 * versions of Node.js, of what is wrong. Objects have no prototype, for their keys are the author's.
 *
 * @throws JsonFault where the text is no JSON, or is nested too deep.
 */
export function readJson(text: string): LocatedJson {
  return new JsonReader(text).read();
}

class JsonReader {
  readonly #text: string;
  readonly #offsets = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LocatedJson {
    this.#skipSpace();
    const value = this.#readValue([]);
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail();
    return { value, offsets: this.#offsets };
  }

  #readValue(path: readonly (string | number)[]): unknown {
    if (path.length > DEEPEST) throw new JsonFault(`more than ${DEEPEST} levels`, this.#at);
    if (path.length > 0 && path.length <= 2) this.#offsets.set(path.join('/'), this.#at);
    const character = this.#text[this.#at];
    if (character === '{') return this.#readObject(path);
    if (character === '[') return this.#readList(path);
    if (character === '"') return this.#readString();
    return this.#readWord();
  }

  #readObject(path: readonly (string | number)[]): unknown {
    const object: Record<string, unknown> = Object.create(null);
    this.#readItems('}', () => {
      if (this.#text[this.#at] !== '"') this.#fail();
      const key = this.#readString();
      this.#skipSpace();
      this.#take(':');
      object[key] = this.#readValue([...path, key]);
    });
    return object;
  }

  #readList(path: readonly (string | number)[]): unknown {
    const list: unknown[] = [];
    this.#readItems(']', () => list.push(this.#readValue([...path, list.length])));
    return list;
  }

  #readItems(close: string, readItem: () => void): void {
    this.#at += 1;
    this.#skipSpace();
    while (this.#text[this.#at] !== close) {
      readItem();
      this.#skipSpace();
      if (this.#text[this.#at] === close) break;
      this.#take(',');
      if (this.#text[this.#at] === close) this.#fail();
    }
    this.#at += 1;
  }

  #readString(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    this.#at = end + 1;
    try {
      return String(JSON.parse(this.#text.slice(start, this.#at)));
    } catch {
      const message =
        end < this.#text.length ? 'this text holds what JSON does not allow' : 'this text has no end';
      throw new JsonFault(message, start);
    }
  }

  #readWord(): unknown {
    const start = this.#at;
    const word = /[-+.\w]{0,400}/uy;
    word.lastIndex = start;
    const found = word.exec(this.#text)?.[0] ?? '';
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch {
      return this.#fail();
    }
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/u.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #take(character: string): void {
    if (this.#text[this.#at] !== character) this.#fail();
    this.#at += 1;
    this.#skipSpace();
  }

  #fail(): never {
    const found = this.#text.slice(this.#at, this.#at + 12).split(/\s/u)[0] ?? '';
    throw new JsonFault(found === '' ? 'it ends too early' : `“${found}” was not expected`, this.#at);
  }
}
