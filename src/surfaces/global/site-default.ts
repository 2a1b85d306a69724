/** The role map that projects follow until they have their own: whoever administers the site takes it from a project that they administer. */
import { createHash } from 'node:crypto';
import { pushScan } from '../../background/queues';
import { SITE_DEFAULT_SHARE } from '../../background/scan/rate-budget';
import { impactOfChange } from '../../background/site-default/followers';
import type { GlobalPayload } from '../../contract/global-page';
import { EMPTY_ROLE_MAP, readRoleMap, type RoleMap } from '../../contract/role-map';
import type {
  DefaultAnswer,
  DefaultDraft,
  DefaultRole,
  DefaultTake,
  LeftOut,
  SavedBy,
  ShownDefault,
} from '../../contract/site-default';
import { sourceKey } from '../../contract/source-kinds';
import { logFault } from '../../faults/log-fault';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { sameListing } from '../../storage/configured-projects';
import { readSettings, SITE_DEFAULT } from '../../storage/project';
import {
  lastNames,
  readWithHistory,
  saveSettings,
  SettingsConflict,
  type Save,
} from '../../storage/settings-history';
import { refuse } from '../shared/failures';
import { byAccountId } from '../shared/people';
import { checkRoleMap } from '../shared/project-settings/check';
import { refuseConflict } from '../shared/project-settings/save';
import { administersSite } from '../shared/site-access';
import { administering, type GlobalCaller } from './caller';
import { asDefault } from './default-of-project';

interface Taken {
  /** Null for none. */
  roleMap: RoleMap | null;
  /** What Jira calls its sources, by `sourceKey`. */
  names: Record<string, string>;
  leftOut: LeftOut[];
}

export async function siteDefault(_: unknown, caller: GlobalCaller): Promise<DefaultAnswer> {
  await administersOrRefuse(caller);
  return answerFor(caller);
}

/** What a default would be and what it would set going. Nothing is saved. */
export async function defaultDraft(
  { take }: GlobalPayload<'global.defaultDraft'>,
  caller: GlobalCaller,
): Promise<DefaultDraft> {
  await administersOrRefuse(caller);
  const { roleMap, names, leftOut } = await taken(take, caller);
  const impact = await impactOfChange(caller.jira, caller.now);
  return {
    draft: roleMap && shown(roleMap, names),
    seen: seenOf(roleMap),
    leftOut,
    ...impact,
    perHour: SITE_DEFAULT_SHARE.perHour,
  };
}

/** Keeps what was shown, over the revision that was shown. The projects that follow are checked by the background. */
export async function saveDefault(
  { take, revision, seen }: GlobalPayload<'global.saveDefault'>,
  caller: GlobalCaller,
): Promise<DefaultAnswer> {
  await administersOrRefuse(caller);
  const { roleMap, names } = await taken(take, caller);
  if (seenOf(roleMap) !== seen) refuse('conflict', 'global.default-not-as-shown');
  const { viewer: by, now } = caller;
  try {
    const save = { by, at: isoOf(now), roleMap, names };
    await saveSettings(SITE_DEFAULT, revision, save, sameListing);
  } catch (error) {
    if (!(error instanceof SettingsConflict)) throw error;
    const { latest } = error;
    // It may be this very save, whose answer was lost.
    const isThis =
      latest?.revision === revision + 1 && latest.by === by && seenOf(latest.roleMap) === seen;
    if (!isThis) await refuseConflict(latest, callerOf(caller));
  }
  await setGoing();
  return answerFor(caller);
}

/** Asked of Jira as the person at each request. */
async function administersOrRefuse({ jira }: GlobalCaller): Promise<void> {
  if (!(await administersSite(jira))) refuse('not-allowed', 'settings.only-site-admins');
}

async function taken(take: DefaultTake, caller: GlobalCaller): Promise<Taken> {
  switch (take.from) {
    case 'nothing':
      return { roleMap: null, names: {}, leftOut: [] };
    case 'save':
      return takenFromSave(take.revision);
    case 'project':
      return takenFromProject(take.projectId, caller);
  }
}

async function takenFromSave(revision: number): Promise<Taken> {
  const { saves } = await readWithHistory(SITE_DEFAULT);
  const save = saves.find((one) => one.revision === revision);
  if (!save) refuse('not-found', 'settings.save-not-kept');
  const { roleMap } = readSettings({ revision, body: save.roleMap });
  return { roleMap, names: save.names ?? {}, leftOut: [] };
}

/** The person must administer the project, too: what its settings say is for its admins. */
async function takenFromProject(projectId: string, caller: GlobalCaller): Promise<Taken> {
  const administrator = await administering(caller, projectId);
  const [{ settings, saves }, project, fields] = await allSettled([
    readWithHistory(projectId),
    caller.jira.project('user', projectId),
    caller.jira.fields('user'),
  ]);
  const { roleMap: saved } = readSettings(settings);
  if (saved === null) refuse('not-found', 'settings.nothing-to-copy', { project: project.key });
  const { roleMap, leftOut } = asDefault(saved, { isTeamManaged: project.simplified, fields });
  const { productOwner, productManager } = roleMap;
  if (productOwner.sources.length + productManager.sources.length === 0)
    refuse('bad-request', 'global.default-names-nobody', { project: project.key });
  const checked = await checkRoleMap(administrator, roleMap, saved);
  if (!checked.ok) refuse('bad-request', 'global.default-has-problems', { project: project.key });
  return { roleMap: checked.roleMap, names: { ...lastNames(saves), ...checked.names }, leftOut };
}

/** The projects that follow come in the hours that come. It is saved by now, so what fails here the hourly run makes up for. */
async function setGoing(): Promise<void> {
  try {
    await pushScan([{ kind: 'follow', failures: 0 }]);
  } catch (error) {
    logFault({ request: 'global.saveDefault', step: 'scan', error });
  }
}

async function answerFor({ jira }: GlobalCaller): Promise<DefaultAnswer> {
  const { settings, saves } = await readWithHistory(SITE_DEFAULT);
  const { roleMap, revision } = readSettings(settings);
  const at = saves.findIndex((save) => save.revision === revision);
  const [save, before] = at < 0 ? [] : [saves[at], saves[at + 1]];
  const who = [save?.by, before?.by].filter((by) => typeof by === 'string');
  const users = await unlessRefused(jira.users('user', who), []);
  return {
    revision,
    current: roleMap && shown(roleMap, lastNames(saves)),
    saved: save ? savedBy(save) : null,
    before: before
      ? { ...savedBy(before), revision: before.revision, isNone: before.roleMap === null }
      : null,
    people: byAccountId(users),
  };
}

function savedBy({ by, at }: Save): SavedBy {
  return { by, at };
}

function shown(roleMap: RoleMap, names: Record<string, string>): ShownDefault {
  const role = ({ name, sources }: RoleMap['productOwner']): DefaultRole => ({
    name,
    sources: sources.map((source) => ({ source, label: names[sourceKey(source)] ?? null })),
  });
  const { productOwner, productManager } = roleMap;
  return {
    roles: { productOwner: role(productOwner), productManager: role(productManager) },
    rules: RULES.filter(
      (part) => JSON.stringify(roleMap[part]) !== JSON.stringify(EMPTY_ROLE_MAP[part]),
    ),
  };
}

const RULES = (Object.keys(EMPTY_ROLE_MAP) as (keyof RoleMap)[]).filter(
  (part) => !['version', 'productOwner', 'productManager'].includes(part),
);

/** Names a role map by what it says, whatever wrote it. */
function seenOf(roleMap: unknown): string {
  const reading = roleMap === null ? null : readRoleMap(roleMap);
  const read = reading?.ok === true ? reading.roleMap : roleMap;
  return createHash('sha256').update(JSON.stringify(read)).digest('base64url');
}

function isoOf(now: number): string {
  return new Date(now).toISOString();
}

function callerOf({ jira, viewer: person, locale, timeZone }: GlobalCaller) {
  return { jira, person, timeZone, locale };
}
