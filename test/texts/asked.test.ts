/** Every text is asked for by something, and every page has the texts that it asks for. */
import { ISSUE_DUTY_IDS, PROJECT_DUTY_IDS } from '../../src/contract/duty-ids';
import { textsByKey } from '../../src/texts/catalogue';
import english from '../../src/texts/en-US.json';
import { TEXTS_OF_PAGES, isInPart } from '../../static/build-aids/texts-of-pages';
import { sourceFilesIn } from '../platform/source-files';
import { askedByManifest, asksOf, loadedBy } from './asked-texts';

const KEYS = [...textsByKey(english).keys()];
const FILES = ['src', 'static/src', 'import', 'live', 'cli', 'scripts'].flatMap(sourceFilesIn);
const OWN = FILES.filter((path) => !path.startsWith('src/texts/'));

test('nothing is left over that nobody asks for', () => {
  const asked = [...OWN.map(asksOf), askedByManifest()];
  expect(KEYS.filter((key) => !asked.some((asks) => asks(key)))).toEqual([]);
});

/** What these pages say of a verdict; the others say more. */
const PARTS_SAID: Partial<Record<string, string>> = { settings: '.found', global: '.brief' };

/** What is found on issues is put into sentences by other pages than the project's: to that one no function tells it, nor to them what is found on projects. */
const isElsewhere = (page: string, key: string): boolean =>
  (key.startsWith('verdicts.') && !key.endsWith(PARTS_SAID[page] ?? '')) ||
  (page === 'project' ? ISSUE_DUTY_IDS : PROJECT_DUTY_IDS).some(
    (id) =>
      key.startsWith(`verdicts.${id}/`) || (page === 'panel' && key.startsWith(`duties.${id}.`)),
  );

describe.each(Object.entries(TEXTS_OF_PAGES))('the page %s', (page, parts) => {
  const files = [...loadedBy(`static/src/${page}/main.tsx`)];
  const asked = files.filter((path) => !path.startsWith('src/texts/')).map(asksOf);
  const isAsked = (key: string): boolean => asked.some((asks) => asks(key));
  // What a function refuses with is worded by the page that asked it.
  const isCode = (key: string): boolean => /^(failures|mapProblems)\./.test(key);

  test('loads the texts that its code asks for', () => {
    expect(files.length).toBeGreaterThan(10);
    const needed = KEYS.filter((key) => isAsked(key) && !isCode(key) && !isElsewhere(page, key));
    expect(needed.filter((key) => !parts.some((part) => isInPart(key, part)))).toEqual([]);
  });

  test('loads no part that it does not ask for', () => {
    const idle = parts.filter(
      (part) => !KEYS.some((key) => isInPart(key, part) && (isAsked(key) || isCode(key))),
    );
    expect(idle).toEqual([]);
  });
});

test('the words of failures go to the pages whose functions may refuse so', () => {
  const surfaceOf = {
    panel: 'panel',
    project: 'project',
    settings: 'settings',
    macro: 'explainer',
  };
  for (const [part, surface] of Object.entries(surfaceOf)) {
    const asked = sourceFilesIn(`src/surfaces/${surface}`).map(asksOf);
    const foreign = KEYS.filter(
      (key) =>
        key.startsWith('failures.') &&
        !key.startsWith(`failures.${part}.`) &&
        !key.startsWith('failures.common.') &&
        asked.some((asks) => asks(key)),
    );
    expect(foreign).toEqual([]);
  }
});
