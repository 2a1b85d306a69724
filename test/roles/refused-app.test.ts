/** Jira refuses the app in several ways. Whichever it is, what it will not tell is a place that could not be read. */
import { firstTimes, reply, type Faults } from '../../local/platform/faults';
import { accountIdOf } from '../../local/sample/people';
import type { Answer } from '../../src/contract/answer';
import type { PanelView, SourceFinding } from '../../src/contract/panel';
import { openBackground } from '../background/background-app';
import { openProjectApp } from '../project/project-app';
import { openSettings } from '../settings/settings-app';
import { silenceLog } from '../silent-log';
import { expectAnswer, openApp } from '../site/sample-app';

const WHO = accountIdOf('mira');
const PROJECT = '10100';
const REFUSALS = [401, 403, 404, 410];
/** What only the app asks for, and may be refused. */
const SOURCES = /\/role(details|\/\d+)?$|\/group\/member|\/components$|\/field$/;

const refusing =
  (status: number): Faults =>
  (call, next) =>
    call.as === 'app' && SOURCES.test(call.path.replace(/\?.*/, ''))
      ? Promise.resolve(reply(status))
      : next();

function sourcesIn(answer: Answer<PanelView>): SourceFinding[] {
  const view = expectAnswer(answer);
  return 'sources' in view ? Object.values(view.sources).flat() : [];
}

beforeEach(() => {
  silenceLog();
});

describe.each(REFUSALS)('where Jira answers the app with %d', (status) => {
  test('the panel says which place could not be read, and goes on', async () => {
    const app = openApp();
    app.platform.faults = refusing(status);
    const { answer, invocation } = await app.panel(WHO, 'RIDE-20', 'panel.view');
    const sources = sourcesIn(answer);
    expect(sources.filter(({ source }) => source.kind === 'projectRole')).not.toEqual([]);
    for (const { source, status: found } of sources)
      if (source.kind === 'projectRole') expect(['unreadable', 'not-needed']).toContain(found);
    // Asked once more at most, since a token may just have run out.
    const roles = invocation.calls.filter(({ path }) => /\/role\/\d+/.test(path));
    expect(roles.length).toBeLessThanOrEqual(2 * new Set(roles.map(({ path }) => path)).size);
  });

  test('an admin is told in the settings', async () => {
    const app = openSettings();
    app.platform.faults = refusing(status);
    const { sources } = await app.ask('RIDE', 'settings.load', {});
    const roles = Object.values(sources)
      .flat()
      .filter(({ source }) => source.kind === 'projectRole');
    expect(roles.map((one) => one.status)).toEqual(roles.map(() => 'unreadable'));
    expect(roles).not.toEqual([]);
  });

  test('the team of a project is shown', async () => {
    const app = openProjectApp(openApp().site.data);
    app.platform.faults = refusing(status);
    const { answer } = await app.send(WHO, 'RIDE', 'project.team', {});
    expect(answer.ok).toBe(true);
  });

  test('a scan ends, and takes what it could not read for not known', async () => {
    const app = openBackground();
    app.platform.faults = refusing(status);
    await app.scan(PROJECT);
    expect(await app.progress(PROJECT)).toMatchObject({ status: 'done', problem: null });
  });
});

test.each(REFUSALS)(
  'nobody is said to have set no priority where the rank is kept secret with %d',
  async (status) => {
    const app = openApp();
    const priority = async () => {
      const view = expectAnswer((await app.panel(WHO, 'RIDE-20', 'panel.view')).answer);
      if (!('report' in view)) throw new Error('There is no report.');
      return view.report.verdicts.find(({ duty }) => duty === 'prioritisation')?.code;
    };
    app.platform.faults = (call, next) =>
      call.path.endsWith('/field') ? Promise.resolve(reply(status)) : next();
    expect(await priority()).toBe('history-not-readable');
    app.platform.faults = null;
    expect(await priority()).not.toBe('history-not-readable');
  },
);

/** Names and the rule for strategy, which the panel can do without. */
const DISPENSABLE = /\/user\/bulk|\/search\/jql|\/field$/;

test.each([403, 404, 410])(
  'a panel is shown without what is refused to whoever asks with %d',
  async (status) => {
    const app = openApp();
    for (const key of ['RIDE-20', 'BACK-1', 'DEPOT-1']) {
      app.platform.faults = (call, next) =>
        DISPENSABLE.test(call.path.replace(/\?.*/, '')) && !isOfStories(call.path, key)
          ? Promise.resolve(reply(status))
          : next();
      const { answer } = await app.panel(accountIdOf('ingrid'), key, 'panel.view');
      expect({ key, ok: answer.ok }).toEqual({ key, ok: true });
    }
  },
);

/** The stories of an epic are what its panel is about. */
function isOfStories(path: string, key: string): boolean {
  return path.includes('/search/jql') && key === 'BACK-1';
}

test.each([401, 403])(
  'a scan whose searches are refused with %d ends with the reason, and is not tried again',
  async (status) => {
    const app = openBackground();
    let asked = 0;
    app.platform.faults = (call, next) => {
      if (!call.path.includes('/search/jql')) return next();
      asked += 1;
      return Promise.resolve(reply(status));
    };
    await app.scan(PROJECT);
    expect(await app.progress(PROJECT)).toMatchObject({ status: 'failed', problem: 'not-allowed' });
    expect(asked).toBeLessThanOrEqual(8);
  },
);

test('a token that ran out costs one more call', async () => {
  const app = openApp();
  app.platform.faults = firstTimes(
    1,
    ({ as, path }) => as === 'app' && /\/role\/\d+/.test(path),
    () => Promise.resolve(reply(401)),
  );
  const found = sourcesIn((await app.panel(WHO, 'RIDE-20', 'panel.view')).answer);
  expect(found.map((one) => one.status)).not.toContain('unreadable');
  expect(found).not.toEqual([]);
});
