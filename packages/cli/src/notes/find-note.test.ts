import { describe, expect, it } from 'vitest';
import { findNote } from './find-note.ts';
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

describe('findNote', () => {
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
    expect(findNote(notes, name, 'content').path).toBe(path);
  });

  it('lists the notes where several are meant', () => {
    expect(() => findNote(notes, 'cache', 'content')).toThrow('"cache" means 2 notes');
    expect(() => findNote(notes, 'index', 'content')).toThrow('"index" means 2 notes');
  });

  it.each(['nothing', '', '  '])('says that there is none: %j', (name) => {
    expect(() => findNote(notes, name, 'content')).toThrow('no note is called');
  });
});
