/** What can be asked of a source, whatever its kind. */
import {
  idsNamed,
  isOnIssue,
  sourceKey,
  type IssueSourceKind,
  type ProjectSourceKind,
  type Source,
  type SourceOf,
} from '../contract/source-kinds';
import { allSettled } from '../jira/all-settled';
import type { Jira } from '../jira/client';
import { wasGiven } from '../jira/given-fields';
import type { JiraFields, JiraRole } from '../jira/types';
import { unlessRefused } from '../jira/unless-refused';
import type { Directory, Resolution } from './directory';
import {
  FOR_PROJECT,
  ON_ISSUE,
  type Asking,
  type IssueResolver,
  type ProjectResolver,
} from './source-resolvers';

type IssueSource = SourceOf<IssueSourceKind>;
/** Sources whose answer is the same for every issue of the project, so that it can be kept for a while. */
export type ProjectSource = SourceOf<ProjectSourceKind>;

export function isProjectSource(source: Source): source is ProjectSource {
  return !isOnIssue(source.kind);
}

/** @returns the id of the field of the issue that a source names; null where it names none */
export function fieldNamed(source: Source): string | null {
  return idsNamed(source, 'userFields')[0] ?? null;
}

const issueResolver = ({ kind }: IssueSource): IssueResolver<IssueSource> => ON_ISSUE[kind];
const projectResolver = ({ kind }: ProjectSource): ProjectResolver<ProjectSource> =>
  FOR_PROJECT[kind];

/** Asks Jira, as the app, whom the sources of the whole project name, once for each. */
export async function resolveForProject(
  jira: Jira,
  projectId: string,
  sources: readonly Source[],
): Promise<Record<string, Resolution>> {
  let roles: Promise<JiraRole[]> | undefined;
  const asking: Asking = {
    jira,
    projectId,
    projectRoles: () => (roles ??= unlessRefused(jira.projectRoles('app', projectId), [])),
  };
  const distinct = new Map(sources.filter(isProjectSource).map((one) => [sourceKey(one), one]));
  const answers = await allSettled(
    [...distinct].map(async ([key, source]): Promise<[string, Resolution][]> => {
      const resolver = projectResolver(source);
      return 'ask' in resolver ? [[key, await resolver.ask(source, asking)]] : [];
    }),
  );
  return Object.fromEntries(answers.flat());
}

/** @returns what a source of the whole project resolved to; undefined where the directory does not say */
export function resolutionOf(source: ProjectSource, directory: Directory): Resolution | undefined {
  const resolver = projectResolver(source);
  return 'named' in resolver
    ? { status: 'read', accountIds: resolver.named(source), label: null }
    : directory.sources[sourceKey(source)];
}

/** @returns the account ids that the source names on an issue, active or not; undefined where it could not be read */
export function peopleOf(
  source: Source,
  fields: JiraFields,
  directory: Directory,
): string[] | undefined {
  if (isProjectSource(source)) {
    const resolution = resolutionOf(source, directory);
    return resolution?.status === 'read' ? resolution.accountIds : undefined;
  }
  const resolver = issueResolver(source);
  return resolver.fields(source).every((id) => wasGiven(fields, id))
    ? resolver.peopleOn(source, fields, directory)
    : undefined;
}

/**
 * @returns everybody whom the source may name on any issue, as far as the project knows; undefined where each issue
 *   says for itself, or the source could not be read
 */
export function everybodyOf(source: Source, directory: Directory): string[] | undefined {
  if (isProjectSource(source)) {
    const resolution = resolutionOf(source, directory);
    return resolution?.status === 'read' ? resolution.accountIds : undefined;
  }
  return issueResolver(source).everybody?.(directory);
}

/** @returns Jira's ids of the fields of an issue that the sources look at, each once */
export function fieldsLookedAt(sources: readonly Source[]): string[] {
  const ids = sources.flatMap((source) =>
    isProjectSource(source) ? [] : issueResolver(source).fields(source),
  );
  return [...new Set(ids)];
}

/** @returns what Jira calls what the source names, as far as the directory knows */
export function labelOf(source: Source, directory: Directory): string | null {
  const fieldId = fieldNamed(source);
  if (fieldId !== null) return directory.fieldNames[fieldId] ?? null;
  return directory.sources[sourceKey(source)]?.label ?? null;
}
