import type { Fragment, Heading, Note } from '@layerwise/parser';
import { foldName } from './fold-name.ts';
import type { ResolvedFragment } from './linked-vault.ts';
import { NearNames } from './near-names.ts';

/** The headings and blocks of one note, for finding what a fragment means. */
export class FragmentIndex {
  readonly #headings: readonly Heading[];
  /** Indexes of headings by folded text, and by id, in order. */
  readonly #byName = new Map<string, number[]>();
  /** Of each heading: the index of the first one after its section. */
  readonly #ends: readonly number[];
  readonly #blocks = new Map<string, string>();
  #near: NearNames | null = null;

  constructor({ headings, blocks }: Pick<Note, 'headings' | 'blocks'>) {
    this.#headings = headings;
    this.#ends = findEnds(headings);
    for (const [index, { text, id }] of headings.entries()) {
      for (const name of new Set([foldHeading(text), idKey(id)])) {
        const indexes = this.#byName.get(name);
        if (indexes === undefined) this.#byName.set(name, [index]);
        else indexes.push(index);
      }
    }
    for (const block of blocks)
      if (!this.#blocks.has(foldName(block))) this.#blocks.set(foldName(block), block);
  }

  /** Finds the heading or block that a fragment names; null where the note has none of the kind. */
  resolve(fragment: Fragment): ResolvedFragment | null {
    if (fragment.type === 'block') {
      const id = this.#blocks.get(foldName(fragment.id));
      return id === undefined ? null : { type: 'block', id };
    }
    // A `#` may also belong to the heading's own text: `C# in depth`.
    const index = this.#findWithin(fragment.path) ?? this.#findWithin([fragment.path.join('#')]);
    const heading = index === null ? undefined : this.#headings[index];
    return index === null || heading === undefined
      ? null
      : { type: 'heading', heading: index, id: heading.id };
  }

  /** Headings most like one that was not found, nearest first. */
  suggest(name: string): readonly string[] {
    this.#near ??= new NearNames(this.#headings.map(({ text }) => text));
    return this.#near.find(name);
  }

  /**
   * The first heading of the last name that stands, at whatever depth, in a section of the name before it, and so on.
   *
   * Goes through the names from the outermost: of the sections that fit so far, only their union matters.
   */
  #findWithin(path: readonly string[]): number | null {
    let found: readonly number[] | null = null;
    for (const name of path) {
      const named = this.#named(name);
      found = found === null ? named : this.#inside(named, found);
    }
    return found?.[0] ?? null;
  }

  #named(name: string): readonly number[] {
    return this.#byName.get(foldHeading(name)) ?? this.#byName.get(idKey(name)) ?? [];
  }

  /** Those of some headings that stand in the section of one of the others; both in order. */
  #inside(inner: readonly number[], outer: readonly number[]): readonly number[] {
    let next = 0;
    let end = 0;
    return inner.filter((index) => {
      for (let start = outer[next]; start !== undefined && start < index; start = outer[next]) {
        end = Math.max(end, this.#ends[start] ?? 0);
        next += 1;
      }
      return index < end;
    });
  }
}

/** Of each heading, the index of the next one of the same or a higher level. */
function findEnds(headings: readonly Heading[]): readonly number[] {
  const ends = new Array<number>(headings.length).fill(headings.length);
  const open: number[] = [];
  for (const [index, { depth }] of headings.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.depth ?? 0) < depth) break;
      ends[last] = index;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}

/** Punctuation of ASCII does not count, as in Obsidian: markup, and what cannot stand in a link to a heading. */
function foldHeading(text: string): string {
  return foldName(text.replace(/[!"#$%&()*+,./:;<=>?@[\\\]^_`{|}~]/gu, ' ').replace(/\s+/gu, ' '));
}

/** Kept apart from texts by a character that no folded text has. */
function idKey(id: string): string {
  return `#${id}`;
}
