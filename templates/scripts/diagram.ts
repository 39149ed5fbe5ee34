import type { MermaidConfig } from 'mermaid';

/**
 * Draws the diagrams of a page: each `<pre class="mermaid">` gets its picture before it, in the colours of the theme, and
 * its source stays in the page for those who cannot see the picture. Loaded by pages that have one.
 */
async function drawDiagrams(page: Document): Promise<void> {
  const sources = [...page.querySelectorAll<HTMLElement>('pre.mermaid')];
  if (sources.length === 0) return;
  const { default: mermaid } = await import('mermaid');
  const draw = async (): Promise<void> => {
    mermaid.initialize(configure(page));
    for (const [index, source] of sources.entries()) {
      try {
        const { svg } = await mermaid.render(`diagram-${index}`, source.textContent);
        showPicture(source, svg);
      } catch {
        // A diagram that Mermaid cannot read stays as its source; its own error picture helps nobody.
        page.querySelector(`#ddiagram-${index}`)?.remove();
      }
    }
  };
  await draw();
  const redraw = (): void => void draw();
  new MutationObserver(redraw).observe(page.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}

function configure(page: Document): MermaidConfig {
  const color = readColors(page);
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    themeVariables: {
      darkMode: isDark(page),
      background: color('paper'),
      textColor: color('ink'),
      primaryColor: color('explore-tint'),
      primaryTextColor: color('ink'),
      primaryBorderColor: color('explore'),
      secondaryColor: color('skim-tint'),
      secondaryTextColor: color('ink'),
      secondaryBorderColor: color('skim'),
      tertiaryColor: color('surface'),
      tertiaryTextColor: color('ink'),
      tertiaryBorderColor: color('line'),
      lineColor: color('muted'),
      edgeLabelBackground: color('paper'),
      noteBkgColor: color('surface'),
      noteTextColor: color('ink'),
      noteBorderColor: color('muted'),
    },
    // Mermaid measures words before it puts them into the page: a name, not `inherit`.
    fontFamily: getComputedStyle(document.body).fontFamily,
    suppressErrorRendering: true,
  };
}

/** Gives the colours of the theme as they are now: Mermaid reckons with them, and knows no custom properties. */
function readColors(page: Document): (name: string) => string {
  const probe = page.createElement('span');
  return (name) => {
    page.body.append(probe);
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

function isDark({ documentElement }: Document): boolean {
  const chosen = documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

function showPicture(source: HTMLElement, svg: string): void {
  const known = source.previousElementSibling;
  const picture = known?.classList.contains('diagram') ? known : source.ownerDocument.createElement('div');
  picture.className = 'diagram';
  picture.innerHTML = svg;
  if (picture !== known) source.before(picture);
  source.hidden = true;
}

await drawDiagrams(document);
