/**
 * Builds the pages. Each surface is one HTML entry of the same project; all but the panel share their chunks. The forms of
 * actions are resources of their own (`build-aids/action-forms.ts`).
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { actionForms, FORM, FORM_FOLDER } from './build-aids/action-forms';
import { bridgeParts } from './build-aids/bridge-parts';
import { closedGates } from './build-aids/closed-gates';
import { compileHint } from './build-aids/compile-hint';
import { FIRST_REQUESTS, firstRequest } from './build-aids/first-request';
import { joinedHelpers } from './build-aids/joined-helpers';
import { messageRuntime } from './build-aids/message-runtime';
import { pageTexts } from './build-aids/page-texts';
import { tokenThemes } from './build-aids/token-themes';
import { tslibHelpers } from './build-aids/tslib-helpers';

/** Every issue that is looked at opens the panel. Sharing no chunks it has fewer files, each of which costs a request and work in the page. */
const PANEL = ['panel.html', 'context.html'];
const OTHERS = [
  ...['settings.html', 'project.html', 'global.html'],
  ...['macro.html', 'macro-config.html'],
];
/** One file: every action's form has it in a folder of its own. */
const FORM_GROUPS = [
  { name: 'form', test: /(?<!\.html)$/, tags: ['$initial' as const], priority: 1 },
];

/** What a page asks with before its own code is there. */
const BRIDGE = {
  name: 'bridge',
  test: /rolldown[\\/]runtime|@forge[\\/](?!jira-bridge)|tslib|preload-helper|shared[\\/](?:first-request|fetch-language|warm-up)\.ts|panel[\\/]remembered\.ts|texts[\\/](?:languages|lists|conventions)\.ts/,
  priority: 2,
};
const AT_ONCE = ['$initial' as const];
const PANEL_GROUPS = [
  // With where its texts are.
  {
    ...BRIDGE,
    test: new RegExp(`${BRIDGE.test.source}|virtual:texts/panel$|panel[\\\\/]first\\.ts`),
  },
  { name: 'panel', test: /(?<!\.html)$/, tags: AT_ONCE, priority: 1 },
];
const SHARED_GROUPS = [
  BRIDGE,
  {
    name: 'react',
    test: /node_modules[\\/](?:react|react-dom|scheduler|@babel|@compiled|use-memo-one)[\\/]/,
    tags: AT_ONCE,
    priority: 1,
  },
];

export default defineConfig({
  // Jira serves the pages below an address that only it knows.
  base: './',
  plugins: [
    messageRuntime(),
    pageTexts(),
    firstRequest(),
    react(),
    tokenThemes(),
    bridgeParts(),
    closedGates(),
    tslibHelpers(),
    joinedHelpers('panel', 'first'),
    compileHint(/^panel$/),
    actionForms(),
  ],
  build: {
    outDir: 'build',
    target: 'es2022',
    // Every browser that Jira supports preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  // All environments are built, one after the other; the first one empties the folder.
  builder: {},
  environments: {
    client: { build: { emptyOutDir: true, ...builtOf(OTHERS, SHARED_GROUPS) } },
    panel: { consumer: 'client', build: { emptyOutDir: false, ...builtOf(PANEL, PANEL_GROUPS) } },
    forms: {
      consumer: 'client',
      build: {
        outDir: FORM_FOLDER,
        emptyOutDir: true,
        copyPublicDir: false,
        ...builtOf([FORM], FORM_GROUPS),
      },
    },
  },
});

/** How some pages are built that share their chunks. */
function builtOf(
  pages: readonly string[],
  groups: typeof PANEL_GROUPS | typeof SHARED_GROUPS | typeof FORM_GROUPS,
) {
  const first = pages.flatMap((page) => FIRST_REQUESTS[page] ?? []);
  return {
    rolldownOptions: {
      input: [...pages, ...new Set(first)],
      output: { codeSplitting: { groups } },
    },
  };
}
