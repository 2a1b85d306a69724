import type { Plugin } from 'vite';

const LIBRARY = /[\\/]intl-messageformat[\\/]index\.js$/;
const PARSER = '@formatjs/icu-messageformat-parser';
/** The library's class for messages, which the pages do without: from its beginning to what follows it. */
const CLASS =
  /var IntlMessageFormat = (class IntlMessageFormat \{.*?\n\});(?=\n\/\/ packages\/intl-messageformat\/index\.ts)/s;

/**
 * Leaves out of the pages what they do not use of the library that words messages: the parser, since the build compiles
 * all messages, and a class that is kept only because its static parts look as if they did something.
 */
export function messageRuntime(): Plugin {
  return {
    name: 'message-runtime',
    enforce: 'pre',
    async resolveId(source) {
      return source === PARSER ? this.resolve(`${PARSER}/no-parser.js`) : null;
    },
    transform(code, id) {
      if (!LIBRARY.test(id)) return null;
      if (!CLASS.test(code))
        this.error('intl-messageformat is not built as it was: see this plugin.');
      const lean = code.replace(CLASS, 'var IntlMessageFormat = /* @__PURE__ */ (() => $1)();');
      return { code: lean, map: null };
    },
  };
}
