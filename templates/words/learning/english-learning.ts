import type { LearningWords } from './learning-words.ts';

export const englishLearning: LearningWords = {
  headings: {
    balanceThroughTime: 'Need and want through time',
    sessions: 'Sessions through time',
    toolsThroughYears: 'Tools through the years',
    map: 'What each tool rests on',
  },
  labels: {
    asTable: 'The same as a table',
    week: 'Week of',
    month: 'Month',
    year: 'Year',
    planned: 'Planned',
    spent: 'Spent',
    overruns: 'Longer than planned',
    reinforced: 'Written up or taught',
    declared: 'its own note says so',
    evidence: 'other notes name both',
    calendar: 'The queue as a calendar',
  },
  descriptions: {
    layersThroughTime: (from, to) =>
      `The share of each layer among all notes with a layer, ${from} to ${to}.`,
    balanceInMinutes: 'Minutes of sessions: need above the line, want below it.',
    balanceInNotes: 'New notes: need above the line, want below it.',
    sessions: 'Minutes spent, and a mark where the plan was.',
    toolsThroughYears: 'A bar from the year a tool was taken up to the year it was laid down.',
    map: (tools, principles) => `${tools} and ${principles}, a line between those that belong together.`,
    topics: 'The larger the dot, the more notes.',
  },
  empty: {
    layersThroughTime:
      'Nothing to draw yet. Give one note a layer and a date, and the first stratum is laid.',
    sessions: 'No session yet. Set a timer for one timebox, read, and write down how it ended.',
    toolsThroughYears: 'No tool says since when it is used. Write “since: 2024” in the note of one.',
    map: 'No tool rests on a principle yet. Name both in one note, and a line appears here.',
  },
};
