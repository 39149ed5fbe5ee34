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
  layers: {
    skim: {
      description: 'Angesehen oder angehört.',
      asksFor: 'Sieh einen Vortrag an oder hör eine Folge.',
    },
    explore: {
      description: 'Ein Paper oder ein Artikel wurde gelesen.',
      asksFor: 'Lies ein Paper oder einen Artikel.',
    },
    deepen: {
      description: 'Etwas Kleines wurde gebaut oder der Quelltext gelesen.',
      asksFor: 'Bau etwas Kleines oder lies den Quelltext.',
    },
  },
  tracks: { need: 'Für die Arbeit, ein Projekt oder eine Rolle.', want: 'Aus Neugier.' },
  start: {
    heading: 'Hier beginnen',
    write:
      'Schreib in eine Markdown-Datei, was du gelernt hast. Drei Sätze genügen, und diese Zeilen am Anfang geben ihr hier ihren Platz:',
    read: 'Lies das Nächste gegen die Uhr, und halte fest, wie es ausging:',
    commit: 'Mach einen Commit. Mit dem ersten beginnt das Journal.',
    example: 'Was ich heute gelernt habe',
  },
  empty: {
    layers:
      'Noch sagt keine Notiz, wie tief sie reicht. Schreib „layer: skim“ an den Anfang einer Notiz, dann liegt die erste Schicht.',
    layersThroughTime:
      'Noch nichts zu zeichnen. Gib einer Notiz eine Schicht und ein Datum, dann liegt die erste Schicht.',
    sessions: 'Noch keine Sitzung. Stell einen Wecker, lies, und schreib auf, wie es ausging.',
    toolsThroughYears: 'Kein Werkzeug sagt, seit wann. Schreib „since: 2024“ in die Notiz von einem.',
    map: 'Noch beruht kein Werkzeug auf einem Prinzip. Nenne beide in einer Notiz, dann entsteht hier eine Linie.',
  },
};
