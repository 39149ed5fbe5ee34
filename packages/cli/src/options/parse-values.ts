import { InvalidArgumentError } from 'commander';

/** Reads a day as `YYYY-MM-DD` that is in the calendar. */
export function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isDay && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2026-11-24.');
}

/** Reads a number of worker threads. */
export function parseWorkers(text: string): number {
  return parseWhole(text, 1, 256);
}

/** Reads a port; 0 means any free one. */
export function parsePort(text: string): number {
  return parseWhole(text, 0, 65_535);
}

/** Reads minutes of a session. */
export function parseMinutes(text: string): number {
  return parseWhole(text, 1, 1_440);
}

function parseWhole(text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
