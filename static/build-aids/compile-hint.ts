import type { Plugin } from 'vite';

/** Has to be the first that stands in a file. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has Chrome compile whole files while they come, beside the page's own thread, instead of each function when it is first
 * called: https://v8.dev/blog/explicit-compile-hints. To other browsers it is a comment.
 * @param chunks by name: those of which a page runs most before it shows anything
 */
export function compileHint(chunks: RegExp): Plugin {
  return {
    name: 'compile-hint',
    enforce: 'post',
    generateBundle: {
      // After what the build itself puts in front.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && chunks.test(file.name)) file.code = HINT + file.code;
      },
    },
  };
}
