import type { Ladder, NoteCard, Rung, TopicCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { LayerLink, TrackMark } from './marks.tsx';
import { layers } from './order.ts';
import type { View } from './view.ts';

/** How many notes a cell shows at once; the others open on demand. */
const shown = 3;

/** Topics down, layers across, the notes themselves in the cells: how deep each topic has been taken. */
export function TopicMatrix(props: {
  readonly view: View;
  readonly ladders: readonly Ladder[];
  readonly topics: readonly TopicCard[];
}): VNode {
  const { view, ladders } = props;
  const { labels, headings, empty } = view.words;
  if (ladders.length === 0) return <Empty text={empty.topics} />;
  const topics = new Map(props.topics.map((topic) => [topic.id, topic]));
  return (
    <table class="matrix">
      <caption class="sr-only">{headings.topicsByLayer}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.topic}</th>
          {layers.map((layer) => (
            <th scope="col">
              <LayerLink view={view} layer={layer} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ladders.map((ladder) => (
          <tr>
            <TopicCell view={view} ladder={ladder} topic={topics.get(ladder.topic.id)} />
            {ladder.rungs.map((rung) => (
              <Cell view={view} rung={rung} isNext={ladder.next === rung.layer} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TopicCell(props: {
  readonly view: View;
  readonly ladder: Ladder;
  readonly topic: TopicCard | undefined;
}): VNode {
  const { view, ladder, topic } = props;
  const parents = topic?.path.slice(0, -1) ?? [];
  return (
    <th scope="row">
      {parents.length > 0 && <span class="topic-path">{parents.join(' / ')} / </span>}
      <a class="note-title" href={ladder.topic.href}>
        {ladder.topic.title}
      </a>
      {topic?.track && (
        <span class="meta">
          <TrackMark view={view} track={topic.track} />
        </span>
      )}
    </th>
  );
}

function Cell(props: { readonly view: View; readonly rung: Rung; readonly isNext: boolean }): VNode {
  const { view, rung, isNext } = props;
  const label = view.layerLabel(rung.layer);
  if (rung.notes.length === 0) {
    return (
      <td class={isNext ? 'is-next' : 'is-empty'} data-layer={label}>
        {isNext ? view.words.labels.next : <span class="sr-only">{view.words.sentences.notReached}</span>}
      </td>
    );
  }
  const rest = rung.notes.slice(shown);
  return (
    <td class={`is-reached reached-${rung.layer}`} data-layer={label}>
      <NoteLinks notes={rung.notes.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{view.wording.count(view.words.counts.more, rest.length)}</summary>
          <NoteLinks notes={rest} />
        </details>
      )}
    </td>
  );
}

function NoteLinks({ notes }: { readonly notes: readonly NoteCard[] }): VNode {
  return (
    <ul>
      {notes.map((note) => (
        <li>
          <a href={note.href}>{note.title}</a>
        </li>
      ))}
    </ul>
  );
}
