import type { Diagnostic } from '@layerwise/parser';
import type { SiteConfig } from '../config/site-config.ts';
import type { History } from '../journal/event.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import { compareText } from '../order.ts';
import { weighTracks } from './balance.ts';
import { checkBalance, checkLayers } from './checks.ts';
import { findEmbodiments } from './embodiments.ts';
import { countLayers, followGrowth } from './growth.ts';
import { type KnownFacts, readFacts } from './known-facts.ts';
import type { Learning, NoteMembership } from './learning.ts';
import { gatherFamily } from './named-family.ts';
import type { Facts } from './note-facts.ts';
import { checkPrinciples, weighPrinciples } from './principles.ts';
import { lineUpQueue } from './queue.ts';
import { findReviews } from './reviews.ts';
import { sumUpWeeks } from './session-weeks.ts';
import { findStuck } from './stuck.ts';
import { readSuccession } from './succession.ts';
import { suggestForStarved } from './suggestion.ts';
import { checkTools, weighTools } from './tools.ts';
import { gatherTopics } from './topics.ts';
import { checkWriteUps, findUnwritten } from './write-ups.ts';

export interface LearnInput {
  readonly vault: LinkedVault;
  /** What git knows; null where it was not read. */
  readonly history: History | null;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly config: Pick<SiteConfig, 'timeZone' | 'layers' | 'tracks' | 'balance' | 'timebox' | 'review'>;
}

/** The learning model, and what the author should know of it. */
export interface Learnt {
  readonly learning: Learning;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says how the learning goes: topics and their layers, principles and the tools that embody them, the
 * balance of tracks, what waits and what is due to be gone over.
 *
 * Pure: the same input gives the same result, in whatever order the notes come, and no clock is read.
 */
export function learn(input: LearnInput): Learnt {
  return new Learner().learn(input);
}

/** Learns again and again: where no fact changed, what was learnt stays the same object. */
export class Learner {
  #last: { readonly input: LearnInput; readonly known: KnownFacts; readonly learnt: Learnt } | null = null;

  /** The same as `learn`. */
  learn(input: LearnInput): Learnt {
    const { vault, history, today, config } = input;
    const before = this.#last;
    const isSameDay = before?.input.today === today && before.input.config.timeZone === config.timeZone;
    const known = readFacts(
      vault,
      history,
      { today, timeZone: config.timeZone },
      isSameDay ? before.known : null,
    );
    const isSame =
      isSameDay &&
      known.facts === before.known.facts &&
      before.input.config === config &&
      before.input.vault.findNote === vault.findNote;
    const learnt = isSame ? before.learnt : learnFrom(known.facts, input);
    this.#last = { input, known, learnt };
    return learnt;
  }
}

function learnFrom(facts: Facts, { vault, today, config }: LearnInput): Learnt {
  const moment = { today, timeZone: config.timeZone };
  const principleFamily = gatherFamily(principleSource, facts, vault.findNote);
  const toolFamily = gatherFamily(toolSource, facts, vault.findNote);
  const embodiments = findEmbodiments(facts, principleFamily, toolFamily);
  const succession = readSuccession(toolFamily, facts);
  const principles = weighPrinciples(principleFamily, embodiments, facts);
  const tools = weighTools(toolFamily, embodiments, succession, facts);
  const { topics, ofNote } = gatherTopics(facts, principleFamily.ofNote, toolFamily.ofNote, today);
  const balance = weighTracks(facts, today, config);
  const queue = lineUpQueue(facts, topics.values(), moment, config);
  const suggestion = suggestForStarved(balance, queue, facts, topics);
  const unwritten = findUnwritten(facts, moment);
  const sessions = newestFirst([...facts.values()].flatMap((fact) => fact.sessions));
  return {
    learning: {
      topics,
      principles,
      tools,
      members: joinMembers(facts, ofNote, principleFamily.ofNote, toolFamily.ofNote),
      layers: countLayers(facts),
      balance,
      queue,
      suggestion,
      stuck: findStuck(topics.values(), config),
      sessions,
      taught: newestFirst([...facts.values()].flatMap((fact) => fact.taught)),
      weeks: sumUpWeeks(sessions, today),
      reviews: findReviews(facts, moment, config),
      unwritten,
      growth: followGrowth(facts, today),
    },
    diagnostics: [
      ...checkPrinciples(principleFamily, facts),
      ...checkTools(tools, toolFamily, facts),
      ...succession.diagnostics,
      ...checkLayers(facts, ofNote),
      ...checkWriteUps(unwritten, facts),
      ...checkBalance(balance, suggestion, config),
    ],
  };
}

const principleSource = {
  kind: 'principle',
  folder: 'principles',
  names: ({ note }) => note.frontMatter.principles,
  mentions: () => [],
} as const satisfies Parameters<typeof gatherFamily>[0];

const toolSource = {
  kind: 'tool',
  folder: 'tools',
  names: ({ note }) => note.frontMatter.tools,
  mentions: ({ note }) => (note.frontMatter.succeededBy === undefined ? [] : [note.frontMatter.succeededBy]),
} as const satisfies Parameters<typeof gatherFamily>[0];

type IdsOfNote = ReadonlyMap<string, readonly string[]>;

function joinMembers(
  facts: Facts,
  topics: IdsOfNote,
  principles: IdsOfNote,
  tools: IdsOfNote,
): ReadonlyMap<string, NoteMembership> {
  return new Map(
    [...facts.values()].map(({ id, date, updated }) => [
      id,
      {
        topics: topics.get(id) ?? [],
        principles: principles.get(id) ?? [],
        tools: tools.get(id) ?? [],
        date,
        updated,
      },
    ]),
  );
}

/** By day, the newest first; of one note's on the same day the one written last. */
function newestFirst<Item extends { readonly day: string; readonly id: string }>(
  items: readonly Item[],
): readonly Item[] {
  return [...items].reverse().sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id));
}
