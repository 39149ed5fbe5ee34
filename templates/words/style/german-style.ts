import type { StyleWords } from './style-words.ts';

/** The style page in German. */
export const germanStyle: StyleWords = {
  lead: 'Jede Komponente des Themes, wie diese Website sie hat. Was sie zeigen, sind Muster.',
  colors: 'Farben',
  type: 'Schrift',
  space: 'Abstände',
  marks: 'Symbole und Zeichen',
  text: 'Text',
  lists: 'Listen',
  controls: 'Bedienelemente',
};
