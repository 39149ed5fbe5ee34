import type { Diagnostic } from '@layerwise/parser/diagnostic';
import {
  blockElementId,
  type Content,
  type Hole,
  type Need,
  type Reference,
  type Region,
} from '@layerwise/parser/note';
import { escapeHtml } from '../escape-html.ts';
import type { LinkedNote, LinkedVault, ResolvedFragment, Target } from '../link/linked-vault.ts';
import { describeNote, describeSection } from '../plan/describe.ts';
import { tagUrl } from '../plan/tags.ts';
import type { BodyWords } from '../plan/theme.ts';
import { cutRegion } from './cut-region.ts';
import { CutText } from './cut-text.ts';
import { embedMedia, linkToMedia, type MediaFile } from './embed-media.ts';
import { Footnotes } from './footnotes.ts';

/** Gives notes by id. */
export interface LinkedNotes {
  readonly notes: Pick<LinkedVault['notes'], 'get'>;
}

/** What filling the marked places of notes needs to know of the site. */
export interface BodySite {
  readonly vault: LinkedNotes;
  readonly href: (path: string) => string;
  /** A published attachment by its path in the vault; null for one that was refused or could not be read. */
  readonly media: (path: string) => MediaFile | null;
  /** Finds the page or file of the site that a path means; null where none is. */
  readonly findPath: (path: string) => string | null;
  readonly words: (lang: string) => BodyWords;
  /** Language of notes that do not say theirs. */
  readonly lang: string;
  readonly limits: EmbedLimits;
}

/** How much may be embedded in one page. */
export interface EmbedLimits {
  /** Embeds within embeds. */
  readonly depth: number;
  readonly count: number;
  /** UTF-16 code units of HTML. */
  readonly size: number;
}

export const embedLimits: EmbedLimits = { depth: 10, count: 500, size: 2_000_000 };

/** The finished text of a page. */
export interface RenderedBody {
  readonly html: string;
  /** What must be loaded to show it, embeds included; sorted. */
  readonly needs: readonly Need[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A stretch of a note that is being written: which note, and what the ids in it begin with. */
interface Scope {
  readonly linked: LinkedNote;
  readonly prefix: string;
  /** What is being embedded from the page inwards, to notice circles. */
  readonly trail: readonly string[];
  /** Ids in the part that is embedded; null where all of the note is there. */
  readonly ids: ReadonlySet<string> | null;
}

/**
 * Fills the marked places of a note's content: links get their addresses, embeds their text, footnotes their
 * numbers.
 *
 * Everything that is put in is either safe HTML of another public note or made here, escaped.
 */
export function renderBody(id: string, site: BodySite): RenderedBody {
  const linked = site.vault.notes.get(id);
  if (linked === undefined) return { html: '', needs: [], diagnostics: [] };
  return new BodyRenderer(site).render(linked);
}

class BodyRenderer {
  readonly #site: BodySite;
  readonly #footnotes = new Footnotes<Scope>();
  readonly #needs = new Set<Need>();
  readonly #diagnostics: Diagnostic[] = [];
  #embeds = 0;
  #size = 0;
  #isFull = false;
  /** The page's own note, and the embed in it that is being filled: what is too much is too much there. */
  #page: LinkedNote | null = null;
  #entry: Reference | null = null;

  constructor(site: BodySite) {
    this.#site = site;
  }

  render(linked: LinkedNote): RenderedBody {
    this.#page = linked;
    const scope = { linked, prefix: '', trail: [linked.note.id], ids: null };
    const text = this.#fill(linked.note.content, scope);
    const notes = this.#footnotes.write(this.#words(), (content, at) => this.#fill(content, at));
    return { html: text + notes, needs: [...this.#needs].sort(), diagnostics: this.#diagnostics };
  }

  #fill(content: Content, scope: Scope): string {
    for (const need of scope.linked.note.needs) this.#needs.add(need);
    const text = new CutText();
    let isHidden = false;
    for (const [index, piece] of content.entries()) {
      if (typeof piece !== 'string' && piece.type === 'public-start') {
        isHidden = piece.references.some((reference) => scope.linked.targets[reference]?.type === 'private');
      } else if (typeof piece !== 'string' && piece.type === 'public-end') isHidden = false;
      if (isHidden) continue;
      if (typeof piece === 'string') {
        text.add(piece);
        this.#size += piece.length;
      } else if (piece.type === 'embed' && !piece.inline && this.#isText(piece.reference, scope)) {
        text.addLine(this.#fillHole(piece, scope), piece.beside, content[index + 1]);
      } else text.add(this.#fillHole(piece, scope));
    }
    return text.toString();
  }

  #fillHole(hole: Hole, scope: Scope): string {
    const { note } = scope.linked;
    switch (hole.type) {
      case 'link-start':
        return this.#link(hole.reference, scope).open;
      case 'link-end':
        return this.#link(hole.reference, scope).close;
      case 'embed': {
        const reference = note.references[hole.reference];
        const target = scope.linked.targets[hole.reference];
        return reference === undefined || target === undefined
          ? ''
          : this.#embed(target, reference, hole, scope);
      }
      case 'id':
        return escapeHtml(scope.prefix + hole.id);
      case 'anchor':
        return escapeHtml(this.#anchorTo(hole.id, scope));
      case 'footnote':
        return this.#footnotes.refer(hole.footnote, note, scope);
      case 'card':
        return this.#card(hole.reference, scope);
      case 'name':
        return escapeHtml(this.#nameOf(hole.reference, scope));
      case 'word':
        return escapeHtml(this.#words()[hole.word]);
      case 'tag-start':
        return `<a class="tag" rel="tag" href="${escapeHtml(this.#site.href(tagUrl(hole.tag)))}">`;
      case 'tag-end':
        return '</a>';
      case 'region-start':
      case 'region-end':
      case 'public-start':
      case 'public-end':
        return '';
    }
  }

  /** Whether nothing of what is embedded can be shown, so that only its name stands there. */
  #isText(index: number, scope: Scope): boolean {
    const target = scope.linked.targets[index];
    switch (target?.type) {
      case 'private':
      case 'unresolved':
      case 'site':
        return true;
      case 'attachment':
        return this.#site.media(target.path) === null;
      default:
        return false;
    }
  }

  /** Words of the page's language. */
  #words(): BodyWords {
    return this.#site.words(this.#page?.note.frontMatter.lang ?? this.#site.lang);
  }

  /** A file on a canvas. Of a note its title and first lines: no embed, so that there are no circles. */
  #card(index: number, scope: Scope): string {
    const target = scope.linked.targets[index];
    const reference = scope.linked.note.references[index];
    if (target === undefined || reference === undefined) return '';
    if (target.type !== 'note') return this.#embed(target, reference, { inline: false }, scope);
    const { note } = this.#site.vault.notes.get(target.id) ?? {};
    if (note === undefined) return '';
    const { fragment } = target;
    const lines = fragment?.type === 'heading' ? describeSection(note, fragment.heading) : describeNote(note);
    const { open, close } = this.#link(index, scope);
    const title = open + escapeHtml(this.#nameOf(index, scope)) + close;
    return `<p class="canvas-title">${title}</p>${lines === '' ? '' : `<p>${escapeHtml(lines)}</p>`}`;
  }

  #nameOf(index: number, { linked }: Scope): string {
    const target = linked.targets[index];
    const reference = linked.note.references[index];
    switch (target?.type) {
      case 'note': {
        const { note } = this.#site.vault.notes.get(target.id) ?? {};
        const { fragment } = target;
        const heading = fragment?.type === 'heading' ? note?.headings[fragment.heading]?.text : undefined;
        return [note?.title ?? '', ...(heading === undefined ? [] : [heading])].join(' › ');
      }
      case 'attachment':
        return target.path.slice(target.path.lastIndexOf('/') + 1);
      case 'site':
      case 'unresolved':
        return reference?.target ?? '';
      default:
        return '';
    }
  }

  #link(index: number, scope: Scope): { readonly open: string; readonly close: string } {
    const target = scope.linked.targets[index];
    const suffix = scope.linked.note.references[index]?.suffix;
    switch (target?.type) {
      case undefined:
      case 'private':
        return { open: '', close: '' };
      case 'unresolved':
        return unresolved;
      case 'site': {
        const path = this.#site.findPath(target.path);
        if (path === null) return unresolved;
        return tag(`<a href="${escapeHtml(this.#site.href(path) + encodeFragment(suffix))}">`);
      }
      case 'attachment': {
        const file = this.#site.media(target.path);
        if (file === null) return unresolved;
        return tag(`<a class="attachment" href="${escapeHtml(file.href + encodeFragment(suffix))}">`);
      }
      case 'note': {
        const href = this.#hrefOf(target.id, target.fragment, scope);
        return tag(`<a class="internal" href="${escapeHtml(href)}">`);
      }
    }
  }

  /** An id of the same note: in the page, or on the note's own page where only another part of it is embedded. */
  #anchorTo(id: string, { linked, prefix, ids }: Scope): string {
    if (ids === null || ids.has(id)) return `#${prefix}${id}`;
    return `${this.#site.href(linked.url)}#${encodeURIComponent(id)}`;
  }

  /** Links within the page's own note stay in the page; those of embedded text lead to the note it comes from. */
  #hrefOf(id: string, fragment: ResolvedFragment | null, scope: Scope): string {
    const linked = this.#site.vault.notes.get(id);
    if (linked === undefined) return '';
    const anchor = anchorOf(linked, fragment);
    if (id === scope.linked.note.id && scope.prefix === '') return anchor === '' ? '#' : anchor;
    return this.#site.href(linked.url) + anchor;
  }

  #embed(
    target: Target,
    reference: Reference,
    { inline, alone }: Pick<EmbedHole, 'inline' | 'alone'>,
    scope: Scope,
  ): string {
    const label = escapeHtml(reference.label ?? reference.target);
    switch (target.type) {
      case 'private':
        return label;
      case 'unresolved':
      case 'site':
        return `<span class="unresolved">${label}</span>`;
      case 'attachment': {
        const file = this.#site.media(target.path);
        if (file === null) return `<span class="unresolved">${label}</span>`;
        // What is no picture is a block, and cannot stand in a line of text.
        if (inline && (file.type === 'pdf' || file.type === 'other')) return linkToMedia(file);
        const media = embedMedia(file, reference, alone);
        return inline ? media : `<div class="media">${media}</div>`;
      }
      case 'note':
        return this.#embedNote(target.id, target.fragment, reference, inline, scope);
    }
  }

  #embedNote(
    id: string,
    fragment: ResolvedFragment | null,
    reference: Reference,
    inline: boolean,
    scope: Scope,
  ): string {
    const linked = this.#site.vault.notes.get(id);
    if (linked === undefined) return '';
    if (scope.linked === this.#page && scope.trail.length === 1) this.#entry = reference;
    const region = toRegion(fragment);
    const key = region === null ? id : `${id}#${JSON.stringify(region)}`;
    const heading = fragment?.type === 'heading' ? linked.note.headings[fragment.heading]?.text : undefined;
    const title = escapeHtml(heading === undefined ? linked.note.title : `${linked.note.title} › ${heading}`);
    const href = escapeHtml(this.#site.href(linked.url) + anchorOf(linked, fragment));
    const link = `<a class="internal" href="${href}">${title}</a>`;
    // A text of paragraphs cannot stand in a line of text.
    if (inline) return link;
    if (scope.trail.includes(key)) {
      const message = `${reference.target || 'This note'} is embedded in itself; a link stands in its place.`;
      this.#report(scope, reference, 'warning', 'circular-embed', message);
      return `<p class="embed-link">${link}</p>`;
    }
    if (!this.#hasRoom(scope)) return `<p class="embed-link">${link}</p>`;
    this.#embeds += 1;
    const whole = linked.note.content;
    const content = (region === null ? null : cutRegion(whole, region)) ?? whole;
    const text = this.#fill(content, {
      linked,
      // Ids of headings and blocks never have a colon.
      prefix: `embed:${this.#embeds}:`,
      trail: [...scope.trail, key],
      ids: content === whole ? null : idsIn(content),
    });
    // An item of a list cannot stand without one.
    const html = /^\s*<li[\s>]/u.test(text) ? `<ul>${text}</ul>` : text;
    return `<div class="embed"><p class="embed-title">${link}</p><div class="embed-content">${html}</div></div>`;
  }

  #hasRoom(scope: Scope): boolean {
    const { depth, count, size } = this.#site.limits;
    const found =
      scope.trail.length > depth
        ? `Embeds are nested more than ${depth} deep`
        : this.#embeds >= count
          ? `A page shows at most ${count} embeds`
          : this.#size > size
            ? `The text of a page with its embeds is over ${size} characters`
            : null;
    if (found === null) return true;
    if (!this.#isFull) this.#reportFull(found);
    this.#isFull = true;
    return false;
  }

  #reportFull(found: string): void {
    this.#diagnostics.push({
      path: this.#page?.note.path ?? '',
      line: this.#entry?.position.line ?? 1,
      column: this.#entry?.position.column ?? 1,
      severity: 'error',
      rule: 'too-many-embeds',
      message: `${found}; a link stands in the place of each further one.`,
    });
  }

  #report(
    scope: Scope,
    reference: Reference,
    severity: Diagnostic['severity'],
    rule: Diagnostic['rule'],
    message: string,
  ): void {
    const path = scope.linked.note.path;
    this.#diagnostics.push({ path, ...reference.position, severity, rule, message });
  }
}

type EmbedHole = Extract<Hole, { readonly type: 'embed' }>;

const unresolved = { open: '<span class="unresolved">', close: '</span>' };

function tag(open: string): { readonly open: string; readonly close: string } {
  return { open, close: '</a>' };
}

/** A fragment as written, for what is no note: `#page=3`. */
function encodeFragment(suffix: string | undefined): string {
  return suffix === undefined || suffix === '' ? '' : `#${encodeURI(suffix.toWellFormed())}`;
}

function idsIn(content: Content): ReadonlySet<string> {
  return new Set(
    content.flatMap((piece) => (typeof piece !== 'string' && piece.type === 'id' ? piece.id : [])),
  );
}

/** A note's first heading, where it is the title, is not in the page's text: its place is the page itself. */
function anchorOf(linked: LinkedNote, fragment: ResolvedFragment | null): string {
  if (fragment === null) return '';
  const { note } = linked;
  if (fragment.type === 'heading' && fragment.heading === 0 && note.startsWithTitle) return '';
  if (fragment.type === 'heading') return `#${encodeURIComponent(fragment.id)}`;
  const headingIds = new Set(note.headings.map((heading) => heading.id));
  return `#${encodeURIComponent(blockElementId(fragment.id, headingIds))}`;
}

function toRegion(fragment: ResolvedFragment | null): Region | null {
  if (fragment === null) return null;
  return fragment.type === 'heading'
    ? { type: 'section', heading: fragment.heading }
    : { type: 'block', id: fragment.id };
}
