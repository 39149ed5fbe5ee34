import type { ToolCard } from '@layerwise/builder';
import type { View } from './view.ts';

/** The years of a tool in words: `2016–2022`, `since 2019`; nothing where none is known. */
export function yearsOf(tool: Pick<ToolCard, 'since' | 'until'>, view: View): string {
  const { words, wording } = view;
  const since = tool.since === null ? null : wording.shortDate(tool.since);
  const until = tool.until === null ? null : wording.shortDate(tool.until);
  if (since !== null && until !== null) return `${since} – ${until}`;
  if (since !== null) return words.sentences.since(since);
  return until === null ? '' : words.sentences.until(until);
}
