/** Builds the pages. Each surface is one HTML entry of the same project, so that they share their chunks. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bridgeParts } from './build-aids/bridge-parts';
import { closedGates } from './build-aids/closed-gates';
import { FIRST_REQUESTS, firstRequest } from './build-aids/first-request';
import { messageRuntime } from './build-aids/message-runtime';
import { pageTexts } from './build-aids/page-texts';
import { tokenThemes } from './build-aids/token-themes';
import { tslibHelpers } from './build-aids/tslib-helpers';

const PAGES = [
  ...['panel.html', 'context.html', 'settings.html', 'project.html', 'global.html'],
  ...['macro.html', 'macro-config.html'],
  ...['check', 'nobody', 'holders', 'ask'].map((action) => `action-${action}.html`),
];

/** What every page loads at once is one file each, since a file costs a request, however small it is. */
const GROUPS = [
  {
    name: 'bridge',
    test: /rolldown[\\/]runtime|@forge[\\/](?!jira-bridge)|tslib|preload-helper|shared[\\/](?:first-request|fetch-language)\.ts|texts[\\/]languages\.ts/,
    priority: 2,
  },
  {
    name: 'react',
    test: /node_modules[\\/](?:react|react-dom|scheduler|@babel|@compiled|use-memo-one)[\\/]/,
    tags: ['$initial' as const],
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
  ],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Jira supports preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [...PAGES, ...new Set(Object.values(FIRST_REQUESTS))],
      output: { codeSplitting: { groups: GROUPS } },
    },
  },
});
