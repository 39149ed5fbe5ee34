import type { LinkedNote } from '../link/linked-vault.ts';
import { compareText } from '../order.ts';
import type { SiteModel } from './site-model.ts';

/** How much a tie counts. A principle in common says more than a tag in common. */
const weights = { link: 4, principle: 3, tool: 2, topic: 2, tag: 1 } as const;

/** Groups with more notes than this tie too many together to say anything, and would cost quadratic time. */
const LARGEST_GROUP = 60;

const MOST_RELATED = 4;

type Related = Pick<SiteModel, 'vault' | 'learning'>;

/** Notes that have something in common. */
interface Group {
  /** Their order is that in which the vault names them first, so that weights are added up the same way each time. */
  readonly index: number;
  readonly weight: number;
  readonly notes: string[];
}

/**
 * Finds the notes that are nearest to a note: linked with it, or with the same principles, tools, topics and tags. Rare
 * ties count more than common ones.
 */
export class RelatedNotes {
  readonly #model: Related;
  readonly #groups: ReadonlyMap<string, Group>;

  constructor(model: Related) {
    this.#model = model;
    this.#groups = groupNotes(model);
  }

  /** Ids, nearest first, at most four. */
  near(id: string): readonly string[] {
    const ordered = [...this.#weigh(id)].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    const nearest: string[] = [];
    for (const [other] of ordered) {
      if (nearest.length === MOST_RELATED) break;
      if (this.#isReadable(other)) nearest.push(other);
    }
    return nearest;
  }

  /** The number of ties of a note that are weighed: all together must grow with the notes, not with their square. */
  countTies(id: string): number {
    return this.#weigh(id).size;
  }

  /** How near other notes are, by id. */
  #weigh(id: string): ReadonlyMap<string, number> {
    const { vault } = this.#model;
    const scores = new Map<string, number>();
    const tie = (other: string, weight: number): void => {
      if (other !== id) scores.set(other, (scores.get(other) ?? 0) + weight);
    };
    for (const target of listTargets(vault.notes.get(id))) tie(target, weights.link);
    const backlinks = vault.backlinks.get(id) ?? [];
    // A note that everybody links to is not near to everybody.
    if (backlinks.length <= LARGEST_GROUP) for (const { from } of backlinks) tie(from, weights.link);
    for (const { weight, notes } of this.#groupsOf(id)) {
      for (const other of notes) tie(other, weight / Math.sqrt(notes.length));
    }
    return scores;
  }

  #groupsOf(id: string): readonly Group[] {
    const groups = nameGroups(id, this.#model).flatMap(([name]) => this.#groups.get(name) ?? []);
    return groups
      .filter(({ notes }) => notes.length <= LARGEST_GROUP)
      .sort((one, other) => one.index - other.index);
  }

  /** Topics, principles and tools of a note are shown with it anyway, and every page leads home. */
  #isReadable(id: string): boolean {
    const linked = this.#model.vault.notes.get(id);
    const kind = linked?.note.kind;
    return (kind === 'note' || kind === 'post' || kind === 'page') && linked?.url !== '/';
  }
}

function groupNotes(model: Related): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const id of model.vault.notes.keys()) {
    for (const [name, weight] of nameGroups(id, model)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { index: groups.size, weight, notes: [id] });
      else group.notes.push(id);
    }
  }
  return groups;
}

/** The names of the groups that a note is in, and how much each counts. */
function nameGroups(id: string, { vault, learning }: Related): readonly (readonly [string, number])[] {
  const { principles = [], tools = [], topics = [] } = learning.members.get(id) ?? {};
  const tags = vault.notes.get(id)?.note.tags ?? [];
  const name = (kind: keyof typeof weights, names: readonly string[]) =>
    names.map((one) => [`${kind} ${one}`, weights[kind]] as const);
  return [
    ...name('principle', principles),
    ...name('tool', tools),
    ...name('topic', topics),
    ...name(
      'tag',
      tags.map((tag) => tag.toLowerCase()),
    ),
  ];
}

/** The notes that a note points at. */
function listTargets(linked: LinkedNote | undefined): ReadonlySet<string> {
  return new Set(linked?.targets.flatMap((target) => (target.type === 'note' ? target.id : [])));
}
