import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { EvidenceView } from '../components/evidence-view.tsx';
import { FamilyNote } from '../components/family-note.tsx';
import { familyPath } from '../components/family-path.ts';
import { NotesByLayer } from '../components/family-sections.tsx';
import { languageOf } from '../components/language.ts';
import { LivesOn } from '../components/lives-on.tsx';
import { LayerMark, StatusMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { Succession } from '../components/succession.tsx';
import { yearsOf } from '../components/years-of.ts';

/** A tool: its note, its years, the principles behind it and why they count as such, its notes. */
export function ToolPage({ page, content, view }: PageProps<'tool'>): VNode {
  const { tool, rungs, unlayered, backlinks, details, livesOn } = page.data;
  const { headings, sentences, empty } = view.words;
  const years = yearsOf(tool, view);
  return (
    <div class="column">
      <PageHeader
        view={view}
        title={page.title}
        lead={tool.described ? tool.description : sentences.notDescribed}
        path={familyPath(view, 'tools')}
      >
        {tool.status && <StatusMark view={view} status={tool.status} />}
        {years && <span>{years}</span>}
        <Succession view={view} tool={tool} />
      </PageHeader>
      <Prose content={content} language={languageOf(page.lang, view)} />
      <section>
        <h2>{headings.principlesBehind}</h2>
        {tool.principles.length === 0 && <Empty text={empty.principlesOfTool} />}
        <ul class="note-list">
          {tool.principles.map((principle) => (
            <li class="note-card">
              <a class="note-title" href={principle.href}>
                {principle.title}
              </a>{' '}
              {principle.grasp && <LayerMark view={view} layer={principle.grasp} />}
              {principle.description && <p class="note-description">{principle.description}</p>}
              <EvidenceView view={view} evidence={principle.evidence} />
            </li>
          ))}
        </ul>
      </section>
      <LivesOn view={view} livesOn={livesOn} />
      <NotesByLayer view={view} rungs={rungs} unlayered={unlayered} />
      <FamilyNote view={view} details={details} backlinks={backlinks} />
    </div>
  );
}
