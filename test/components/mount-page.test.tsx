import { mountPage } from '../../static/src/shared/mount-page';
import { openHost } from './harness/bridge';

const conventions = { all: null, any: null, plainBelow: 0, plurals: null };

/** What stands in the page as soon as its first script is through, before the browser does anything else. */
async function shownAtOnce(load: () => Promise<{ default: unknown }>): Promise<string | null> {
  openHost(() => {
    throw new Error('No function is asked.');
  });
  document.body.innerHTML = '<div id="root"></div>';
  const languages = { 'en-US': async () => ({ ...(await load()), conventions }) };
  await mountPage({ languages, broken: 'Broken' }, <p>The page</p>, <p>The fallback</p>);
  return document.body.textContent;
}

test('a page is drawn as soon as its texts are there, not in a task of its own', async () => {
  expect(await shownAtOnce(() => Promise.resolve({ default: {} }))).toBe('The page');
  expect(document.documentElement.lang).toBe('en-US');
});

test('where no language can be had, that is said as soon', async () => {
  expect(await shownAtOnce(() => Promise.reject(new Error('gone')))).toBe('Broken');
});
