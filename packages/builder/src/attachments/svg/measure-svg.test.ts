import { describe, expect, it } from 'vitest';
import { measureSvg } from './measure-svg.ts';

describe('measureSvg', () => {
  it.each([
    [{ width: '720', height: '400' }, 720, 400],
    [{ width: '7.5px', height: ' .6E2 ' }, 8, 60],
    [{ width: '1in', height: '2.54cm' }, 96, 96],
    [{ width: '25.4mm', height: '72pt' }, 96, 96],
    [{ width: '6pc', height: '101.6Q' }, 96, 96],
    [{ viewBox: '0 0 300 150' }, 300, 150],
    [{ viewBox: ' -5,-5 , 30.4 15.2 ' }, 30, 15],
    [{ width: '600', viewBox: '0 0 300 150' }, 600, 300],
    [{ height: '600', viewBox: '0 0 300 150' }, 1200, 600],
    [{ width: '100%', height: '100%', viewBox: '0 0 300 150' }, 300, 150],
    [{ width: '0.1', height: '0.1' }, 1, 1],
    [{ width: '100%', height: '50' }, null, null],
    [{ width: '-5', height: '5' }, null, null],
    [{ width: '1e999', height: '5' }, null, null],
    [{ width: '10em', height: '5em' }, null, null],
    [{ viewBox: '0 0 0 0' }, null, null],
    [{ viewBox: 'none' }, null, null],
    [{}, null, null],
  ])('%j', (properties, width, height) => {
    expect(measureSvg({ type: 'element', tagName: 'svg', properties, children: [] })).toEqual({
      width,
      height,
    });
  });
});
