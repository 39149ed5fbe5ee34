import { describe, expect, it } from 'vitest';
import { findNotes } from './find-notes.ts';
import type { NamedNote } from './read-notes.ts';

function note(path: string, title: string, aliases: readonly string[] = []): NamedNote {
  const frontMatter = {
    topics: [],
    principles: [],
    tools: [],
    sessions: [],
    sources: [],
    taught: [],
    reviewed: [],
    tags: [],
    aliases,
    cssclasses: [],
    unknown: {},
    positions: {},
  };
  return { path, title, aliases, frontMatter, bytes: new Uint8Array() };
}

const notes = [
  note('serving/KV cache.md', 'KV cache', ['Key-value cache']),
  note('serving/Cache eviction.md', 'Cache eviction'),
  note('evaluation/index.md', 'Evaluation'),
  note('serving/index.md', 'Serving'),
  note('Café.md', 'Café'),
];

describe('findNotes', () => {
  it.each([
    ['serving/KV cache.md', 'serving/KV cache.md'],
    ['serving/kv cache', 'serving/KV cache.md'],
    ['content/serving/KV cache.md', 'serving/KV cache.md'],
    ['KV CACHE', 'serving/KV cache.md'],
    ['key-value cache', 'serving/KV cache.md'],
    ['evic', 'serving/Cache eviction.md'],
    ['Serving', 'serving/index.md'],
    ['Cafe\u0301', 'Café.md'],
  ])('%s', (name, path) => {
    expect(findNotes(notes, name, 'content').map((found) => found.path)).toEqual([path]);
  });

  it('gives all where several fit equally well', () => {
    const paths = (name: string) => findNotes(notes, name, 'content').map(({ path }) => path);
    expect(paths('cache')).toEqual(['serving/KV cache.md', 'serving/Cache eviction.md']);
    expect(paths('index')).toEqual(['evaluation/index.md', 'serving/index.md']);
  });

  it.each(['nothing', '', '  '])('gives none where none fits: %j', (name) => {
    expect(findNotes(notes, name, 'content')).toEqual([]);
  });
});
