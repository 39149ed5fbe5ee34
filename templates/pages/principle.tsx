import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { FamilyNote } from '../components/family-note.tsx';
import { familyPath } from '../components/family-path.ts';
import { NotesByLayer } from '../components/family-sections.tsx';
import { languageOf } from '../components/language.ts';
import { LayerMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { ToolTimeline } from '../pictures/tool-timeline.tsx';

/** A principle: its note, its grasp, the tools that came and went while it stayed, its notes by layer. */
export function PrinciplePage({ page, content, view }: PageProps<'principle'>): VNode {
  const { principle, rungs, unlayered, tools, backlinks, details } = page.data;
  const { headings, labels, counts, sentences, empty } = view.words;
  const lead = principle.described ? principle.description : sentences.notDescribed;
  return (
    <div class="column">
      <PageHeader view={view} title={page.title} lead={lead} path={familyPath(view, 'principles')}>
        {principle.grasp && (
          <span>
            {labels.grasp} <LayerMark view={view} layer={principle.grasp} />
          </span>
        )}
        <span>{view.wording.count(counts.notes, principle.notes)}</span>
        <span>{view.wording.count(counts.tools, tools.length)}</span>
      </PageHeader>
      <Prose content={content} language={languageOf(page.lang, view)} />
      <section>
        <h2>{headings.toolsThatEmbody}</h2>
        {tools.length === 0 ? (
          <Empty text={empty.toolsOfPrinciple} />
        ) : (
          <ToolTimeline view={view} principle={principle.title} tools={tools} />
        )}
      </section>
      <NotesByLayer view={view} rungs={rungs} unlayered={unlayered} />
      <FamilyNote view={view} details={details} backlinks={backlinks} />
    </div>
  );
}
