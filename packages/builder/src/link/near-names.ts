import leven from 'leven';
import { compareText } from '../order.ts';
import { foldName } from './fold-name.ts';

/** Longer names are compared with nothing: they would cost quadratic time, and nobody types them. UTF-16 code units. */
const LONGEST = 100;

const MOST = 3;

interface Candidate {
  readonly name: string;
  readonly folded: string;
}

/** Names among which one that was not found may have been meant. */
export class NearNames {
  readonly #byLength = new Map<number, Candidate[]>();
  readonly #found = new Map<string, readonly string[]>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const folded = foldName(name);
      const candidates = this.#byLength.get(folded.length);
      if (candidates === undefined) this.#byLength.set(folded.length, [{ name, folded }]);
      else candidates.push({ name, folded });
    }
  }

  /**
   * The names most like one that was not found, nearest first: at most three, and none that differs in more than a
   * third of its letters (or in more than one, of a short name).
   */
  find(name: string): readonly string[] {
    const wanted = foldName(name);
    if (wanted === '' || wanted.length > LONGEST) return [];
    const known = this.#found.get(wanted);
    if (known !== undefined) return known;
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    const near: { readonly name: string; readonly distance: number }[] = [];
    for (let length = wanted.length - limit; length <= wanted.length + limit; length += 1) {
      for (const { name, folded } of this.#byLength.get(length) ?? []) {
        // It gives the limit for all that is farther away.
        const distance = leven(wanted, folded, { maxDistance: limit + 1 });
        if (distance <= limit) near.push({ name, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance || compareText(a.name, b.name));
    const nearest = near.slice(0, MOST).map(({ name }) => name);
    this.#found.set(wanted, nearest);
    return nearest;
  }
}
