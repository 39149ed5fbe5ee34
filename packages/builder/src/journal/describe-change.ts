import { layers } from '@layerwise/parser/note';
import type { Edit } from './compare-words.ts';
import type { EventType, WordChange } from './event.ts';
import type { Entry, VersionFacts } from './version-facts.ts';

/** One version of a note, as far as a change of it can be described. */
export interface DescribedVersion {
  /** Path in the vault; null where it was outside of it, or has a name that cannot be shown. */
  readonly path: string | null;
  readonly facts: VersionFacts;
  readonly public: boolean;
}

/** What a change did to a note, without when. */
export interface ChangeDescription {
  readonly type: EventType;
  readonly from?: string;
  readonly to?: string;
  readonly words?: WordChange;
}

/**
 * Describes what happened to a note from one version to the next.
 *
 * Where there are several versions before (a merge), something changed only if it differs from all of them; `from` is
 * what the first said.
 *
 * @param befores None: the note came.
 * @param after Null: the note went. Otherwise it must be public.
 * @param edit What changed in its body; for a note that came or went, all of its words.
 * @returns In the order of `EventType`. From a private version to a public one: `published`, and nothing else.
 */
export function describeChange(
  befores: readonly DescribedVersion[],
  after: DescribedVersion | null,
  edit: Edit,
): readonly ChangeDescription[] {
  const words = { added: edit.added, removed: edit.removed };
  if (after === null) return [{ type: 'retired', words }];
  if (befores.length > 0 && befores.every((before) => !before.public)) return [{ type: 'published' }];
  // Versions that say the same in their front matter often share it: most commits change the body alone.
  if (befores.length === 1 && befores[0]?.facts === after.facts)
    return [...(edit.edited ? [{ type: 'edited', words } as const] : []), ...describeName(befores, after)];
  const facts = befores.map((before) => before.facts);
  const logged = [
    ...newEntries(
      facts.map(({ sessions }) => sessions),
      after.facts.sessions,
    ).map(({ tells }) => ({ type: 'session', to: tells }) as const),
    ...newEntries(
      facts.map(({ taught }) => taught),
      after.facts.taught,
    ).map(({ tells }) => ({ type: 'taught', to: tells }) as const),
  ];
  const [first] = befores;
  if (first === undefined) return [{ type: 'created', words }, ...logged];
  return [
    ...(edit.edited ? [{ type: 'edited', words } as const] : []),
    ...describeLayer(facts, after.facts),
    ...describeTrack(facts, after.facts),
    ...logged,
    ...describeName(befores, after),
    ...(after.facts.status === 'retired' && facts.every(({ status }) => status !== 'retired')
      ? [{ type: 'retired' } as const]
      : []),
  ];
}

function describeLayer(
  befores: readonly VersionFacts[],
  { layer }: VersionFacts,
): readonly ChangeDescription[] {
  if (befores.some((before) => before.layer === layer)) return [];
  const from = befores[0]?.layer ?? null;
  const depth = (one: typeof layer) => (one === null ? -1 : layers.indexOf(one));
  return [
    {
      type: depth(layer) > depth(from) ? 'promoted' : 'demoted',
      ...(from !== null && { from }),
      ...(layer !== null && { to: layer }),
    },
  ];
}

function describeTrack(
  befores: readonly VersionFacts[],
  { track }: VersionFacts,
): readonly ChangeDescription[] {
  if (track === null || befores.some((before) => before.track === track)) return [];
  const from = befores[0]?.track ?? null;
  return [{ type: 'tracked', ...(from !== null && { from }), to: track }];
}

/** Nothing is said of a path outside the vault, or of one at which the note was private. */
function describeName(
  befores: readonly DescribedVersion[],
  after: DescribedVersion,
): readonly ChangeDescription[] {
  const [first] = befores;
  if (first === undefined || !first.public || first.path === null || after.path === null) return [];
  if (befores.some((before) => before.path === after.path)) return [];
  return [{ type: 'renamed', from: first.path, to: after.path }];
}

/**
 * Entries that no version before had. An entry that went while another came was corrected, and is none of them.
 */
function newEntries(befores: readonly (readonly Entry[])[], after: readonly Entry[]): readonly Entry[] {
  const counts = befores.map(countKeys);
  const seen = new Map<string, number>();
  const unknown = after.filter(({ key }) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return counts.every((before) => (before.get(key) ?? 0) < count);
  });
  let gone = 0;
  for (const [key, count] of counts[0] ?? []) gone += Math.max(0, count - (seen.get(key) ?? 0));
  return unknown.slice(Math.min(gone, unknown.length));
}

function countKeys(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
