import type { Layer, ToolStatus, Track, VisibilityStatement } from '@layerwise/parser';
import { decodeNote, readFrontMatter } from '@layerwise/parser/front-matter';
import type { BlobContent } from './read-blobs.ts';

/** An entry of a list in front matter. */
export interface Entry {
  /** All that it says: two entries of the same key are equal. */
  readonly key: string;
  /** What the journal tells of it: a session's outcome, where something was taught. */
  readonly tells: string;
}

/** What one version of a note says that the journal asks for. */
export interface VersionFacts {
  readonly layer: Layer | null;
  readonly track: Track | null;
  readonly status: ToolStatus | null;
  readonly sessions: readonly Entry[];
  readonly taught: readonly Entry[];
  readonly statement: VisibilityStatement;
}

/** A version, read. */
export interface Version {
  readonly facts: VersionFacts;
  /** What follows the front matter; empty where the file could not be read. */
  readonly body: string;
}

/** A version that cannot be read may have said that it is private. */
const unreadable: VersionFacts = {
  layer: null,
  track: null,
  status: null,
  sessions: [],
  taught: [],
  statement: { readable: false, draft: 'absent', publish: 'absent' },
};

/**
 * Reads one version of a note with the parser's own readers.
 *
 * @param content The file's bytes, or why there are none: then the version counts as private.
 */
export function readVersion(content: BlobContent): Version {
  if (typeof content === 'string') return { facts: unreadable, body: '' };
  const { text, readable } = decodeNote(content);
  const { frontMatter, bodyOffset, ...statement } = readFrontMatter(text, '');
  return {
    body: text.slice(bodyOffset),
    facts: {
      layer: frontMatter.layer ?? null,
      track: frontMatter.track ?? null,
      status: frontMatter.status ?? null,
      sessions: frontMatter.sessions.map((session) => ({ key: toKey(session), tells: session.outcome })),
      taught: frontMatter.taught.map((taught) => ({ key: toKey(taught), tells: taught.where })),
      statement: {
        readable: readable && statement.readable,
        draft: statement.draft,
        publish: statement.publish,
      },
    },
  };
}

/** Fields in one order, however the author wrote them. */
function toKey(entry: object): string {
  return JSON.stringify(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));
}
