import leven from 'leven';
import { compareText } from '../order.ts';
import { foldName } from './fold-name.ts';

/**
 * The names most like one that was not found, nearest first: at most three, and none that differs in more than a
 * third of its letters.
 */
export function findNearNames(name: string, names: Iterable<string>): readonly string[] {
  const wanted = foldName(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of new Set(names)) {
    const folded = foldName(candidate);
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const steps = leven(wanted, folded);
    if (steps <= limit) near.push({ name: candidate, distance: steps });
  }
  near.sort((a, b) => a.distance - b.distance || compareText(a.name, b.name));
  return near.slice(0, 3).map(({ name }) => name);
}
