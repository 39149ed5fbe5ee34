import type { LearningWords } from './learning-words.ts';

export const arabicLearning: LearningWords = {
  headings: {
    balanceThroughTime: 'الحاجة والرغبة عبر الزمن',
    sessions: 'الجلسات عبر الزمن',
    toolsThroughYears: 'الأدوات عبر السنين',
    map: 'ما تقوم عليه كل أداة',
  },
  labels: {
    asTable: 'الأرقام نفسها في جدول',
    week: 'أسبوع',
    month: 'الشهر',
    year: 'السنة',
    planned: 'المخطط',
    spent: 'المقضي',
    overruns: 'أطول من المخطط',
    reinforced: 'كُتب أو عُلّم',
    declared: 'تقوله ملاحظتها',
    evidence: 'تذكرهما ملاحظات أخرى',
    calendar: 'قائمة الانتظار تقويمًا',
  },
  descriptions: {
    layersThroughTime: (from, to) => `نسبة كل طبقة من الملاحظات ذات الطبقة، من ${from} إلى ${to}.`,
    balanceInMinutes: 'دقائق الجلسات: الحاجة فوق الخط والرغبة تحته.',
    balanceInNotes: 'الملاحظات الجديدة: الحاجة فوق الخط والرغبة تحته.',
    sessions: 'الدقائق المقضية، وعلامة حيث كانت الخطة.',
    toolsThroughYears: 'شريط من سنة البدء بالأداة إلى سنة تركها.',
    map: (tools, principles) => `${tools} و${principles}، وخط بين ما يرتبط منها.`,
    topics: 'كلما كبرت النقطة زادت الملاحظات.',
  },
  empty: {
    layersThroughTime: 'لا شيء يُرسم بعد. أعطِ ملاحظةً طبقةً وتاريخًا فتوضع أول طبقة.',
    sessions: 'لا جلسات بعد. اضبط مؤقتًا واقرأ واكتب كيف انتهت.',
    toolsThroughYears: 'لا أداة تقول منذ متى تُستعمل. اكتب «since: 2024» في ملاحظة إحداها.',
    map: 'لا أداة تقوم على مبدأ بعد. اذكرهما في ملاحظة واحدة فيظهر خط هنا.',
  },
};
