import { fillSiteConfig } from '../src/config/fill-site-config.ts';
import { learn } from '../src/learn/learn.ts';
import { noAdditions } from '../src/plan/added.ts';
import type { Page, PageOf, TemplateName } from '../src/plan/page.ts';
import { planSite, type SitePlan } from '../src/plan/plan-site.ts';
import type { SiteModel } from '../src/plan/site-model.ts';
import { linkTexts, type VaultTexts } from './link-texts.ts';

/** A vault in memory that was planned, as a build does it. */
export interface PlannedTexts {
  readonly model: SiteModel;
  readonly plan: SitePlan;
  /** Of `link` and `plan`. */
  readonly diagnostics: SitePlan['diagnostics'];
}

/** Plans the site of a vault in memory, under `/base/`, with 2026-11-24 as today. */
export async function planTexts(texts: VaultTexts, says: Partial<SiteModel> = {}): Promise<PlannedTexts> {
  const config = fillSiteConfig({ title: 'The site', base: '/base/' });
  const today = '2026-11-24';
  const { vault, redirects, diagnostics } = await linkTexts(texts);
  const { learning } = learn({ vault, history: null, today, config });
  const model: SiteModel = {
    vault,
    learning,
    covers: new Map(),
    journal: null,
    formerPaths: new Map(),
    redirects,
    additions: noAdditions,
    config,
    search: true,
    today,
    ...says,
  };
  const plan = planSite(model);
  return { model, plan, diagnostics: [...diagnostics, ...plan.diagnostics] };
}

/** The page at a URL, which is of the given template. */
export function pageAt<Name extends TemplateName>(
  { plan }: PlannedTexts,
  url: string,
  template: Name,
): PageOf<Name> {
  const page = plan.pages.find((candidate) => candidate.url === url);
  if (page === undefined || !isOf(page, template)) throw new Error(`There is no ${template} at ${url}.`);
  return page;
}

function isOf<Name extends TemplateName>(page: Page, template: Name): page is Page & PageOf<Name> {
  return page.template === template;
}
