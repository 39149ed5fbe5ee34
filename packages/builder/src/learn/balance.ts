import { type Track, tracks } from '@layerwise/parser/note';
import { addDays, type Day, startOfWeek, toWeek } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { compareText } from '../order.ts';
import type { Figures, TrackBalance, TrackWeek } from './learning.ts';
import type { Facts, NoteFacts } from './note-facts.ts';

const shownWindows = [4, 12];

type TrackFigures = Readonly<Record<Track, Figures>>;

/**
 * Weighs need against want.
 *
 * A week ends with today and is seven days long. A note counts on its date, a session's minutes on the
 * day it began; both count for the track of the note. A track starves when its share was under the
 * configured part in every week of the window in which anything was learnt, and that were at least half
 * of them. For the share, a new note without a session in that week weighs as much as one timebox, so
 * that the balance is known to people who keep no sessions too.
 */
export function weighTracks(
  facts: Facts,
  today: Day,
  config: Pick<SiteConfig, 'balance' | 'timebox'>,
): TrackBalance {
  const { weeks, share } = config.balance;
  const notes = [...facts.values()];
  return {
    weeks,
    ...countTracks(notes, addDays(today, 1 - 7 * weeks), today),
    starved: findStarved(notes, today, weeks, share, config.timebox.minutes),
    allTime: countTracks(notes, null, today),
    windows: shownWindows.map((length) => ({
      weeks: length,
      ...countTracks(notes, addDays(today, 1 - 7 * length), today),
    })),
    byWeek: countByWeek(notes, today),
  };
}

/** Counts notes and minutes between two days, both included; from null on: all notes, and all minutes until today. */
function countTracks(notes: readonly NoteFacts[], from: Day | null, today: Day): TrackFigures {
  const within = (day: Day) => (from === null || day >= from) && day <= today;
  const figures = { need: { notes: 0, minutes: 0 }, want: { notes: 0, minutes: 0 } };
  for (const { track, date, sessions } of notes) {
    if (track === null) continue;
    if (from === null || (date !== null && within(date))) figures[track].notes += 1;
    for (const session of sessions) if (within(session.day)) figures[track].minutes += session.minutes;
  }
  return figures;
}

function findStarved(
  notes: readonly NoteFacts[],
  today: Day,
  weeks: number,
  share: number,
  timeboxMinutes: number,
): Track | null {
  const shares: Record<Track, number>[] = [];
  for (let week = 0; week < weeks; week++) {
    const to = addDays(today, -7 * week);
    const weight = weighWeek(notes, addDays(to, -6), to, timeboxMinutes);
    const whole = weight.need + weight.want;
    if (whole > 0) shares.push({ need: weight.need / whole, want: weight.want / whole });
  }
  if (shares.length === 0 || shares.length * 2 < weeks) return null;
  return tracks.find((track) => shares.every((week) => week[track] < share)) ?? null;
}

function weighWeek(
  notes: readonly NoteFacts[],
  from: Day,
  to: Day,
  timeboxMinutes: number,
): Record<Track, number> {
  const weight = { need: 0, want: 0 };
  for (const { track, date, sessions } of notes) {
    if (track === null) continue;
    const ofWeek = sessions.filter(({ day }) => day >= from && day <= to);
    const isNew = date !== null && date >= from && date <= to;
    weight[track] += ofWeek.reduce((sum, { minutes }) => sum + minutes, 0);
    if (isNew && ofWeek.length === 0) weight[track] += timeboxMinutes;
  }
  return weight;
}

function countByWeek(notes: readonly NoteFacts[], today: Day): readonly TrackWeek[] {
  const onTrack = notes.filter((fact) => fact.track !== null);
  const days = onTrack
    .flatMap((fact) => [fact.date, ...fact.sessions.map(({ day }) => day)])
    .filter((day) => day !== null)
    .filter((day) => day <= today)
    .sort(compareText);
  const first = days[0];
  if (first === undefined) return [];
  const weeks: Map<Day, { week: string; from: Day } & Record<Track, { notes: number; minutes: number }>> =
    new Map();
  for (let from = startOfWeek(first); from <= today; from = addDays(from, 7)) {
    weeks.set(from, {
      week: toWeek(from),
      from,
      need: { notes: 0, minutes: 0 },
      want: { notes: 0, minutes: 0 },
    });
  }
  for (const { track, date, sessions } of onTrack) {
    if (track === null) continue;
    const ofDate = date === null || date > today ? undefined : weeks.get(startOfWeek(date));
    if (ofDate !== undefined) ofDate[track].notes += 1;
    for (const { day, minutes } of sessions) {
      const ofSession = day > today ? undefined : weeks.get(startOfWeek(day));
      if (ofSession !== undefined) ofSession[track].minutes += minutes;
    }
  }
  return [...weeks.values()];
}
