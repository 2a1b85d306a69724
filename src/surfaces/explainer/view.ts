/** What a macro shows of a project, and what its configuration offers. All of it is read as the reader. */
import type {
  ExplainerAnswer,
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerView,
  ProjectChoice,
} from '../../contract/explainer';
import { viewTeam } from '../../inspection/findings/team';
import { unlessHidden } from '../../jira/unless-refused';
import { spendPoints } from '../shared/allowance';
import { refuse } from '../shared/failures';
import { projectPagePath } from '../shared/page-addresses';
import type { ExplainerCaller } from './caller';

/** What a look costs at most, about (docs/macro.md): a page is read by many, and anybody may load it over and over. */
const PRICES = { team: 130, begin: 4, projects: 6 };

/**
 * The team of a project, as far as the reader may see it.
 * @throws Refusal where the reader has spent what there is for the hour
 */
export async function viewFor(
  projectId: string | null,
  caller: Pick<ExplainerCaller, 'jira' | 'viewer' | 'now'>,
): Promise<ExplainerView> {
  if (projectId === null) return { state: 'no-project' };
  // Jira cannot be asked as nobody, so it is not asked at all.
  if (caller.viewer === null) return { state: 'not-signed-in' };
  await spendPoints(PRICES.team, caller.viewer, caller.now);
  return viewTeam(caller.jira, projectId, caller.now);
}

export async function view(_: unknown, caller: ExplainerCaller): Promise<ExplainerAnswer> {
  return answerFor(caller.config.projectId, caller);
}

export async function preview(
  { projectId }: ExplainerPayload<'explainer.preview'>,
  caller: ExplainerCaller,
): Promise<ExplainerAnswer> {
  return answerFor(projectId, caller);
}

async function answerFor(
  projectId: string | null,
  caller: ExplainerCaller,
): Promise<ExplainerAnswer> {
  const seen = await viewFor(projectId, caller);
  const projectPath = seen.state === 'team' ? projectPagePath(seen.project) : null;
  return { view: seen, siteUrl: caller.siteUrl, projectPath };
}

/** What the configuration begins with: the project that was chosen, or the one that has the space's key. */
export async function begin(
  _: unknown,
  { jira, viewer, config, spaceKey, now }: ExplainerCaller,
): Promise<ExplainerAnswers['explainer.begin']> {
  if (viewer === null) return { chosen: null, suggested: null };
  await spendPoints(PRICES.begin, viewer, now);
  const seen = async (idOrKey: string | null): Promise<ProjectChoice | null> => {
    if (idOrKey === null) return null;
    const project = await unlessHidden(jira.project('user', idOrKey), null);
    return project && { id: project.id, key: project.key, name: project.name };
  };
  const chosen = await seen(config.projectId);
  const suggested = chosen ? null : await seen(asProjectKey(spaceKey));
  return { chosen, suggested };
}

/** Jira takes an id in place of a key, and the key of a space may be a number: only what can be a project's key is asked for. */
function asProjectKey(spaceKey: string | null): string | null {
  return spaceKey !== null && /^[A-Za-z][A-Za-z0-9_]{1,30}$/.test(spaceKey)
    ? spaceKey.toUpperCase()
    : null;
}

export async function projects(
  { query, page }: ExplainerPayload<'explainer.projects'>,
  { jira, viewer, now }: ExplainerCaller,
): Promise<ExplainerAnswers['explainer.projects']> {
  if (viewer === null) refuse('not-signed-in', 'macro.sign-in');
  await spendPoints(PRICES.projects, viewer, now);
  const found = await jira.findProjects('user', 'browse', query, page);
  return {
    projects: found.values.map(({ id, key, name }) => ({ id, key, name })),
    more: found.more,
  };
}
