import type { SearchWords } from './search-words.ts';

/** Search in Japanese. */
export const japaneseSearch: SearchWords<never> = {
  query: 'ノートを検索',
  filters: '絞り込み',
  kind: '種類',
  results: { other: '{n}件' },
  noResults: '見つかりませんでした。',
  someWords: 'すべての語を含むノートはありません。一部の語を含むノート：',
  searching: '検索中…',
  failed: '検索の索引を読み込めませんでした。',
  keys: '↑↓で選択、Enterで開く、Escで閉じる。',
  withoutScript: '検索にはJavaScriptが必要です。JavaScriptなしでは、次のページからすべてのノートに行けます：',
  near: 'このアドレスの語を含むノート',
};
