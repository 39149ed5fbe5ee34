import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Day } from './day.tsx';
import type { Language } from './language.ts';
import { LayerLink, TrackLink } from './marks.tsx';
import type { View } from './view.ts';

/** A note's title, what it is about, and its marks and dates. */
export function NoteHeader(props: {
  readonly view: View;
  readonly data: PageData['note'];
  readonly language: Language;
  /** Level of the heading that is the title; absent: 1. */
  readonly level?: 1 | 2;
}): VNode {
  const { view, data, language } = props;
  const { note } = data;
  const { words, wording, site } = view;
  const Heading = props.level === 2 ? 'h2' : 'h1';
  return (
    <header class="page-header">
      <Breadcrumbs view={view} path={data.breadcrumbs} />
      <Heading class="p-name" {...language}>
        {note.title}
      </Heading>
      {note.description && (
        <p class="lead p-summary" {...language}>
          {note.description}
        </p>
      )}
      <p class="meta">
        {note.layer && <LayerLink view={view} layer={note.layer} />}
        {note.track && <TrackLink view={view} track={note.track} />}
        {site.config.author && (
          <a class="p-author h-card quiet" href={site.href('/')}>
            {site.config.author}
          </a>
        )}
        {note.date && <Day view={view} date={note.date} name="dt-published" long />}
        {note.updated && note.updated !== note.date && (
          <span>
            {words.labels.updated} <Day view={view} date={note.updated} name="dt-updated" long />
          </span>
        )}
        <span>{wording.count(words.counts.minutesToRead, note.readingMinutes)}</span>
        <a class="u-url" href={note.href} hidden>
          {note.title}
        </a>
      </p>
      {data.cover !== null && <img class="cover u-photo" src={data.cover} alt="" />}
    </header>
  );
}
