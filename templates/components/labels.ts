import type { Label, Layer, SiteConfig, Track } from '@layerwise/builder';
import { chooseWording } from '../words/wording.ts';

/** What a layer is called: as configured, else in the site's language. */
export function labelOfLayer({ lang, layers }: Pick<SiteConfig, 'lang' | 'layers'>, layer: Layer): string {
  return labelOr(layers[layer], layer, chooseWording(lang).words.layers[layer]);
}

/** What a track is called: as configured, else in the site's language. */
export function labelOfTrack({ lang, tracks }: Pick<SiteConfig, 'lang' | 'tracks'>, track: Track): string {
  return labelOr(tracks[track], track, chooseWording(lang).words.tracks[track]);
}

/** A label that the configuration was not given, but only filled in, is said in the site's language. */
function labelOr({ label }: Label, name: string, word: string): string {
  const given = label.toLowerCase();
  return given === name || given === `${name} to learn` ? word : label;
}
