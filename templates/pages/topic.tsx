import type { VNode } from 'preact';
import { FamilyNote } from '../components/family-note.tsx';
import { familyPath } from '../components/family-path.ts';
import { MetOnTheWay, NotesByLayer } from '../components/family-sections.tsx';
import { languageOf } from '../components/language.ts';
import { LayerMark, TrackMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { TopicList } from '../components/topic-list.tsx';

/** A topic: how deep it has been taken, and what its next layer asks for. */
export function TopicPage({ page, content, view }: PageProps<'topic'>): VNode {
  const { topic, ladder, parent, nextStep, children, principles, tools, unlayered, backlinks, details } =
    page.data;
  const { headings, counts, sentences, learning } = view.words;
  const path = [...familyPath(view, 'topics'), ...(parent === null ? [] : [parent])];
  return (
    <div class="column">
      <PageHeader view={view} title={page.title} lead={topic.description} path={path}>
        {topic.layer && <LayerMark view={view} layer={topic.layer} />}
        {topic.track && <TrackMark view={view} track={topic.track} />}
        <span>{view.wording.count(counts.notes, topic.notes)}</span>
        {topic.reinforced && <span class="mark reinforced">{learning.labels.reinforced}</span>}
        {topic.lastTouched !== null && topic.daysStill !== null && topic.daysStill > 0 && (
          <span>
            {sentences.stuckFor(
              view.wording.count(counts.days, topic.daysStill),
              view.wording.shortDate(topic.lastTouched),
            )}
          </span>
        )}
      </PageHeader>
      <Prose content={content} language={languageOf(page.lang, view)} />
      {nextStep !== null && ladder.next !== null && (
        <section class="next-step">
          <h2>{headings.nextStep}</h2>
          <p>
            <LayerMark view={view} layer={ladder.next} /> {view.asksFor(ladder.next)}
          </p>
        </section>
      )}
      <NotesByLayer view={view} rungs={ladder.rungs} unlayered={unlayered} invites={nextStep === null} />
      {children.length > 0 && (
        <section>
          <h2>{headings.subtopics}</h2>
          <TopicList view={view} topics={children} />
        </section>
      )}
      <MetOnTheWay view={view} principles={principles} tools={tools} />
      <FamilyNote view={view} details={details} backlinks={backlinks} />
    </div>
  );
}
