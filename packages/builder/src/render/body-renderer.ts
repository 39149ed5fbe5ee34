import type { Content, Diagnostic, Hole, Need, Note, Reference, Region } from '@layerwise/parser';
import { escapeHtml } from '../escape-html.ts';
import type { LinkedNote, LinkedVault, ResolvedFragment, Target } from '../link/linked-vault.ts';
import { tagUrl } from '../plan/tags.ts';
import { cutRegion } from './cut-region.ts';
import { embedMedia, type MediaFile } from './embed-media.ts';
import { Footnotes } from './footnotes.ts';

/** What filling the marked places of notes needs to know of the site. */
export interface BodySite {
  readonly vault: LinkedVault;
  readonly href: (path: string) => string;
  /** A published attachment by its path in the vault; null for one that was refused or could not be read. */
  readonly media: (path: string) => MediaFile | null;
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
    const scope = { linked, prefix: '', trail: [linked.note.id] };
    const text = this.#fill(linked.note.content, scope);
    const notes = this.#footnotes.write((content, at) => this.#fill(content, at));
    return { html: text + notes, needs: [...this.#needs].sort(), diagnostics: this.#diagnostics };
  }

  #fill(content: Content, scope: Scope): string {
    for (const need of scope.linked.note.needs) this.#needs.add(need);
    let html = '';
    for (const piece of content) html += typeof piece === 'string' ? piece : this.#fillHole(piece, scope);
    this.#size += html.length;
    return html;
  }

  #fillHole(hole: Hole, scope: Scope): string {
    const { note } = scope.linked;
    switch (hole.type) {
      case 'link-start':
        return this.#openLink(scope.linked.targets[hole.reference], scope);
      case 'link-end':
        return closeLink(scope.linked.targets[hole.reference]);
      case 'embed': {
        const reference = note.references[hole.reference];
        const target = scope.linked.targets[hole.reference];
        return reference === undefined || target === undefined
          ? ''
          : this.#embed(target, reference, hole.inline, scope);
      }
      case 'id':
        return escapeHtml(scope.prefix + hole.id);
      case 'anchor':
        return escapeHtml(`#${scope.prefix}${hole.id}`);
      case 'footnote':
        return this.#footnotes.refer(hole.footnote, note, scope);
      case 'tag-start':
        return `<a class="tag" rel="tag" href="${escapeHtml(this.#site.href(tagUrl(hole.tag)))}">`;
      case 'tag-end':
        return '</a>';
      case 'region-start':
      case 'region-end':
        return '';
    }
  }

  #openLink(target: Target | undefined, scope: Scope): string {
    if (target === undefined || target.type === 'private') return '';
    if (target.type === 'unresolved') return '<span class="unresolved">';
    if (target.type === 'site') return `<a href="${escapeHtml(this.#site.href(target.path))}">`;
    if (target.type === 'attachment') {
      const file = this.#site.media(target.path);
      return file === null
        ? '<span class="unresolved">'
        : `<a class="attachment" href="${escapeHtml(file.href)}">`;
    }
    return `<a class="internal" href="${escapeHtml(this.#hrefOf(target.id, target.fragment, scope))}">`;
  }

  /** Links within the page's own note stay in the page; those of embedded text lead to the note it comes from. */
  #hrefOf(id: string, fragment: ResolvedFragment | null, scope: Scope): string {
    const linked = this.#site.vault.notes.get(id);
    if (linked === undefined) return '';
    const anchor = anchorOf(linked.note, fragment);
    if (id === scope.linked.note.id && scope.prefix === '') return anchor === '' ? '#' : anchor;
    return this.#site.href(linked.url) + anchor;
  }

  #embed(target: Target, reference: Reference, inline: boolean, scope: Scope): string {
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
        const media = embedMedia(file, reference);
        return inline ? media : `<div class="media">${media}</div>`;
      }
      case 'note':
        return this.#embedNote(target.id, target.fragment, reference, scope);
    }
  }

  #embedNote(id: string, fragment: ResolvedFragment | null, reference: Reference, scope: Scope): string {
    const linked = this.#site.vault.notes.get(id);
    if (linked === undefined) return '';
    if (scope.linked === this.#page && scope.trail.length === 1) this.#entry = reference;
    const region = toRegion(fragment);
    const key = region === null ? id : `${id}#${JSON.stringify(region)}`;
    const heading = fragment?.type === 'heading' ? linked.note.headings[fragment.heading]?.text : undefined;
    const title = escapeHtml(heading === undefined ? linked.note.title : `${linked.note.title} › ${heading}`);
    const href = escapeHtml(this.#site.href(linked.url) + anchorOf(linked.note, fragment));
    const link = `<a class="internal" href="${href}">${title}</a>`;
    if (scope.trail.includes(key)) {
      const message = `${reference.target || 'This note'} is embedded in itself; a link stands in its place.`;
      this.#report(scope, reference, 'warning', 'circular-embed', message);
      return `<p class="embed-link">${link}</p>`;
    }
    if (!this.#hasRoom(scope)) return `<p class="embed-link">${link}</p>`;
    this.#embeds += 1;
    const inner = { linked, prefix: `embed-${this.#embeds}-`, trail: [...scope.trail, key] };
    const content = region === null ? linked.note.content : cutRegion(linked.note.content, region);
    const html = this.#fill(content ?? linked.note.content, inner);
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

function closeLink(target: Target | undefined): string {
  if (target === undefined || target.type === 'private') return '';
  return target.type === 'unresolved' ? '</span>' : '</a>';
}

/** A note's first heading, where it is the title, is not in the page's text: its place is the page itself. */
function anchorOf(note: Note, fragment: ResolvedFragment | null): string {
  if (fragment === null) return '';
  if (fragment.type === 'heading' && fragment.heading === 0 && note.startsWithTitle) return '';
  return `#${encodeURIComponent(fragment.id)}`;
}

function toRegion(fragment: ResolvedFragment | null): Region | null {
  if (fragment === null) return null;
  return fragment.type === 'heading'
    ? { type: 'section', heading: fragment.heading }
    : { type: 'block', id: fragment.id };
}
