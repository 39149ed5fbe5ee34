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
  layers: {
    skim: {
      description: 'Watched or listened to.',
      asksFor: 'Watch a talk or listen to an episode.',
    },
    explore: {
      description: 'A paper or an article was read.',
      asksFor: 'Read a paper or an article.',
    },
    deepen: {
      description: 'A toy was built or the source was read.',
      asksFor: 'Build a toy or read the source.',
    },
  },
  tracks: { need: 'For work, a project or a role.', want: 'Out of curiosity.' },
  start: {
    heading: 'Begin here',
    write:
      'Write what you learnt as a Markdown file in the vault. Three sentences will do, and these lines at its top give it its place here:',
    read: 'Read the next thing against a timer, and say how it ended:',
    commit: 'Commit. With the first commit the journal begins.',
    example: 'What I learnt today',
  },
  empty: {
    layers:
      'No note says how deep it went. Write “layer: skim” at the top of one, and the first stratum is laid.',
    layersThroughTime:
      'Nothing to draw yet. Give one note a layer and a date, and the first stratum is laid.',
    sessions: 'No session yet. Set a timer for one timebox, read, and write down how it ended.',
    toolsThroughYears: 'No tool says since when it is used. Write “since: 2024” in the note of one.',
    map: 'No tool rests on a principle yet. Name both in one note, and a line appears here.',
  },
};
