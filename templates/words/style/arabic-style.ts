import type { StyleWords } from './style-words.ts';

/** The style page in Arabic. */
export const arabicStyle: StyleWords = {
  lead: 'كل مكوّنات السمة كما هي في هذا الموقع، وما تعرضه نماذج.',
  colors: 'الألوان',
  type: 'الخط',
  space: 'المسافات',
  marks: 'الأيقونات والعلامات',
  text: 'النص',
  lists: 'القوائم',
  controls: 'عناصر التحكم',
};
