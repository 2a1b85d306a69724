import { createRequire } from 'node:module';
import type { Plugin, Rolldown } from 'vite';

const REQUESTED = 'virtual:token-themes.css';
const RESOLVED = '\0token-themes.css';
const THEMES = '@atlaskit/tokens/dist/cjs/artifacts/themes';

const require = createRequire(import.meta.url);

/**
 * Gives the pages Atlassian's design tokens as a style sheet.
 *
 * The tokens' own loader writes style tags, which the content security policy of an app forbids. Every rule is kept at
 * no specificity, so that a theme which Jira itself puts into the page wins over these. Tokens that nothing in the pages
 * speaks of are left out, since there are far more than a page uses.
 */
export function tokenThemes(): Plugin {
  return {
    name: 'token-themes',
    resolveId: (source) => (source === REQUESTED ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? themes() : null),
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const used = new Set(files.flatMap(tokensUsedIn));
      for (const file of files) {
        if (!isStyleSheet(file)) continue;
        file.source = String(file.source).replace(DECLARATION, (whole, token: string) =>
          used.has(token) ? whole : '',
        );
      }
    },
  };
}

const DECLARATION = /(--ds-[\w-]+):[^;{}]*(;|(?=\}))/g;

type OutputFile = Rolldown.OutputAsset | Rolldown.OutputChunk;
interface StyleSheet extends Rolldown.OutputAsset {
  fileName: `${string}.css`;
}

function tokensUsedIn(file: OutputFile): string[] {
  if (isStyleSheet(file))
    return [...String(file.source).matchAll(/var\((--ds-[\w-]+)/g)].map(([, token = '']) => token);
  // The tokens' own loader names all of them, and is never run.
  if (file.type === 'asset' || file.moduleIds.every((id) => id.includes('@atlaskit/tokens')))
    return [];
  return file.code.match(/--ds-[\w-]+/g) ?? [];
}

function isStyleSheet(file: OutputFile): file is StyleSheet {
  return file.type === 'asset' && file.fileName.endsWith('.css');
}

function themes(): string {
  const light = declarations('atlassian-light');
  const dark = declarations('atlassian-dark');
  return `
    :where(html) { ${declarations('atlassian-shape')} ${declarations('atlassian-spacing')} ${declarations('atlassian-typography')} ${withoutColourScheme(light)} }
    :where(html[data-color-mode='light']) { color-scheme: light; }
    :where(html[data-color-mode='dark']) { ${dark} }
    @media (prefers-color-scheme: dark) { :where(html[data-color-mode='auto']) { ${dark} } }`;
}

/** Until Jira has said which mode it is in, the page keeps the canvas of the page around it. */
function withoutColourScheme(css: string): string {
  return css.replace(/color-scheme:[^;]*;/, '');
}

/** The declarations of a theme, without the selector that its own loader relies on. */
function declarations(theme: string): string {
  const { default: css } = require(`${THEMES}/${theme}`) as { default: string };
  const block = /\{([^{}]*)\}\s*$/.exec(css)?.[1];
  if (block === undefined)
    throw new Error(`The theme ${theme} is not one block of declarations any more.`);
  return block;
}
