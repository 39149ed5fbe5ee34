import type { Note } from '@layerwise/parser/note';
import type { LinkedNote } from '../link/linked-vault.ts';
import type { BodyWords } from '../plan/theme.ts';
import { type BodySite, embedLimits, renderBody } from '../render/body-renderer.ts';
import { isShown } from '../render/is-shown.ts';
import { writeMarkdownBody } from '../render/note-markdown.ts';
import type { SiteSetting, Surroundings } from './amendable-site.ts';

/** The text of a note, as it stands in the files of a site. */
export interface NoteTexts {
  readonly html: string;
  readonly markdown: string;
}

/** What notes are rendered with. */
export interface TextTools {
  readonly setting: SiteSetting;
  readonly href: (path: string) => string;
  readonly words: (lang: string) => BodyWords;
  /** Gives a note that another one points at. */
  readonly noteAt: (index: number) => Note;
}

/**
 * Renders the text of a note that embeds no other.
 *
 * @returns null where something is wrong with it.
 */
export function renderTexts(
  note: Note,
  surroundings: Surroundings,
  { setting, href, words, noteAt }: TextTools,
): NoteTexts | null {
  const { url, targets, linked, media, paths } = surroundings;
  const own: LinkedNote = { note, url, targets };
  const get = (id: string): LinkedNote | undefined => {
    if (id === note.id) return own;
    const other = linked[id];
    if (other === undefined) return undefined;
    const [index, otherUrl] = other;
    return {
      get note() {
        return noteAt(index);
      },
      url: otherUrl,
      targets: [],
    };
  };
  const site: BodySite = {
    vault: { notes: { get } },
    href,
    media: (path) => media[path] ?? null,
    findPath: (path) => paths[path] ?? null,
    words,
    lang: setting.lang,
    limits: embedLimits,
  };
  const { html, diagnostics } = renderBody(note.id, site);
  if (diagnostics.length > 0) return null;
  return { html, markdown: writeMarkdownBody(own, (target) => isShown(target, site)) };
}
