import { describe, expect, it } from 'vitest';
import { chooseExcerpts, type Section } from './choose-excerpt.ts';
import { type Fragment, markedBy } from './mark-matches.ts';

const write = (fragments: readonly Fragment[] | null): string =>
  (fragments ?? []).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

function choose(sections: readonly Section[], query: string, terms: readonly string[]) {
  const { best, sections: found } = chooseExcerpts(sections, markedBy(query, new Set(terms)));
  return {
    best: best === null ? null : write(best),
    sections: found.map(({ id, heading, excerpt }) => `#${id} ${write(heading)}: ${write(excerpt)}`),
  };
}

const filler = 'Words that nobody asked for stand here, one after the other, and go on. '.repeat(5);

describe('chooseExcerpts', () => {
  it('marks words as they are written', () => {
    expect(
      choose([{ id: null, heading: '', text: 'The Größe of “Adam’s” step' }], 'grosse adams', [
        'grosse',
        'adams',
      ]),
    ).toEqual({ best: 'The [Größe] of “[Adam’s]” step', sections: [] });
  });

  it('marks what is asked for inside a run of Japanese', () => {
    expect(choose([{ id: null, heading: '', text: '形態素解析の話' }], '解析', ['解析'])).toEqual({
      best: '形態素[解析]の話',
      sections: [],
    });
  });

  it('begins a passage at a sentence, with the most different words, and ends it at a space', () => {
    const text = `${filler}Adam alone. ${filler}Here Adam has momentum and more to say. ${filler}`;
    const { best } = choose([{ id: null, heading: '', text }], 'adam momentum', ['adam', 'momentum']);
    expect(best).toMatch(/^…Here \[Adam\] has \[momentum\] and more to say\. Words .*[a-z]…$/u);
  });

  it('gives the headings whose sections answer best, in the order of the page', () => {
    const sections: readonly Section[] = [
      { id: null, heading: '', text: 'adam first' },
      { id: 'a', heading: 'Nothing', text: 'at all' },
      { id: 'b', heading: 'Little', text: 'adam' },
      { id: 'c', heading: 'Adam', text: '' },
      { id: 'd', heading: 'More', text: 'adam has momentum' },
      { id: 'e', heading: 'Adam’s momentum', text: 'adam' },
    ];
    expect(choose(sections, 'adam momentum', ['adam', 'momentum'])).toEqual({
      best: '[adam] has [momentum]',
      sections: ['#c [Adam]: ', '#d More: ', '#e Adam’s [momentum]: [adam]'],
    });
  });

  it('gives nothing where the page does not have the words', () => {
    expect(choose([{ id: 'a', heading: 'A', text: 'b' }], 'c', ['c'])).toEqual({ best: null, sections: [] });
  });
});
