/** Takes the pictures of README and docs from the running local site: `npm run pictures`. */
import { join } from 'node:path';
import { openSite, type Looking } from '../test/browser/harness/localSite';

const FOLDER = join(__dirname, '../docs/pictures');

const PICTURES: [name: string, key: string, how: Looking, whole: boolean][] = [
  ['story', 'RIDE-33', {}, false],
  ['story-dark', 'RIDE-33', { colour: 'dark' }, false],
  ['story-narrow', 'RIDE-33', { width: 400 }, false],
  ['epic', 'RIDE-5', {}, false],
  ['epic-dark', 'RIDE-5', { colour: 'dark' }, false],
  ['unconfigured', 'DEPOT-3', {}, false],
  ['empty', 'RIDE-70', {}, false],
  ['issue', 'RIDE-20', {}, true],
];

async function main(): Promise<void> {
  const log = console.info;
  console.info = () => undefined;
  const site = await openSite();
  for (const [name, key, how, whole] of PICTURES) {
    const { page, close } = await site.open(key, how);
    // Pictures of people and the tables that are loaded later need a moment.
    await page.waitForTimeout(1500);
    const path = join(FOLDER, `${name}.png`);
    if (whole) await page.screenshot({ path, fullPage: true });
    else await page.locator('iframe.app-frame').first().screenshot({ path });
    await close();
    log(`${name}.png`);
  }
  await site.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
