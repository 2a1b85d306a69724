/** Builds the pages. Each surface is one HTML entry of the same project, so that they share their chunks. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { closedGates } from './build-aids/closed-gates';
import { tokenThemes } from './build-aids/token-themes';
import { tslibHelpers } from './build-aids/tslib-helpers';

export default defineConfig({
  // Jira serves the pages below an address that only it knows.
  base: './',
  plugins: [react(), tokenThemes(), closedGates(), tslibHelpers()],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Jira supports preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['panel.html', 'settings.html', 'project.html', 'macro.html', 'macro-config.html'],
    },
  },
});
