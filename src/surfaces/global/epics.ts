/** Epics whose stories lie in several projects, and who stands behind the whole. */
import type { EpicRow, EpicsAnswer } from '../../contract/global-page';
import { readSharedEpics, type SharedEpic } from '../../inspection/findings/shared-epics';
import { EMPTY_DIRECTORY } from '../../roles/directory';
import { freshDirectory } from '../../roles/kept-directory';
import { everybodyOf } from '../../roles/sources';
import { readForProjects, settingsForMany, SettingsUnreadable } from '../../storage/project';
import type { GlobalCaller } from './caller';
import { DIRECTORY_MINUTES } from './projects';

/** Storage is only read for projects of epics that Jira has just shown to the viewer. */
export async function epics(_: unknown, { jira, now }: GlobalCaller): Promise<EpicsAnswer> {
  const { epics: found, ...rest } = await readSharedEpics(jira);
  const projectIds = [...new Set(found.flatMap(({ epic }) => epic.project?.id ?? []))];
  const stored = await readForProjects(projectIds);
  const settingsOf = await settingsForMany(stored.map(({ settings }) => settings));
  const managers = new Map(
    projectIds.map((id, at) => [id, managersOf(stored[at], settingsOf, now)] as const),
  );
  return {
    ...rest,
    epics: found.map((one) => rowOf(one, managers.get(one.epic.project?.id ?? '') ?? new Set())),
  };
}

function rowOf({ epic, summary, projects }: SharedEpic, managers: ReadonlySet<string>): EpicRow {
  const { key, fields } = epic;
  const behind = [fields.assignee, fields.reporter].flatMap((person) =>
    person?.active && managers.has(person.accountId) ? [person.displayName] : [],
  );
  return {
    key,
    summary: fields.summary ?? '',
    behind: [...new Set(behind)],
    outcome: summary?.verdicts['strategy-trace']?.outcome ?? null,
    projects,
  };
}

type Kept = Awaited<ReturnType<typeof readForProjects>>[number];
type SettingsOf = Awaited<ReturnType<typeof settingsForMany>>;

/** Account ids of those whom the role map names as managers for the whole project; nobody where that is not known. */
function managersOf(
  kept: Kept | undefined,
  settingsOf: SettingsOf,
  now: number,
): ReadonlySet<string> {
  if (!kept) return new Set();
  try {
    const { roleMap, revision } = settingsOf(kept.settings);
    if (roleMap === null) return new Set();
    const role = roleMap.shape === 'owner-only' ? roleMap.productOwner : roleMap.productManager;
    const minutes = DIRECTORY_MINUTES;
    const directory = freshDirectory(kept.directory, { revision, now, minutes }) ?? EMPTY_DIRECTORY;
    return new Set([
      ...role.deputies,
      ...role.sources.flatMap((source) => everybodyOf(source, directory) ?? []),
    ]);
  } catch (error) {
    if (error instanceof SettingsUnreadable) return new Set();
    throw error;
  }
}
