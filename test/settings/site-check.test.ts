/** The site check finds what a world is like, changes nothing that stays, and names nobody. */
import { setImmediate as turn } from 'node:timers/promises';
import { reply } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import { FACTS, STRICTEST, worldWith, type World } from '../../local/worlds/facts';
import { CHECK_PROPERTY, type SiteCheck, type SiteQuestion } from '../../src/contract/site-check';
import { siteCheckText } from '../../static/src/settings/site-check-text';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openSettings, type SettingsApp } from './settings-app';

type Found = SiteCheck['findings'][number]['found'];

/** What each value of a fact shows as, for the facts that can be tried from within. */
const SHOWN: Partial<Record<keyof World, { question: SiteQuestion; works: string[] }>> = {
  rolesAsApp: { question: 'roles', works: ['answered'] },
  groupsAsApp: { question: 'groups', works: ['answered'] },
  fieldsAsApp: { question: 'fields', works: ['answered'] },
  arrayAliases: { question: 'lists', works: ['any-entry'] },
  emptyAliases: { question: 'empty', works: ['taken'] },
  relativeDays: { question: 'days', works: ['taken'] },
  milliseconds: { question: 'moments', works: ['indexed'] },
  appWrites: { question: 'property', works: ['everywhere'] },
  bulkWrites: { question: 'bulk', works: ['redirect', 'followed'] },
  conflictCode: { question: 'storage', works: [...FACTS.conflictCode.values] },
};

const CASES = Object.entries(SHOWN).flatMap(([fact, { question, works }]) =>
  FACTS[fact as keyof World].values.map((value): [string, SiteQuestion, Found] => [
    `${fact}=${value}`,
    question,
    works.includes(value) ? 'works' : 'does-not',
  ]),
);

function openIn(world: World): SettingsApp {
  return openSettings({ world });
}

const checked = (app: SettingsApp): Promise<SiteCheck> => app.ask('RIDE', 'settings.siteCheck', {});

beforeEach(() => {
  silenceLog();
});

test.each(CASES)('where %s, the answer to %s is: %s', async (fact, question, expected) => {
  const [name = '', value] = fact.split('=');
  const app = openIn(worldWith({ [name]: value }));
  const { findings } = await checked(app);
  expect(findings.find((one) => one.question === question)?.found).toBe(expected);
});

test('nothing stays behind, in whichever world', async () => {
  for (const world of [STRICTEST, worldWith({ appWrites: 'refused', arrayAliases: 'any-entry' })]) {
    const app = openIn(world);
    const before = JSON.stringify([app.site.data.issues, keptDocuments(app.store)]);
    const written: unknown[] = [];
    app.site.events.on('change', ({ propertyKey }) => written.push(propertyKey));
    await checked(app);
    expect(JSON.stringify([app.site.data.issues, keptDocuments(app.store)])).toBe(before);
    if (world === STRICTEST) expect(written).toContain(CHECK_PROPERTY);
  }
});

describe('where a part of it cannot be tried', () => {
  const foundOf = async (app: SettingsApp, question: SiteQuestion): Promise<unknown> =>
    (await checked(app)).findings.find((one) => one.question === question);

  test('a project without issues leaves the property and its searches untried', async () => {
    const data = createSampleSite(new Date());
    data.issues = data.issues.filter(({ projectId }) => projectId !== '10100');
    const app = openSettings({ data, world: STRICTEST });
    const { findings } = await checked(app);
    for (const question of ['property', 'bulk', 'index', 'lists'])
      expect(findings).toContainEqual({ question, found: 'not-tried', detail: null });
    expect(findings).toContainEqual({ question: 'counts', found: 'works', detail: null });
  });

  test('an index that never shows what was written is not told, and the forms are left untried', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      const app = openIn(worldWith({}));
      let looks = 0;
      app.platform.faults = async (call, next) => {
        const answer = await next();
        if (!call.path.includes('/search/jql')) return answer;
        looks += 1;
        // The first search is for an issue to try it with.
        return looks === 1 ? answer : reply(200, {}, { issues: [], isLast: true });
      };
      const state = { isDone: false };
      const report = checked(app).finally(() => {
        state.isDone = true;
      });
      while (!state.isDone) {
        await turn();
        await jest.advanceTimersByTimeAsync(100);
      }
      const { findings } = await report;
      expect(findings).toContainEqual({ question: 'index', found: 'not-told', detail: null });
      expect(findings).toContainEqual({ question: 'lists', found: 'not-tried', detail: null });
      expect(looks).toBeGreaterThan(4);
      expect(
        app.site.data.issues.flatMap(({ properties }) => Object.keys(properties)),
      ).not.toContain(CHECK_PROPERTY);
    } finally {
      jest.useRealTimers();
    }
  });

  test('a property that cannot be taken away at first is taken away at the second try', async () => {
    const app = openIn(worldWith({}));
    let refused = 0;
    app.platform.faults = (call, next) => {
      const isTheFirst = call.method === 'DELETE' && call.path.includes('/properties/');
      if (isTheFirst && refused++ === 0) return Promise.resolve(reply(409));
      return next();
    };
    await checked(app);
    expect(refused).toBe(2);
    expect(app.site.data.issues.flatMap(({ properties }) => Object.keys(properties))).not.toContain(
      CHECK_PROPERTY,
    );
  });

  test('roles, groups, fields and storage that do not answer are told by their status', async () => {
    const app = openIn(worldWith({}));
    app.platform.faults = (call, next) =>
      call.method === 'GET' && /\/(role|groups?|field)\b/.test(call.path)
        ? Promise.resolve(reply(403))
        : next();
    expect(await foundOf(app, 'roles')).toEqual({
      question: 'roles',
      found: 'does-not',
      detail: '403',
    });
    expect(await foundOf(app, 'fields')).toEqual({
      question: 'fields',
      found: 'does-not',
      detail: '403',
    });
  });
});

test('what is copied names nobody and nothing of the project', async () => {
  const app = openIn(STRICTEST);
  const text = siteCheckText(await checked(app));
  for (const { displayName, accountId } of app.site.data.people) {
    expect(text).not.toContain(displayName);
    expect(text).not.toContain(accountId);
  }
  expect(text).not.toMatch(/RIDE|Rider|10100/);
  expect(text).toMatch(/^roles: works$/m);
});
