import { describe, expect, it } from 'vitest';
import type { Output } from '../surroundings.ts';
import { createProgressBar } from './progress-bar.ts';

function startBar({
  isTerminal = true,
  columns = 80,
  env = {},
}: {
  isTerminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
} = {}) {
  const written: string[] = [];
  const output: Output = { isTerminal, columns, write: (text) => written.push(text) };
  let time = 0;
  const bar = createProgressBar(output, env, () => time);
  return {
    written,
    bar,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('createProgressBar', () => {
  it('keeps quiet for half a second', () => {
    const { bar, wait, written } = startBar();
    bar.show({ stage: 'read', done: 1, total: 2 });
    wait(499);
    bar.show({ stage: 'parse', done: 1, total: 2 });
    bar.clear();
    expect(written).toEqual([]);
  });

  it('draws over itself and leaves nothing behind', () => {
    const { bar, wait, written } = startBar();
    wait(500);
    bar.show({ stage: 'parse', done: 120, total: 480 });
    wait(80);
    bar.show({ stage: 'write', done: 0, total: 1 });
    bar.clear();
    expect(written).toEqual([
      `\r\x1b[KParsing   ${'━'.repeat(6)}${'╌'.repeat(18)} 120 of 480`,
      `\r\x1b[KWriting   ${'╌'.repeat(24)}`,
      '\r\x1b[K',
    ]);
  });

  it('draws no more often than an eye can follow', () => {
    const { bar, wait, written } = startBar();
    wait(500);
    for (let done = 0; done < 1_000; done++) {
      wait(1);
      bar.show({ stage: 'render', done, total: 1_000 });
    }
    expect(written).toHaveLength(13);
  });

  it('is a word on a narrow terminal', () => {
    const { bar, wait, written } = startBar({ columns: 30 });
    wait(500);
    bar.show({ stage: 'parse', done: 120, total: 480 });
    expect(written).toEqual(['\r\x1b[KParsing']);
  });

  it.each([[{ isTerminal: false }], [{ env: { CI: 'true' } }], [{ env: { TERM: 'dumb' } }]])(
    'is not there: %j',
    (options) => {
      const { bar, wait, written } = startBar(options);
      wait(5_000);
      bar.show({ stage: 'parse', done: 1, total: 2 });
      bar.clear();
      expect(written).toEqual([]);
    },
  );
});
