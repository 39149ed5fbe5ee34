import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Keys, runTimer } from './run-timer.ts';

/** A timer of two minutes, its keyboard and screen, and what it kept. */
function start(spent = 0) {
  const raw: boolean[] = [];
  const keys: Keys & PassThrough = Object.assign(new PassThrough(), {
    setRawMode: (on: boolean) => raw.push(on),
  });
  const kept: number[] = [];
  let screen = '';
  const running = runTimer({
    title: 'KV cache',
    minutes: 2,
    spent,
    keep: async (elapsed) => {
      kept.push(elapsed);
    },
    keys,
    output: { write: (text) => (screen += text), isTerminal: true, columns: 80 },
  });
  return {
    running,
    kept,
    raw,
    press: async (key: string) => {
      keys.write(key);
      // The keyboard is a stream: what is pressed arrives in a turn of its own.
      await vi.advanceTimersByTimeAsync(0);
    },
    bells: () => screen.split('\x07').length - 1,
    line: () => screen.slice(screen.lastIndexOf('\x1b[K') + 3),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;

describe('runTimer', () => {
  it('draws a bar, rings once at the end of the time, and goes on until Enter', async () => {
    const timer = start();
    expect(timer.line()).toBe(`${'╌'.repeat(24)} 0:00 of 2:00`);
    await vi.advanceTimersByTimeAsync(minute);
    expect(timer.line()).toBe(`${'━'.repeat(12)}${'╌'.repeat(12)} 1:00 of 2:00`);
    expect(timer.bells()).toBe(0);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(timer.line()).toBe(`${'━'.repeat(24)} 3:00 of 2:00, time is over`);
    expect(timer.bells()).toBe(1);
    await timer.press('\r');
    expect(await timer.running).toBe(3);
    expect(timer.raw).toEqual([true, false]);
  });

  it('leaves pauses out', async () => {
    const timer = start();
    await vi.advanceTimersByTimeAsync(minute);
    await timer.press(' ');
    expect(timer.line()).toContain('1:00 of 2:00, paused');
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(timer.bells()).toBe(0);
    await timer.press(' ');
    await vi.advanceTimersByTimeAsync(minute);
    expect(timer.bells()).toBe(1);
    await timer.press('\r');
    expect(await timer.running).toBe(2);
  });

  it('keeps what was spent every five seconds, and at Ctrl-C', async () => {
    const timer = start();
    await vi.advanceTimersByTimeAsync(11_000);
    await timer.press('\x03');
    expect(await timer.running).toBeNull();
    expect(timer.kept).toEqual([0, 5_000, 10_000, 11_000]);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('keeps it at %s', async (signal) => {
    const before = process.listenerCount(signal);
    const timer = start();
    await vi.advanceTimersByTimeAsync(3_000);
    process.emit(signal, signal);
    expect(await timer.running).toBeNull();
    expect(timer.kept.at(-1)).toBe(3_000);
    expect(process.listenerCount(signal)).toBe(before);
  });

  it('goes by the clock on the wall: a closed lid does not stop it', async () => {
    const timer = start();
    vi.setSystemTime(Date.now() + 90 * minute);
    await vi.advanceTimersByTimeAsync(250);
    expect(timer.bells()).toBe(1);
    await timer.press('\r');
    expect(await timer.running).toBe(90);
  });

  it('goes on from what was spent before, and does not ring again', async () => {
    const timer = start(3 * minute);
    await vi.advanceTimersByTimeAsync(minute);
    expect(timer.bells()).toBe(0);
    await timer.press('\r');
    expect(await timer.running).toBe(4);
  });
});
