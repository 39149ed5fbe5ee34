import type { Page } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { attention, config, data, pageOf, post } from '../test/fixtures.ts';
import { describeCard } from './describe-card.ts';

const onSite = { siteTitle: 'Strata', direction: 'ltr' };

describe('describeCard', () => {
  it('says of a note its title, topic and layer', () => {
    const page = { ...pageOf('note', { ...data.note, note: attention }), title: attention.title };
    expect(describeCard(page, config)).toEqual({
      ...onSite,
      title: 'Attention is a soft lookup',
      about: 'Transformers',
      layer: 'deepen',
      layerLabel: 'Deepen',
    });
  });

  it('says of a post without a topic that it is one', () => {
    const page = { ...pageOf('note', { ...data.note, note: post }), title: post.title };
    expect(describeCard(page, config)).toEqual({
      ...onSite,
      title: 'Ten minutes of JAX, a year of habits',
      about: 'Post',
      layer: null,
      layerLabel: '',
    });
  });

  it.each<[about: string, page: Page, layer: string | null]>([
    ['Topic', pageOf('topic'), 'explore'],
    ['Principle', pageOf('principle'), 'deepen'],
    ['Tool', pageOf('tool'), null],
  ])('says of a %s what it is, and how deep it was taken', (about, page, layer) => {
    expect(describeCard({ ...page, title: 'A' }, config)).toMatchObject({
      ...onSite,
      title: 'A',
      about,
      layer,
    });
  });

  it.each<Page>([pageOf('home'), pageOf('queue'), pageOf('tag'), pageOf('archive'), pageOf('own')])(
    'says of a page of the kind $template what the site is',
    (page) => {
      expect(describeCard(page, config)).toEqual({
        title: 'Strata',
        about: 'Notes on machine learning, taken in layers.',
        layer: null,
        layerLabel: '',
        siteTitle: '',
        direction: 'ltr',
      });
    },
  );

  it('says nothing of the page for addresses that do not exist', () => {
    expect(describeCard(pageOf('not-found'), config)).toBeNull();
  });

  it('names layers as the configuration does, else in the language of the site', () => {
    const page = pageOf('note', { ...data.note, note: attention });
    expect(describeCard(page, { ...config, lang: 'es' })?.layerLabel).toBe('Profundizar');
    const deepen = { ...config.layers.deepen, label: 'Dig' };
    expect(describeCard(page, { ...config, layers: { ...config.layers, deepen } })?.layerLabel).toBe('Dig');
  });

  it('follows the direction of the language that a note is written in', () => {
    expect(describeCard({ ...pageOf('note'), lang: 'he' }, config)?.direction).toBe('rtl');
  });
});
