/** A file of terms holds about so many characters: what a query loads for one word. */
const FILE_LENGTH = 24_000;

/** Some neighbouring terms with their postings. */
export interface TermFile {
  /** A beginning that divides its terms from those of the file before it. */
  readonly first: string;
  /** In code-unit order, one a line: the term, a space, its postings. */
  readonly text: string;
}

/**
 * Writes terms with their postings down in files of neighbouring terms.
 *
 * @param postings by term, as `writePosting` writes them.
 */
export function writeTerms(postings: ReadonlyMap<string, string>): readonly TermFile[] {
  const terms = [...postings.keys()].sort();
  const lines = terms.map((term) => ({ term, text: `${term} ${postings.get(term) ?? ''}\n` }));
  return cutLines(lines, 1).map(({ first, lines }) => ({
    first,
    text: lines.map(({ text }) => text).join(''),
  }));
}

interface Line {
  readonly term: string;
  readonly text: string;
}

interface Part {
  readonly first: string;
  readonly lines: readonly Line[];
}

/**
 * Cuts lines into parts of about `FILE_LENGTH`, only where the beginnings of terms differ, so that an edit moves few cuts.
 *
 * @param length of the beginnings, in UTF-16 code units; what is before the last of them is the same in all lines.
 */
function cutLines(lines: readonly Line[], length: number): readonly Part[] {
  const parts: Part[] = [];
  let open: Line[] = [];
  let size = 0;
  const close = (): void => {
    const first = open[0]?.term.slice(0, length);
    if (first !== undefined) parts.push({ first, lines: open });
    open = [];
    size = 0;
  };
  for (const group of groupByBeginning(lines, length)) {
    const groupSize = group.reduce((sum, { text }) => sum + text.length, 0);
    if (size + groupSize > FILE_LENGTH) close();
    if (groupSize > FILE_LENGTH && group.length > 1) {
      parts.push(...cutLines(group, length + 1));
      continue;
    }
    for (const line of group) open.push(line);
    size += groupSize;
  }
  close();
  return parts;
}

/** Neighbouring lines whose terms begin alike. */
function groupByBeginning(lines: readonly Line[], length: number): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let beginning: string | null = null;
  for (const line of lines) {
    const own = line.term.slice(0, length);
    if (own === beginning) groups.at(-1)?.push(line);
    else groups.push([line]);
    beginning = own;
  }
  return groups;
}
