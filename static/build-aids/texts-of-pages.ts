import { ISSUE_DUTY_IDS, PROJECT_DUTY_IDS } from '../../src/contract/duty-ids';

/** What every page may have to say of itself, of roles and of what was found. */
const COMMON = ['failures.common', 'page', 'roles', 'outcomes'];
const ALL = [...COMMON, 'duties.*.title'];
const ISSUE_DUTIES = ISSUE_DUTY_IDS.flatMap((id) => [`duties.${id}.title`, `duties.${id}.why`]);
/** What sentences about verdicts and people are made with. */
const SENTENCES = [
  ...['storyParts', 'reasonParts', 'people', 'waiting', 'durations'],
  'fieldNames',
  ...['sources.*.name', 'sources.labelled', 'sources.unknown'],
];
const FINDINGS = ['duties.*.why', ...SENTENCES];
/** The project page says what was found on the project; of issues it says the outcome and the duty. The others say what was found on issues. */
const PROJECT_VERDICTS = PROJECT_DUTY_IDS.map((id) => `verdicts.${id}/*`);
const ISSUE_VERDICTS = ISSUE_DUTY_IDS.map((id) => `verdicts.${id}/*`);
/** What was found, without what to do about it; and the other way round. */
const FOUND = ISSUE_VERDICTS.map((codes) => `${codes}.found`);
const BRIEF = ISSUE_VERDICTS.map((codes) => `${codes}.brief`);
const MACRO = [...ALL, 'counts', 'macro'];

/** Which parts of the catalogue a page loads, by the page's folder; `*` is any one name, or any end of one. A test compares with what its code asks for. */
export const TEXTS_OF_PAGES: Readonly<Record<string, readonly string[]>> = {
  panel: [
    ...[...COMMON, ...ISSUE_DUTIES, ...SENTENCES, ...ISSUE_VERDICTS],
    ...['counts', 'doubts', 'failures.panel', 'panel', 'table'],
    ...['sources.deputy', 'sources.*.found', 'sources.*.standing', 'evidence'],
  ],
  project: [
    ...[...ALL, ...FINDINGS, ...PROJECT_VERDICTS, 'failures.project', 'project', 'table'],
    'siteDefault.followed',
  ],
  global: [
    ...[...ALL, ...FINDINGS, ...BRIEF, ...FOUND, 'global'],
    ...[
      'failures.panel',
      'failures.project',
      'failures.global',
      'failures.away',
      'failures.settings',
      'mapProblems',
    ],
    ...[
      'settings.roles',
      'settings.picker',
      'settings.evidence',
      'settings.try',
      'settings.remove',
      'settings.parts',
      'siteDefault.tag',
    ],
    ...['sources.*.choice', 'sources.*.title', 'evidence'],
  ],
  settings: [
    ...[...ALL, ...FINDINGS, ...FOUND, 'doubts', 'duties', 'failures.settings', 'mapProblems'],
    'settings',
    ...['sources.*.choice', 'sources.*.title', 'evidence'],
  ],
  macro: MACRO,
  'action-config': ['actions.form', 'failures.actions', 'page'],
  'macro-config': [...MACRO, 'failures.macro', 'macroConfig'],
};

/** Whether a text is of a part. */
export function isInPart(key: string, part: string): boolean {
  const names = key.split('.');
  return part.split('.').every((name, at) => isNamed(names[at] ?? '', name));
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
