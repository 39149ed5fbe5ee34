import type { BacklinkItem, NoteDetails } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Backlinks } from './backlinks.tsx';
import { EditLink } from './edit-link.tsx';
import { NoteRecords } from './note-records.tsx';
import { TagList } from './tag-list.tsx';
import type { View } from './view.ts';

/** What else is known of the note that describes a topic, principle or tool, and who links to it. */
export function FamilyNote(props: {
  readonly view: View;
  readonly details: NoteDetails | null;
  readonly backlinks: readonly BacklinkItem[];
}): VNode {
  const { view, details, backlinks } = props;
  return (
    <>
      {details && details.tags.length > 0 && <TagList tags={details.tags} counted={false} />}
      {details && <NoteRecords view={view} details={details} />}
      <Backlinks view={view} backlinks={backlinks} />
      {details && <EditLink view={view} href={details.editHref} />}
    </>
  );
}
