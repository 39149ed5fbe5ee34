import type { Layer, SiteContext, Track } from '@layerwise/builder';
import { directionOf } from '../words/direction.ts';
import { type AnyWords, catalogues, chooseWording, type Wording } from '../words/wording.ts';
import { labelOfLayer, labelOfTrack } from './labels.ts';

/** What any component may need: the site, and the words to speak of it. */
export interface View {
  readonly site: SiteContext;
  readonly words: AnyWords;
  readonly wording: Wording;
  readonly direction: 'ltr' | 'rtl';
  readonly layerLabel: (layer: Layer) => string;
  readonly trackLabel: (track: Track) => string;
  /** What a layer or track means, and what a layer asks for: as configured, else in the site's language. */
  readonly layerDescription: (layer: Layer) => string;
  readonly trackDescription: (track: Track) => string;
  readonly asksFor: (layer: Layer) => string;
}

const views = new WeakMap<SiteContext, View>();

/** Gives the view of a site, made once for all of its pages. */
export function viewOf(site: SiteContext): View {
  const known = views.get(site);
  if (known !== undefined) return known;
  const wording = chooseWording(site.config.lang);
  const { layers, tracks } = site.config;
  const usual = catalogues.en.learning;
  const spoken = wording.words.learning;
  const view: View = {
    site,
    wording,
    words: wording.words,
    direction: directionOf(wording.lang),
    layerLabel: (layer) => labelOfLayer(site.config, layer),
    layerDescription: (layer) =>
      ownOr(layers[layer].description, usual.layers[layer].description, spoken.layers[layer].description),
    trackDescription: (track) => ownOr(tracks[track].description, usual.tracks[track], spoken.tracks[track]),
    asksFor: (layer) =>
      ownOr(layers[layer].asksFor, usual.layers[layer].asksFor, spoken.layers[layer].asksFor),
    trackLabel: (track) => labelOfTrack(site.config, track),
  };
  views.set(site, view);
  return view;
}

/** What the configuration says, but for what it says where it was told nothing: that is said in the site's language. */
function ownOr(configured: string, filledIn: string, spoken: string): string {
  return configured === filledIn ? spoken : configured;
}
