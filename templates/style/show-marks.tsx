import type { VNode } from 'preact';
import { Day } from '../components/day.tsx';
import {
  CloseIcon,
  ContentsIcon,
  MenuIcon,
  SearchIcon,
  StrataIcon,
  ThemeIcon,
  TreeIcon,
} from '../components/icons.tsx';
import { KindShape } from '../components/kind-shape.tsx';
import { LayerLink, LayerMark, StatusMark, TrackLink, TrackMark } from '../components/marks.tsx';
import { layers, tracks } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { Specimen, StylePart } from './specimen.tsx';

const icons = { StrataIcon, SearchIcon, TreeIcon, MenuIcon, ContentsIcon, CloseIcon, ThemeIcon };

/** Icons, and the marks that tell layers, tracks, kinds and statuses apart by shape and word. */
export function ShowMarks({ view }: { readonly view: View }): VNode {
  const { words } = view;
  return (
    <StylePart id="marks" title={words.style.marks}>
      <ul class="swatches">
        {Object.entries(icons).map(([name, Icon]) => (
          <li>
            <Icon />
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <Specimen of="LayerMark, LayerLink">
        <p class="meta">
          {layers.map((layer) => (
            <LayerMark view={view} layer={layer} />
          ))}
          {layers.map((layer) => (
            <LayerLink view={view} layer={layer} />
          ))}
        </p>
      </Specimen>
      <Specimen of="TrackMark, TrackLink">
        <p class="meta">
          {tracks.map((track) => (
            <TrackMark view={view} track={track} />
          ))}
          {tracks.map((track) => (
            <TrackLink view={view} track={track} />
          ))}
        </p>
      </Specimen>
      <Specimen of="StatusMark">
        <p class="meta">
          {(['trying', 'using', 'retired'] as const).map((status) => (
            <StatusMark view={view} status={status} />
          ))}
        </p>
      </Specimen>
      <Specimen of="KindShape">
        <p class="meta">
          {(['note', 'topic', 'principle', 'tool'] as const).map((kind) => (
            <span>
              <KindShape kind={kind} /> {words.kinds[kind]}
            </span>
          ))}
        </p>
      </Specimen>
      <Specimen of="Day">
        <p class="meta">
          <Day view={view} date={view.site.today} />
          <Day view={view} date={view.site.today} long />
        </p>
      </Specimen>
    </StylePart>
  );
}
