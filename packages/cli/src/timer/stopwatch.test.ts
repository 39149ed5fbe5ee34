import { describe, expect, it } from 'vitest';
import { roundToMinutes, showTime, startStopwatch } from './stopwatch.ts';

describe('startStopwatch', () => {
  it('leaves pauses out', () => {
    let now = 1_000;
    const watch = startStopwatch(() => now);
    now += 60_000;
    watch.toggle();
    expect(watch.isPaused()).toBe(true);
    now += 600_000;
    expect(watch.elapsed()).toBe(60_000);
    watch.toggle();
    now += 30_000;
    expect(watch.elapsed()).toBe(90_000);
    expect(watch.isPaused()).toBe(false);
  });

  it('counts the time of a closed lid', () => {
    let now = 0;
    const watch = startStopwatch(() => now);
    now += 3_600_000;
    expect(watch.elapsed()).toBe(3_600_000);
  });

  it('goes on from what was measured earlier', () => {
    let now = 5_000;
    const watch = startStopwatch(() => now, 60_000);
    now += 1_000;
    expect(watch.elapsed()).toBe(61_000);
  });

  it('never goes below nothing when the clock is set back', () => {
    let now = 100_000;
    const watch = startStopwatch(() => now);
    now = 0;
    expect(watch.elapsed()).toBe(0);
  });
});

describe('showTime', () => {
  it.each([
    [0, '0:00'],
    [65_900, '1:05'],
    [2_700_000, '45:00'],
    [3_725_000, '1:02:05'],
  ])('%i', (milliseconds, shown) => {
    expect(showTime(milliseconds)).toBe(shown);
  });
});

describe('roundToMinutes', () => {
  it.each([
    [0, 1],
    [89_999, 1],
    [90_000, 2],
    [2_700_000, 45],
  ])('%i', (milliseconds, minutes) => {
    expect(roundToMinutes(milliseconds)).toBe(minutes);
  });
});
