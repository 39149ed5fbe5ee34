import type { JournalWords } from './journal-words.ts';

/** The journal in Japanese. */
export const japaneseJournal: JournalWords<never> = {
  lead: '始めたこと、深めたこと、書き上げたこと、やめたこと。コミットが語る記録です。',
  headings: { year: '一年の毎日', recent: '最近', milestones: '節目', months: '月ごと' },
  labels: {
    streak: '継続',
    longestStreak: '最長の継続',
    today: '今日',
    thisWeek: '今週',
    activeDays: '活動した日',
    events: '出来事',
    wordsAdded: '追加した語',
    less: '少ない',
    more: '多い',
    uncommitted: '未コミット',
  },
  counts: {
    events: { other: '{n}件の出来事' },
    weeks: { other: '{n}週間' },
    wordsRemoved: { other: '{n}語を削除' },
  },
  calendar: (from, to) => `${from}から${to}までの一日ごとの四角。大きく濃いほど多くのことがありました。`,
  empty: 'まだ何もありません。ノートをコミットすると、ここから始まります。',
};
