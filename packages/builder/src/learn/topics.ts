import type { Track } from '@layerwise/parser';
import { type Day, daysBetween } from '../calendar.ts';
import { compareText } from '../order.ts';
import { claimUrl, takenUrls } from './family-url.ts';
import { groupBy } from './group.ts';
import { measureProgress } from './layer-progress.ts';
import type { Topic } from './learning.ts';
import { type Facts, lastDay, type NoteFacts } from './note-facts.ts';
import { readTopicNames, type TopicNames, toTopicKey } from './topic-names.ts';

/** The topics of a vault. */
export interface Topics {
  /** By id, sorted. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Ids of each note's own topics, by the note's id, in the order they are written. */
  readonly ofNote: ReadonlyMap<string, readonly string[]>;
}

/** A topic while its notes are gathered. */
interface Draft {
  readonly key: string;
  readonly path: readonly string[];
  readonly own: Set<string>;
  /** Its own notes and those of the topics under it. */
  readonly all: Set<string>;
}

/**
 * Gathers the topics that notes name and all topics above them.
 *
 * Names are one topic when their keys are; the first spelling, by id of note, is kept. A note that
 * describes a topic is one of its notes only where it says a layer.
 *
 * @param principlesOf ids that each note names, by its id
 * @param toolsOf likewise
 */
export function gatherTopics(
  facts: Facts,
  principlesOf: ReadonlyMap<string, readonly string[]>,
  toolsOf: ReadonlyMap<string, readonly string[]>,
  today: Day,
): Topics {
  const names = readTopicNames(facts);
  const drafts = new Map<string, Draft>();
  const keysOfNote = new Map<string, readonly string[]>();
  for (const path of names.pathOf.values()) draftTopic(path, drafts);
  for (const fact of facts.values()) {
    const keys = new Set<string>();
    for (const path of writtenTopics(fact, names)) {
      const draft = draftTopic(path, drafts);
      draft.own.add(fact.id);
      for (const above of linesOf(path)) drafts.get(toTopicKey(above))?.all.add(fact.id);
      keys.add(draft.key);
    }
    keysOfNote.set(fact.id, [...keys]);
  }
  const idOf = nameTopics(drafts, names);
  const childrenOf = groupBy(drafts.values(), ({ path }) => toTopicKey(path.slice(0, -1)));
  const urls = takenUrls(facts.values());
  const topics = [...drafts.values()]
    .sort((a, b) => compareText(a.key, b.key))
    .map((draft): Topic => {
      const described = facts.get(names.describedBy.get(draft.key) ?? '');
      const notes = [...draft.all].sort(compareText);
      const found = notes.flatMap((id) => facts.get(id) ?? []);
      const lastTouched = lastDay(
        found.map((fact) => fact.lastTouched),
        today,
      );
      return {
        id: idOf(draft.key),
        title: described?.note.title ?? draft.path.at(-1) ?? '',
        url: described?.url ?? claimUrl(['topics', ...draft.path], urls),
        note: described?.id ?? null,
        path: draft.path,
        parent: draft.path.length > 1 ? idOf(toTopicKey(draft.path.slice(0, -1))) : null,
        children: (childrenOf.get(draft.key) ?? []).map(({ key }) => idOf(key)).sort(compareText),
        ownNotes: [...draft.own].sort(compareText),
        progress: measureProgress(notes, facts),
        track: commonTrack(found),
        lastTouched,
        daysStill: lastTouched === null ? null : daysBetween(lastTouched, today),
        principles: gatherIds(notes, principlesOf),
        tools: gatherIds(notes, toolsOf),
        reinforced: found.some((fact) => fact.note.kind === 'post' || fact.taught.length > 0),
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
  return {
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    ofNote: new Map([...keysOfNote].map(([id, keys]) => [id, keys.map(idOf)])),
  };
}

function writtenTopics({ id, layer, note }: NoteFacts, names: TopicNames): readonly (readonly string[])[] {
  const described = layer === null ? undefined : names.pathOf.get(id);
  const written = note.frontMatter.topics.map(names.resolve).filter((path) => path.length > 0);
  return described === undefined ? written : [...written, described];
}

/** Drafts the topic of a path and those above it, where they are not drafted yet. */
function draftTopic(path: readonly string[], drafts: Map<string, Draft>): Draft {
  const key = toTopicKey(path);
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const above = path.length > 1 ? draftTopic(path.slice(0, -1), drafts).path : [];
  const draft: Draft = { key, path: [...above, ...path.slice(-1)], own: new Set(), all: new Set() };
  drafts.set(key, draft);
  return draft;
}

/** The path itself and those above it. */
function linesOf(path: readonly string[]): readonly (readonly string[])[] {
  return path.map((_, index) => path.slice(0, index + 1));
}

/** Gives each topic its id; a name that is another topic's id already gets a slash at its end. */
function nameTopics(drafts: ReadonlyMap<string, Draft>, names: TopicNames): (key: string) => string {
  const ids = new Map(names.describedBy);
  const taken = new Set(ids.values());
  for (const draft of drafts.values()) {
    if (ids.has(draft.key)) continue;
    const name = draft.path.join('/');
    ids.set(draft.key, taken.has(name) ? `${name}/` : name);
  }
  return (key) => ids.get(key) ?? key;
}

function commonTrack(notes: readonly NoteFacts[]): Track | null {
  const need = notes.filter((fact) => fact.track === 'need').length;
  const want = notes.filter((fact) => fact.track === 'want').length;
  if (need === want) return null;
  return need > want ? 'need' : 'want';
}

function gatherIds(
  notes: readonly string[],
  idsOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set(notes.flatMap((id) => idsOf.get(id) ?? []))].sort(compareText);
}
