import type { StyleWords } from './style-words.ts';

/** The style page in English. */
export const englishStyle: StyleWords = {
  lead: 'Every component of the theme, as this site has it. What they show are samples.',
  colors: 'Colours',
  type: 'Type',
  space: 'Space',
  marks: 'Icons and marks',
  text: 'Text',
  lists: 'Lists',
  controls: 'Controls',
};
