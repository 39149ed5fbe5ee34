import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './run-cli.ts';

/** Milliseconds. */
const STEP = 50;
const PATIENCE = 120_000;

/** Waits until a server says where it serves; `about:` and what it said where it ended instead. */
export async function findAddress({ stdout, stderr, ended }: Running): Promise<URL> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    const found = /Serving (http:\S+)\. /.exec(stdout().replace(/ \(port \d+ is busy\)/, ''))?.[1];
    if (found !== undefined) return new URL(found);
    if (isOver) break;
    await wait(STEP);
  }
  return new URL(`about:${stderr()}`);
}
