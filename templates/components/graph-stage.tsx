import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { KindShape, type ShownKind } from './kind-shape.tsx';
import type { View } from './view.ts';

const kinds: readonly ShownKind[] = ['note', 'topic', 'principle', 'tool'];

/** The graph's picture with all that moves and filters it. A script brings it to life; without one it is not shown. */
export function GraphStage({ view, data }: { readonly view: View; readonly data: PageData['graph'] }): VNode {
  const { assets } = view.site;
  const { graph, canvas, pages } = view.words;
  return (
    <div
      class="graph-stage"
      data-source={data.source}
      data-drawing={assets.get('scripts/graph-drawing.ts')}
      data-layout={assets.get('scripts/graph-layout.ts')}
      data-shown={graph.shown}
    >
      <GraphFilters view={view} data={data} />
      <div class="graph-view" role="application" aria-label={pages.graph} aria-describedby="page:graph-help">
        <canvas />
      </div>
      <div class="graph-foot">
        <p class="graph-buttons">
          <button type="button" data-act="in" aria-label={canvas.zoomIn} title={canvas.zoomIn}>
            +
          </button>
          <button type="button" data-act="out" aria-label={canvas.zoomOut} title={canvas.zoomOut}>
            −
          </button>
          <button type="button" data-act="all" aria-label={canvas.showAll} title={canvas.showAll}>
            ⤢
          </button>
        </p>
        <p role="status" />
        <p class="graph-help" id="page:graph-help">
          {graph.help}
        </p>
      </div>
    </div>
  );
}

function GraphFilters({ view, data }: { readonly view: View; readonly data: PageData['graph'] }): VNode {
  const { words } = view;
  const { labels, graph } = words;
  return (
    <form class="graph-filters">
      <Choice
        name="layer"
        label={labels.layer}
        all={labels.all}
        options={[
          ...(['skim', 'explore', 'deepen'] as const).map(
            (layer) => [layer, view.layerLabel(layer)] as const,
          ),
          ['none', labels.noLayer],
        ]}
      />
      <Choice
        name="track"
        label={labels.track}
        all={labels.all}
        options={(['need', 'want'] as const).map((track) => [track, view.trackLabel(track)] as const)}
      />
      {data.topics.length > 0 && (
        <Choice
          name="topic"
          label={labels.topic}
          all={labels.all}
          options={data.topics.map(({ id, path, title }) => [
            id,
            path.length > 1 ? `${path.slice(0, -1).join(' / ')} / ${title}` : title,
          ])}
        />
      )}
      <fieldset>
        <legend>{graph.show}</legend>
        {kinds.map((kind) => (
          <label>
            <input type="checkbox" name={`show-${kind}`} checked />
            <KindShape kind={kind} />
            {kind === 'note' ? labels.notes : words.pages[`${kind}s`]}
          </label>
        ))}
      </fieldset>
      <button type="submit">{graph.reset}</button>
    </form>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}): VNode {
  return (
    <label>
      {props.label}
      <select name={props.name}>
        <option value="">{props.all}</option>
        {props.options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  );
}
