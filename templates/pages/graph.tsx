import type { Ref } from '@layerwise/builder';
import type { ComponentChildren, VNode } from 'preact';
import { GraphStage } from '../components/graph-stage.tsx';
import { KindShape, type ShownKind } from '../components/kind-shape.tsx';
import { LayerMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';

/** The whole vault as a map, and the same as lists for those who cannot see it: topics, principles and tools lead to every note. */
export function GraphPage({ page, view }: PageProps<'graph'>): VNode {
  const { data } = page;
  const { pages, counts, graph, labels } = view.words;
  const { count } = view.wording;
  return (
    <div class="graph-page">
      <PageHeader view={view} title={pages.graph} lead={graph.lead}>
        <span>{count(counts.topics, data.topics.length)}</span>
        <span>{count(counts.principles, data.principles.length)}</span>
        <span>{count(counts.tools, data.tools.length)}</span>
        <span>{count(counts.links, data.links)}</span>
      </PageHeader>
      <GraphStage view={view} data={data} />
      <section class="graph-list">
        <h2>{graph.asList}</h2>
        <Group kind="topic" title={pages.topics}>
          {data.topics.map((topic) => (
            <Row thing={topic}>
              {topic.layer && <LayerMark view={view} layer={topic.layer} />}
              <span>{count(counts.notes, topic.notes)}</span>
            </Row>
          ))}
        </Group>
        <Group kind="principle" title={pages.principles}>
          {data.principles.map((principle) => (
            <Row thing={principle}>
              <span>{count(counts.notes, principle.notes)}</span>
              <Joined things={principle.tools} />
            </Row>
          ))}
        </Group>
        <Group kind="tool" title={pages.tools}>
          {data.tools.map((tool) => (
            <Row thing={tool}>
              <span>{count(counts.notes, tool.notes)}</span>
              <Joined things={tool.principles} />
            </Row>
          ))}
        </Group>
        <Group kind="note" title={graph.mostLinked}>
          {data.mostLinked.map((note) => (
            <Row thing={note}>
              {note.layer && <LayerMark view={view} layer={note.layer} />}
              <span>{count(counts.links, note.links)}</span>
            </Row>
          ))}
        </Group>
        <p>
          <a href={view.site.href('/archive/')}>{graph.allNotes}</a>
          {' · '}
          <a href={data.source}>{labels.figures}</a>
        </p>
      </section>
    </div>
  );
}

function Group(props: {
  readonly kind: ShownKind;
  readonly title: string;
  readonly children: readonly VNode[];
}): VNode | null {
  if (props.children.length === 0) return null;
  return (
    <section>
      <h3>
        <KindShape kind={props.kind} />
        {props.title}
      </h3>
      <ul class="in-columns">{props.children}</ul>
    </section>
  );
}

function Row({ thing, children }: { readonly thing: Ref; readonly children: ComponentChildren }): VNode {
  return (
    <li>
      <a href={thing.href}>{thing.title}</a>
      <p class="meta">{children}</p>
    </li>
  );
}

/** What else a principle or a tool is joined to, the first few of it. */
function Joined({ things }: { readonly things: readonly Ref[] }): VNode | null {
  if (things.length === 0) return null;
  return (
    <>
      {things.slice(0, 4).map((thing) => (
        <a class="quiet" href={thing.href}>
          {thing.title}
        </a>
      ))}
    </>
  );
}
