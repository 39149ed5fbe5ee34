import type { Blank } from '../../blank.ts';
import type { Remark } from '../prepared-attachment.ts';

/** What a film or a sound carries beside what is seen and heard. */
export interface Metadata {
  readonly blanks: readonly Blank[];
  readonly remarks: readonly Remark[];
}
