import type { StyleWords } from './style-words.ts';

/** The style page in Spanish. */
export const spanishStyle: StyleWords = {
  lead: 'Todos los componentes del tema, tal como los tiene este sitio. Lo que muestran son ejemplos.',
  colors: 'Colores',
  type: 'Tipografía',
  space: 'Espacio',
  marks: 'Iconos y marcas',
  text: 'Texto',
  lists: 'Listas',
  controls: 'Controles',
};
