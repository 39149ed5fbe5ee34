import type { SearchWords } from './search-words.ts';

/** Search in Arabic. */
export const arabicSearch: SearchWords<'zero' | 'one' | 'two' | 'few' | 'many'> = {
  query: 'البحث في الملاحظات',
  filters: 'عوامل التصفية',
  kind: 'النوع',
  results: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{n} نتائج',
    many: '{n} نتيجة',
    other: '{n} نتيجة',
  },
  noResults: 'لم يُعثر على شيء.',
  someWords: 'لا توجد ملاحظة فيها كل هذه الكلمات. في هذه بعضها:',
  searching: 'جارٍ البحث…',
  failed: 'تعذّر تحميل فهرس البحث.',
  keys: '‏↑ و↓ للاختيار، وEnter للفتح، وEscape للإغلاق.',
  withoutScript: 'يحتاج البحث إلى JavaScript. من دونه تقود هذه الصفحات إلى كل ملاحظة:',
  near: 'ملاحظات فيها كلمات من هذا العنوان',
};
