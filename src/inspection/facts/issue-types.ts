import type { RoleMap } from '../../contract/role-map';
import type { JiraIssueType } from '../../jira/types';

/**
 * What Jira calls its own bug type in the languages that it comes in. Only the default goes by name: a project that
 * says which types are stories is taken at its word, by id.
 */
const BUG_NAMES: ReadonlySet<string> = new Set([
  'bug', 'defect', 'fehler', 'bogue', 'bogues', 'anomalie', 'error', 'erro', 'defeito', 'difetto', 'fout', 'bugg', 'fel',
  'feil', 'fejl', 'virhe', 'vika', 'błąd', 'chyba', 'hiba', 'eroare', 'hata', 'ошибка', 'баг', 'помилка', 'lỗi', 'バグ',
  '不具合', '缺陷', '故障', '错误', '錯誤', '버그',
]); // prettier-ignore

/** What Jira calls an epic; only for exports that do not hold the level of a type. */
const EPIC_NAMES: ReadonlySet<string> = new Set([
  'epic', 'epik', 'epos', 'épopée', 'epopeya', 'épica', 'épico', 'epica', 'epico', 'epopeja', 'эпик', 'епік', 'エピック', '史诗',
  '史詩', '长篇故事', '大型工作', '에픽',
]); // prettier-ignore

/** What Jira calls a story in its languages; only for issues of which nothing tells the kind of their project. */
const STORY_NAME =
  /^(?:(?:user )?story|récit(?: utilisateur)?|historia(?: de usuario)?|história(?: d[eo] usuário)?|storia(?: utente)?|verhaal|historie|berättelse|tarina|opowieść|příběh|история|історія|hikaye|ストーリー|(?:用户)?故事|스토리)$/u;

/**
 * Whether an issue's type says that it is work of a software project, and no idea of a discovery project: ideas stand on the level
 * of stories, and are called neither stories nor bugs.
 */
export function isSoftwareWork(type: JiraIssueType | null): boolean {
  if (type === null) return false;
  const name = type.name.toLowerCase();
  return levelOf(type) !== 0 || STORY_NAME.test(name) || BUG_NAMES.has(name);
}

/** @returns the type's level: -1 subtask, 0 story level, 1 epic, more above; derived where an export does not say. */
export function levelOf(type: JiraIssueType | null): number | null {
  if (type === null) return null;
  if (type.hierarchyLevel !== null) return type.hierarchyLevel;
  if (type.subtask) return -1;
  return EPIC_NAMES.has(type.name.toLowerCase()) ? 1 : 0;
}

/**
 * Whether a type is among those that a project names.
 * @returns null where the project names them by their ids and the type was given without one, so that its name stands there
 */
export function isAmong(ids: readonly string[], { id, name }: JiraIssueType): boolean | null {
  if (ids.includes(id)) return true;
  return id === name && ids.some((known) => /^\d+$/.test(known)) ? null : false;
}

/**
 * Whether the project counts the type as a story: the types it names, or else every type of level 0 but bugs.
 * @returns null where the type was not given, or not what the project names it by
 */
export function isStoryType(type: JiraIssueType | null, roleMap: RoleMap): boolean | null {
  if (type === null) return null;
  const { issueTypeIds } = roleMap.stories;
  if (issueTypeIds.length > 0) return isAmong(issueTypeIds, type);
  return levelOf(type) === 0 && !BUG_NAMES.has(type.name.toLowerCase());
}
