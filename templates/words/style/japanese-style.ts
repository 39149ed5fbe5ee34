import type { StyleWords } from './style-words.ts';

/** The style page in Japanese. */
export const japaneseStyle: StyleWords = {
  lead: 'このサイトのテーマの全コンポーネント。表示内容は見本です。',
  colors: '色',
  type: '文字',
  space: '余白',
  marks: 'アイコンと印',
  text: '本文',
  lists: '一覧',
  controls: '操作部品',
};
