import { feedFiles } from '../plan/feeds.ts';
import { createHref } from '../plan/hrefs.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { type BodySite, renderBody } from './body-renderer.ts';
import { writeAtom } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';
import { type LateFile, textFile } from './text-file.ts';

/** Lists the feeds, in three formats each; a note's text is filled in once for all of them. */
export function listFeedFiles({ config }: SiteModel, plan: SitePlan, bodies: BodySite): readonly LateFile[] {
  const href = createHref(config.base);
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    const text = texts.get(id) ?? renderBody(id, bodies).html;
    texts.set(id, text);
    return text;
  };
  const write = { 'feed.xml': writeAtom, 'rss.xml': writeRss, 'feed.json': writeJsonFeed };
  return plan.feeds().flatMap(({ title, page, notes }) =>
    feedFiles.map((file) => {
      const url = page + file;
      const path = url.slice(1);
      const make = () => {
        const entries = notes.map((note) => ({ note, html: textOf(note.id) }));
        return textFile(path, write[file]({ title, url, page, entries }, config, href));
      };
      return { path, notes: notes.map(({ id }) => id), make };
    }),
  );
}
