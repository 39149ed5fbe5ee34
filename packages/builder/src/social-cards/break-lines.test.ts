import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, fillLines } from './break-lines.ts';

const pieces = (...widths: readonly number[]) => widths.map((width) => ({ width, gap: 10 }));
const group = (widths: readonly number[], measure: number, breakInto = breakLines) =>
  breakInto(pieces(...widths), measure).map(({ start, end }) => widths.slice(start, end));

describe('fillLines', () => {
  it('fills each line as far as it goes', () => {
    expect(group([50, 40, 30, 20], 100, fillLines)).toEqual([
      [50, 40],
      [30, 20],
    ]);
    expect(fillLines(pieces(50, 40), 100)).toEqual([{ start: 0, end: 2, width: 100 }]);
  });

  it('gives a piece that is too long a line of its own', () => {
    expect(group([20, 300, 20], 100, fillLines)).toEqual([[20], [300], [20]]);
  });

  it('makes no line of nothing', () => {
    expect(fillLines([], 100)).toEqual([]);
  });
});

describe('breakLines', () => {
  it('leaves on one line what fits on it', () => {
    expect(group([40, 40], 90)).toEqual([[40, 40]]);
  });

  it('leaves no word alone where it need not be', () => {
    expect(group([30, 30, 30, 30], 110, fillLines)).toEqual([[30, 30, 30], [30]]);
    expect(group([30, 30, 30, 30], 110)).toEqual([
      [30, 30],
      [30, 30],
    ]);
  });

  it('puts what is longest on a line of its own where that is shorter', () => {
    expect(group([20, 100, 20, 30], 160)).toEqual([
      [20, 100],
      [20, 30],
    ]);
  });

  it('needs no more lines than filling them, none of them too long, and loses nothing', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(widths, (list) => {
        const balanced = breakLines(pieces(...list), 120);
        expect(balanced).toHaveLength(fillLines(pieces(...list), 120).length);
        expect(balanced.every(({ width }) => width <= 120)).toBe(true);
        expect(balanced.flatMap(({ start, end }) => list.slice(start, end))).toEqual(list);
      }),
    );
  });
});
