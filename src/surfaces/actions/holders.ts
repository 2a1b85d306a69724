/** Says who holds the two roles, on a work item or in a project as a whole, and which source names them. */
import type { HoldersAnswer } from '../../contract/action-answers';
import type { Holder, Role } from '../../contract/report';
import type { RoleMap, Source } from '../../contract/role-map';
import { personName, placeWords, roleName, type WordsContext } from '../../duties/messages';
import { awayWords } from '../../duties/words/away';
import { absentAmong } from '../../inspection/facts/absent-people';
import { holdersOn, settingsOf } from '../../inspection/facts/issue-holders';
import { People, toPerson } from '../../inspection/facts/people';
import type { Subject } from '../../inspection/facts/subject';
import { gatherIssue } from '../../inspection/gathering/gather-issue';
import { roleFacts } from '../../inspection/judging/inspect-project';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { Covering } from '../../roles/covering';
import { projectPeople } from '../../roles/holders';
import { directoryFor } from '../../roles/kept-directory';
import { peopleOf } from '../../roles/sources';
import { readAbsences } from '../../storage/absences';
import { readForProject, settingsFor } from '../../storage/project';
import { capitalised } from '../../texts/capitalised';
import english from '../../texts/en-US.json';
import { refuse } from '../shared/failures';
import { action } from './acting';
import type { Asker } from './asker';
import { itemOf, projectOf } from './item';
import { cutName, idsText, namesOf, wordsFor } from './words';

const TEXTS = {
  ...{ roles: english.roles, people: english.people },
  ...{ sources: english.sources, away: english.away },
  siteDefault: { followed: english.siteDefault.followed },
};

/** One role, wherever it was looked for. */
interface RoleFound {
  holders: Holder[];
  /** What Jira calls the source that names them. */
  label: string | null;
  /** Why nobody is named: nobody is, a source cannot be read, or each work item says it. */
  without: 'nobody' | 'unreadable' | 'perItem';
  inactive: string[];
}

interface Found {
  project: string;
  roleMap: RoleMap;
  /** Whether the role map is the site's default. */
  ofSite: boolean;
  people: People;
  covering: Covering;
  roles: Record<Role, RoleFound>;
}

export const findHolders = action(
  'holders',
  TEXTS,
  async ({ workItem, project }, asker): Promise<HoldersAnswer> => {
    const found = workItem === '' ? await inProject(project, asker) : await onItem(workItem, asker);
    return answerFor(found, asker);
  },
);

async function onItem(key: string, asker: Asker): Promise<Found> {
  const item = await itemOf(asker, key);
  const gathered = await gatherIssue(asker.jira, item, asker.now);
  if (!gathered.configured) refuse('not-found', 'project.not-set-up');
  const { subject, covering, ofSite } = gathered;
  const { roleMap } = subject.settings;
  return {
    project: subject.issue.project?.key ?? '',
    roleMap,
    ofSite,
    people: subject.people,
    covering,
    roles: {
      productOwner: roleOnItem('productOwner', subject),
      productManager: roleOnItem('productManager', subject),
    },
  };
}

function roleOnItem(role: Role, subject: Subject): RoleFound {
  const { settings, directory, people } = subject;
  const { holders, known, findings } = holdersOn(subject.issue, role, subject);
  const { sources, deputies } = settingsOf(role, settings.roleMap);
  const named = [
    ...sources.flatMap((source) => peopleOf(source, subject.issue.fields, directory) ?? []),
    ...deputies,
  ];
  return {
    holders,
    label: findings.find(({ status }) => status === 'holds')?.label ?? null,
    without: known ? 'nobody' : 'unreadable',
    inactive: named.filter(
      (accountId) => people.isOfTheTeam(accountId) && !people.isActive(accountId),
    ),
  };
}

async function inProject(called: string, asker: Asker): Promise<Found> {
  const { jira, now } = asker;
  const project = await projectOf(asker, called);
  const [stored, absences] = await allSettled([readForProject(project.id), readAbsences()]);
  const { roleMap, revision, ofSite } = await settingsFor(stored.settings);
  if (roleMap === null) refuse('not-found', 'project.not-set-up');
  // As for the panel, who is in a role is read as the app; the person was just seen to see this very project.
  const wanted = { roleMap, revision, now };
  const directory = await directoryFor(jira, project.id, stored.directory, wanted);
  const named = projectPeople([roleMap.productOwner, roleMap.productManager], directory);
  const covering = new Covering(absences, now);
  const asked = [...new Set([...named, ...covering.coversOf(named)])];
  const users = await unlessRefused(jira.users('user', asked), null);
  const people = users === null ? new People() : new People().add(users, asked);
  const roleIn = (role: Role): RoleFound => {
    const facts = roleFacts(role, { settings: { roleMap, configured: true }, directory, people });
    const { holders, sources, inactive } = facts;
    // Another source of the same kind may name nobody who is here.
    const holding = sources.find(
      ({ source, accountIds }) =>
        source.kind === holders[0]?.source && accountIds.some(people.canHold),
    );
    const says = (status: string): boolean => sources.some((one) => one.status === status);
    return {
      holders,
      label: holding?.label ?? null,
      without: says('unreadable') ? 'unreadable' : says('each-issue') ? 'perItem' : 'nobody',
      inactive,
    };
  };
  return {
    project: project.key,
    roleMap,
    ofSite,
    people,
    covering,
    roles: { productOwner: roleIn('productOwner'), productManager: roleIn('productManager') },
  };
}

function answerFor(
  { project, roleMap, ofSite, people, covering, roles }: Found,
  asker: Asker,
): HoldersAnswer {
  const { t, accountId, now } = asker;
  const { productOwner: owner, productManager: manager } = roles;
  const both = [...owner.holders, ...manager.holders];
  const inactive = [...new Set([...owner.inactive, ...manager.inactive])];
  const absent = absentAmong(
    both.map((holder) => holder.accountId),
    covering,
    people,
  );
  const words = wordsFor(
    {
      people: Object.fromEntries(people.all().map((user) => [user.accountId, toPerson(user)])),
      roleNames: {
        productOwner: roleMap.productOwner.name,
        productManager: roleMap.productManager.name,
      },
      shape: roleMap.shape,
      viewer: accountId,
    },
    t,
  );
  const sentences = [
    roleSentence('productOwner', owner, words),
    // Where one role does the work of both, it is told once.
    ...(roleMap.shape === 'manager-and-owner'
      ? [roleSentence('productManager', manager, words)]
      : []),
    ...(ofSite ? [t('siteDefault.followed')] : []),
    ...absent.slice(0, MOST_TOLD).map((one) => awayWords(one, words, now)),
    ...(inactive.length > 0
      ? [t('actions.holders.inactive', { names: namesOf(inactive, words) })]
      : []),
  ];
  return {
    project,
    productOwners: idsOf(owner.holders),
    productManagers: idsOf(manager.holders),
    ownerSource: sourceOf(owner),
    managerSource: sourceOf(manager),
    deputies: idsOf(both.filter(({ source }) => source === 'deputy')),
    away: idsText(absent.map((one) => one.accountId)),
    covers: idsText([...new Set(absent.flatMap(({ cover }) => cover ?? []))]),
    inactive: idsText(inactive),
    sentence: sentences.join(' '),
  };
}

/** People of whom the sentence says that they are away. */
const MOST_TOLD = 3;

function idsOf(holders: Holder[]): string {
  return idsText([...new Set(holders.map(({ accountId }) => accountId))]);
}

function sourceOf({ holders }: RoleFound): Source['kind'] | null {
  const source = holders.find((holder) => holder.source !== 'deputy')?.source;
  return source === undefined || source === 'deputy' ? null : source;
}

function roleSentence(role: Role, found: RoleFound, words: WordsContext): string {
  const { t } = words;
  const named = { role: capitalised(roleName(role, words), t) };
  const { holders, label, without } = found;
  if (holders.length === 0) return t(`actions.holders.${without}`, named);
  const sources = new Map(holders.map(({ accountId, source }) => [accountId, source]));
  const names = namesOf([...sources.keys()], words, (accountId) => {
    const name = personName(accountId, words);
    const source = sources.get(accountId) ?? 'deputy';
    if (source === 'deputy') return t('actions.holders.deputy', { name });
    const place = placeWords(source, cutName(label ?? ''), words);
    return t('actions.holders.from', { name, place });
  });
  return t('actions.holders.role', { ...named, names });
}
