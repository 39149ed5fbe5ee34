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
  layers: {
    skim: {
      description: 'Visto o escuchado.',
      asksFor: 'Mira una charla o escucha un episodio.',
    },
    explore: {
      description: 'Se leyó un artículo o un trabajo de investigación.',
      asksFor: 'Lee un artículo o un trabajo de investigación.',
    },
    deepen: {
      description: 'Se construyó algo pequeño o se leyó el código fuente.',
      asksFor: 'Construye algo pequeño o lee el código fuente.',
    },
  },
  tracks: { need: 'Para el trabajo, un proyecto o un puesto.', want: 'Por curiosidad.' },
  start: {
    heading: 'Empieza aquí',
    write:
      'Escribe lo que aprendiste en un archivo Markdown. Bastan tres frases, y estas líneas al principio le dan aquí su lugar:',
    read: 'Lee lo siguiente contra el reloj y anota cómo terminó:',
    commit: 'Haz un commit. Con el primero empieza el diario.',
    example: 'Lo que aprendí hoy',
  },
  empty: {
    layers:
      'Ninguna nota dice hasta dónde llega. Escribe «layer: skim» al principio de una y quedará la primera capa.',
    layersThroughTime:
      'Nada que dibujar aún. Da a una nota una capa y una fecha y quedará el primer estrato.',
    sessions: 'Aún no hay sesiones. Pon un temporizador, lee y anota cómo terminó.',
    toolsThroughYears: 'Ninguna herramienta dice desde cuándo. Escribe «since: 2024» en la nota de una.',
    map: 'Ninguna herramienta se apoya aún en un principio. Nombra ambos en una nota y aparecerá una línea.',
  },
};
