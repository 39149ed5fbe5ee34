import { createHref } from '../plan/hrefs.ts';
import { toProgressJson } from '../plan/progress-json.ts';
import { progressPath, writeProgress } from '../plan/progress-text.ts';
import { toQueueCalendar } from '../plan/queue-calendar.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { toTreeJson } from '../plan/tree-json.ts';
import { journalFeedUrl, writeJournalFeed } from './journal-feed.ts';
import { queueFeedUrl, writeQueueFeed } from './queue-feed.ts';
import { type TextFile, textFile } from './text-file.ts';

/** Makes the data of a site: progress, queue, journal, tree, and what plugins add. */
export function renderData(model: SiteModel): readonly TextFile[] {
  const { vault, learning, today, config, journal } = model;
  const href = createHref(config.base);
  const progress = toProgressJson({ vault, learning, journal, today, config, href });
  return [
    textFile(progressPath, writeProgress(progress)),
    ...(journal === null || journal.days.length === 0
      ? []
      : [textFile(journalFeedUrl.slice(1), writeJournalFeed(journal.days, config, href))]),
    textFile(queueFeedUrl.slice(1), writeQueueFeed(learning.queue, config, href)),
    textFile('queue.ics', toQueueCalendar({ queue: learning.queue, config, href })),
    ...[...toTreeJson(vault, href)].map(([path, tree]) =>
      textFile(path.slice(1), `${JSON.stringify(tree)}\n`),
    ),
    ...model.additions.files.map(({ path, content }) => addedFile(path, content)),
  ];
}

function addedFile(path: string, content: string | Uint8Array): TextFile {
  return typeof content === 'string'
    ? textFile(path, content)
    : { path, type: 'bytes', bytes: Buffer.from(content) };
}
