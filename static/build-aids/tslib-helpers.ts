import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const PACKAGE = 'tslib';
const STAND_IN = '\0tslib-helpers';
const ENTRY = createRequire(import.meta.url).resolve('tslib/tslib.es6.mjs');

/** What Forge's bridge, which is CommonJS, uses of TypeScript's helpers. */
const USED = ['__exportStar', '__importDefault', '__importStar'];

/**
 * Leaves out of the pages what nobody uses of TypeScript's helpers.
 *
 * CommonJS takes a package as a whole, so that all thirty helpers would be loaded for the sake of three. A package that
 * comes to use another one stops the build here, and the list above is to be made longer.
 */
export function tslibHelpers(): Plugin {
  return {
    name: 'tslib-helpers',
    enforce: 'pre',
    // Modules of the language's own kind name what they use, and need no help.
    resolveId: (source, importer) =>
      source === PACKAGE && importer?.includes('/@forge/') === true ? STAND_IN : null,
    load: (id) => (id === STAND_IN ? `export { ${USED.join(', ')} } from '${ENTRY}';` : null),
    transform(code, id) {
      for (const [, helper = ''] of code.matchAll(/\btslib_\d+\.(__\w+)/g))
        if (!USED.includes(helper)) this.error(`${id} uses ${helper}, which the pages leave out.`);
      return null;
    },
  };
}
