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
  layers: {
    skim: {
      description: '見たか、聴いた。',
      asksFor: '講演を見るか、番組を聴きましょう。',
    },
    explore: {
      description: '論文か記事を読んだ。',
      asksFor: '論文か記事を読みましょう。',
    },
    deepen: {
      description: '小さなものを作ったか、ソースを読んだ。',
      asksFor: '小さなものを作るか、ソースを読みましょう。',
    },
  },
  tracks: { need: '仕事、プロジェクト、役割のために。', want: '好奇心から。' },
  start: {
    heading: 'ここから始める',
    write:
      '学んだことをMarkdownファイルに書きましょう。三文で十分です。先頭にこの数行を置けば、ここに現れます。',
    read: '時間を決めて次のものを読み、どう終えたかを残しましょう。',
    commit: 'コミットしましょう。最初のコミットから学びの記録が始まります。',
    example: '今日学んだこと',
  },
  empty: {
    layers: 'まだ深さを記したノートがありません。先頭に「layer: skim」と書けば、最初の層ができます。',
    layersThroughTime: 'まだ描くものがありません。ノートに層と日付を書けば、最初の地層ができます。',
    sessions: 'まだセッションがありません。時間を計って読み、どう終わったかを書きましょう。',
    toolsThroughYears:
      'いつから使うかを述べた道具がありません。道具のノートに「since: 2024」と書きましょう。',
    map: 'まだ原理と結びついた道具がありません。一つのノートで両方を挙げると、線が現れます。',
  },
};
