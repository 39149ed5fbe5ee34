/* The door for scripts in the browser that read the index: it leads to nothing of Node.js. */
export { kinds, layers, tracks } from '@layerwise/parser/note';
export { askedTerms, findPieces, isRun, type Piece } from './find-terms.ts';
export { foldText } from './fold-text.ts';
export {
  DOCUMENTS_A_FILE,
  type FilterRow,
  readPostings,
  type SearchFilters,
  type SearchManifest,
  type ShownDocument,
  searchFilePath,
} from './search-format.ts';
