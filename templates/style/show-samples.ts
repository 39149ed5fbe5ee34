import type { PageData } from '@layerwise/builder';
import type { View } from '../components/view.ts';

/** What the parts of the style page are given. */
export interface ShowSamples {
  readonly view: View;
  readonly samples: PageData;
}
