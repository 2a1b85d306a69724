import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The page of the first action's form; those of the others differ in which action they name. */
export const FORM = 'action.html';
const [FIRST, ...OTHERS] = ['check', 'nobody', 'holders', 'ask'] as const;
const nameOf = (action: string): string => `data-action="${action}"`;

/** Where the first form is built; the others lie beside it. */
export const FORM_FOLDER = `forms/build/${FIRST}`;

/**
 * Gives each action's form a folder of its own with an `index.html`. Entries of one resource are documented for modules of
 * Jira and Confluence alone (`manifest-reference/resources`), a resource has no file outside its folder, and what a rule tells
 * a page of itself is not documented: so the few files of the form are there once for each action.
 */
export function actionForms(): Plugin {
  return {
    name: 'action-forms',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'forms',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle[FORM];
        if (!page) throw new Error(`${FORM} is not built.`);
        page.fileName = 'index.html';
      },
    },
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The forms are built into no folder.');
      for (const action of OTHERS) {
        const folder = join(dirname(dir), action);
        rmSync(folder, { recursive: true, force: true });
        cpSync(dir, folder, { recursive: true });
        const page = join(folder, 'index.html');
        const html = readFileSync(page, 'utf8');
        if (!html.includes(nameOf(FIRST))) throw new Error(`${FORM} names no action.`);
        writeFileSync(page, html.replace(nameOf(FIRST), nameOf(action)));
      }
    },
  };
}
