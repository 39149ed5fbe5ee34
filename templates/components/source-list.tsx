import type { Source } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What a note was learnt from. */
export function SourceList({
  view,
  sources,
}: {
  readonly view: View;
  readonly sources: readonly Source[];
}): VNode {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li>
          <a href={source.url}>{source.title ?? bare(source.url)}</a>
          {source.type !== undefined && <small>{view.words.sourceTypes[source.type]}</small>}
        </li>
      ))}
    </ul>
  );
}

/** An address as one says it: without its scheme and last slash. */
function bare(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
