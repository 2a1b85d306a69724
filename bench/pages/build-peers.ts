/** Builds the peers' pages as the app's own are built: for shipping, by the same bundler. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const PEERS = join(__dirname, 'peers');

/**
 * @param folder that they are built in
 * @returns where the built pages are: `bare-react.html` and `atlaskit.html`
 */
export async function buildPeers(folder: string): Promise<string> {
  const built = join(folder, 'build');
  for (const [at, name] of ['bare-react', 'atlaskit'].entries()) {
    const root = join(folder, name);
    mkdirSync(root, { recursive: true });
    writeFileSync(
      join(root, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><div id="root"></div>
<script type="module" src="/@fs${join(PEERS, `${name}.ts`)}"></script></html>`,
    );
    await build({
      root,
      configFile: false,
      base: './',
      logLevel: 'error',
      mode: 'production',
      build: {
        outDir: built,
        emptyOutDir: at === 0,
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: join(root, `${name}.html`),
          output: { codeSplitting: false },
        },
      },
    });
  }
  return built;
}
