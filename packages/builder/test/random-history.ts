import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitRepository, noteText } from './git-repository.ts';

/** A small generator of pseudo-random numbers: the same seed gives the same history. */
function createRandom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) % below);
  };
}

const words = [
  'attention',
  'gradient',
  'kernel',
  'token',
  'layer',
  'norm',
  'sparse',
  'batch',
  'loss',
  'head',
];

/** A repository whose history is made of random edits, moves, merges and reverts: the same seed gives the same one. */
export class RandomHistory {
  readonly repository = new GitRepository();
  readonly #random: (below: number) => number;
  #names = 0;

  constructor(seed: number) {
    this.#random = createRandom(seed);
    this.repository.save({
      'content/a.md': this.#note(),
      'content/b.md': this.#note(),
      'out.md': this.#note(),
    });
  }

  #pick<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[this.#random(things.length)];
  }

  #lines(): string[] {
    return Array.from({ length: 8 }, () =>
      Array.from({ length: 6 }, () => `${this.#pick(words)}${this.#random(50)}`).join(' '),
    );
  }

  #note(lines = this.#lines()): string {
    const fields: Record<string, string> = { title: `T${this.#random(3)}` };
    const layer = this.#pick(['skim', 'explore', 'deepen', '']);
    if (layer !== undefined && layer !== '') fields['layer'] = layer;
    if (this.#random(3) === 0) fields['track'] = this.#pick(['need', 'want']) ?? 'need';
    if (this.#random(6) === 0) fields['draft'] = 'true';
    if (this.#random(8) === 0) fields['status'] = 'retired';
    const sessions = Array.from(
      { length: this.#random(3) },
      (_, index) => `{date: 2026-01-0${index + 1}, minutes: ${30 + this.#random(3)}, outcome: bookmark}`,
    );
    fields['sessions'] = `[${sessions.join(', ')}]`;
    return noteText(fields, `${lines.join('\n')}\n`);
  }

  #paths(): readonly string[] {
    return this.repository.list().filter((path) => path.endsWith('.md'));
  }

  /** As git lists them in a conflict: a path for each side. */
  #conflictingPaths(): readonly string[] {
    return this.repository
      .git('ls-files')
      .split('\n')
      .filter((path) => path.endsWith('.md'));
  }

  #newPath(): string {
    const folder = this.#pick(['content/', 'content/x/', 'content/private/', '', 'content/y/z/']) ?? '';
    // Few names, so that files come back under names that others had.
    return this.#random(3) === 0
      ? `${folder}${this.#pick(['a', 'b', 'c'])}.md`
      : `${folder}n${this.#names++}.md`;
  }

  #edit(path: string): void {
    const [, , body = ''] = readFileSync(join(this.repository.folder, path), 'utf8').split('---\n');
    const lines = body.trimEnd().split('\n');
    lines[this.#random(lines.length)] = this.#lines()[0] ?? '';
    if (this.#random(4) === 0) lines.push(this.#lines()[0] ?? '');
    this.repository.write(path, this.#note(lines));
  }

  #moveSomething(path: string): void {
    const to = this.#newPath();
    if (existsSync(join(this.repository.folder, to))) return;
    this.repository.move(path, to);
    if (this.#random(2) === 0) this.#edit(to);
  }

  change(): void {
    for (let count = 1 + this.#random(3); count > 0; count--) {
      const path = this.#pick(this.#paths());
      const action = this.#random(10);
      if (path === undefined || action < 2) this.repository.write(this.#newPath(), this.#note());
      else if (action < 6) this.#edit(path);
      else if (action < 9) this.#moveSomething(path);
      else this.repository.delete(path);
    }
    this.repository.commit(
      'Change',
      this.#random(5) === 0 ? { date: `2026-01-0${1 + this.#random(9)}T10:00:00Z` } : {},
    );
  }

  revert(): void {
    try {
      this.repository.gitWith(this.repository.dated(), 'revert', '--no-edit', 'HEAD');
    } catch {
      this.repository.git('reset', '--quiet', '--hard');
    }
  }

  /** Works on two branches at once and merges them, in conflicts with what the working files then say. */
  branch(depth = 0): void {
    const main = this.repository.git('rev-parse', '--abbrev-ref', 'HEAD');
    const side = `side${this.#names++}`;
    this.repository.git('checkout', '--quiet', '-b', side);
    for (let count = 1 + this.#random(3); count > 0; count--) this.step(depth + 1);
    this.repository.git('checkout', '--quiet', main);
    for (let count = this.#random(3); count > 0; count--) this.step(depth + 1);
    try {
      this.repository.merge(side);
    } catch {
      const evil = this.#pick(this.#conflictingPaths());
      this.repository.git('add', '--all');
      if (evil !== undefined && existsSync(join(this.repository.folder, evil))) this.#edit(evil);
      this.repository.commit('Merge');
    }
  }

  step(depth = 0): void {
    const action = this.#random(10);
    if (action < 7) this.change();
    else if (action < 8) this.revert();
    else if (depth < 2) this.branch(depth);
  }
}
