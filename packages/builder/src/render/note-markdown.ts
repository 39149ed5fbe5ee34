import type { Note, PublishedMarkdown } from '@layerwise/parser';
import type { LinkedNote, Target } from '../link/linked-vault.ts';
import type { SiteModel } from '../plan/site-model.ts';

/**
 * Writes a note as Markdown, for machines: public facts as front matter, and its text as it was written, without comments.
 * A link or an embed that the page does not show as one is its plain text.
 *
 * @param address of its page.
 * @param isShown whether the page has what a target means.
 */
export function writeNoteMarkdown(
  linked: LinkedNote,
  address: string,
  learning: SiteModel['learning'],
  isShown: (target: Target) => boolean,
): string {
  const { note } = linked;
  const title = note.startsWithTitle ? '' : `# ${note.title.replace(/\s+/gu, ' ')}\n\n`;
  return `${writeFacts(note, address, learning)}\n${title}${writeMarkdownBody(linked, isShown)}\n`;
}

/** Writes what stands under the title. Parameters as of `writeNoteMarkdown`. */
export function writeMarkdownBody(
  { note, targets }: LinkedNote,
  isShown: (target: Target) => boolean,
): string {
  const isPublic = (index: number): boolean => {
    const target = targets[index];
    return target !== undefined && isShown(target);
  };
  const { markdown } = note;
  const isWhole = markdown?.loose.every(isPublic) === true;
  return (isWhole ? writeParts(markdown, note, isPublic) : note.text).trim();
}

function writeParts(
  { parts, defined }: PublishedMarkdown,
  { references }: Note,
  isPublic: (index: number) => boolean,
): string {
  // A definition of several links belongs to none of them.
  const areDefinedPublic = defined.every(isPublic);
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('definition' in part) return areDefinedPublic ? part.definition : '';
      return part.references.every(isPublic) ? part.source : plainText(part.references, references);
    })
    .join('');
}

/** What is read of a link or an embed. */
function plainText(indexes: readonly number[], references: Note['references']): string {
  const pointing = indexes.flatMap((index) => references[index] ?? []);
  // A link around a picture has no words of its own.
  const worded = pointing.find(({ excerpt, target }) => excerpt.text !== target) ?? pointing[0];
  return worded?.excerpt.text ?? '';
}

/** What the page says of the note, as front matter: each value as JSON, which is YAML. */
function writeFacts(note: Note, address: string, learning: SiteModel['learning']): string {
  const { frontMatter } = note;
  const member = learning.members.get(note.id);
  const titles = (
    ids: readonly string[] | undefined,
    things: ReadonlyMap<string, { readonly title: string }>,
  ): readonly string[] => (ids ?? []).flatMap((id) => things.get(id)?.title ?? []);
  const fields = {
    title: note.title,
    url: address,
    kind: note.ownKind ?? note.kind,
    layer: frontMatter.layer,
    track: frontMatter.track,
    topics: titles(member?.topics, learning.topics),
    principles: titles(member?.principles, learning.principles),
    tools: titles(member?.tools, learning.tools),
    date: member?.date,
    updated: member?.updated,
    description: frontMatter.description,
    sources: frontMatter.sources.map(({ url }) => url),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${JSON.stringify(value)}\n`],
  );
  return `---\n${lines.join('')}---\n`;
}
