import type { Plugin, Rolldown } from 'vite';

/** What asks first, by page; both paths as they are from here's parent folder. */
export const FIRST_REQUESTS: Readonly<Record<string, string>> = {
  'panel.html': 'src/panel/first.ts',
  'context.html': 'src/panel/first.ts',
  'settings.html': 'src/settings/first.ts',
  'project.html': 'src/project/first.ts',
  'global.html': 'src/global/first.ts',
};

/**
 * Lets a page ask for what it shows before its own code is there: a script of its own, in front of the page's, needs no
 * more than Forge's bridge. Browsers run module scripts in the order of the page, each as soon as all that it imports is
 * there, so this one does not wait for React.
 */
export function firstRequest(): Plugin {
  return {
    name: 'first-request',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        const source = FIRST_REQUESTS[path.replace(/^\//, '')];
        if (source === undefined || !bundle) return html;
        const chunk = Object.values(bundle).find((file) => isEntry(file, source));
        const script = `<script type="module" crossorigin src="./${chunk?.fileName}"></script>\n    `;
        // Where the page's own script imports it, it stands there already.
        const rest = html.replace(script, '');
        const at = rest.indexOf('<script type="module"');
        if (!chunk || at < 0)
          throw new Error(`${path} has no script that ${source} could precede.`);
        return rest.slice(0, at) + script + rest.slice(at);
      },
    },
  };
}

function isEntry(file: Rolldown.OutputAsset | Rolldown.OutputChunk, source: string): boolean {
  return file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith(source) === true;
}
