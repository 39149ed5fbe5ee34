import type { CommitRecord } from './commit-record.ts';

/**
 * Puts the ancestors of a commit in one order, whatever order git gave them: a commit before its parents, the newer
 * of two branches first, ids deciding where times are equal.
 *
 * @param commits Commits by id; parents that are not among them are passed over.
 * @param head The commit to begin with.
 * @returns Newest first.
 */
export function orderCommits(
  commits: ReadonlyMap<string, CommitRecord>,
  head: string,
): readonly CommitRecord[] {
  const waiting = countChildren(commits, head);
  const first = commits.get(head);
  const ready: CommitRecord[] = first === undefined ? [] : [first];
  const ordered: CommitRecord[] = [];
  for (let commit = ready.pop(); commit !== undefined; commit = ready.pop()) {
    ordered.push(commit);
    for (const id of once(commit.parents)) {
      const parent = commits.get(id);
      if (parent === undefined) continue;
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      if (left === 0) insert(ready, parent);
    }
  }
  return ordered;
}

/** Number of children of each ancestor of the head. */
function countChildren(commits: ReadonlyMap<string, CommitRecord>, head: string): Map<string, number> {
  const children = new Map<string, number>([[head, 0]]);
  const stack = [head];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const parent of once(commits.get(id)?.parents ?? [])) {
      const count = children.get(parent);
      if (count === undefined) stack.push(parent);
      children.set(parent, (count ?? 0) + 1);
    }
  }
  return children;
}

/** Keeps the list sorted with the newest last. */
function insert(ready: CommitRecord[], commit: CommitRecord): void {
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ready[middle];
    if (other !== undefined && isOlder(other, commit)) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, commit);
}

function isOlder(one: CommitRecord, other: CommitRecord): boolean {
  return one.time === other.time ? one.id < other.id : one.time < other.time;
}

/** A commit may name a parent twice. */
function once(parents: readonly string[]): Iterable<string> {
  return parents.length < 2 ? parents : new Set(parents);
}
