import type { Target } from '../link/linked-vault.ts';
import { createHref } from '../plan/hrefs.ts';
import { markdownPath } from '../plan/markdown-path.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { BodySite } from './body-renderer.ts';
import { writeNoteMarkdown } from './note-markdown.ts';
import { type LateFile, textFile } from './text-file.ts';

/** Lists each note as Markdown, beside its page. */
export function listMarkdownFiles(model: SiteModel, plan: SitePlan, bodies: BodySite): readonly LateFile[] {
  const { vault, learning, config } = model;
  const href = createHref(config.base);
  const isShown = (target: Target): boolean =>
    target.type === 'note' ||
    (target.type === 'site' && plan.findPath(target.path) !== null) ||
    (target.type === 'attachment' && bodies.media(target.path) !== null);
  return plan.pages.flatMap((page) => {
    const url = markdownPath(page);
    const linked = url === null ? undefined : vault.notes.get(page.note ?? '');
    if (url === null || linked === undefined) return [];
    const path = url.slice(1);
    const make = () => {
      const address = (config.site ?? '') + href(page.url);
      return textFile(path, writeNoteMarkdown(linked, address, learning, isShown));
    };
    return [{ path, notes: [linked.note.id], make }];
  });
}
