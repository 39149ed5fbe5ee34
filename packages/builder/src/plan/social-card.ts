import type { Layer } from '@layerwise/parser';

/** What the card of a page says: the picture that is shown where the page is shared. */
export interface SocialCard {
  readonly title: string;
  /** A word or two of what it is about: its topic, or what kind of page it is. Empty: nothing. */
  readonly about: string;
  readonly layer: Layer | null;
  /** The layer in a word; empty where there is none. */
  readonly layerLabel: string;
  /** Name of the site; empty where the title says it. */
  readonly siteTitle: string;
  /** Which way its language is written. */
  readonly direction: 'ltr' | 'rtl';
}

/** The colours of a card: `#rrggbb`. */
export type CardColors = Readonly<Record<'paper' | 'ink' | 'hole' | Layer, string>>;

/** How a theme's cards look. */
export interface CardLook {
  /** Absolute paths of its fonts (TrueType or OpenType), the first before the others. */
  readonly fonts: readonly string[];
  readonly colors: CardColors;
}

/** A card where others find it. */
export interface CardPicture {
  readonly href: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is written on it. */
  readonly alt: string;
}
