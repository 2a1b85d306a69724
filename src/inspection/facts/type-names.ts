/**
 * What Jira calls the types of issues that it brings along, in the languages that it comes in; in small letters. For what an
 * answer or an export does not say otherwise.
 */

const BUGS: ReadonlySet<string> = new Set([
  'bug', 'defect', 'fehler', 'bogue', 'bogues', 'anomalie', 'error', 'erro', 'defeito', 'difetto', 'fout', 'bugg', 'fel',
  'feil', 'fejl', 'virhe', 'vika', 'błąd', 'błąd w programie', 'chyba', 'hiba', 'eroare', 'hata', 'ошибка', 'баг', 'помилка',
  'lỗi', 'バグ', '不具合', '缺陷', '故障', '错误', '錯誤', '버그',
]); // prettier-ignore

const EPICS: ReadonlySet<string> = new Set([
  'epic', 'epik', 'epika', 'epos', 'episk', 'épopée', 'epopeya', 'épica', 'épico', 'epica', 'epico', 'epopeja', 'эпик', 'епік',
  'エピック', '史诗', '史詩', '长篇故事', '大型工作', '에픽',
]); // prettier-ignore

const STORY =
  /^(?:(?:user[ -])?story|récit(?: utilisateur)?|historia(?: de usuario)?|história(?: d[eo] usuário)?|storia(?: utente)?|verhaal|historie|historik|berättelse|brukerhistorie|tarina|opowieść|historyjka(?: użytkownika)?|příběh|príbeh|(?:пользовательская )?история|історія|hikaye|(?:ユーザー ?)?ストーリー|(?:用户)?故事|스토리)$/u;

const TASKS: ReadonlySet<string> = new Set([
  'task', 'aufgabe', 'tâche', 'tarea', 'tarefa', 'attività', 'taak', 'uppgift', 'oppgave', 'opgave', 'tehtävä', 'zadanie', 'úkol',
  'úloha', 'feladat', 'sarcină', 'görev', 'задача', 'задание', 'завдання', 'nhiệm vụ', 'タスク', '任务', '任務', '작업',
]); // prettier-ignore

const SUBTASKS: ReadonlySet<string> = new Set([
  'subtask', 'sub-task', 'sub task', 'technical task', 'unteraufgabe', 'teilaufgabe', 'sous-tâche', 'sous-tache', 'subtarea',
  'sub-tarea', 'subtarefa', 'sub-tarefa', 'sottotask', 'sotto-task', 'sottoattività', 'subtaak', 'sub-taak', 'underaktivitet',
  'deluppgift', 'underuppgift', 'deloppgave', 'underoppgave', 'underopgave', 'delopgave', 'alitehtävä', 'osatehtävä',
  'podzadanie', 'podúkol', 'dílčí úkol', 'podúloha', 'részfeladat', 'alfeladat', 'subsarcină', 'alt görev', 'подзадача',
  'підзавдання', 'підзадача', 'サブタスク', '子任务', '子任務', '하위 작업',
]); // prettier-ignore

const LETTER = /\p{L}/u;

export function isBugName(name: string): boolean {
  return BUGS.has(plain(name));
}

export function isEpicName(name: string): boolean {
  return EPICS.has(plain(name));
}

export function isStoryName(name: string): boolean {
  return STORY.test(plain(name));
}

export function isTaskName(name: string): boolean {
  return TASKS.has(plain(name));
}

/** Admins add a word of their own before or behind it ("Dev sub-task"). */
export function isSubtaskName(name: string): boolean {
  const words = plain(name);
  return [...SUBTASKS].some(
    (one) =>
      (words.startsWith(one) && !LETTER.test(words.charAt(one.length))) ||
      (words.endsWith(one) && !LETTER.test(words.charAt(words.length - one.length - 1))),
  );
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
