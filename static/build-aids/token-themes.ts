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
      const { first, later } = tokensByTime(files);
      for (const file of files) {
        if (!isStyleSheet(file)) continue;
        const needed = later.get(file.fileName);
        file.source = only(String(file.source), first);
        if (needed) file.source += only(themes(), needed).replace(/\s+/g, ' ');
      }
    },
  };
}

/**
 * Which tokens a page needs from the start, and which come with a style sheet that is loaded later: tables alone speak of
 * three times as many tokens as all else.
 */
function tokensByTime(files: OutputFile[]): {
  first: Set<string>;
  /** By the name of the style sheet. */
  later: Map<string, Set<string>>;
} {
  const chunks = files.filter((file) => file.type === 'chunk');
  const sheets = new Map(files.filter(isStyleSheet).map((file) => [file.fileName, file]));
  const sheetsOf = (chunk: Rolldown.OutputChunk) =>
    [...(chunk.viteMetadata?.importedCss ?? [])].flatMap((name) => sheets.get(name as never) ?? []);
  const early = reached(
    chunks.filter(({ isEntry }) => isEntry),
    chunks,
  );
  const isEarly = (chunk: Rolldown.OutputChunk): boolean => early.has(chunk.fileName);
  const firstSheets = new Set(chunks.filter(isEarly).flatMap(sheetsOf));
  const late = chunks.filter((chunk) => !isEarly(chunk));
  const laterSheets = (chunk: Rolldown.OutputChunk) =>
    sheetsOf(chunk).filter((sheet) => !firstSheets.has(sheet));
  const first = new Set(
    [
      ...chunks.filter((chunk) => isEarly(chunk) || laterSheets(chunk).length === 0),
      ...[...sheets.values()].filter(
        (sheet) => !late.some((one) => laterSheets(one).includes(sheet)),
      ),
    ].flatMap(tokensUsedIn),
  );
  const tokensOf = (chunk: Rolldown.OutputChunk): string[] =>
    [chunk, ...laterSheets(chunk)].flatMap(tokensUsedIn);
  const later = new Map<string, Set<string>>();
  for (const chunk of late) {
    const [sheet] = laterSheets(chunk);
    if (!sheet) continue;
    // What it imports comes with it, and brings its own.
    const imported = late.filter(
      (other) =>
        laterSheets(other).length > 0 &&
        reached([chunk], chunks).has(other.fileName) &&
        !reached([other], chunks).has(chunk.fileName),
    );
    const there = new Set([...first, ...imported.flatMap(tokensOf)]);
    const missing = tokensOf(chunk).filter((token) => !there.has(token));
    later.set(sheet.fileName, new Set([...(later.get(sheet.fileName) ?? []), ...missing]));
  }
  return { first, later };
}

/** Names of all that is loaded together with some chunks, without being asked for later. */
function reached(
  from: readonly Rolldown.OutputChunk[],
  chunks: readonly Rolldown.OutputChunk[],
): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const names = new Set<string>();
  const reach = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    byName.get(name)?.imports.forEach(reach);
  };
  for (const { fileName } of from) reach(fileName);
  return names;
}

/** A style sheet without the declarations of all other tokens. */
function only(css: string, tokens: ReadonlySet<string>): string {
  return css.replace(DECLARATION, (whole, token: string) => (tokens.has(token) ? whole : ''));
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
