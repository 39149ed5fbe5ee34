import { expect, test } from 'vitest';
import { minutes } from './minutes.ts';

test.each([
  ['45', 45],
  ['45.0', 45],
  ['45m', 45],
  ['45 min', 45],
  ['1h', 60],
  ['1h30m', 90],
  ['1H 30M', 90],
  ['0', 0],
  ['1440', 1_440],
  ['24h', 1_440],
])('%s is %i minutes', (text, value) => expect(minutes.read(text)).toEqual({ value }));

test.each(['', '-5', '4.5', '1441', '25h', '1h30', '1:30', '45s', 'h', 'half an hour', '1e3', '.inf'])(
  '%j is no time',
  (text) => expect(minutes.read(text)).not.toHaveProperty('value'),
);
