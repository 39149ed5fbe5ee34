import { layers, type Note } from '@layerwise/parser/note';
import type { LayerProgress, Principle, Tool, Topic } from '../learn/learning.ts';
import { once } from '../once.ts';
import { byText, compareText } from '../order.ts';
import { describeNote } from './describe.ts';
import { createHref } from './hrefs.ts';
import type {
  BacklinkItem,
  NoteCard,
  PrincipleCard,
  PrincipleOfTool,
  Ref,
  Rung,
  ToolCard,
  ToolMention,
  ToolOfPrinciple,
  TopicCard,
} from './page.ts';
import { plainExcerpts } from './plain-excerpts.ts';
import { sharePart } from './shared-part.ts';
import type { SiteModel } from './site-model.ts';

const WORDS_A_MINUTE = 220;

/** What lists show of notes, topics, principles and tools; each made once and shared by all pages. */
export interface Cards {
  readonly href: (path: string) => string;
  readonly note: (id: string) => NoteCard;
  readonly topic: (id: string) => TopicCard;
  readonly principle: (id: string) => PrincipleCard;
  readonly tool: (id: string) => ToolCard;
  readonly toolMention: (id: string) => ToolMention;
  readonly toolsOf: (principle: Principle) => readonly ToolOfPrinciple[];
  readonly rungs: (progress: LayerProgress) => readonly Rung[];
  readonly backlinks: (id: string) => readonly BacklinkItem[];
  /** Cards of notes, newest first. */
  readonly newest: (ids: Iterable<string>) => readonly NoteCard[];
}

/** Makes the cards of a site. */
export function createCards({
  vault,
  learning,
  config,
}: Pick<SiteModel, 'vault' | 'learning' | 'config'>): Cards {
  const href = createHref(config.base);
  const refTo = (thing: { id: string; title: string; url: string }): Ref => ({
    id: thing.id,
    title: thing.title,
    href: href(thing.url),
  });
  const noteOf = (id: string): { note: Note; url: string } => need(vault.notes.get(id), id);
  const refToNote = rememberPart((id: string): Ref => {
    const { note, url } = noteOf(id);
    return refTo({ id, title: note.title, url });
  });
  const topicOf = (id: string): Topic => need(learning.topics.get(id), id);
  const principleOf = (id: string): Principle => need(learning.principles.get(id), id);
  const toolOf = (id: string): Tool => need(learning.tools.get(id), id);
  const describe = (id: string | null): string => (id === null ? '' : describeNote(noteOf(id).note));

  const note = rememberPart((id: string): NoteCard => {
    const { note, url } = noteOf(id);
    const member = learning.members.get(id);
    const description = once(() => describeNote(note));
    return {
      id,
      title: note.title,
      href: href(url),
      kind: note.kind,
      layer: note.frontMatter.layer ?? null,
      track: note.frontMatter.track ?? null,
      date: member?.date ?? null,
      updated: member?.updated ?? null,
      get description() {
        return description();
      },
      topics: (member?.topics ?? []).map((topic) => refTo(topicOf(topic))),
      readingMinutes: countMinutes(note),
    };
  });

  const topic = rememberPart((id: string): TopicCard => {
    const { progress, ...topic } = topicOf(id);
    const counts = {
      skim: progress.notes.skim.length,
      explore: progress.notes.explore.length,
      deepen: progress.notes.deepen.length,
    };
    return {
      ...refTo(topic),
      description: describe(topic.note),
      path: topic.path,
      layer: progress.layer,
      next: progress.next,
      track: topic.track,
      counts,
      notes: counts.skim + counts.explore + counts.deepen + progress.unlayered.length,
      described: topic.note !== null,
      reinforced: topic.reinforced,
      lastTouched: topic.lastTouched,
      daysStill: topic.daysStill,
    };
  });

  const principle = rememberPart((id: string): PrincipleCard => {
    const principle = principleOf(id);
    return {
      ...refTo(principle),
      description: describe(principle.note),
      grasp: principle.grasp,
      notes: countNotes(principle.progress),
      described: principle.note !== null,
    };
  });

  const tool = rememberPart((id: string): ToolCard => {
    const tool = toolOf(id);
    const principles = tool.embodiments.map(
      ({ principle: id, declared, evidence }): PrincipleOfTool => ({
        ...principle(id),
        evidence: {
          declared,
          notes: evidence.map(refToNote),
        },
      }),
    );
    return {
      ...refTo(tool),
      description: describe(tool.note),
      status: tool.status,
      since: tool.since,
      until: tool.until,
      succeededBy: tool.succeededBy === null ? null : refTo(toolOf(tool.succeededBy)),
      succeeds: tool.succeeds.map((id) => refTo(toolOf(id))),
      notes: countNotes(tool.progress),
      described: tool.note !== null,
      principles,
    };
  });

  const toolMention = rememberPart((id: string): ToolMention => {
    const { principles: _principles, ...mention } = tool(id);
    return mention;
  });

  const excerptsOf = remember((id: string) => plainExcerpts(noteOf(id).note));

  const newest = (ids: Iterable<string>): readonly NoteCard[] => [...ids].map(note).sort(compareNewest);

  return {
    href,
    note,
    topic,
    principle,
    tool,
    toolMention,
    newest,
    toolsOf: ({ embodiments }) =>
      embodiments.map(({ tool: id, principle: of }) => {
        const evidence = tool(id).principles.find((candidate) => candidate.id === of)?.evidence;
        return { ...toolMention(id), evidence: evidence ?? { declared: false, notes: [] } };
      }),
    rungs: (progress) =>
      layers.map((layer) => {
        const notes = newest(progress.notes[layer]);
        return { layer, notes, total: notes.length, reached: progress.reached[layer] };
      }),
    backlinks: (id) =>
      (vault.backlinks.get(id) ?? [])
        .map(({ from, references }): BacklinkItem => {
          const { note } = noteOf(from);
          const show = excerptsOf(from);
          const excerpts = references.flatMap((index) => {
            const excerpt = note.references[index]?.excerpt;
            return excerpt === undefined ? [] : [show(excerpt)];
          });
          return { note: refToNote(from), excerpts };
        })
        .sort(byText(({ note }) => note.title)),
  };
}

/** Minutes to read a note, at 220 words a minute, at least 1. */
export function countMinutes({ words }: Pick<Note, 'words'>): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Newest first; those without a date last, by title. */
export function compareNewest(a: NoteCard, b: NoteCard): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}

function countNotes({ notes, unlayered }: LayerProgress): number {
  return notes.skim.length + notes.explore.length + notes.deepen.length + unlayered.length;
}

/** Gives a function that works its result out once for each id. */
function remember<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}

/** Likewise, for what is shared by many pages. */
function rememberPart<Part extends object>(make: (id: string) => Part): (id: string) => Part {
  return remember((id) => sharePart(make(id)));
}

function need<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`Nothing is known of “${id}”, which the model of the site names.`);
  return value;
}
