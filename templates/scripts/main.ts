import { followReading } from './contents-follow.ts';
import { addCopyButtons } from './copy-code.ts';
import { closeMenusOnLinks } from './menu-close.ts';
import { drawNeighbourhoodWhenSeen } from './neighbourhood/draw-when-seen.ts';
import { prefetchOnIntent } from './prefetch-on-intent.ts';
import { previewOnIntent } from './previews/preview-on-intent.ts';
import { offerSearch } from './search-open.ts';
import { startThemeSwitch } from './theme-switch.ts';
import { offerTree } from './tree-open.ts';

// Every part looks for its own elements and does nothing where there are none.
startThemeSwitch(document);
closeMenusOnLinks(document);
followReading(document);
addCopyButtons(document);
offerSearch(document);
offerTree(document);
drawNeighbourhoodWhenSeen(document);
previewOnIntent(document);
prefetchOnIntent(document);
