import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { GraphStage } from '../components/graph-stage.tsx';
import { CloseIcon } from '../components/icons.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { SearchResultSample } from './search-result-sample.tsx';
import type { ShowSamples } from './show-samples.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** What can be pressed, filled in and chosen, and what is said where there is nothing. */
export function ShowControls({ view, samples }: ShowSamples): VNode {
  const { words, site } = view;
  return (
    <StylePart id="controls" title={words.style.controls}>
      <Specimen of=".icon-button">
        <button class="icon-button" type="button">
          <CloseIcon />
          <span class="sr-only">{words.shell.close}</span>
        </button>
      </Specimen>
      <Specimen of="SearchBox">
        <SearchBox view={view} />
      </Specimen>
      <Specimen of=".search-result">
        <SearchResultSample view={view} note={samples.note.note} />
      </Specimen>
      {site.config.graph !== false && (
        <Specimen of="GraphStage">
          <GraphStage view={view} data={{ ...samples.graph, source: site.href('/data/graph.json') }} />
        </Specimen>
      )}
      <Specimen of="Empty">
        <Empty text={words.empty.topics} />
      </Specimen>
      <Specimen of=".warning">
        <p class="warning">{words.sentences.starved(view.trackLabel('want'))}</p>
      </Specimen>
    </StylePart>
  );
}
