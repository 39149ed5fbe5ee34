import { toGraphJson } from '../plan/graph-json.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { listLlmsSections } from './llms-sections.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { type LateFile, textFile } from './text-file.ts';

/** Lists the large files that tell of all notes and show no text of theirs. */
export function listFactFiles(model: SiteModel, plan: SitePlan): readonly LateFile[] {
  const file = (path: string, write: () => string): LateFile => ({
    path,
    notes: [],
    make: () => textFile(path, write()),
  });
  return [
    file('data/graph.json', () => `${JSON.stringify(toGraphJson(model))}\n`),
    file('llms.txt', () => writeLlmsTxt(listLlmsSections(model, plan), model.config)),
  ];
}
