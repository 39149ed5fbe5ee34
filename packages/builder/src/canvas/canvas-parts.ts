import type { Canvas } from './canvas.ts';
import type { CardText } from './take-card-text.ts';

/** What writing a canvas goes by. */
export interface CanvasParts extends Canvas {
  /** By node: the group that it lies in. */
  readonly parents: readonly (number | null)[];
  /** By node: the text of a card. */
  readonly texts: readonly (CardText | null)[];
  /** By node: index of the reference to its file. */
  readonly files: readonly (number | null)[];
}
