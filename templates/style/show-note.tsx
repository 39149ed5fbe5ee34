import type { PageOf } from '@layerwise/builder';
import type { VNode } from 'preact';
import { FamilyNote } from '../components/family-note.tsx';
import { Feedback } from '../components/feedback.tsx';
import { Neighbourhood } from '../components/neighbourhood.tsx';
import { NoteHeader } from '../components/note-header.tsx';
import { NotePlace } from '../components/note-place.tsx';
import { NoteSteps } from '../components/note-steps.tsx';
import { type View, viewOf } from '../components/view.ts';
import type { ShowSamples } from './show-samples.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** What stands around a note's text. */
export function ShowNote({ view, samples }: ShowSamples): VNode {
  const { note } = samples;
  const page: PageOf<'note'> = {
    template: 'note',
    url: '/style/',
    title: note.note.title,
    description: note.note.description,
    lang: view.wording.lang,
    feeds: [],
    data: note,
  };
  return (
    <StylePart id="note" title={view.words.kinds.note}>
      <Specimen of="NoteHeader, Breadcrumbs">
        <NoteHeader view={view} data={note} language={{}} level={2} />
      </Specimen>
      <Specimen of="NotePlace, LadderAside">
        <NotePlace view={view} data={note} />
      </Specimen>
      <Specimen of="FamilyNote, TagList, NoteRecords, SourceList, SessionList, TaughtList, EventList, Backlinks, EditLink">
        <div class="note-after">
          <FamilyNote view={view} details={note} backlinks={note.backlinks} />
        </div>
      </Specimen>
      <Specimen of="NoteSteps">
        <NoteSteps view={view} previous={note.previous} following={note.following} />
      </Specimen>
      <Specimen of="Neighbourhood">
        <Neighbourhood view={view} />
      </Specimen>
      <Specimen of="Feedback">
        <Feedback view={withFeedback(view)} page={page} />
      </Specimen>
    </StylePart>
  );
}

/** The view of a site that offers every way to answer. */
function withFeedback({ site }: View): View {
  const feedback = {
    giscus: { repo: 'you/notes', repoId: '', category: '', categoryId: '', load: 'click' },
    email: 'you@example.org',
    newIssue: 'https://github.com/you/notes/issues/new',
    webmention: null,
  } as const;
  return viewOf({ ...site, config: { ...site.config, feedback } });
}
