import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decideVisibility, type FrontMatter, type Layer, layers, readFrontMatter } from '@layerwise/parser';
import type { FileDates, HistoryEvent } from '../src/journal/event.ts';
import type { GitRepository } from './git-repository.ts';

/*
 * What a history means, in the plainest way and without regard to time: every commit is checked out and all of its notes
 * are read from disk; commits are compared two by two; names are followed by a recursion over commits and paths. It
 * shares nothing with the journal but git's own recognition of renames and the parser.
 */

interface Commit {
  readonly id: string;
  readonly time: number;
  readonly parents: readonly string[];
  readonly children: string[];
  readonly files: ReadonlyMap<string, string>;
  /** For each parent: new path of what was renamed, by old path. */
  readonly renames: ReadonlyMap<string, string>[];
}

interface State {
  readonly path: string;
  readonly shown: string | null;
  readonly front: FrontMatter;
  readonly body: string;
  readonly public: boolean;
}

interface Step {
  readonly commit: Commit;
  readonly befores: readonly State[];
  readonly after: State | null;
}

/**
 * Tells the history of a vault.
 *
 * @param commits As `checkOutEach` gives them.
 * @param head Id of the head commit.
 * @param prefix Path of the vault in the repository, with a slash at its end.
 */
export function referenceHistory(
  commits: ReadonlyMap<string, Commit>,
  head: string,
  prefix: string,
  timeZone: string,
) {
  const line = sortCommits(commits, head);
  const today = [...(commits.get(head)?.files.keys() ?? [])].filter((path) => path.startsWith(prefix)).sort();
  const told: { readonly place: number; readonly event: HistoryEvent }[] = [];
  const dates = new Map<string, FileDates>();
  const formerPaths = new Map<string, string[]>();
  const namesOf = followNames(commits, head, today);

  for (const note of today) {
    const steps = line.toReversed().flatMap((commit) => stepOf(commit, note));
    if (steps.length === 0) throw new Error(`Nothing leads to ${note}.`);
    if (!stateOf(head, note).public) continue;
    const path = note.slice(prefix.length);
    const days: string[] = [];
    const former: string[] = [];
    for (const step of steps.slice(beginningOf(steps))) {
      const events = eventsOf(step);
      if (step.commit.parents.length > 1 && events.length === 0) continue;
      const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(step.commit.time * 1000);
      days.push(date);
      for (const event of events) {
        if (event.type === 'renamed' && event.from !== undefined && !former.includes(event.from))
          former.push(event.from);
        const place = line.length - line.indexOf(step.commit);
        told.push({ place, event: { path, date, time: step.commit.time, commit: step.commit.id, ...event } });
      }
    }
    days.sort();
    if (days.length === 0) continue;
    dates.set(path, { created: days[0] ?? null, updated: days.at(-1) ?? '' });
    const others = former.filter((each) => each !== path);
    if (others.length > 0) formerPaths.set(path, others);
  }
  told.sort(
    (a, b) => a.place - b.place || (a.event.path < b.event.path ? -1 : a.event.path > b.event.path ? 1 : 0),
  );
  return { events: told.map(({ event }) => event), dates, formerPaths };

  function stateOf(commit: string, path: string): State {
    const text = commits.get(commit)?.files.get(path) ?? '';
    const { frontMatter, bodyOffset, ...statement } = readFrontMatter(text, '');
    const shown = path.startsWith(prefix) ? path.slice(prefix.length) : null;
    const isPublic = decideVisibility(shown ?? path, statement, 'all').public;
    return { path, shown, front: frontMatter, body: text.slice(bodyOffset), public: isPublic };
  }

  /** What a commit did to a note: what is other than in each of its parents. */
  function stepOf(commit: Commit, note: string): readonly Step[] {
    const [parent] = commit.parents;
    const here = [...commit.files.keys()].filter((path) => namesOf(commit.id, path).includes(note));
    if (parent === undefined)
      return here.map((path) => ({ commit, befores: [], after: stateOf(commit.id, path) }));
    // A file went, if every parent had it and none of them knows where to.
    const gone = [...(commits.get(parent)?.files.keys() ?? [])].filter(
      (path) =>
        !commit.files.has(path) &&
        namesOf(commit.id, path).includes(note) &&
        commit.parents.every(
          (each, index) => commits.get(each)?.files.has(path) && !commit.renames[index]?.has(path),
        ),
    );
    const steps = [
      ...here.flatMap((path) => changeOf(commit, path)),
      ...gone.map((path) => ({ commit, path, befores: [stateOf(parent, path)], after: null })),
    ];
    return steps.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  function changeOf(commit: Commit, path: string): readonly (Step & { readonly path: string })[] {
    const befores: State[] = [];
    for (const [index, parent] of commit.parents.entries()) {
      const source = [...(commit.renames[index] ?? [])].find(([, to]) => to === path)?.[0] ?? path;
      const text = commits.get(parent)?.files.get(source);
      if (source === path && text === commit.files.get(path)) return [];
      if (text !== undefined) befores.push(stateOf(parent, source));
    }
    return [{ commit, path, befores, after: stateOf(commit.id, path) }];
  }
}

/** From where on a note may be told of. */
function beginningOf(steps: readonly Step[]): number {
  let beginning = 0;
  steps.forEach(({ befores, after }, index) => {
    if (befores.some((before) => !before.public))
      beginning = after === null || !after.public ? index + 1 : index;
    if (after !== null && !after.public) beginning = index + 1;
  });
  return beginning;
}

function eventsOf({
  commit,
  befores,
  after,
}: Step): readonly Pick<HistoryEvent, 'type' | 'from' | 'to' | 'words'>[] {
  const [first] = befores;
  if (after === null)
    return [{ type: 'retired', words: { added: 0, removed: bagOf(first?.body ?? '').length } }];
  if (first !== undefined && befores.every((before) => !before.public)) return [{ type: 'published' }];
  const sessions = newItems(
    befores.map(({ front }) => front.sessions.map((each) => JSON.stringify(each))),
    after.front.sessions.map((each) => JSON.stringify(each)),
  );
  const logged = sessions.map(() => ({ type: 'session', to: 'bookmark' }) as const);
  if (first === undefined)
    return [{ type: 'created', words: { added: bagOf(after.body).length, removed: 0 } }, ...logged];
  const events: Pick<HistoryEvent, 'type' | 'from' | 'to' | 'words'>[] = [];

  const sameBody = befores.some(({ body }) => body === after.body);
  const old =
    commit.parents.length > 1 && befores.length > 1
      ? mergedLines(befores, after)
      : { before: first.body, after: after.body };
  if (!sameBody && old.before.trim() !== old.after.trim())
    events.push({
      type: 'edited',
      words: {
        added: minus(bagOf(old.after), bagOf(old.before)).length,
        removed: minus(bagOf(old.before), bagOf(old.after)).length,
      },
    });
  const depth = (layer: Layer | undefined) => (layer === undefined ? -1 : layers.indexOf(layer));
  if (befores.every(({ front }) => front.layer !== after.front.layer))
    events.push({
      type: depth(after.front.layer) > depth(first.front.layer) ? 'promoted' : 'demoted',
      ...(first.front.layer !== undefined && { from: first.front.layer }),
      ...(after.front.layer !== undefined && { to: after.front.layer }),
    });
  if (after.front.track !== undefined && befores.every(({ front }) => front.track !== after.front.track))
    events.push({
      type: 'tracked',
      ...(first.front.track !== undefined && { from: first.front.track }),
      to: after.front.track,
    });
  events.push(...logged);
  if (
    first.public &&
    first.shown !== null &&
    after.shown !== null &&
    befores.every(({ shown }) => shown !== after.shown)
  )
    events.push({ type: 'renamed', from: first.shown, to: after.shown });
  if (after.front.status === 'retired' && befores.every(({ front }) => front.status !== 'retired'))
    events.push({ type: 'retired' });
  return events;
}

/** Lines that a merge has and none of its parents, and that all of them have and it has not. */
function mergedLines(befores: readonly State[], after: State) {
  const linesOf = ({ body }: State) => body.split('\n').filter((line) => line !== '');
  return {
    before: [...new Set(linesOf(first(befores)))]
      .filter(
        (line) => !linesOf(after).includes(line) && befores.every((state) => linesOf(state).includes(line)),
      )
      .join('\n'),
    after: linesOf(after)
      .filter((line) => !befores.some((state) => linesOf(state).includes(line)))
      .join('\n'),
  };
}

function first<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things;
  if (thing === undefined) throw new Error('There is none.');
  return thing;
}

/** The words of these notes are letters and digits, with hyphens inside. */
function bagOf(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*/g) ?? [];
}

function minus(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const index = left.indexOf(word);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function newItems(befores: readonly (readonly string[])[], after: readonly string[]): readonly string[] {
  const count = (items: readonly string[], item: string) => items.filter((each) => each === item).length;
  const unknown = after.filter((item, index) =>
    befores.every((before) => count(before, item) < count(after.slice(0, index + 1), item)),
  );
  const gone = minus(befores[0] ?? [], after).length;
  return unknown.slice(Math.min(gone, unknown.length));
}

/** Checks out every commit, and reads its notes from disk. */
export function checkOutEach(repository: GitRepository): ReadonlyMap<string, Commit> {
  const commits = new Map<string, Commit>();
  const branch = repository.git('rev-parse', '--abbrev-ref', 'HEAD');
  for (const line of repository.git('log', '--format=%H %at %P').split('\n')) {
    const [id = '', time = '', ...parents] = line.trimEnd().split(' ');
    repository.git('checkout', '--quiet', '--force', id);
    const paths = repository.list().filter((path) => path.endsWith('.md'));
    commits.set(id, {
      id,
      time: Number(time),
      parents,
      children: [],
      files: new Map(paths.map((path) => [path, readFileSync(join(repository.folder, path), 'utf8')])),
      renames: parents.map((parent) => readRenames(repository, parent, id)),
    });
  }
  for (const { id, parents } of commits.values())
    for (const parent of parents) commits.get(parent)?.children.push(id);
  repository.git('checkout', '--quiet', '--force', branch);
  return commits;
}

function readRenames(repository: GitRepository, from: string, to: string): Map<string, string> {
  const text = repository.git(
    'diff',
    '--name-status',
    '--find-renames',
    '--no-rename-empty',
    '-l1000',
    '--diff-filter=R',
    from,
    to,
  );
  const lines = text === '' ? [] : text.split('\n');
  return new Map(lines.map((line) => [line.split('\t')[1] ?? '', line.split('\t')[2] ?? '']));
}

/** Newest first: of the commits whose children have all come, the latest; of two as late, the one with the greater id. */
function sortCommits(commits: ReadonlyMap<string, Commit>, head: string): readonly Commit[] {
  const line: Commit[] = [];
  const left = new Set(commits.values());
  while (left.size > 0) {
    const ready = [...left].filter(
      ({ children, id }) => id === head || children.every((child) => line.some((each) => each.id === child)),
    );
    ready.sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
    line.push(first(ready));
    left.delete(first(ready));
  }
  return line;
}

/** Makes the function that says which notes of today the file at a path of a commit is, or would be. */
function followNames(
  commits: ReadonlyMap<string, Commit>,
  head: string,
  today: readonly string[],
): (commit: string, path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const find = (id: string, path: string): readonly string[] => {
    if (id === head) return today.includes(path) ? [path] : [];
    const key = `${id} ${path}`;
    const answers =
      known.get(key) ??
      (commits.get(id)?.children ?? []).flatMap((childId) => {
        const child = commits.get(childId);
        const renames = child?.renames[child.parents.indexOf(id)] ?? new Map<string, string>();
        const to = renames.get(path);
        if (to !== undefined) return find(childId, to);
        return [...renames.values()].includes(path) ? [] : find(childId, path);
      });
    known.set(key, answers);
    return answers;
  };
  return find;
}
