import { expect, test } from 'vitest';
import { generateVault } from './vault-notes.ts';

const vault = [...generateVault(600)];

test('has as many files as asked for, of every kind, each path once', () => {
  expect(vault).toHaveLength(600);
  expect(new Set(vault.map(({ path }) => path.toLowerCase())).size).toBe(600);
  const inFolder = (folder: string) => vault.filter(({ path }) => path.startsWith(folder)).length;
  expect([inFolder('principles/'), inFolder('tools/'), inFolder('topics/'), inFolder('posts/')]).toEqual([
    6, 7, 8, 23,
  ]);
});

test('has notes of 3.7 kB on average', () => {
  const bytes = vault.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  expect(bytes / vault.length).toBeGreaterThan(3_550);
  expect(bytes / vault.length).toBeLessThan(3_850);
});

test('is the same every time', () => {
  expect([...generateVault(600)]).toEqual(vault);
});

test('links only to files that are there', () => {
  const names = new Set(vault.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length)));
  const targets = vault.flatMap(({ text }) => [...text.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1]));
  expect(targets.length).toBeGreaterThan(2_000);
  expect(targets.filter((target) => target === undefined || !names.has(target))).toEqual([]);
});

test('uses the dialect: code, tables, callouts, formulas, tasks, sessions', () => {
  const texts = vault.map(({ text }) => text);
  const share = (syntax: RegExp) => texts.filter((text) => syntax.test(text)).length / texts.length;
  expect(share(/^```/m)).toBeCloseTo(0.5, 1);
  expect(share(/^\| --- \|/m)).toBeCloseTo(0.33, 1);
  expect(share(/^> \[!/m)).toBeCloseTo(0.33, 1);
  expect(share(/^\$\$$/m)).toBeCloseTo(0.25, 1);
  expect(share(/^- \[ \]/m)).toBeCloseTo(0.2, 1);
  expect(share(/outcome: schedule, due: /)).toBeGreaterThan(0.03);
});

test('refuses a number that is no number of notes', () => {
  expect(() => [...generateVault(19)]).toThrow('at least 20, not 19');
  expect(() => [...generateVault(Number.NaN)]).toThrow(RangeError);
});
