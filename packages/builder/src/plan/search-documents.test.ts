import { expect, it } from 'vitest';
import { planTexts } from '../../test/plan-texts.ts';
import { makeSearchIndex } from '../search/make-search-index.ts';
import { listSearchDocuments } from './search-documents.ts';

it('lists what search knows of a public note', async () => {
  const { model } = await planTexts({
    'notes/Adam.md':
      '---\nlayer: deepen\ntrack: need\ntopic: optimisation\nprinciple: Momentum\ntool: JAX\naliases: [adam optimiser]\ntags: [sgd]\n---\n# Adam\n\nKeeps two moments.\n\n## Bias\n\nEarly steps.\n',
  });
  const hash = model.vault.notes.get('notes/Adam')?.note.hash;
  expect(listSearchDocuments(model, true)).toEqual([
    {
      hash,
      href: '/base/notes/adam/',
      title: 'Adam',
      description: 'Keeps two moments. Early steps.',
      kind: 'note',
      layer: 'deepen',
      track: 'need',
      topics: ['optimisation'],
      principles: ['Momentum'],
      tools: ['JAX'],
      tags: ['sgd'],
      aliases: ['adam optimiser'],
      headings: ['Bias'],
      text: 'Keeps two moments.\nBias\nEarly steps.',
    },
  ]);
});

it('tells by the hash whether a text has changed, also where the file has not', async () => {
  const { model } = await planTexts({ 'a.md': 'One.\n' });
  const { notes } = model.vault;
  const linked = [...notes.values()][0];
  if (linked === undefined) throw new Error('There is no note.');
  const hashes = (text: string, isTold: boolean) => {
    const other = { ...linked, note: { ...linked.note, text } };
    const changed = { ...model, vault: { ...model.vault, notes: new Map([['a', other]]) } };
    return listSearchDocuments(changed, isTold).map(({ hash }) => hash);
  };
  expect(hashes('Two.', true)).toEqual([linked.note.hash]);
  expect(hashes('Two.', false)).toEqual(hashes('Two.', false));
  expect(hashes('Two.', false)).not.toEqual(hashes('One.', false));
});

it('knows nothing of private notes, of what they name and of what links to them says of them', async () => {
  const { model } = await planTexts({
    'Public.md':
      'See [[Quagmire|this]] and ![[Quagmire]] and [that](Quagmire.md). %%wombat%% <!-- wombat -->\n',
    'Quagmire.md':
      '---\ndraft: true\ntitle: Quagmire\ntopic: wombat\ntool: wombat\nprinciple: wombat\ntags: [wombat]\n---\nwombat\n',
    'private/Wombat.md': '# Wombat\n',
    '_wombat.md': 'wombat\n',
  });
  const { files } = makeSearchIndex(listSearchDocuments(model, true));
  const all = files.map((file) => (file.type === 'bytes' ? file.bytes.toString() : '')).join('\n');
  expect(all).toContain('public');
  expect(all.match(/wombat|quagmire/giu)).toBeNull();
});
