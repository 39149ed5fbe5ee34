import { expect, it } from 'vitest';
import { planTexts } from '../../test/plan-texts.ts';
import { createHref } from './hrefs.ts';
import { toTreeJson } from './tree-json.ts';

const href = createHref('/base/');

it('lists public notes by folder: folders first, each with the number of notes in it and below', async () => {
  const { model } = await planTexts({
    'index.md': '# Home',
    'b.md': '# beta',
    'a.md': '# Alpha',
    'Deep learning/Attention.md': '',
    'Deep learning/older/RNN.md': '',
    'Deep learning/older/LSTM.md': '',
    'Zoo/Ant.md': '---\npermalink: /ant/\n---\n',
  });
  expect([...toTreeJson(model.vault, href)]).toEqual([
    [
      '/data/tree/@index.json',
      {
        version: 1,
        folders: [
          { name: 'Deep learning', notes: 3, tree: '/base/data/tree/deep-learning/@index.json' },
          { name: 'Zoo', notes: 1, tree: '/base/data/tree/zoo/@index.json' },
        ],
        notes: [
          { title: 'Alpha', url: '/base/a/' },
          { title: 'beta', url: '/base/b/' },
          { title: 'Home', url: '/base/' },
        ],
        elsewhere: [{ url: '/base/ant/', tree: '/base/data/tree/zoo/@index.json' }],
      },
    ],
    [
      '/data/tree/deep-learning/@index.json',
      {
        version: 1,
        folders: [{ name: 'older', notes: 2, tree: '/base/data/tree/deep-learning/older/@index.json' }],
        notes: [{ title: 'Attention', url: '/base/deep-learning/attention/' }],
      },
    ],
    [
      '/data/tree/deep-learning/older/@index.json',
      {
        version: 1,
        folders: [],
        notes: [
          { title: 'LSTM', url: '/base/deep-learning/older/lstm/' },
          { title: 'RNN', url: '/base/deep-learning/older/rnn/' },
        ],
      },
    ],
    ['/data/tree/zoo/@index.json', { version: 1, folders: [], notes: [{ title: 'Ant', url: '/base/ant/' }] }],
  ]);
});

it('says nothing of private notes, nor of folders that have no others', async () => {
  const { model } = await planTexts({
    'open/a.md': '# Open',
    'open/canary-note.md': '---\ndraft: true\n---\n# Canary title',
    'canary-folder/b.md': '---\npublish: false\n---\n# Canary title',
    'private/canary-inside/c.md': '# Canary title',
  });
  const files = toTreeJson(model.vault, href);
  expect([...files.keys()]).toEqual(['/data/tree/@index.json', '/data/tree/open/@index.json']);
  expect(JSON.stringify([...files])).not.toMatch(/canary|private/iu);
});

it('joins two folders whose names have the same slug', async () => {
  const { model } = await planTexts({ 'Big Data/a.md': '', 'big-data/b.md': '' });
  const files = toTreeJson(model.vault, href);
  expect(files.get('/data/tree/@index.json')?.folders).toEqual([
    { name: 'Big Data', notes: 2, tree: '/base/data/tree/big-data/@index.json' },
  ]);
  expect(files.get('/data/tree/big-data/@index.json')?.notes.map(({ title }) => title)).toEqual(['a', 'b']);
});

it('holds each folder in a file of its own: who opens one does not load the others', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`many/note-${index}.md`, ''] as const),
  );
  const { model } = await planTexts({ ...texts, 'few/a.md': '' });
  const files = toTreeJson(model.vault, href);
  expect(files.get('/data/tree/@index.json')?.notes).toEqual([]);
  expect(files.get('/data/tree/many/@index.json')?.notes).toHaveLength(100);
});
