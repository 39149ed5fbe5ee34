import { h } from 'preact';
import { expect, it } from 'vitest';
import { siteWith } from '../test/fixtures.ts';
import { renderOnce } from './render-once.ts';
import { viewOf } from './view.ts';

it('renders a part once for each site and key', () => {
  const [one, other] = [viewOf(siteWith()), viewOf(siteWith())];
  let made = 0;
  const ask = (view: typeof one, key: string) =>
    renderOnce(view, key, () => {
      made += 1;
      return h('b', null, made);
    });
  expect([ask(one, 'a'), ask(one, 'a'), ask(one, 'b'), ask(other, 'a'), ask(one, 'a')]).toEqual([
    ...['<b>1</b>', '<b>1</b>', '<b>2</b>', '<b>3</b>', '<b>1</b>'],
  ]);
});
