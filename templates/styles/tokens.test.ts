import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Contrast by WCAG 2.2: text 4.5 to 1 (success criterion 1.4.3), shapes that say something 3 to 1 (1.4.11).
 */

type Scheme = 'light' | 'dark';
type Color = readonly [red: number, green: number, blue: number];

const tokens = readPairs('tokens.css');
const callouts = readCallouts();
const schemes: readonly Scheme[] = ['light', 'dark'];

describe.each(schemes)('in the %s theme', (scheme) => {
  const color = (name: string): Color => pick(tokens.get(name), scheme);

  it.each(['paper', 'surface', 'skim-tint', 'explore-tint', 'deepen-tint', 'highlight'])(
    'ink can be read on %s',
    (name) => {
      expect(contrast(color('ink'), color(name))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['paper', 'surface', 'skim-tint', 'explore-tint', 'deepen-tint'])(
    'muted text and links can be read on %s',
    (name) => {
      expect(contrast(color('muted'), color(name))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color('link'), color(name))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('warnings and the ground can be read', () => {
    expect(contrast(color('warning'), color('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('on-ground'), color('ground'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the focus ring, tracks and deeper layers stand out from the paper', () => {
    for (const name of ['link', 'need', 'want', 'explore', 'deepen']) {
      expect(contrast(color(name), color('paper'))).toBeGreaterThanOrEqual(3);
    }
  });

  it('the three layers grow darker with depth', () => {
    const [skim, explore, deepen] = ['skim', 'explore', 'deepen'].map((name) => luminance(color(name)));
    expect(skim).toBeGreaterThan(explore ?? 1);
    expect(explore).toBeGreaterThan(deepen ?? 1);
  });

  it.each([...callouts.keys()])('the callout %s can be read, title and links', (kind) => {
    const own = pick(callouts.get(kind), scheme);
    const background = mix(own, color('paper'), 0.07);
    expect(contrast(own, background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('ink'), background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('link'), background)).toBeGreaterThanOrEqual(4.5);
  });
});

it('knows thirteen kinds of callouts, each of its own colour', () => {
  expect(callouts.size).toBe(13);
  expect(new Set([...callouts.values()].map((pair) => pair.join())).size).toBe(13);
});

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Custom properties that are a pair of colours, by name. */
function readPairs(name: string): ReadonlyMap<string, readonly string[]> {
  const pairs = read(name).matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...pairs].map((match) => [match[1] ?? '', match.slice(2, 4)]));
}

/** The colours of callouts, by the first name of their kind. */
function readCallouts(): ReadonlyMap<string, readonly string[]> {
  const rules = read('callouts.css').matchAll(
    /(?:^\.callout|^\[data-callout="(\w+)"\])[^{]*\{\s*--callout: light-dark\((#\w{6}), (#\w{6})\)/gm,
  );
  const found = new Map<string, readonly string[]>();
  for (const match of rules) found.set(match[1] ?? 'note', match.slice(2, 4));
  return found;
}

function pick(pair: readonly string[] | undefined, scheme: Scheme): Color {
  const hex = pair?.[scheme === 'light' ? 0 : 1];
  if (hex === undefined) throw new Error('There is no such colour.');
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(color: Color, into: Color, share: number): Color {
  const channel = (index: 0 | 1 | 2) => color[index] * share + into[index] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: Color, b: Color): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}
