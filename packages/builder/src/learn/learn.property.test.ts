import { kinds, layers, outcomes, toolStatuses, tracks } from '@layerwise/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoteSketch, sketchVault, type VaultSketch } from '../../test/sketch-vault.ts';
import { addDays } from '../calendar.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import type { History, HistoryEvent } from '../journal/event.ts';
import { learn } from './learn.ts';
import type { LayerProgress } from './learning.ts';

const config = fillSiteConfig({ timeZone: 'Europe/Berlin' });
const today = '2026-06-30';

const day = fc.integer({ min: -500, max: 30 }).map((days) => addDays(today, days));
const date = fc.oneof(
  day,
  day.map((text) => `${text}T23:50`),
  day.map((text) => `${text}T01:00:00Z`),
  fc.constant('2026-02-30'),
);
const name = fc.constantFrom(
  'ML',
  'ml/NLP',
  'Ml/nlp',
  'C++',
  'C',
  '__proto__',
  'constructor',
  '..',
  'ml',
  'n1',
  'N2',
  'n3',
  ' ',
  '日本',
);
const names = fc.array(name, { maxLength: 3 });
const sometimes = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const session = fc.record(
  {
    date,
    planned: fc.integer({ min: 5, max: 90 }),
    minutes: fc.integer({ min: 0, max: 200 }),
    outcome: fc.constantFrom(...outcomes),
    due: date,
  },
  { requiredKeys: ['date', 'minutes', 'outcome'] },
);

const note: fc.Arbitrary<NoteSketch> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    layer: sometimes(fc.constantFrom(...layers)),
    track: sometimes(fc.constantFrom(...tracks)),
    status: sometimes(fc.constantFrom(...toolStatuses)),
    date: sometimes(date),
    topics: names,
    principles: names,
    tools: names,
    aliases: names,
    succeededBy: sometimes(name),
    sessions: fc.array(session, { maxLength: 3 }),
    reviewed: fc.array(date, { maxLength: 2 }),
    words: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ layer, track, status, date: written, succeededBy, ...rest }) => ({
    ...rest,
    ...(layer && { layer }),
    ...(track && { track }),
    ...(status && { status }),
    ...(written && { date: written }),
    ...(succeededBy && { succeededBy }),
  }));

const ids = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'topics/ml', 'topics/ml/nlp'];
const vaultSketch: fc.Arbitrary<VaultSketch> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length })
  .chain((chosen) =>
    fc.tuple(...chosen.map((id) => note.map((sketch): [string, NoteSketch] => [id, sketch]))),
  )
  .map((entries) => Object.fromEntries(entries));

const promotion: fc.Arbitrary<HistoryEvent> = fc.record({
  type: fc.constantFrom('promoted', 'demoted'),
  path: fc.constantFrom(...ids.map((id) => `${id}.md`)),
  date: day,
  time: fc.nat(),
  from: fc.constantFrom(...layers),
  to: fc.constantFrom(...layers),
});
const history: fc.Arbitrary<History> = fc
  .array(promotion, { maxLength: 6 })
  .map((events) => ({ events, dates: new Map(), formerPaths: new Map(), messages: new Map() }));

const learnFrom = (sketch: VaultSketch, past: History | null) =>
  learn({ vault: sketchVault(sketch), history: past, today, config });

const notesIn = ({ notes, unlayered }: LayerProgress) => [
  ...notes.skim,
  ...notes.explore,
  ...notes.deepen,
  ...unlayered,
];

/** Writes a value down in the order in which it has its parts. */
const spellOut = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));

describe('whatever the notes say', () => {
  it('the order in which they come does not matter', () => {
    fc.assert(
      fc.property(vaultSketch, history, fc.infiniteStream(fc.nat()), (sketch, past, numbers) => {
        const shuffled = Object.entries(sketch)
          .map((entry) => ({ entry, rank: numbers.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(spellOut(learnFrom(Object.fromEntries(shuffled), past))).toBe(
          spellOut(learnFrom(sketch, past)),
        );
      }),
    );
  });

  it('sums agree', () => {
    fc.assert(
      fc.property(vaultSketch, history, (sketch, past) => {
        const { learning } = learnFrom(sketch, past);
        const { balance } = learning;
        const notes = Object.values(sketch);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(Object.values(learning.layers))).toBe(
          notes.filter(({ layer }) => layer !== undefined).length,
        );
        expect(balance.allTime.need.notes + balance.allTime.want.notes).toBe(
          notes.filter(({ track }) => track !== undefined).length,
        );
        const spent = learning.sessions.filter((item) => item.day <= today).map(({ minutes }) => minutes);
        expect(sum(learning.weeks.map((week) => week.spent))).toBe(sum(spent));
        expect(sum(learning.weeks.map(({ outcomes: of }) => sum(Object.values(of))))).toBe(spent.length);
        expect(sum(balance.byWeek.map(({ need, want }) => need.minutes + want.minutes))).toBe(
          balance.allTime.need.minutes + balance.allTime.want.minutes,
        );
        for (const topic of learning.topics.values()) {
          const below = topic.children.flatMap((id) => {
            const child = learning.topics.get(id);
            return child === undefined ? [] : notesIn(child.progress);
          });
          expect([...notesIn(topic.progress)].sort()).toEqual(
            [...new Set([...topic.ownNotes, ...below])].sort(),
          );
        }
      }),
    );
  });

  it('every id leads to something, and every embodiment is told on both sides', () => {
    fc.assert(
      fc.property(vaultSketch, history, (sketch, past) => {
        const { learning } = learnFrom(sketch, past);
        const { topics, principles, tools, members } = learning;
        for (const topic of topics.values()) {
          if (topic.parent !== null) expect(topics.get(topic.parent)?.children).toContain(topic.id);
          for (const id of topic.principles) expect(principles.has(id)).toBe(true);
          for (const id of topic.tools) expect(tools.has(id)).toBe(true);
          for (const id of notesIn(topic.progress)) expect(members.has(id)).toBe(true);
        }
        for (const tool of tools.values()) {
          if (tool.succeededBy !== null) expect(tools.get(tool.succeededBy)?.succeeds).toContain(tool.id);
          expect(tool.succeededBy).not.toBe(tool.id);
          for (const embodiment of tool.embodiments) {
            expect(principles.get(embodiment.principle)?.embodiments).toContainEqual(embodiment);
          }
        }
        for (const member of members.values()) {
          for (const id of member.topics) expect(topics.has(id)).toBe(true);
        }
        const urls = [...topics.values(), ...principles.values(), ...tools.values()]
          .filter(({ note: of }) => of === null)
          .map(({ url }) => url);
        expect(new Set(urls).size).toBe(urls.length);
        for (const url of urls) expect(url).not.toContain('..');
      }),
    );
  });

  it('nothing is learnt from what git knows of notes that are not public', () => {
    fc.assert(
      fc.property(vaultSketch, history, fc.array(promotion), (sketch, past, events) => {
        const secret = 'private/Secret plan.md';
        const withSecret: History = {
          ...past,
          events: [...past.events, ...events.map((event) => ({ ...event, path: secret }))],
          dates: new Map([[secret, { created: '2020-01-01', updated: '2026-06-30' }]]),
          formerPaths: new Map([[secret, ['n1.md']]]),
        };
        expect(learnFrom(sketch, withSecret)).toEqual(learnFrom(sketch, past));
      }),
    );
  });

  it('nothing is said of the future', () => {
    fc.assert(
      fc.property(vaultSketch, history, (sketch, past) => {
        const { learning } = learnFrom(sketch, past);
        const days = [
          ...learning.growth.map((snapshot) => snapshot.day),
          ...learning.reviews.map(({ due }) => due),
          ...learning.stuck.map(({ since }) => since),
          ...learning.queue.map(({ since }) => since ?? today),
          ...[...learning.topics.values()].flatMap(({ progress, lastTouched }) => [
            ...Object.values(progress.reached),
            lastTouched,
          ]),
        ];
        for (const when of days) if (when !== null) expect(when <= today).toBe(true);
      }),
    );
  });
});
