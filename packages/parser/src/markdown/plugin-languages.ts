/** What in Obsidian fills a block of code of some language, for people. */
const fillers: readonly (readonly [filler: string, languages: string])[] = [
  ['a search of Obsidian', 'query'],
  ['Obsidian’s Bases', 'base'],
  ['the plugin Dataview', 'dataview dataviewjs'],
  ['the plugin Tasks', 'tasks'],
  ['the plugin Buttons', 'button'],
  [
    'the plugin Admonition',
    'ad-note ad-info ad-tip ad-warning ad-danger ad-quote ad-example ad-abstract ad-bug',
  ],
  ['the plugin Templater', 'templater'],
  ['the plugin Charts', 'chart'],
  ['the plugin Tracker', 'tracker'],
  ['the plugin Kanban', 'kanban'],
  ['the plugin Leaflet', 'leaflet'],
  ['the plugin Meta Bind', 'meta-bind meta-bind-button meta-bind-embed meta-bind-js-view'],
  ['the plugin JS Engine', 'js-engine'],
  ['the plugin TikZJax', 'tikz'],
  ['the plugin PlantUML', 'plantuml plantuml-svg plantuml-ascii'],
  ['the plugin Excalidraw', 'excalidraw'],
  ['the plugin Desmos', 'desmos-graph'],
  ['the plugin Folder Notes', 'folder-overview'],
  ['the plugin Contribution Graph', 'contributiongraph'],
  ['the plugin Card Link', 'cardlink embed'],
  ['a plugin that lists headings', 'toc table-of-contents'],
];

/** By language, in lower case. */
const fillerOf: ReadonlyMap<string, string> = new Map(
  fillers.flatMap(([filler, languages]) =>
    languages.split(' ').map((language): [string, string] => [language, filler]),
  ),
);

/**
 * What would fill a block of code in Obsidian, because the language is a plugin's command and no code.
 *
 * @param language in lower case.
 * @returns undefined for any other language.
 */
export function pluginOf(language: string): string | undefined {
  return fillerOf.get(language);
}
