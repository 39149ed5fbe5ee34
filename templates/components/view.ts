import type { Layer, SiteContext, Track } from '@layerwise/builder';
import { directionOf } from '../words/direction.ts';
import { type AnyWords, chooseWording, type Wording } from '../words/wording.ts';

/** What any component may need: the site, and the words to speak of it. */
export interface View {
  readonly site: SiteContext;
  readonly words: AnyWords;
  readonly wording: Wording;
  readonly direction: 'ltr' | 'rtl';
  readonly layerLabel: (layer: Layer) => string;
  readonly trackLabel: (track: Track) => string;
}

const views = new WeakMap<SiteContext, View>();

/** Gives the view of a site, made once for all of its pages. */
export function viewOf(site: SiteContext): View {
  const known = views.get(site);
  if (known !== undefined) return known;
  const wording = chooseWording(site.config.lang);
  const view: View = {
    site,
    wording,
    words: wording.words,
    direction: directionOf(wording.lang),
    layerLabel: (layer) => labelOr(site.config.layers[layer], layer, wording.words.layers[layer]),
    trackLabel: (track) => labelOr(site.config.tracks[track], track, wording.words.tracks[track]),
  };
  views.set(site, view);
  return view;
}

/** A label that the configuration was not given, but only filled in, is said in the site's language. */
function labelOr(label: SiteContext['config']['tracks'][Track], name: string, word: string): string {
  const given = label.label.toLowerCase();
  return given === name || given === `${name} to learn` ? word : label.label;
}
