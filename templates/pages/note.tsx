import type { VNode } from 'preact';
import { Backlinks } from '../components/backlinks.tsx';
import { ContentsList } from '../components/contents-list.tsx';
import { EditLink } from '../components/edit-link.tsx';
import { Feedback } from '../components/feedback.tsx';
import { languageOf } from '../components/language.ts';
import { Neighbourhood } from '../components/neighbourhood.tsx';
import { NoteHeader } from '../components/note-header.tsx';
import { NoteList } from '../components/note-list.tsx';
import { NotePlace } from '../components/note-place.tsx';
import { NoteRecords } from '../components/note-records.tsx';
import { NoteSteps } from '../components/note-steps.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { TagList } from '../components/tag-list.tsx';

/** Whether a note is joined to anything that a picture could show. */
function isJoined(
  { backlinks, ladders, principles, tools }: PageProps<'note'>['page']['data'],
  { html }: PageProps<'note'>['content'],
): boolean {
  return backlinks.length + ladders.length + principles.length + tools.length > 0 || html.includes('<a ');
}

/** A note: its text in the middle, its contents before it, its place in the learning after it. */
export function NotePage({ page, content, view }: PageProps<'note'>): VNode {
  const { data } = page;
  const language = languageOf(page.lang, view);
  return (
    <article class={['note', 'h-entry', ...data.cssclasses].join(' ')}>
      <ContentsList view={view} contents={data.contents} />
      <div class="note-text">
        <NoteHeader view={view} data={data} language={language} />
        <Prose content={content} language={language} />
      </div>
      <NotePlace view={view} data={data} />
      <div class="note-after">
        {data.tags.length > 0 && <TagList tags={data.tags} counted={false} />}
        <NoteSteps view={view} previous={data.previous} following={data.following} />
        <NoteRecords view={view} details={data} />
        <Backlinks view={view} backlinks={data.backlinks} />
        {data.related.length > 0 && (
          <section>
            <h2>{view.words.labels.related}</h2>
            <NoteList view={view} notes={data.related} brief />
          </section>
        )}
        {isJoined(data, content) && <Neighbourhood view={view} />}
        <Feedback view={view} page={page} />
        <EditLink view={view} href={data.editHref} />
      </div>
    </article>
  );
}
