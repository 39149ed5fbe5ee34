import { createHref } from '../plan/hrefs.ts';
import { markdownPath } from '../plan/markdown-path.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { BodySite } from './body-renderer.ts';
import { isShown } from './is-shown.ts';
import { writeNoteMarkdown } from './note-markdown.ts';
import { type LateFile, textFile } from './text-file.ts';

/** Lists each note as Markdown, beside its page. */
export function listMarkdownFiles(model: SiteModel, plan: SitePlan, bodies: BodySite): readonly LateFile[] {
  const { vault, learning, config } = model;
  const href = createHref(config.base);
  return plan.pages.flatMap((page) => {
    const url = markdownPath(page);
    const linked = url === null ? undefined : vault.notes.get(page.note ?? '');
    if (url === null || linked === undefined) return [];
    const path = url.slice(1);
    const make = () => {
      const address = (config.site ?? '') + href(page.url);
      return textFile(
        path,
        writeNoteMarkdown(linked, address, learning, (target) => isShown(target, bodies)),
      );
    };
    return [{ path, notes: [linked.note.id], make }];
  });
}
