import { listEditorFiles } from '../editor/list-editor-files.ts';
import { nameFile } from '../notes/name-file.ts';
import { listHostFiles } from './host-files.ts';
import type { SiteAnswers } from './site-answers.ts';
import { type FoundSettings, writeConfig } from './write-config.ts';

/** What a new site is made from besides the answers. */
export interface PlanInput extends FoundSettings {
  readonly answers: SiteAnswers;
  /** Whether the vault has no note yet. */
  readonly isEmpty: boolean;
  /** Version of Layerwise that the site begins with. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly packageManager: 'npm' | 'pnpm';
}

/** What git must not see: one line each. */
export const ignoredByGit = [
  'node_modules/',
  'dist/',
  '.layerwise/',
  '.layerwise-drafts/',
  '.layerwise-state/',
];

/**
 * Plans the files of a new site.
 *
 * @returns texts by path in the site's folder
 */
export function planFiles(input: PlanInput): ReadonlyMap<string, string> {
  const { answers, templates, isEmpty, version, today, packageManager } = input;
  const name = slugName(answers.title);
  const inVault = (path: string): string => (answers.vault === '.' ? path : `${answers.vault}/${path}`);
  return new Map([
    ['package.json', writeManifest(name, version)],
    ['layerwise.config.ts', writeConfig(answers, input)],
    ['.gitignore', `${ignoredByGit.join('\n')}\n`],
    ...(packageManager === 'pnpm'
      ? // esbuild's script only checks a binary that is there already.
        ([['pnpm-workspace.yaml', 'allowBuilds:\n  esbuild: false\n  sharp: false\n']] as const)
      : []),
    [`${templates}/README.md`, templatesReadme],
    ...(isEmpty ? firstNotes(today).map(([path, text]) => [inVault(path), text] as const) : []),
    ...listHostFiles(answers.hosts, name),
    ...(answers.editors.includes('obsidian') ? listObsidianHelp(inVault) : []),
    ...(answers.editors.includes('vscode') ? listVsCodeHelp() : []),
  ]);
}

function slugName(title: string): string {
  const slug = nameFile(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? 'learning' : slug;
}

function writeManifest(name: string, version: string): string {
  const manifest = {
    name,
    private: true,
    type: 'module',
    scripts: {
      dev: 'layerwise dev',
      build: 'layerwise build',
      check: 'layerwise check',
      preview: 'layerwise preview',
    },
    devDependencies: { layerwise: `^${version}` },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const firstNotes = (today: string) =>
  [
    [
      'index.md',
      `---\ntitle: What I am learning\ndescription: By depth rather than by date.\n---\n\nThis is the home page. Say here who learns, and why.\n\nBegin with [[My first note]].\n`,
    ],
    [
      'My first note.md',
      `---\nlayer: skim\ntrack: want\ntopics: learning in public\ndate: ${today}\n---\n\nA note says how deep it goes: \`skim\`, \`explore\` or \`deepen\`. When you know more, \`npx layerwise promote "My first note"\` takes it to the next layer.\n`,
    ],
  ] as const;

const templatesReadme = `# Your templates

A file in this folder takes the place of the theme's file of the same path. Nothing has to be copied that you do not change.

- A few colours: \`styles/custom.css\`, with \`:root { --link: #8a1c3b; }\`.
- A component: \`components/site-footer.tsx\`. Copy it from \`node_modules/@layerwise/templates/\`, or wrap it.
- A page of your own: \`pages/NAME.tsx\`.

\`npx layerwise dev\` shows a change at once.
`;

function listObsidianHelp(inVault: (path: string) => string): readonly (readonly [string, string])[] {
  return [...listEditorFiles()].flatMap(([path, text]) => {
    if (path === 'obsidian/types.json') return [[inVault('.obsidian/types.json'), text] as const];
    const template = /^obsidian\/templates\/(.+)$/u.exec(path)?.[1];
    return template === undefined ? [] : [[inVault(`_templates/${template}`), text] as const];
  });
}

function listVsCodeHelp(): readonly (readonly [string, string])[] {
  return [...listEditorFiles()].flatMap(([path, text]) =>
    path.startsWith('vscode/') ? [[path.replace('vscode/', '.vscode/'), text] as const] : [],
  );
}
