import { describe, expect, it } from 'vitest';
import { type NoteSketch, sketchVault } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from '../learn/learn.ts';
import { countTies, relateNotes } from './related-notes.ts';

function model(notes: Readonly<Record<string, NoteSketch>>): Parameters<typeof relateNotes>[0] {
  const vault = sketchVault(notes);
  const config = fillSiteConfig({});
  return { vault, learning: learn({ vault, history: null, today: '2026-11-24', config }).learning };
}

describe('relateNotes', () => {
  it('finds what is linked, or shares principles, tools, topics and tags; the strongest ties first', () => {
    const related = relateNotes(
      model({
        a: { links: ['b'], principles: ['p'], tags: ['x'] },
        b: {},
        c: { principles: ['p'] },
        d: { tags: ['X'] },
        e: {},
      }),
    );
    expect(related.get('a')).toEqual(['b', 'c', 'd']);
    expect(related.get('b')).toEqual(['a']);
    expect(related.get('e')).toBe(undefined);
  });

  it('counts a rare tie for more than a common one', () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`n${index}`, { tags: ['common'] }]),
    );
    const related = relateNotes(model({ a: { tags: ['common', 'rare'] }, z: { tags: ['rare'] }, ...crowd }));
    expect(related.get('a')?.[0]).toBe('z');
  });

  it('names four at the most, and neither the home page nor topics, principles and tools', () => {
    const notes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`n${index}`, { tags: ['x'] }]));
    const related = relateNotes(
      model({
        ...notes,
        index: { url: '/', tags: ['x'] },
        'tools/t': { tags: ['x'] },
        'topics/t': { tags: ['x'] },
      }),
    );
    expect(related.get('n5')).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(related.get('index')).toEqual(['n0', 'n1', 'n2', 'n3']);
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
    expect(countTies(site(100))).toBe(100);
    expect(countTies(site(200))).toBe(200);
  });
});
