import type { FrontMatterLimits } from './limits.ts';
import type { YamlBlock } from './yaml-block.ts';
import {
  type ListNode,
  listKind,
  type MapNode,
  mapKind,
  type NodeRange,
  nodeKind,
  type PlacedNode,
  type ScalarNode,
  scalarKind,
} from './yaml-nodes.ts';

/*
 * Most front matter is a handful of lines `name: value`, and to compose it as YAML takes a tenth of the time of a note. Here
 * such lines are read by themselves, into nodes like those that the package makes of them, as far as this project looks at
 * them. Anything that YAML could mean in another way is left to the package.
 */

/** Characters of a longer block are not worth a look: the package counts what it costs. */
const LONGEST = 3000;

/** What a block may hold: no control characters, no line ends but LF, no halves of pairs, nothing that shows as nothing. */
const ordinary = /^[\n -~\u{A1}-\u{AC}\u{AE}-\u{1FFF}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{2100}-\u{D7FF}]*$/u;

/** The name of a field. */
const name = /[A-Za-z][A-Za-z_-]*/y;

/** A line of a block list, up to its value. */
const item = / {0,8}- /y;

/** Words that the core schema does not take for text, whatever their case: some of their spellings it does. */
const special = /^(?:null|true|false)$/i;

/** Text that begins with a digit and is text all the same. */
const day = /^\d{4}-\d{2}-\d{2}$/;

/** How text begins that is no number and has no indicator: with a letter. */
const letter = /^[A-Za-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{1FFF}\u{3041}-\u{D7FF}]/u;

/** Text within brackets or braces holds none of what could end it, or begin something else. */
const flowText =
  /[A-Za-z0-9\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{1FFF}\u{3041}-\u{D7FF}][A-Za-z0-9 _/.()'+\u{A1}-\u{1FFF}\u{3041}-\u{D7FF}-]*/uy;

/** Text in quotes without anything to be decoded. */
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y;

/** A whole number that is written as JavaScript writes it. */
const count = /^[1-9]\d{0,8}$/;

/**
 * Reads front matter that is plain enough.
 *
 * @param yaml The text between the lines of dashes.
 * @param limits What it may cost.
 * @returns What `composeYamlBlock` gives, without comments and source tokens; null where the text is not plain.
 */
export function readPlainBlock(yaml: string, limits: FrontMatterLimits): YamlBlock | null {
  // A key takes three characters at least, and what is read here nests three deep at most.
  if (yaml.length > Math.min(LONGEST, limits.length, limits.keys * 3) || limits.depth < 3) return null;
  if (!yaml.endsWith('\n') || !ordinary.test(yaml)) return null;
  const fields = new PlainReader(yaml).read();
  return fields === null ? null : { readable: true, document: null, fields, problems: [] };
}

interface PlainPair {
  readonly key: PlainScalar;
  readonly value: PlainNode;
}

/*
 * Classes, which know their kinds once for all: to write a symbol into each node takes longer than all else of it.
 */

class PlainScalar implements ScalarNode, PlacedNode {
  readonly value: unknown;
  readonly source: string;
  readonly range: NodeRange;

  constructor(value: unknown, source: string, start: number) {
    this.value = value;
    this.source = source;
    this.range = toRange(start, start + source.length);
  }

  get [nodeKind](): symbol {
    return scalarKind;
  }
}

class PlainList implements ListNode, PlacedNode {
  readonly items: readonly PlainNode[];
  readonly range: NodeRange;

  constructor(items: readonly PlainNode[], start: number, end: number) {
    this.items = items;
    this.range = toRange(start, end);
  }

  get [nodeKind](): symbol {
    return listKind;
  }
}

class PlainMap implements MapNode, PlacedNode {
  readonly items: readonly PlainPair[];
  readonly range: NodeRange;

  constructor(items: readonly PlainPair[], start: number, end: number) {
    this.items = items;
    this.range = toRange(start, end);
  }

  get [nodeKind](): symbol {
    return mapKind;
  }
}

type PlainNode = PlainScalar | PlainList | PlainMap;

/** Reads on from where it stands; each method gives null where the text is not plain, and the reader is of no use then. */
class PlainReader {
  readonly #yaml: string;
  #at = 0;

  constructor(yaml: string) {
    this.#yaml = yaml;
  }

  read(): PlainMap | null {
    const pairs: PlainPair[] = [];
    const names = new Set<string>();
    while (this.#at < this.#yaml.length) {
      const key = this.#readKey(names);
      if (key === null) return null;
      const isList = this.#takes('\n');
      if (!isList && !this.#takes(' ')) return null;
      const value = isList ? this.#readBlockList() : this.#readValue();
      if (value === null) return null;
      pairs.push({ key, value });
    }
    return new PlainMap(pairs, 0, this.#at);
  }

  /** A name that is not among those before it, with its colon. */
  #readKey(names: Set<string>): PlainScalar | null {
    const start = this.#at;
    const text = this.#match(name);
    if (text === null || !this.#takes(':') || special.test(text) || names.has(text)) return null;
    names.add(text);
    return new PlainScalar(text, text, start);
  }

  /** What stands behind a name, or behind the dash of a list, to the end of the line. */
  #readValue(): PlainNode | null {
    while (this.#takes(' '));
    const value = this.#opensBracket()
      ? this.#readInBrackets()
      : this.#readScalar((start) => this.#readLine(start));
    return value !== null && this.#takes('\n') ? value : null;
  }

  #readBlockList(): PlainList | null {
    const items: PlainNode[] = [];
    const indent = this.#yaml.slice(this.#at).search(/[^ ]/);
    const start = this.#at + indent;
    for (let mark = this.#match(item); mark !== null; mark = this.#match(item)) {
      const value = mark.length === indent + 2 ? this.#readValue() : null;
      if (value === null) return null;
      items.push(value);
    }
    return items.length === 0 ? null : new PlainList(items, start, this.#at);
  }

  #readInBrackets(): PlainList | PlainMap | null {
    const start = this.#at;
    if (this.#takes('[')) {
      const items = this.#readParts(']', () =>
        this.#opensBracket() ? this.#readInBrackets() : this.#readFlowScalar(),
      );
      return items === null ? null : new PlainList(items, start, this.#at);
    }
    if (!this.#takes('{')) return null;
    const names = new Set<string>();
    const pairs = this.#readParts('}', () => this.#readFlowPair(names));
    return pairs === null ? null : new PlainMap(pairs, start, this.#at);
  }

  #readFlowPair(names: Set<string>): PlainPair | null {
    const key = this.#readKey(names);
    if (key === null || !this.#takes(' ')) return null;
    const value = this.#readFlowScalar();
    return value === null ? null : { key, value };
  }

  /** Parts between commas, and what closes them. */
  #readParts<T>(close: string, read: () => T | null): T[] | null {
    const parts: T[] = [];
    if (this.#takes(close)) return parts;
    for (;;) {
      const part = read();
      if (part === null) return null;
      parts.push(part);
      if (this.#takes(close)) return parts;
      if (!this.#takes(',') || !this.#takes(' ')) return null;
    }
  }

  #opensBracket(): boolean {
    return this.#yaml[this.#at] === '[' || this.#yaml[this.#at] === '{';
  }

  #readFlowScalar(): PlainScalar | null {
    return this.#readScalar((start) => {
      const text = this.#match(flowText);
      return text === null ? null : toPlain(text, start);
    });
  }

  #readScalar(readPlain: (start: number) => PlainScalar | null): PlainScalar | null {
    const start = this.#at;
    const first = this.#yaml[start];
    return first === '"' || first === "'" ? this.#readQuoted(start) : readPlain(start);
  }

  #readQuoted(start: number): PlainScalar | null {
    const text = this.#match(quoted);
    if (text === null) return null;
    const value = text.slice(1, -1);
    return new PlainScalar(value, value, start);
  }

  #readLine(start: number): PlainScalar | null {
    this.#at = this.#yaml.indexOf('\n', start);
    const text = this.#yaml.slice(start, this.#at);
    return text.includes(': ') || text.includes(' #') || text.endsWith(':') ? null : toPlain(text, start);
  }

  #takes(character: string): boolean {
    if (this.#yaml[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #match(expression: RegExp): string | null {
    const start = this.#at;
    expression.lastIndex = start;
    if (!expression.test(this.#yaml)) return null;
    this.#at = expression.lastIndex;
    return this.#yaml.slice(start, this.#at);
  }
}

/** Text without quotes, as far as it is certain what the core schema takes it for. */
function toPlain(text: string, start: number): PlainScalar | null {
  if (text.endsWith(' ')) return null;
  if (text === 'true' || text === 'false') return new PlainScalar(text === 'true', text, start);
  if (count.test(text)) return new PlainScalar(Number(text), text, start);
  if (!day.test(text) && (!letter.test(text) || special.test(text))) return null;
  return new PlainScalar(text, text, start);
}

function toRange(start: number, end: number): NodeRange {
  return [start, end, end];
}
