import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compactSizes } from './compact-sizes.ts';

const katex = readFileSync(
  createRequire(new URL('../../../../templates/package.json', import.meta.url)).resolve(
    'katex/dist/katex.min.css',
  ),
  'utf8',
);

/** The rule for a size inside another, as KaTeX writes it. */
function rule(from: number, to: number, factor: number): string {
  const sizes = `.reset-size${from}.size${to}`;
  return `.katex .fontsize-ensurer${sizes},.katex .katex-sizing${sizes}{font-size:${factor}em}`;
}

describe('the sizes of formulas', () => {
  it('are said in a third fewer bytes', () => {
    const weigh = (css: string) => gzipSync(css, { level: 9 }).length;
    expect(katex).toContain('.reset-size11.size3');
    const compact = compactSizes(katex);
    expect(compact).not.toMatch(/reset-size\d+\.size/);
    expect(compact).toContain('.katex .reset-size11{--katex-from:2.488}.katex .size11{--katex-to:2.488}');
    expect(weigh(katex) - weigh(compact)).toBeGreaterThan(1000);
  });

  it('are one divided by the other', () => {
    const css = `a{b:c}${rule(6, 6, 1)}${rule(6, 8, 1.44)}${rule(8, 6, 0.6944444444)}${rule(8, 8, 1)}d{e:f}`;
    expect(compactSizes(css)).toBe(
      'a{b:c}d{e:f}.katex .reset-size6{--katex-from:1}.katex .size6{--katex-to:1}' +
        '.katex .reset-size8{--katex-from:1.44}.katex .size8{--katex-to:1.44}' +
        '.katex .fontsize-ensurer[class][class],.katex .katex-sizing[class][class]{font-size:calc(1em*var(--katex-to)/var(--katex-from))}',
    );
  });

  it.each([
    ['there are none', 'a{b:c}'],
    ['one is of another factor', `${rule(6, 6, 1)}${rule(6, 8, 1.44)}${rule(8, 6, 0.7)}${rule(8, 8, 1)}`],
    ['one is missing', `${rule(6, 6, 1)}${rule(6, 8, 1.44)}${rule(8, 8, 1)}`],
  ])('stay as they are where %s', (_, css) => {
    expect(compactSizes(css)).toBe(css);
  });
});
