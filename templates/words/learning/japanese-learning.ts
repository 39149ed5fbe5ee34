import type { LearningWords } from './learning-words.ts';

export const japaneseLearning: LearningWords = {
  headings: {
    balanceThroughTime: '必要と興味の移り変わり',
    sessions: 'セッションの移り変わり',
    toolsThroughYears: '道具の年表',
    map: 'それぞれの道具が拠る原理',
  },
  labels: {
    asTable: '同じ内容の表',
    week: '週の始まり',
    month: '月',
    year: '年',
    planned: '予定',
    spent: '実際',
    overruns: '予定より長い',
    reinforced: '書いたか教えた',
    declared: '道具のノートが述べる',
    evidence: 'ほかのノートが両方を挙げる',
    calendar: '待ち行列のカレンダー',
  },
  descriptions: {
    layersThroughTime: (from, to) => `層のある全ノートに占める各層の割合、${from}から${to}まで。`,
    balanceInMinutes: 'セッションの分数。線の上が必要、下が興味。',
    balanceInNotes: '新しいノート。線の上が必要、下が興味。',
    sessions: '使った分数と、予定の位置の印。',
    toolsThroughYears: '道具を使い始めた年から手放した年までの帯。',
    map: (tools, principles) => `${tools}と${principles}。結びつくものを線でつなぐ。`,
    topics: '点が大きいほどノートが多い。',
  },
  empty: {
    layersThroughTime: 'まだ描くものがありません。ノートに層と日付を書けば、最初の地層ができます。',
    sessions: 'まだセッションがありません。時間を計って読み、どう終わったかを書きましょう。',
    toolsThroughYears:
      'いつから使うかを述べた道具がありません。道具のノートに「since: 2024」と書きましょう。',
    map: 'まだ原理と結びついた道具がありません。一つのノートで両方を挙げると、線が現れます。',
  },
};
