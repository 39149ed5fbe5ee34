import { listOwnFiles } from '../own-templates/list-own-files.ts';
import type { BuildPlace } from './build-place.ts';

/** Whether there are templates of the author's own: programs, of whose answers nothing is known. */
export async function hasOwnTemplates({
  templatesFolder,
}: Pick<BuildPlace, 'templatesFolder'>): Promise<boolean> {
  return templatesFolder !== null && (await listOwnFiles(templatesFolder)).length > 0;
}
