import { describe, expect, it } from 'vitest';
import { type NoteSketch, sketchVault } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from '../learn/learn.ts';
import { RelatedNotes } from './related-notes.ts';

function model(notes: Readonly<Record<string, NoteSketch>>): ConstructorParameters<typeof RelatedNotes>[0] {
  const vault = sketchVault(notes);
  const config = fillSiteConfig({});
  return { vault, learning: learn({ vault, history: null, today: '2026-11-24', config }).learning };
}

describe('RelatedNotes', () => {
  it('finds what is linked, or shares principles, tools, topics and tags; the strongest ties first', () => {
    const related = new RelatedNotes(
      model({
        a: { links: ['b'], principles: ['p'], tags: ['x'] },
        b: {},
        c: { principles: ['p'] },
        d: { tags: ['X'] },
        e: {},
      }),
    );
    expect(related.near('a')).toEqual(['b', 'c', 'd']);
    expect(related.near('b')).toEqual(['a']);
    expect(related.near('e')).toEqual([]);
  });

  it('counts a rare tie for more than a common one', () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`n${index}`, { tags: ['common'] }]),
    );
    const related = new RelatedNotes(
      model({ a: { tags: ['common', 'rare'] }, z: { tags: ['rare'] }, ...crowd }),
    );
    expect(related.near('a')[0]).toBe('z');
  });

  it('names four at the most, and neither the home page nor topics, principles and tools', () => {
    const notes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`n${index}`, { tags: ['x'] }]));
    const related = new RelatedNotes(
      model({
        ...notes,
        index: { url: '/', tags: ['x'] },
        'tools/t': { tags: ['x'] },
        'topics/t': { tags: ['x'] },
      }),
    );
    expect(related.near('n5')).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(related.near('index')).toEqual(['n0', 'n1', 'n2', 'n3']);
  });

  it('makes ties in proportion to the notes, where one is linked from all and one tag is on all', () => {
    const site = (count: number) =>
      model(
        Object.fromEntries([
          ['hub', {}],
          ...Array.from({ length: count }, (_, index) => [
            `n${index}`,
            { links: ['hub'], tags: ['all'], topics: ['all'], tools: ['all'], principles: ['all'] },
          ]),
        ]),
      );
    const countTies = (count: number): number => {
      const vault = site(count);
      const related = new RelatedNotes(vault);
      return [...vault.vault.notes.keys()].reduce((sum, id) => sum + related.countTies(id), 0);
    };
    expect(countTies(100)).toBe(100);
    expect(countTies(200)).toBe(200);
  });
});
