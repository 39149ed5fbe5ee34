import { cutAtSpans, type Fragment, findSpans, type Marked, type Span } from './mark-matches.ts';

/** A part of a note's page: what stands under one heading, or before the first. */
export interface Section {
  /** Id of the heading in the page; null before the first. */
  readonly id: string | null;
  readonly heading: string;
  readonly text: string;
}

/** Length of an excerpt, in UTF-16 code units. */
const LENGTH = 170;

/** How far before the first mark an excerpt begins. */
const BEFORE = 50;

/** Most headings shown under a note. */
const MOST_HEADINGS = 3;

/** A section that answers to the query. */
export interface FoundSection {
  readonly id: string | null;
  readonly heading: readonly Fragment[];
  readonly excerpt: readonly Fragment[];
}

/** What of a note's page answers to the query. */
export interface Excerpts {
  /** From the section that answers best; null where none does. */
  readonly best: readonly Fragment[] | null;
  /** Sections with a heading, those that answer best, in the order of the page. */
  readonly sections: readonly FoundSection[];
}

/** Chooses the passage of a note that answers best to the query, and the headings to jump to. */
export function chooseExcerpts(sections: readonly Section[], marked: Marked): Excerpts {
  const weighed = sections.map((section, place) => {
    const inHeading = countWords(findSpans(section.heading, marked));
    const spans = findSpans(section.text, marked);
    return { section, place, spans, worth: 3 * inHeading + countWords(spans) };
  });
  const answering = weighed.filter(({ worth }) => worth > 0);
  const withText = answering
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => countWords(b.spans) - countWords(a.spans) || a.place - b.place)[0];
  const headings = answering
    .filter(({ section }) => section.id !== null)
    .sort(byWorth)
    .slice(0, MOST_HEADINGS)
    .sort((a, b) => a.place - b.place);
  return {
    best: withText === undefined ? null : cutExcerpt(withText.section.text, withText.spans),
    sections: headings.map(({ section, spans }) => ({
      id: section.id,
      heading: cutAtSpans(section.heading, findSpans(section.heading, marked)),
      excerpt: section === withText?.section ? [] : cutExcerpt(section.text, spans),
    })),
  };
}

function byWorth(
  a: { readonly worth: number; readonly place: number },
  b: { readonly worth: number; readonly place: number },
): number {
  return b.worth - a.worth || a.place - b.place;
}

function countWords(spans: readonly Span[]): number {
  return new Set(spans.map(({ word }) => word)).size;
}

/** Cuts out the passage with the most different words of the query, at spaces where there are some. */
function cutExcerpt(text: string, spans: readonly Span[]): readonly Fragment[] {
  let best: Span | undefined;
  let most = 0;
  for (const span of spans) {
    const words = countWords(
      spans.filter(({ start, end }) => start >= span.start && end <= span.start + LENGTH - BEFORE),
    );
    if (words <= most) continue;
    best = span;
    most = words;
  }
  if (best === undefined) return [];
  const start = findStart(text, best.start);
  const end = findEnd(text, start + LENGTH);
  const inside = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
  const fragments = cutAtSpans(text.slice(start, end), inside);
  const ellipsis = { text: '…', isMarked: false };
  return [...(start > 0 ? [ellipsis] : []), ...fragments, ...(end < text.length ? [ellipsis] : [])];
}

function findStart(text: string, mark: number): number {
  const reach = Math.max(0, mark - BEFORE);
  if (reach === 0) return 0;
  const sentence = /[.!?]['”")\]]*\s+|[。！？]/g;
  sentence.lastIndex = reach;
  const ended = sentence.exec(text.slice(0, mark));
  if (ended !== null) return ended.index + ended[0].length;
  const space = text.indexOf(' ', reach);
  return space === -1 || space > mark ? reach : space + 1;
}

function findEnd(text: string, reach: number): number {
  if (reach >= text.length) return text.length;
  const space = text.lastIndexOf(' ', reach);
  return space > reach - 30 ? space : reach;
}
