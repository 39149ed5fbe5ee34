import { describe, expect, it } from 'vitest';
import { RenderingCache } from './rendering-cache.ts';

describe('RenderingCache', () => {
  it('gives what was kept, and nothing else', () => {
    const cache = new RenderingCache(100);
    cache.keep('a', '<b>a</b>');
    expect(cache.get('a')).toBe('<b>a</b>');
    expect(cache.get('b')).toBeUndefined();
  });

  it('lets go of what was kept first where the room is not enough', () => {
    const cache = new RenderingCache(8);
    cache.keep('a', '111');
    cache.keep('b', '222');
    cache.keep('b', '222');
    expect(cache.get('a')).toBe('111');
    cache.keep('c', '3');
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, '222', '3']);
  });

  it('does not keep what is larger than all of it', () => {
    const cache = new RenderingCache(8);
    cache.keep('a', '123456789');
    expect(cache.get('a')).toBeUndefined();
  });
});
