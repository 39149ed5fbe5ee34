import type { Kind } from '@layerwise/parser';
import type { LinkedVault } from '../link/linked-vault.ts';
import { compareText } from '../order.ts';
import { claimUrl, takenUrls } from './family-url.ts';
import { toKey } from './name-key.ts';
import type { Facts, NoteFacts } from './note-facts.ts';

/** A principle or a tool, before its notes are weighed. */
export interface Named {
  /** Id of the note that describes it, else its name as first spelled. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly note: string | null;
}

/** A name in a note's front matter that no note of the kind describes. */
export interface UnknownName {
  readonly name: string;
  /** Id of what it names all the same. */
  readonly id: string;
  /** Id of the note that says it. */
  readonly from: string;
  /** Its place in the list of names. */
  readonly index: number;
}

/** The principles, or the tools, of a vault. */
export interface NamedFamily {
  /** By id, sorted. */
  readonly members: ReadonlyMap<string, Named>;
  /** Ids that each note names, by the note's id, in the order they are written, each once. */
  readonly ofNote: ReadonlyMap<string, readonly string[]>;
  /** Ids of the notes that name it, its own not among them, by id, sorted. */
  readonly notesOf: ReadonlyMap<string, readonly string[]>;
  /** Id of what a note means by a name; null where the name is empty. */
  readonly resolve: (name: string, from: string) => string | null;
  readonly unknown: readonly UnknownName[];
}

/** Which family is gathered, and where notes name it. */
export interface FamilySource {
  readonly kind: Extract<Kind, 'principle' | 'tool'>;
  /** Folder of the pages. */
  readonly folder: string;
  readonly names: (fact: NoteFacts) => readonly string[];
  /** Names that give something a page and do not make the note one of its notes. */
  readonly mentions: (fact: NoteFacts) => readonly string[];
}

/**
 * Gathers what notes name and what notes of the kind describe.
 *
 * A name means the note that a link of that name would lead to; if that is of another kind, the note of
 * this kind with that title, alias or file name; else it stands for itself.
 */
export function gatherFamily(
  source: FamilySource,
  facts: Facts,
  findNote: LinkedVault['findNote'],
): NamedFamily {
  const described = [...facts.values()].filter((fact) => fact.note.kind === source.kind);
  const byName = indexNames(described);
  const spellings = new Map<string, string>();
  const describingNote = (name: string, from: string): NoteFacts | undefined => {
    const found = facts.get(findNote(name, from) ?? '');
    return found?.note.kind === source.kind ? found : byName.get(toKey(name));
  };
  const resolve = (name: string, from: string): string | null => {
    const key = toKey(name);
    if (key === '') return null;
    return describingNote(name, from)?.id ?? spellings.get(key) ?? name.trim().normalize('NFC');
  };
  const spell = (name: string, from: string): string | null => {
    const id = resolve(name, from);
    const key = toKey(name);
    const known = describingNote(name, from) !== undefined || spellings.has(key);
    if (id !== null && !known) spellings.set(key, id);
    return id;
  };

  const ofNote = new Map<string, readonly string[]>();
  const notesOf = new Map<string, string[]>();
  const unknown: UnknownName[] = [];
  for (const fact of facts.values()) {
    const ids = new Set<string>();
    for (const [index, name] of source.names(fact).entries()) {
      const id = spell(name, fact.id);
      if (id === null || ids.has(id)) continue;
      ids.add(id);
      if (describingNote(name, fact.id) === undefined) unknown.push({ name, id, from: fact.id, index });
    }
    for (const name of source.mentions(fact)) spell(name, fact.id);
    ofNote.set(fact.id, [...ids]);
    const own = fact.note.kind === source.kind ? fact.id : null;
    for (const id of ids) if (id !== own) append(notesOf, id, fact.id);
  }
  const members = nameMembers(source, facts, described, [...spellings.values()]);
  return { members, ofNote, notesOf, resolve, unknown };
}

function nameMembers(
  { folder }: FamilySource,
  facts: Facts,
  described: readonly NoteFacts[],
  names: readonly string[],
): ReadonlyMap<string, Named> {
  const urls = takenUrls(facts.values());
  const members: Named[] = [
    ...described.map(({ id, note, url }) => ({ id, title: note.title, url, note: id })),
    ...[...names]
      .sort(compareText)
      .map((name) => ({ id: name, title: name, url: claimUrl([folder, name], urls), note: null })),
  ];
  members.sort((a, b) => compareText(a.id, b.id));
  return new Map(members.map((member) => [member.id, member]));
}

/** Titles come before aliases, aliases before file names and paths; among equals the first by id. */
function indexNames(described: readonly NoteFacts[]): ReadonlyMap<string, NoteFacts> {
  const index = new Map<string, NoteFacts>();
  const namings: readonly ((fact: NoteFacts) => readonly string[])[] = [
    ({ note }) => [note.title],
    ({ note }) => note.frontMatter.aliases,
    ({ id }) => [id.split('/').at(-1) ?? '', id],
  ];
  for (const naming of namings) {
    for (const fact of described) {
      for (const name of naming(fact)) {
        const key = toKey(name);
        if (!index.has(key)) index.set(key, fact);
      }
    }
  }
  return index;
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
