import type { JournalWords } from './journal-words.ts';

/** The journal in Arabic. */
export const arabicJournal: JournalWords<'zero' | 'one' | 'two' | 'few' | 'many'> = {
  lead: 'ما بُدئ وما عُمِّق وما كُتب وما تُرك، كما ترويه الإيداعات.',
  headings: { year: 'سنة يومًا بيوم', recent: 'مؤخرًا', milestones: 'محطات', months: 'شهرًا بشهر' },
  labels: {
    streak: 'أيام متتالية',
    longestStreak: 'أطول تتابع',
    today: 'اليوم',
    thisWeek: 'هذا الأسبوع',
    activeDays: 'أيام النشاط',
    events: 'الأحداث',
    wordsAdded: 'كلمات مضافة',
    less: 'أقل',
    more: 'أكثر',
    uncommitted: 'لم يودَع بعد',
  },
  counts: {
    events: {
      zero: 'لا أحداث',
      one: 'حدث واحد',
      two: 'حدثان',
      few: '{n} أحداث',
      many: '{n} حدثًا',
      other: '{n} حدث',
    },
    weeks: {
      zero: 'لا أسابيع',
      one: 'أسبوع واحد',
      two: 'أسبوعان',
      few: '{n} أسابيع',
      many: '{n} أسبوعًا',
      other: '{n} أسبوع',
    },
    wordsRemoved: {
      zero: 'لم تُحذف كلمات',
      one: 'حُذفت كلمة واحدة',
      two: 'حُذفت كلمتان',
      few: 'حُذفت {n} كلمات',
      many: 'حُذفت {n} كلمة',
      other: 'حُذفت {n} كلمة',
    },
  },
  calendar: (from, to) => `مربع لكل يوم من ${from} إلى ${to}: كلما كبر وأظلم كثرت الأحداث.`,
  empty: 'لا شيء بعد. أودِع ملاحظة في git فتبدأ اليوميات بها.',
};
