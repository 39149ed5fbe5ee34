import type { Host } from './site-answers.ts';

/** The files that make a site ready for its hosts: texts by path. */
export function listHostFiles(hosts: readonly Host[], name: string): ReadonlyMap<string, string> {
  const files: Readonly<Record<Host, readonly (readonly [string, string])[]>> = {
    'github-pages': [['.github/workflows/publish.yml', githubPages]],
    'cloudflare-pages': [
      ['wrangler.toml', writeWrangler(name)],
      ['.node-version', '24\n'],
    ],
    netlify: [['netlify.toml', netlify]],
    static: [],
  };
  return new Map(hosts.flatMap((host) => files[host]));
}

/** The origin and the base path are asked of GitHub, so that a custom domain needs no change here. */
const githubPages = `# Builds the site at every push and publishes it on GitHub Pages.
# Once: Settings → Pages → Build and deployment → Source: GitHub Actions.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          # The journal is made from the whole history.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm ci
      - uses: actions/cache@v4
        with:
          path: |
            node_modules/.cache/layerwise
            .layerwise
          key: layerwise-\${{ runner.os }}-\${{ github.sha }}
          restore-keys: layerwise-\${{ runner.os }}-
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx layerwise build --format github --site "$ORIGIN" --base "$BASE/"
        env:
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** Whole history where the host fetched only a part of it; whatever host it is. */
export const fetchHistory =
  'if [ "$(git rev-parse --is-shallow-repository)" = true ]; then git fetch --unshallow; fi';

function writeWrangler(name: string): string {
  return `# Cloudflare Pages. In the dashboard, give as build command:
#   ${fetchHistory}; npx layerwise build --site "$CF_PAGES_URL"
# With a domain of your own, name that instead of $CF_PAGES_URL, or set \`site\` in layerwise.config.ts.
name = ${JSON.stringify(name)}
pages_build_output_dir = "dist"
compatibility_date = "2026-11-01"
`;
}

const netlify = `# Netlify. $URL is the site's main address.
[build]
  command = '''${fetchHistory}; npx layerwise build --site "$URL"'''
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"
`;
