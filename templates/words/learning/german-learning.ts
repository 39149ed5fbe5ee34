import type { LearningWords } from './learning-words.ts';

export const germanLearning: LearningWords = {
  headings: {
    balanceThroughTime: 'Muss und Will im Lauf der Zeit',
    sessions: 'Sitzungen im Lauf der Zeit',
    toolsThroughYears: 'Werkzeuge im Lauf der Jahre',
    map: 'Worauf jedes Werkzeug beruht',
  },
  labels: {
    asTable: 'Dasselbe als Tabelle',
    week: 'Woche vom',
    month: 'Monat',
    year: 'Jahr',
    planned: 'Geplant',
    spent: 'Verbracht',
    overruns: 'Länger als geplant',
    reinforced: 'Aufgeschrieben oder gelehrt',
    declared: 'die eigene Notiz sagt es',
    evidence: 'andere Notizen nennen beide',
    calendar: 'Die Warteliste als Kalender',
  },
  descriptions: {
    layersThroughTime: (from, to) =>
      `Der Anteil jeder Schicht an allen Notizen mit einer Schicht, ${from} bis ${to}.`,
    balanceInMinutes: 'Minuten der Sitzungen: Muss über der Linie, Will darunter.',
    balanceInNotes: 'Neue Notizen: Muss über der Linie, Will darunter.',
    sessions: 'Verbrachte Minuten und eine Marke, wo der Plan war.',
    toolsThroughYears: 'Ein Balken von dem Jahr, in dem ein Werkzeug kam, bis zu dem, in dem es ging.',
    map: (tools, principles) => `${tools} und ${principles}, eine Linie zwischen denen, die zusammengehören.`,
    topics: 'Je größer der Punkt, desto mehr Notizen.',
  },
  empty: {
    layersThroughTime:
      'Noch nichts zu zeichnen. Gib einer Notiz eine Schicht und ein Datum, dann liegt die erste Schicht.',
    sessions: 'Noch keine Sitzung. Stell einen Wecker, lies, und schreib auf, wie es ausging.',
    toolsThroughYears: 'Kein Werkzeug sagt, seit wann. Schreib „since: 2024“ in die Notiz von einem.',
    map: 'Noch beruht kein Werkzeug auf einem Prinzip. Nenne beide in einer Notiz, dann entsteht hier eine Linie.',
  },
};
