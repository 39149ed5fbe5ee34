import { describe, expect, it } from 'vitest';
import { sketchVault, type VaultSketch } from '../../test/sketch-vault.ts';
import { readFacts } from './known-facts.ts';
import { gatherTopics } from './topics.ts';

const today = '2026-06-30';

function gather(sketch: VaultSketch) {
  const facts = readFacts(sketchVault(sketch), null, { today, timeZone: 'UTC' }).facts;
  return gatherTopics(facts, new Map(), new Map(), today);
}

/** Each topic's id and the notes that are in it, its own and those under it. */
function notesByTopic(sketch: VaultSketch) {
  return Object.fromEntries(
    [...gather(sketch).topics.values()].map(({ id, progress }) => [
      id,
      [
        ...progress.notes.skim,
        ...progress.notes.explore,
        ...progress.notes.deepen,
        ...progress.unlayered,
      ].sort(),
    ]),
  );
}

describe('the name of a topic', () => {
  it('is the same in any letter case, normal form and way to join words', () => {
    const composed = 'Pr\u00e9 training';
    const decomposed = 'PRE\u0301-Training';
    expect(
      notesByTopic({
        b: { topics: [decomposed] },
        a: { topics: [composed] },
        c: { topics: ['pré_training'] },
      }),
    ).toEqual({
      [composed]: ['a', 'b', 'c'],
    });
  });

  it('keeps what words alone do not tell apart', () => {
    const { topics } = gather({ a: { topics: ['C', 'C#', 'C++'] } });
    expect([...topics.values()].map(({ id, url }) => [id, url])).toEqual([
      ['C', '/topics/c/'],
      ['C#', '/topics/c-2/'],
      ['C++', '/topics/c-3/'],
    ]);
  });

  it('makes the topics above it', () => {
    const { topics } = gather({ a: { topics: ['ML/Transformers/Attention'] }, b: { topics: ['ml'] } });
    expect(
      [...topics.values()].map(({ id, parent, children, ownNotes }) => ({ id, parent, children, ownNotes })),
    ).toEqual([
      { id: 'ML', parent: null, children: ['ML/Transformers'], ownNotes: ['b'] },
      { id: 'ML/Transformers', parent: 'ML', children: ['ML/Transformers/Attention'], ownNotes: [] },
      { id: 'ML/Transformers/Attention', parent: 'ML/Transformers', children: [], ownNotes: ['a'] },
    ]);
  });

  it('may have empty parts, which say nothing', () => {
    expect(notesByTopic({ a: { topics: ['/ml//', ' ', '/', ''] } })).toEqual({ ml: ['a'] });
  });

  it('counts a note once, however often and deep it names the topic', () => {
    expect(notesByTopic({ a: { topics: ['ml', 'ML/nlp', 'ml'], layer: 'skim' } })).toEqual({
      ml: ['a'],
      'ml/nlp': ['a'],
    });
  });
});

describe('a note of kind topic', () => {
  it('describes the topic of its path, its title, its aliases and its file name', () => {
    const { topics } = gather({
      'topics/nlp': { title: 'Natural language', aliases: ['Language processing'] },
      a: { topics: ['NLP'] },
      b: { topics: ['natural language'] },
      c: { topics: ['language-processing'] },
      d: { topics: ['topics/nlp'] },
    });
    expect(
      [...topics.values()].map(({ id, title, note, ownNotes }) => ({ id, title, note, ownNotes })),
    ).toEqual([
      { id: 'topics/nlp', title: 'Natural language', note: 'topics/nlp', ownNotes: ['a', 'b', 'c', 'd'] },
    ]);
  });

  it('nests under its parent, by whatever name the parent is called', () => {
    const { topics } = gather({
      'topics/machine-learning': { aliases: ['ML'] },
      'topics/ml/transformers': {},
      a: { topics: ['machine learning/Transformers'] },
      b: { topics: ['ml/transformers'] },
    });
    expect([...topics.values()].map(({ id, parent, ownNotes }) => ({ id, parent, ownNotes }))).toEqual([
      { id: 'topics/machine-learning', parent: null, ownNotes: [] },
      { id: 'topics/ml/transformers', parent: 'topics/machine-learning', ownNotes: ['a', 'b'] },
    ]);
  });

  it('describes the folder’s topic when it is named like the folder, or index', () => {
    const { topics } = gather({ 'topics/ml/ml': {}, 'topics/db/index': {}, a: { topics: ['ml', 'db'] } });
    expect([...topics.values()].map(({ id, ownNotes }) => [id, ownNotes])).toEqual([
      ['topics/db/index', ['a']],
      ['topics/ml/ml', ['a']],
    ]);
  });

  it('describes the topic of its title when it is in no folder of topics', () => {
    expect(
      notesByTopic({ 'notes/about it': { kind: 'topic', title: 'Serving' }, a: { topics: ['serving'] } }),
    ).toEqual({
      'notes/about it': ['a'],
    });
  });

  it('is one of the topic’s notes only where it says a layer', () => {
    expect(notesByTopic({ 'topics/ml': {}, 'topics/db': { layer: 'skim' } })).toEqual({
      'topics/db': ['topics/db'],
      'topics/ml': [],
    });
  });

  it('loses to the first by id where two describe the same topic', () => {
    expect([
      ...gather({ 'b/topics/ml': { kind: 'topic' }, 'a/topics/ml': { kind: 'topic' } }).topics.keys(),
    ]).toEqual(['a/topics/ml']);
  });

  it('keeps its id even if a nested topic of another name would have the same', () => {
    const { topics } = gather({
      'x/y': { kind: 'topic', title: 'Q' },
      'topics/x/y/z': {},
    });
    expect(topics.get('x/y')?.note).toBe('x/y');
    expect(topics.get('topics/x/y/z')?.parent).toBe('x/y');
  });
});

describe('the ladder of a topic', () => {
  it('sums its parts and says when each layer was reached and what comes next', () => {
    const { topics } = gather({
      a: { topics: ['ml/nlp'], layer: 'skim', date: '2026-02-01' },
      b: { topics: ['ml/cv'], layer: 'explore', date: '2026-01-01' },
      c: { topics: ['ml'], layer: 'skim', date: '2026-03-01' },
      d: { topics: ['ml'] },
    });
    expect(topics.get('ml')?.progress).toEqual({
      notes: { skim: ['a', 'c'], explore: ['b'], deepen: [] },
      unlayered: ['d'],
      reached: { skim: '2026-02-01', explore: '2026-01-01', deepen: null },
      layer: 'explore',
      next: 'deepen',
    });
  });

  it('begins with skim and ends with deepen', () => {
    const { topics } = gather({
      a: { topics: ['new'] },
      b: { topics: ['done'], layer: 'deepen', date: '2026-01-01' },
    });
    expect(topics.get('new')?.progress).toMatchObject({ layer: null, next: 'skim' });
    expect(topics.get('done')?.progress).toMatchObject({ layer: 'deepen', next: null });
  });

  it('says how long it has stood still, and that writing up or teaching reinforced it', () => {
    const { topics } = gather({
      a: {
        topics: ['quiet'],
        date: '2026-01-01',
        reviewed: ['2026-06-20'],
        sessions: [{ date: '2026-08-01', minutes: 5, outcome: 'bookmark' }],
      },
      'posts/b': { topics: ['written'] },
      c: { topics: ['taught'], taught: [{ date: '2026-06-29', where: 'at work' }] },
    });
    expect(
      [...topics.values()].map(({ id, lastTouched, daysStill, reinforced }) => [
        id,
        lastTouched,
        daysStill,
        reinforced,
      ]),
    ).toEqual([
      ['quiet', '2026-06-20', 10, false],
      ['taught', '2026-06-29', 1, true],
      ['written', null, null, true],
    ]);
  });

  it('is on the track of most of its notes', () => {
    const { topics } = gather({
      a: { topics: ['x', 'y'], track: 'need' },
      b: { topics: ['x', 'y'], track: 'want' },
      c: { topics: ['x'], track: 'want' },
      d: { topics: ['z'] },
    });
    expect([...topics.values()].map(({ id, track }) => [id, track])).toEqual([
      ['x', 'want'],
      ['y', null],
      ['z', null],
    ]);
  });
});
