/** The site check finds what a world is like, changes nothing that stays, and names nobody. */
import { setImmediate as turn } from 'node:timers/promises';
import { reply } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import {
  FACT_NAMES,
  FACTS,
  STRICTEST,
  worldWith,
  type FactName,
  type World,
} from '../../local/worlds/facts';
import {
  CHECK_PROPERTY,
  type SiteCheck,
  type SiteQuestion,
  type SiteStep,
} from '../../src/contract/site-check';
import { siteCheckText } from '../../static/src/settings/site-check-text';
import { withLongIssue } from '../sample/long-issue';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openSettings, type SettingsApp } from './settings-app';

type Found = SiteCheck['findings'][number]['found'];

interface Shown {
  question: SiteQuestion;
  /** Of the fact's values; all others show as something that does not work. */
  works: readonly string[];
  /** What stands beside it, where both work and it matters which it is. */
  detail?: (value: string) => RegExp;
}

const EVERY = (fact: FactName): readonly string[] => FACTS[fact].values;

/** Where each fact is found: by a question, or at a step that somebody has to take. No fact may be without. */
const SHOWN: Record<FactName, Shown | { step: SiteStep }> = {
  rolesAsApp: { question: 'roles', works: ['answered'] },
  groupsAsApp: { question: 'groups', works: ['answered'] },
  fieldsAsApp: { question: 'fields', works: ['answered'] },
  idsAlone: { question: 'keys', works: ['ids-and-keys'] },
  historiesOfMany: {
    question: 'histories',
    works: EVERY('historiesOfMany'),
    detail: (value) => new RegExp(`^${value} of 13\\d,`),
  },
  totals: {
    question: 'histories',
    works: EVERY('totals'),
    detail: (value) => (value === 'of-all' ? /^40 of (13\d), total \1$/ : /total 40$/),
  },
  commentsInIssue: {
    question: 'comments',
    works: EVERY('commentsInIssue'),
    detail: (value) => new RegExp(`^${value} of 13\\d,`),
  },
  arrayAliases: { question: 'lists', works: ['any-entry'] },
  emptyAliases: { question: 'empty', works: ['taken'] },
  relativeDays: { question: 'days', works: ['taken'] },
  milliseconds: { question: 'moments', works: ['indexed'] },
  appWrites: { question: 'property', works: ['everywhere'] },
  // The app reads either answer, so that there is nothing to tell apart.
  bulkWrites: { question: 'bulk', works: EVERY('bulkWrites') },
  permissionsCheck: { question: 'permissions', works: ['answered'] },
  conflictCode: {
    question: 'storage',
    works: EVERY('conflictCode'),
    detail: (value) => new RegExp(`^${value}$`),
  },
  rankEvents: { step: 'rank' },
  jiraFromConfluence: { step: 'macro' },
  macroNulls: { step: 'macro' },
  exporter: { step: 'export' },
  actionActor: { step: 'automation' },
  actionInputs: { step: 'automation' },
  // Somebody who has not looked before is asked; whoever runs the check has been.
  consent: { step: 'guests' },
  limitHeaders: { step: 'console' },
  scheduledAnswers: { step: 'console' },
};

interface Case {
  fact: FactName;
  value: string;
  question: SiteQuestion;
  found: Found;
  detail: RegExp;
}

const CASES = FACT_NAMES.flatMap((fact): Case[] => {
  const shown = SHOWN[fact];
  if (!('question' in shown)) return [];
  return FACTS[fact].values.map((value) => ({
    fact,
    value,
    question: shown.question,
    found: shown.works.includes(value) ? 'works' : 'does-not',
    detail: shown.detail?.(value) ?? /^/,
  }));
});

function openIn(world: World): SettingsApp {
  return openSettings({ world });
}

const checked = (app: SettingsApp): Promise<SiteCheck> => app.ask('RIDE', 'settings.siteCheck', {});

beforeEach(() => {
  silenceLog();
});

test.each(CASES)(
  'where $fact is $value, $question: $found',
  async ({ fact, value, question, found, detail }) => {
    const app = openSettings({ data: withLongIssue(), world: worldWith({ [fact]: value }) });
    const { findings } = await checked(app);
    const finding = findings.find((one) => one.question === question);
    expect(finding?.found).toBe(found);
    expect(finding?.detail ?? '').toMatch(detail);
  },
);

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
    for (const question of ['property', 'bulk', 'index', 'lists', 'keys', 'histories', 'comments'])
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
        // The first is for keys, the second for an issue to try it with.
        return looks <= 2 ? answer : reply(200, {}, { issues: [], isLast: true });
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
