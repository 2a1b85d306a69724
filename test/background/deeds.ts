/** What people do to a project at any time: in Jira, which tells the app of it or forgets to, and in the app. */
import type { SiteIssue } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { prose } from '../../local/sample/prose';
import { sampleRoleMaps } from '../../local/sample/role-maps';
import { POLARIS_LINK, PROJECTS, TYPES } from '../../local/sample/site-ids';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import { as, type Asking } from '../local/asking';
import { acceptedTimes } from '../site/as-shown';
import { keptDocuments } from '../site/kept-documents';
import { PROJECT, type Simulation } from './simulated';

/** One deed; `which` chooses the issue, the value and the like among those that there are. */
export type Deed = (app: Simulation, which: number) => Promise<unknown>;

function one<T>(list: readonly T[], which: number): T | null {
  return list[which % list.length] ?? null;
}

const issuesOf = (app: Simulation, projectId: string, level: number): SiteIssue[] => {
  const types: string[] = Object.values(TYPES)
    .filter((type) => type.level === level)
    .map(({ id }) => id);
  return app.site.data.issues.filter(
    (issue) => issue.projectId === projectId && types.includes(issue.typeId),
  );
};
const story = (app: Simulation, which: number) => one(issuesOf(app, PROJECT, 0), which);
const epic = (app: Simulation, which: number) => one(issuesOf(app, PROJECT, 1), which);

const ingrid = (app: Simulation): Asking => as(app.site, accountIdOf('ingrid'));
const edit = (app: Simulation, issue: SiteIssue | null, fields: object): Promise<unknown> =>
  ingrid(app).put(`/issue/${issue?.key ?? ''}`, { fields });

/** In Jira, by people who may. What Jira refuses, such as a parent of a wrong level, is as if nobody had done anything. */
export const IN_JIRA: Record<string, Deed> = {
  asks: (app, which) =>
    as(app.site, accountIdOf('tomasz')).post(`/issue/${story(app, which)?.key ?? ''}/comment`, {
      body: prose('@mira May I leave out the age of the map?'),
    }),
  answers: (app, which) =>
    as(app.site, accountIdOf('mira')).post(`/issue/${story(app, which)?.key ?? ''}/comment`, {
      body: prose('Yes, leave it out.'),
    }),
  'takes a comment back': (app, which) => {
    const issue = one(
      issuesOf(app, PROJECT, 0).filter(({ comments }) => comments.length > 0),
      which,
    );
    return ingrid(app).delete(
      `/issue/${issue?.key ?? ''}/comment/${issue?.comments.at(-1)?.id ?? ''}`,
    );
  },
  'makes an epic strategic, or no longer': (app, which) => {
    const found = epic(app, which);
    return edit(app, found, { labels: found?.labels.includes('strategy') ? [] : ['strategy'] });
  },
  'gives an epic to somebody': (app, which) =>
    edit(app, epic(app, which), {
      assignee: { accountId: accountIdOf(which % 2 === 0 ? 'jonas' : 'tomasz') },
    }),
  'moves a story to another epic': (app, which) =>
    edit(app, story(app, which), { parent: { key: epic(app, which)?.key ?? '' } }),
  'takes a story out of its epic': (app, which) => edit(app, story(app, which), { parent: null }),
  'changes a type': (app, which) =>
    edit(app, story(app, which), {
      issuetype: { id: which % 2 === 0 ? TYPES.Bug.id : TYPES.Story.id },
    }),
  'changes a priority': (app, which) =>
    edit(app, story(app, which), { priority: { name: which % 2 === 0 ? 'Low' : 'High' } }),
  'writes a story anew': (app, which) =>
    edit(app, story(app, which), { description: prose(`As a rider I want ${which} bells.`) }),
  'links an epic to an idea': (app, which) =>
    ingrid(app).post('/issueLink', {
      type: { id: POLARIS_LINK },
      outwardIssue: { key: one(issuesOf(app, PROJECTS.IDEA, 0), which)?.key },
      inwardIssue: { key: epic(app, which)?.key },
    }),
  'takes a link away': (app, which) =>
    ingrid(app).delete(`/issueLink/${one(app.site.data.links, which)?.id ?? ''}`),
  'deletes a story': (app, which) =>
    ingrid(app).delete(`/issue/${story(app, which)?.key ?? ''}?deleteSubtasks=true`),
  'deletes an epic': (app, which) => ingrid(app).delete(`/issue/${epic(app, which)?.key ?? ''}`),
  'writes a story': (app, which) =>
    ingrid(app).post('/issue', {
      fields: {
        project: { id: PROJECT },
        issuetype: { id: TYPES.Story.id },
        summary: 'Ring the bell',
        ...(which % 2 === 0 && { parent: { key: epic(app, which)?.key } }),
      },
    }),
  'tampers with a finding': (app, which) =>
    ingrid(app).put(`/issue/${story(app, which)?.key ?? ''}/properties/${PROPERTY_KEY}`, {
      status: 'met',
    }),
};

/** What the app keeps of what people told it: by which hours questions are late, and who has signed which story off. */
export interface Kept {
  revision: number;
  hours: number;
  signedOff: Record<string, string[]>;
}

export function keptIn(app: Simulation): Kept {
  const documents = new Map(keptDocuments(app.store).map((document) => [document.key, document]));
  const settings = documents.get(`settings:${PROJECT}`);
  const { questions } = settings?.body as { questions: { targetHours: number } };
  const records = [...documents].filter(([key]) => key.startsWith('issue:'));
  return ofStanding(app, {
    revision: settings?.revision ?? 0,
    hours: questions.targetHours,
    signedOff: Object.fromEntries(
      records.map(([key, { body }]) => {
        const people = (body as { acceptances: { by: string }[] }).acceptances.map(({ by }) => by);
        return [key.slice('issue:'.length), [...new Set(people)].sort()];
      }),
    ),
  });
}

/** The same without issues that are gone, of which nothing needs to be kept, and those that nobody signed off. */
export function ofStanding(app: Simulation, kept: Kept): Kept {
  const ids = new Set(app.site.data.issues.map((issue) => issue.id));
  const standing = Object.entries(kept.signedOff).filter(
    ([id, people]) => ids.has(id) && people.length > 0,
  );
  return { ...kept, signedOff: Object.fromEntries(standing) };
}

/** What somebody asks of the app, and what it keeps if that is done. Whoever asks may be told that it failed. */
export interface Asked {
  ask: () => Promise<boolean>;
  done: (before: Kept) => Kept;
}

const OWNER = accountIdOf('mira');

export const IN_THE_APP: Record<string, (app: Simulation, which: number) => Asked> = {
  'saves settings': (app, which) => {
    const hours = 1 + (which % 40);
    const { revision } = keptIn(app);
    return {
      ask: async () => {
        const roleMap = {
          ...(sampleRoleMaps()[PROJECT] as object),
          questions: { targetHours: hours },
        };
        const result = await app.platform.invoke({
          functionKey: 'settings',
          accountId: accountIdOf('ingrid'),
          body: resolverRequest(
            'settings.save',
            { roleMap, revision },
            {
              moduleKey: 'role-clarity-settings',
              extension: { project: { id: PROJECT, key: 'RIDE' } },
            },
          ),
        });
        const value = result.ok
          ? (result.value as { ok: boolean; value?: { saved: boolean } })
          : null;
        return value?.ok === true && value.value?.saved === true;
      },
      done: (before) => ({ ...before, revision: before.revision + 1, hours }),
    };
  },
  'signs a story off': (app, which) => signing(app, which, 'panel.accept'),
  'takes a sign-off back': (app, which) => signing(app, which, 'panel.withdrawAcceptance'),
};

function signing(
  app: Simulation,
  which: number,
  request: 'panel.accept' | 'panel.withdrawAcceptance',
): Asked {
  const found = story(app, which);
  const id = found?.id ?? '';
  // What they accepted of an earlier text stands again.
  const isTwice = acceptedTimes(app.store, id, OWNER).length > 1;
  return {
    ask: async () => {
      const { answer } = await app.panel(OWNER, found?.key ?? '', request);
      return answer.ok;
    },
    done: (before) => {
      const others = (before.signedOff[id] ?? []).filter((who) => who !== OWNER);
      const people = request === 'panel.accept' || isTwice ? [...others, OWNER].sort() : others;
      const signedOff = { ...before.signedOff, [id]: people };
      return ofStanding(app, { ...before, signedOff });
    },
  };
}
