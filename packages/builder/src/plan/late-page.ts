import { once } from '../once.ts';
import type { PageOf, TemplateName } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** A page whose data nobody has asked for yet. */
export interface PlannedPage<Name extends TemplateName>
  extends Pick<PageOf<Name>, 'template' | 'url' | 'title' | 'lang' | 'note'> {
  /** Absent: there is none. */
  readonly description?: () => string;
  readonly data: () => PageOf<Name>['data'];
}

/** What a page shows is read many times while it is written, and hardly ever after: it would take room for nothing. */
let last: { readonly planned: object; readonly data: unknown } | null = null;

/**
 * Makes a page whose description, data and feeds are worked out when somebody reads them. Of a site that is only looked
 * at, most pages are never read. The data are kept until somebody reads those of another page.
 */
export function latePage<Name extends TemplateName>(
  { feedsOf }: Pick<PlanContext, 'feedsOf'>,
  planned: PlannedPage<Name>,
): PageOf<Name> {
  const { template, url, title, lang, note } = planned;
  const description = once(planned.description ?? (() => ''));
  const feeds = once(() => feedsOf({ template, url, title }));
  return {
    template,
    url,
    title,
    lang,
    ...(note !== undefined && { note }),
    get description() {
      return description();
    },
    get feeds() {
      return feeds();
    },
    get data() {
      if (last?.planned !== planned) last = { planned, data: planned.data() };
      return last.data as PageOf<Name>['data'];
    },
  };
}
