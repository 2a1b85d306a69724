/** The site's default as admins meet it: who may set it, what it takes over, who was first, and what projects that follow show. */
import '../trust/surfaces';
import { callsTo } from '../../local/platform/journal';
import { PROJECTS, ROLE_IDS, TYPES } from '../../local/sample/site-ids';
import type { Report } from '../../src/contract/report';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import type { HistoryAnswer, SaveAnswer, SettingsView } from '../../src/contract/settings';
import type { DefaultAnswer, DefaultDraft, DefaultTake } from '../../src/contract/site-default';
import { settingsKey, SITE_DEFAULT } from '../../src/storage/project';
import { historyKey } from '../../src/storage/settings-history';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { keptDocuments, putDocument } from '../site/kept-documents';
import { openCastApp, type CastApp } from '../trust/app';
import { CAST, KINDS, type Kind } from '../trust/cast';
import { befall, TROUBLES } from '../trust/troubles';

beforeEach(() => {
  silenceLog();
});

const RIDE = PROJECTS.RIDE;
const DEPOT = PROJECTS.DEPOT;
const MODEL: DefaultTake = { from: 'project', projectId: RIDE };
const NOTHING: DefaultTake = { from: 'nothing' };

async function told<T>(
  app: CastApp,
  request: string,
  kind: Kind,
  payload: object,
  projectId?: string,
): Promise<T> {
  const issue = app.site.data.issues.find(
    (one) => one.projectId === projectId && one.typeId === TYPES.Story.id,
  );
  const { answer } = await app.send(request, {
    kind,
    payload,
    ...(issue && { issueId: issue.id }),
  });
  return (answer.ok ? answer.value : `${answer.failure.code}: ${failureSaid(answer.failure)}`) as T;
}

const draftOf = (app: CastApp, take: DefaultTake, kind: Kind = 'bothAdmin') =>
  told<DefaultDraft>(app, 'global.defaultDraft', kind, { take });

async function save(
  app: CastApp,
  take: DefaultTake,
  revision: number,
  kind: Kind = 'bothAdmin',
): Promise<DefaultAnswer> {
  const { seen } = await draftOf(app, take, kind);
  return told(app, 'global.saveDefault', kind, { take, revision, seen });
}

interface Kept {
  revision: number;
  roleMap: RoleMap | null;
  by: (string | null)[];
}

function keptOf({ store }: CastApp, id: string): Kept {
  const documents = keptDocuments(store);
  const settings = documents.find(({ key }) => key === settingsKey(id));
  const history = documents.find(({ key }) => key === historyKey(id));
  const { entries } = (history?.body ?? { entries: [] }) as { entries: { by: string | null }[] };
  return {
    revision: settings?.revision ?? 0,
    roleMap: (settings?.body ?? null) as RoleMap | null,
    by: entries.map(({ by }) => by),
  };
}

function putDefault({ store }: CastApp, roleMap: unknown): void {
  putDocument(store, { key: settingsKey(SITE_DEFAULT), revision: 1, body: roleMap });
}

const FOLLOWED: RoleMap = {
  ...EMPTY_ROLE_MAP,
  productOwner: {
    sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }],
    deputies: [],
    name: null,
  },
};

describe('who may set it', () => {
  const may: Kind[] = ['siteAdmin', 'bothAdmin'];

  test.each(KINDS)('%s', async (kind) => {
    const app = openCastApp({ hasSiteDefault: false });
    const answer = await save(app, NOTHING, 0, kind);
    expect(typeof answer === 'object').toBe(may.includes(kind));
    expect(keptOf(app, SITE_DEFAULT).revision).toBe(may.includes(kind) ? 1 : 0);
  });

  test('from a project only who administers that as well', async () => {
    for (const kind of KINDS) {
      const app = openCastApp({ hasSiteDefault: false });
      const draft = await draftOf(app, MODEL, kind);
      expect([kind, typeof draft === 'object']).toEqual([kind, kind === 'bothAdmin']);
    }
  });

  test('what the page was not shown is not saved', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    const { seen } = await draftOf(app, MODEL);
    const changed = { ...keptOf(app, RIDE).roleMap, shape: 'owner-only' };
    putDocument(app.store, { key: settingsKey(RIDE), revision: 2, body: changed });
    const payload = { take: MODEL, revision: 0, seen };
    expect(await told(app, 'global.saveDefault', 'bothAdmin', payload)).toMatch(/^conflict: These/);
    expect(keptOf(app, SITE_DEFAULT).revision).toBe(0);
  });
});

describe('what is taken from a project', () => {
  test('people of that team stay there, and the page says so', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    const { draft, leftOut, projects, issues, points, hours } = await draftOf(app, MODEL);
    expect(leftOut).toEqual(['deputies']);
    expect(
      draft?.roles.productOwner.sources.map(({ source, label }) => [source.kind, label]),
    ).toEqual([
      ['issueField', 'Product owner'],
      ['componentLead', null],
      ['projectRole', 'Product Owner'],
    ]);
    expect(draft?.rules).toContain('strategyEpics');
    // Every project of the site without a role map of its own, whether or not the admin may see it.
    const own = app.site.data.projects.filter(({ id }) => keptOf(app, id).revision > 0);
    expect(projects).toBe(app.site.data.projects.length - own.length);
    expect(issues % 100).toBe(0);
    expect(points).toBeGreaterThan(issues * 2);
    expect(hours).toBeGreaterThan(0);
    await save(app, MODEL, 0);
    expect(JSON.stringify(keptOf(app, SITE_DEFAULT).roleMap)).not.toContain('712020:');
  });

  test('a project that names nobody but people is none to take from', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    const sources = [{ kind: 'people' as const, accountIds: [CAST.owner] }];
    const body = { ...FOLLOWED, productOwner: { ...FOLLOWED.productOwner, sources } };
    putDocument(app.store, { key: settingsKey(RIDE), revision: 2, body });
    expect(await draftOf(app, MODEL)).toMatch(/^bad-request: None of the role sources of RIDE/);
  });
});

describe('two admins, and the way back', () => {
  test('the second is told, and nothing of the first is lost', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    await save(app, MODEL, 0);
    const first = keptOf(app, SITE_DEFAULT);
    expect(await save(app, NOTHING, 0, 'siteAdmin')).toMatch(/^conflict: .*Bea Beides/);
    expect(keptOf(app, SITE_DEFAULT)).toEqual(first);
  });

  test('a save whose answer was lost is done when it is sent again', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    await save(app, MODEL, 0);
    const again = await save(app, MODEL, 0);
    expect(again).toMatchObject({ revision: 1 });
    expect(keptOf(app, SITE_DEFAULT).by).toEqual([CAST.bothAdmin]);
  });

  test('it can be taken away and brought back, each a save of its own', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    await save(app, MODEL, 0);
    const taken = keptOf(app, SITE_DEFAULT).roleMap;
    const none = await save(app, NOTHING, 1, 'siteAdmin');
    expect(none).toMatchObject({ revision: 2, current: null, before: { revision: 1 } });
    expect(await told<SettingsView>(app, 'settings.load', 'otherAdmin', {}, DEPOT)).toMatchObject({
      configured: false,
      siteDefault: 'none',
    });
    const back = await save(app, { from: 'save', revision: 1 }, 2, 'siteAdmin');
    expect(back).toMatchObject({ revision: 3, before: { revision: 2, isNone: true } });
    expect(keptOf(app, SITE_DEFAULT)).toEqual({
      revision: 3,
      roleMap: taken,
      by: [CAST.siteAdmin, CAST.siteAdmin, CAST.bothAdmin],
    });
  });

  test('with trouble at any step it is kept with its history or not at all, and trying again ends it', async () => {
    const undisturbed = openCastApp({ hasSiteDefault: false });
    const { seen } = await draftOf(undisturbed, MODEL);
    const payload = { take: MODEL, revision: 0, seen };
    const { invocation } = await undisturbed.send('global.saveDefault', {
      kind: 'bothAdmin',
      payload,
    });
    const calls = callsTo(invocation, 'jira').length + callsTo(invocation, 'storage').length;
    expect(calls).toBeGreaterThan(5);
    for (let place = 0; place < calls; place++) {
      const app = openCastApp({ hasSiteDefault: false });
      const trouble = TROUBLES[place % TROUBLES.length] ?? 'broken';
      let at = 0;
      app.platform.faults = (call, next) => {
        if (call.kind !== 'jira' && call.kind !== 'storage') return next();
        return at++ === place ? befall(trouble, call, next) : next();
      };
      const failed = await told(app, 'global.saveDefault', 'bothAdmin', payload).catch(String);
      app.platform.faults = null;
      const { revision, by } = keptOf(app, SITE_DEFAULT);
      expect([place, trouble, failed, by.length]).toEqual([place, trouble, failed, revision]);
      if (typeof failed === 'object') expect(revision).toBe(1);
      const again = await told(app, 'global.saveDefault', 'bothAdmin', payload);
      expect([place, trouble, again]).toMatchObject([place, trouble, { revision: 1 }]);
    }
  });
});

describe('a project that follows', () => {
  const load = (app: CastApp, kind: Kind = 'otherAdmin') =>
    told<SettingsView>(app, 'settings.load', kind, {}, DEPOT);

  test('says so in settings, panel, project page and list, and one with its own does not', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    putDefault(app, FOLLOWED);
    expect(await load(app)).toMatchObject({
      configured: true,
      siteDefault: 'followed',
      revision: 0,
      roleMap: FOLLOWED,
    });
    const sentence = 'This project follows the site’s default settings.';
    const panel = await told<{ ofSite: string }>(app, 'panel.view', 'otherAdmin', {}, DEPOT);
    expect(panel.ofSite).toContain(sentence);
    const page = await told(app, 'project.load', 'otherAdmin', {}, DEPOT);
    expect(page).toMatchObject({ configured: true, ofSite: true });
    const list = { query: 'workshop', from: 0, without: [] };
    expect(await told(app, 'global.projects', 'otherAdmin', list)).toMatchObject({
      rows: [{ key: 'DEPOT', state: 'set-up', ofSite: true }],
    });
    expect(await told(app, 'panel.view', 'viewer', {})).toMatchObject({ ofSite: null });
    expect(await told(app, 'project.load', 'viewer', {})).toMatchObject({ ofSite: false });
  });

  test('shows on a work item what a role map of its own would', async () => {
    const following = openCastApp({ hasSiteDefault: false });
    putDefault(following, FOLLOWED);
    const own = openCastApp({ hasSiteDefault: false });
    putDocument(own.store, { key: settingsKey(DEPOT), revision: 1, body: FOLLOWED });
    const [one, other] = [
      await told<{ report: Report }>(following, 'panel.view', 'otherAdmin', {}, DEPOT),
      await told<{ report: Report }>(own, 'panel.view', 'otherAdmin', {}, DEPOT),
    ];
    const said = ({ report }: { report: Report }) =>
      report.verdicts.map(({ duty, outcome, code, waitingFor }) => [
        duty,
        outcome,
        code,
        waitingFor,
      ]);
    expect(one.report.holders).toEqual(other.report.holders);
    expect(said(one).length).toBeGreaterThan(3);
    expect(said(one)).toEqual(said(other));
  });

  test('can make it its own, which no default touches, and follow it again', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    await save(app, MODEL, 0);
    const { roleMap } = await load(app);
    const own = await told<SaveAnswer>(
      app,
      'settings.save',
      'otherAdmin',
      { roleMap, revision: 0 },
      DEPOT,
    );
    expect(own).toMatchObject({ saved: true, view: { siteDefault: 'offered', revision: 1 } });
    const kept = keptOf(app, DEPOT);
    await save(app, NOTHING, 1);
    await save(app, { from: 'save', revision: 1 }, 2);
    expect(keptOf(app, DEPOT)).toEqual(kept);

    const follow = { revision: 1 };
    const stranger = await told(app, 'settings.followDefault', 'viewer', follow, DEPOT);
    expect(stranger).toMatch(/^not-allowed/);
    const stale = await told(app, 'settings.followDefault', 'otherAdmin', { revision: 0 }, DEPOT);
    expect(stale).toMatch(/^conflict/);
    for (let again = 0; again < 2; again++)
      expect(await told(app, 'settings.followDefault', 'otherAdmin', follow, DEPOT)).toMatchObject({
        saved: true,
        view: { siteDefault: 'followed', revision: 2 },
      });
    const history = await told<HistoryAnswer>(app, 'settings.history', 'otherAdmin', {}, DEPOT);
    expect(history.entries.map(({ followed }) => followed)).toEqual([true, false]);
    const back = { of: 1, revision: 2 };
    expect(await told(app, 'settings.restore', 'otherAdmin', back, DEPOT)).toMatchObject({
      saved: true,
      view: { siteDefault: 'offered', revision: 3, roleMap },
    });
  });

  test('without a default there is none to follow', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    const before = keptOf(app, RIDE);
    expect(await told(app, 'settings.followDefault', 'projectAdmin', { revision: 1 })).toMatch(
      /^not-found: The site has no default/,
    );
    expect(keptOf(app, RIDE)).toEqual(before);
  });

  test('whoever may not browse groups sees no name of one, and may copy it all the same', async () => {
    const app = openCastApp({ hasSiteDefault: false });
    const [group] = app.site.data.groups;
    const admin = app.site.data.people.find(({ accountId }) => accountId === CAST.otherAdmin);
    if (!group || !admin) throw new Error('The sample has no groups any more.');
    admin.browsesPeople = false;
    const source = { kind: 'group' as const, groupId: group.groupId };
    const roleMap = {
      ...FOLLOWED,
      productManager: { ...FOLLOWED.productOwner, sources: [source] },
    };
    putDefault(app, roleMap);
    putDocument(app.store, {
      key: historyKey(SITE_DEFAULT),
      revision: 1,
      body: {
        entries: [
          {
            ...{ revision: 1, by: CAST.siteAdmin, at: '2026-11-01T08:00:00.000Z', roleMap },
            names: { [`group:${group.groupId}`]: group.name },
          },
        ],
      },
    });
    const view = await load(app);
    expect(JSON.stringify(view)).not.toContain(group.name);
    const members = app.site.data.people.filter(({ groups }) => groups.includes(group.groupId));
    for (const { accountId } of members) expect(Object.keys(view.people)).not.toContain(accountId);
    const answer = await told(app, 'settings.save', 'otherAdmin', { roleMap, revision: 0 }, DEPOT);
    expect(answer).toMatchObject({ saved: true, view: { siteDefault: 'offered' } });
  });

  test('takes one read of storage more in a view, and a project with its own none', async () => {
    const reads = async (app: CastApp, projectId: string): Promise<number> => {
      const issue = app.site.data.issues.find((one) => one.projectId === projectId);
      const asking = { kind: 'projectAdmin' as const, issueId: issue?.id ?? '', payload: {} };
      if (projectId === DEPOT) Object.assign(asking, { kind: 'otherAdmin' });
      await app.send('panel.view', asking);
      const { invocation } = await app.send('panel.view', asking);
      return callsTo(invocation, 'storage').length;
    };
    const plain = openCastApp({ hasSiteDefault: false });
    const followed = openCastApp({ hasSiteDefault: false });
    putDefault(followed, FOLLOWED);
    const own = await reads(plain, RIDE);
    expect(await reads(followed, RIDE)).toBe(own);
    expect(await reads(followed, DEPOT)).toBe(own + 1);
    expect(await reads(plain, DEPOT)).toBe(own + 1);
  });
});
