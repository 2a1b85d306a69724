import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const BRIDGE = '@forge/bridge';
const TEXTS = '@forge/i18n';
const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(resolve(name));

/** What the pages use of the bridge, by the file of it that holds the thing. */
const USED = {
  invoke: 'invoke/invoke.js',
  view: 'view/view.js',
  events: 'events/events.js',
  router: 'router/router.js',
  showFlag: 'flag/flag.js',
  Modal: 'modal/modal.js',
} as const;

/**
 * Leaves out of the pages what they do not use of Forge's bridge, half of what it weighs: uploads, calls to other
 * sites, feature flags and metrics, which come along because it is CommonJS. Of its texts, which would read whole
 * language files while a page waits, only how it names the reader's language is left; the pages have texts of their own,
 * compiled and for one page each (`page-texts.ts`). A page or a bridge that comes to use something else stops the build,
 * which then does not find the name.
 */
export function bridgeParts(): Plugin {
  const standIns: Readonly<Record<string, string>> = {
    [BRIDGE]: Object.entries(USED)
      .map(([name, file]) => exportOf(name, join(folderOf(BRIDGE), file)))
      .join('\n'),
    [TEXTS]: exportOf('ensureLocale', join(folderOf(TEXTS), 'ensureLocale.js')),
  };
  return {
    name: 'bridge-parts',
    enforce: 'pre',
    resolveId: (source) => (source in standIns ? `\0${source}` : null),
    load: (id) => standIns[id.replace('\0', '')] ?? null,
    transform(code, id) {
      for (const [, name = ''] of code.matchAll(/\bi18n_\d+\.(\w+)/g))
        if (name !== 'ensureLocale') this.error(`${id} uses ${name}, which the pages leave out.`);
      return null;
    },
  };
}

function exportOf(name: string, file: string): string {
  return `export { ${name} } from ${JSON.stringify(file)};`;
}
