import { describe, expect, it } from 'vitest';
import { searchDocument } from '../../../packages/builder/test/search-documents.ts';
import { openIndexOf } from '../../test/search-index-of.ts';
import { type Filter, findNotes } from './find-notes.ts';

const everything: Filter = { kind: '', layer: '', track: '', topic: '', principle: '', tool: '' };

const { index, loaded } = await openIndexOf([
  searchDocument({
    title: 'Attention',
    text: 'Looks at all tokens.',
    layer: 'deepen',
    topics: ['transformers'],
  }),
  searchDocument({
    title: 'Overview',
    text: 'Of attention and more: models, data, losses, and what attention costs.',
    layer: 'skim',
  }),
  searchDocument({
    title: 'Cache',
    text: 'Keys and values.',
    headings: ['Attention'],
    kind: 'post',
    tools: ['JAX'],
  }),
  searchDocument({ title: 'Transformers', text: 'Of many layers.', track: 'want', principles: ['Depth'] }),
  searchDocument({ title: 'Überanpassung', text: 'Größe und Maß.' }),
  searchDocument({ title: '形態素解析', text: '東京都の文を分ける。' }),
  searchDocument({ title: '기계학습', text: '기계학습을 공부한다.' }),
  searchDocument({ title: 'كِتَاب', text: 'قرأتُ الكتابَ.' }),
  searchDocument({ title: 'C++', text: 'Templates.' }),
]);

/** Titles of what is found, the best first. */
async function find(query: string, filter: Partial<Filter> = {}) {
  const { notes, isPartial } = await findNotes(query, { ...everything, ...filter }, index);
  const titles = await Promise.all(notes.map(async (note) => (await index.show(note))[0]));
  return isPartial ? [...titles, '(some words)'] : titles;
}

describe('findNotes', () => {
  it.each([
    ['a title before a heading before the text', 'attention', ['Attention', 'Cache', 'Overview']],
    ['in any letter case', 'ATTENTION', ['Attention', 'Cache', 'Overview']],
    ['only what has all words', 'attention losses', ['Overview']],
    ['a word that is being typed', 'atten', ['Attention', 'Cache', 'Overview']],
    ['one letter', 'q', []],
    ['the plural of what is asked', 'transformer layer', ['Transformers']],
    ['a word with a letter left out', 'atention', ['Attention', 'Cache', 'Overview']],
    ['a word with letters swapped', 'atetntion', ['Attention', 'Cache', 'Overview']],
    ['no short word with another letter', 'kex', []],
    [
      'what has some words where nothing has all',
      'attention xylophone',
      ['Attention', 'Cache', 'Overview', '(some words)'],
    ],
    ['by topic, principle and tool', 'jax', ['Cache']],
    ['German without umlauts', 'uberanpassung grosse', ['Überanpassung']],
    ['German with ue for ü', 'Ueberanpassung', ['Überanpassung']],
    ['German as it is written', 'Überanpassung Maß', ['Überanpassung']],
    ['Japanese inside a compound', '解析', ['形態素解析']],
    ['one character of Japanese', '京', ['形態素解析']],
    ['no characters that stand apart', '形析', []],
    ['Korean inside a compound', '학습', ['기계학습']],
    ['Arabic without vowel signs', 'كتاب', ['كِتَاب']],
    ['the name of a language', 'c++', ['C++']],
    ['nothing without words', ' ,. ', []],
  ])('finds %s', async (_what, query, titles) => {
    expect(await find(query)).toEqual(titles);
  });

  it.each([
    [{ layer: 'skim' }, ['Overview']],
    [{ kind: 'post' }, ['Cache']],
    [{ topic: 'transformers' }, ['Attention']],
    [{ tool: 'JAX' }, ['Cache']],
    [{ tool: 'JAX', layer: 'skim' }, []],
    [{ track: 'want' }, []],
  ] satisfies [Partial<Filter>, string[]][])('finds only what passes %j', async (filter, titles) => {
    expect(await find('attention', filter)).toEqual(titles);
  });

  it('lists all that passes a filter where there are no words', async () => {
    expect(await find('', { track: 'want' })).toEqual(['Transformers']);
    expect(await find('', { principle: 'Depth' })).toEqual(['Transformers']);
  });

  it('loads each file once', async () => {
    await find('attention');
    await find('attention');
    expect(loaded).toEqual([...new Set(loaded)]);
  });
});
