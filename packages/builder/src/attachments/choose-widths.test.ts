import { expect, it } from 'vitest';
import { chooseWidths } from './choose-widths.ts';

it.each([
  [1, []],
  [480, []],
  [481, [481]],
  [600, [480, 600]],
  [1000, [480, 1000]],
  [1600, [480, 960, 1600]],
  [1999, [480, 960, 1999]],
  [4000, [480, 960, 1600]],
])('a picture %i pixels wide has versions of %j', (width, widths) => {
  expect(chooseWidths(width)).toEqual(widths);
});
