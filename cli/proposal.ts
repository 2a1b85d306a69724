/** Who acts in the roles by the work in an export: shown where nobody said it, and used where that is asked for. */
import { isolate } from '../src/contract/isolate';
import { ROLES } from '../src/contract/report';
import type { EvidenceOfRoles, PersonEvidence } from '../src/contract/role-evidence';
import { EMPTY_ROLE_MAP } from '../src/contract/role-map';
import { roleName } from '../src/duties/messages';
import { NO_SETTINGS } from '../src/inspection/facts/issue-holders';
import type { People } from '../src/inspection/facts/people';
import type { Settings } from '../src/inspection/facts/subject';
import { roleMapBy, WorkLog } from '../src/inspection/findings/role-evidence';
import { capitalised } from '../src/texts/capitalised';
import type { Translate } from '../src/texts/translate';
import type { ExportedSite } from './export';
import { Inspections } from './inspections';

/** @param now ISO time */
export function evidenceIn(site: ExportedSite, now: string): EvidenceOfRoles {
  const log = new WorkLog();
  const inspections = new Inspections(site, NO_SETTINGS, now);
  for (const issue of site.issues()) log.add(issue.id, inspections.of(issue).work);
  return log.evidence(site.people.canAnswer, now);
}

/** The settings that the evidence speaks for. */
export function settingsBy(evidence: EvidenceOfRoles): Settings {
  const roleMap = roleMapBy(evidence);
  const undecided = ROLES.filter((role) => roleMap[role].sources.length === 0);
  return { roleMap, configured: undecided.length < 2, undecided };
}

/**
 * Whom the work speaks for, with its figures, and what to do with that.
 * @param used whether the proposal is what the rest of the output rests on
 * @returns sentences, one a line
 */
export function evidenceWords(
  { days, roles }: EvidenceOfRoles,
  people: People,
  used: boolean,
  t: Translate,
): string[] {
  if (days === null || roles.every((role) => role.people.length === 0)) return [t('proposal.none')];
  const found = roles.flatMap(({ role, people: acting }) => {
    const title = capitalised(
      roleName(role, { roleNames: NO_NAMES, shape: EMPTY_ROLE_MAP.shape, t }),
      t,
    );
    if (acting.length === 0) return [t('proposal.nobody', { role: title })];
    return acting.map((person) => {
      const name = isolate(people.get(person.accountId)?.displayName ?? person.accountId);
      return t('proposal.person', { role: title, name, figures: figuresOf(person, t) });
    });
  });
  const isThin = roles.some((role) => role.isThin && role.people.length > 0);
  return [
    t('proposal.heading', dates(days, t)),
    ...found.map((line) => `  ${line}`),
    ...(isThin ? [t('evidence.thin')] : []),
    used ? t('proposal.notConfirmed') : t('proposal.how'),
  ];
}

const NO_NAMES = { productOwner: null, productManager: null };

function figuresOf({ counts }: PersonEvidence, t: Translate): string {
  const figures = counts.map(({ work, count, total }) => t(`evidence.${work}`, { count, total }));
  return new Intl.ListFormat(t.locale, { type: 'unit' }).format(figures);
}

function dates({ from, to }: { from: string; to: string }, t: Translate) {
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return { from: format.format(new Date(from)), to: format.format(new Date(to)) };
}
