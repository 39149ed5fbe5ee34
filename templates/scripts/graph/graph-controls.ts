import type { GraphFilter } from './filter-graph.ts';
import type { GraphOrder } from './messages.ts';

/** The fields above a graph that choose what is seen of it, and the buttons that bring it near. */
export class GraphControls {
  constructor(stage: HTMLElement, send: (order: GraphOrder) => void) {
    const form = stage.querySelector<HTMLFormElement>('form.graph-filters');
    const filter = (): void => {
      if (form !== null) send({ type: 'filter', filter: readFilter(new FormData(form)) });
    };
    form?.addEventListener('change', filter);
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      form.reset();
      filter();
    });
    // A browser that comes back to the page may have kept what was chosen.
    if (form !== null && !isWhole(readFilter(new FormData(form)))) filter();
    const acts: Readonly<Record<string, GraphOrder>> = {
      in: { type: 'zoom', factor: 1.4, x: null, y: null },
      out: { type: 'zoom', factor: 1 / 1.4, x: null, y: null },
      all: { type: 'show-all' },
    };
    for (const button of stage.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
      const order = acts[button.dataset['act'] ?? ''];
      if (order !== undefined) button.addEventListener('click', () => send(order));
    }
  }
}

/** As the filter knows them; each has a box of its name. */
const kinds = ['note', 'topic', 'principle', 'tool'];

function readFilter(form: FormData): GraphFilter {
  const value = (name: string): string => {
    const given = form.get(name);
    return typeof given === 'string' ? given : '';
  };
  return {
    layer: value('layer'),
    track: value('track'),
    topic: value('topic'),
    kinds: new Set(kinds.filter((kind) => form.has(`show-${kind}`))),
  };
}

function isWhole({ layer, track, topic, kinds: chosen }: GraphFilter): boolean {
  return layer + track + topic === '' && chosen.size === kinds.length;
}
