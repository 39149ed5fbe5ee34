import { toKey } from './name-key.ts';
import type { Facts, NoteFacts } from './note-facts.ts';

/** Which topic a name means. */
export interface TopicNames {
  /** Turns a topic as written into its path; empty where nothing is written. */
  readonly resolve: (name: string) => readonly string[];
  /** Id of the note that describes a topic, by the key of its path. */
  readonly describedBy: ReadonlyMap<string, string>;
  /** Path of the topic that a note of kind `topic` describes, by the note's id. */
  readonly pathOf: ReadonlyMap<string, readonly string[]>;
}

/** The key of a topic's path: topics with the same key are one topic. */
export function toTopicKey(path: readonly string[]): string {
  return path.map(toKey).join('/');
}

/**
 * Learns the names of topics from the notes of kind `topic`.
 *
 * Such a note describes the topic of its own path below a folder `topics`, or else of its title. Its
 * title, file name, aliases and full path are other names for it. Where two notes describe the same
 * topic, the first by id does.
 */
export function readTopicNames(facts: Facts): TopicNames {
  const paths = new Map<string, readonly string[]>();
  const describedBy = new Map<string, string>();
  const pathOf = new Map<string, readonly string[]>();
  const otherNames = new Map<string, readonly string[]>();

  const resolve = (name: string): readonly string[] => {
    let path: readonly string[] = [];
    for (const part of splitTopic(name)) {
      const longer = [...path, part];
      const key = toTopicKey(longer);
      path = paths.get(key) ?? otherNames.get(key) ?? longer;
    }
    return path;
  };

  const describing = [...facts.values()]
    .filter((fact) => fact.note.kind === 'topic')
    .map((fact) => ({ fact, written: writtenPath(fact) }))
    .filter(({ written }) => written.length > 0);
  const depths = [...new Set(describing.map(({ written }) => written.length))].sort((a, b) => a - b);
  // Shallow ones first: a nested topic stands under its parent, whatever name the parent is called by.
  for (const depth of depths) {
    const level = describing.filter(({ written }) => written.length === depth);
    for (const { fact, written } of level) {
      const path = [...resolve(written.slice(0, -1).join('/')), ...written.slice(-1)];
      const key = toTopicKey(path);
      pathOf.set(fact.id, paths.get(key) ?? path);
      if (describedBy.has(key)) continue;
      describedBy.set(key, fact.id);
      paths.set(key, path);
    }
    for (const { fact } of level) {
      const path = pathOf.get(fact.id) ?? [];
      for (const name of namesOf(fact)) {
        const key = toTopicKey(splitTopic(name));
        if (key !== '' && !otherNames.has(key)) otherNames.set(key, path);
      }
    }
  }
  return { resolve, describedBy, pathOf };
}

function splitTopic(name: string): readonly string[] {
  return name
    .split('/')
    .map((part) => part.trim())
    .filter((part) => toKey(part).replaceAll('-', '') !== '');
}

function writtenPath({ id, note }: NoteFacts): readonly string[] {
  const parts = id.split('/');
  const folder = parts.slice(0, -1).map(toKey).lastIndexOf('topics');
  const below = parts.slice(folder + 1);
  const file = below.at(-1) ?? '';
  const parent = below.at(-2);
  const isFolderNote = toKey(file) === 'index' || (parent !== undefined && toKey(file) === toKey(parent));
  const path = isFolderNote ? below.slice(0, -1) : below;
  return folder === -1 || path.length === 0 ? splitTopic(note.title) : splitTopic(path.join('/'));
}

function namesOf({ id, note }: NoteFacts): readonly string[] {
  return [note.title, ...note.frontMatter.aliases, id.split('/').at(-1) ?? '', id];
}
