import { isDeepStrictEqual } from 'node:util';
import type { History } from '../journal/event.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import {
  type FactSource,
  type Facts,
  listFactSources,
  type Moment,
  type NoteFacts,
  readNoteFacts,
} from './note-facts.ts';

/** Facts, and what they were read from. */
export interface KnownFacts {
  readonly facts: Facts;
  /** By id. */
  readonly sources: ReadonlyMap<string, FactSource>;
}

/**
 * Reads the facts of all notes, or takes those that are known: where what they are read from is the same, they are the same
 * object, and where all of them are, so is the whole.
 *
 * @param history what git knows; null where it was not read
 * @param known what was read at the same moment before
 */
export function readFacts(
  vault: LinkedVault,
  history: History | null,
  moment: Moment,
  known: KnownFacts | null = null,
): KnownFacts {
  const facts = new Map<string, NoteFacts>();
  const sources = new Map<string, FactSource>();
  let isSame = known !== null && known.facts.size === vault.notes.size;
  for (const source of listFactSources(vault, history)) {
    const { id } = source.linked.note;
    const before = known?.facts.get(id);
    const from = known?.sources.get(id);
    const fact =
      before !== undefined && from !== undefined && isSameSource(from, source)
        ? before
        : keepEqual(before, readNoteFacts(source, moment));
    isSame &&= fact === before;
    facts.set(id, fact);
    sources.set(id, source);
  }
  return { facts: isSame && known !== null ? known.facts : facts, sources };
}

function isSameSource(a: FactSource, b: FactSource): boolean {
  return (
    a.linked === b.linked &&
    a.backlinks === b.backlinks &&
    a.commits === b.commits &&
    a.layerEvents.length === b.layerEvents.length &&
    a.layerEvents.every((event, index) => event === b.layerEvents[index])
  );
}

function keepEqual<Value>(before: Value | undefined, now: Value): Value {
  return before !== undefined && isDeepStrictEqual(before, now) ? before : now;
}
