/**
 * What was done is told as done. Whatever fails after the write, in Jira or in storage, the request is answered with success: whoever
 * is told of a failure does it once more.
 */
import { issueKey } from '../../src/storage/issue-record';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openCastApp, type CastApp } from './app';
import { ISSUES } from './cast';
import { SENDINGS } from './requests';
import { befall } from './troubles';

/** They count, and ask for, something, and look at nothing afterwards. */
const WITHOUT_LOOK = ['panel.doubt', 'panel.readAgain'];

const ACTS = Object.keys(SENDINGS).filter(
  (request) =>
    SENDINGS[request]?.writes === true &&
    (request.startsWith('panel.') || request === 'global.accept' || /Acceptance$/.test(request)) &&
    !WITHOUT_LOOK.includes(request),
);

beforeEach(() => {
  silenceLog();
});

/** What people do to the work item: its own fields and comments, and what is kept of their words. */
function standOf({ site, store }: CastApp): string {
  const issue = site.data.issues.find(({ id }) => id === ISSUES.open);
  return JSON.stringify([
    { ...issue, properties: null },
    keptDocuments(store).find(({ key }) => key === issueKey(ISSUES.open)),
  ]);
}

/** @param fails which of the calls after the write fail, by their number */
function failLater(app: CastApp, fails: (place: number) => boolean): { later: () => number } {
  const before = standOf(app);
  let later: number | null = null;
  app.platform.faults = async (call, next) => {
    if (later !== null) return fails(later++) ? befall('broken', call, next) : next();
    const answer = await next();
    if (standOf(app) !== before) later = 0;
    return answer;
  };
  return { later: () => later ?? 0 };
}

describe.each(ACTS)('%s', (request) => {
  test('is told as done, whatever fails after it', async () => {
    const places: (number | 'all')[] = ['all'];
    const usual = openCastApp();
    const { later } = failLater(usual, () => false);
    expect((await usual.send(request)).answer.ok).toBe(true);
    expect(later()).toBeGreaterThan(0);
    places.push(...pick([...Array(later()).keys()], 2, ACTS.indexOf(request)));
    for (const place of places) {
      const app = openCastApp();
      const before = standOf(app);
      failLater(app, (at) => place === 'all' || at === place);
      const { answer } = await app.send(request);
      expect({ place, ok: answer.ok }).toEqual({ place, ok: true });
      expect(standOf(app)).not.toBe(before);
      if (place === 'all' && answer.ok)
        expect(Object.values(answer.value as object)).toContain(null);
    }
  });
});
