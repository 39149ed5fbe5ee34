import { expect, it } from 'vitest';
import type { ProgressJson } from './progress-schema.ts';
import { countWordsAnew, writeProgress } from './progress-text.ts';

const note = (id: string, words: number): ProgressJson['notes'][number] => ({
  id,
  url: `/${id}/`,
  title: 'One\n   "id": "a",\n   "words": 1,',
  kind: 'note',
  layer: null,
  track: null,
  topics: [],
  principles: [],
  tools: [],
  tags: ['"words": 7,'],
  date: null,
  updated: null,
  words,
  sessions: [{ date: '2026-01-01', minutes: 5, outcome: 'summarize' }],
  links: ['a'],
  backlinks: [],
});

const progress = (words: number) =>
  ({
    version: 1,
    generatedFor: '2026-01-10',
    site: { title: 'A', url: null, base: '/' },
    notes: [note('b', 3), note('a', words), note('a "quoted" ü', 8)],
    topics: [{ id: 'c', url: '/topics/c/', title: 'C' }],
  }) as unknown as ProgressJson;

const count = (text: string, id: string, words: number) =>
  countWordsAnew(Buffer.from(text), id, words)?.toString() ?? null;

it('another number of words stands where it would if all were written anew', () => {
  expect(count(writeProgress(progress(12)), 'a', 1234)).toBe(writeProgress(progress(1234)));
  const text = writeProgress(progress(12));
  expect(count(text, 'a "quoted" ü', 9)).toBe(text.replace('"words": 8,', '"words": 9,'));
});

it('a note that is not there has none', () => {
  expect(count(writeProgress(progress(12)), 'd', 1)).toBeNull();
});
