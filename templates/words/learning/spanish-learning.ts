import type { LearningWords } from './learning-words.ts';

export const spanishLearning: LearningWords = {
  headings: {
    balanceThroughTime: 'Necesidad y deseo a lo largo del tiempo',
    sessions: 'Sesiones a lo largo del tiempo',
    toolsThroughYears: 'Herramientas a lo largo de los años',
    map: 'En qué se apoya cada herramienta',
  },
  labels: {
    asTable: 'Lo mismo como tabla',
    week: 'Semana del',
    month: 'Mes',
    year: 'Año',
    planned: 'Previsto',
    spent: 'Empleado',
    overruns: 'Más largas de lo previsto',
    reinforced: 'Escrito o enseñado',
    declared: 'lo dice su propia nota',
    evidence: 'otras notas nombran ambos',
    calendar: 'La cola como calendario',
  },
  descriptions: {
    layersThroughTime: (from, to) =>
      `La parte de cada capa entre todas las notas con capa, de ${from} a ${to}.`,
    balanceInMinutes: 'Minutos de sesiones: necesidad sobre la línea, deseo debajo.',
    balanceInNotes: 'Notas nuevas: necesidad sobre la línea, deseo debajo.',
    sessions: 'Minutos empleados, y una marca donde estaba el plan.',
    toolsThroughYears: 'Una barra desde el año en que llegó una herramienta hasta el año en que se dejó.',
    map: (tools, principles) => `${tools} y ${principles}, con una línea entre los que van juntos.`,
    topics: 'Cuanto mayor el punto, más notas.',
  },
  empty: {
    layersThroughTime:
      'Nada que dibujar aún. Da a una nota una capa y una fecha y quedará el primer estrato.',
    sessions: 'Aún no hay sesiones. Pon un temporizador, lee y anota cómo terminó.',
    toolsThroughYears: 'Ninguna herramienta dice desde cuándo. Escribe «since: 2024» en la nota de una.',
    map: 'Ninguna herramienta se apoya aún en un principio. Nombra ambos en una nota y aparecerá una línea.',
  },
};
