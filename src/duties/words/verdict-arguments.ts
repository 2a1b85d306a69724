/** What the sentences about a verdict may speak of. Every one is given all of it, and takes what it needs. */
import { isolateTurning } from '../../contract/isolate';
import { own } from '../../contract/own';
import { TEXT_PARTS, type Role, type Verdict } from '../../contract/report';
import { SOURCES, type SourceKind } from '../../contract/source-kinds';
import { listOfAll, listOfAny } from '../../texts/lists';
import type { ArgumentsOf, TextKey, Translate } from '../../texts/translate';
import { hoursWords } from './durations';
import { personArguments, personName, roleName, type WordsContext } from './wording';

export type VerdictKey = Extract<TextKey, `verdicts.${string}`>;

/** Fields without which a duty cannot tell, as the texts name them. */
const READABLE_FIELDS = ['issuetype', 'status', 'creator', 'reporter', 'assignee'] as const;
/** How the sentences name the fields that set a priority; any other is called what Jira calls it. */
const FIELDS: Partial<Record<string, string>> = {
  'Fix Version': 'release',
  priority: 'priority',
  Rank: 'rank',
  Sprint: 'sprint',
};

export function verdictArguments(
  { duty, args, evidence }: Verdict,
  context: WordsContext,
): ArgumentsOf<VerdictKey> {
  const { t } = context;
  const number = (name: string): number => Number(args[name] ?? 0);
  const text = (name: string): string => String(args[name] ?? '');
  const missing = listed(args['missing']);
  const missingParts =
    duty === 'story-clarity'
      ? TEXT_PARTS.story
          .filter((part) => missing.includes(part))
          .map((part) => t(`storyParts.${part}`))
      : reasonParts(missing).map((part) => t(`reasonParts.missing.${part}`));
  const names = evidence.map(({ by }) => personName(by, context));
  const field = text('field');
  return {
    // Whoever did the fact that the verdict rests on, or stands behind the way to the strategy.
    ...personArguments(text('manager') || (evidence.at(-1)?.by ?? null), context),
    names: listOfAll(names, t),
    owner: roleName('productOwner', context),
    asOwner: isYours('productOwner', context),
    asManager: isYours('productManager', context),
    manager: roleName('productManager', context),
    role: roleName((text('role') || 'productManager') as Role, context),
    step: text('step'),
    tells: text('tells'),
    field: field === '' ? 'none' : (own(FIELDS, field) ?? 'other'),
    label: isolateTurning(field),
    cameBy: text('cameBy') === 'sprint-end' ? 'sprint' : text('cameBy'),
    fields: fieldsNotGiven(listed(args['fields']), t),
    place: placeWords(text('source'), text('label'), context),
    missing: duty === 'story-clarity' ? listOfAll(missingParts, t) : listOfAny(missingParts, t),
    missingCount: missingParts.length,
    named: listOfAll(
      reasonParts(listed(args['found'])).map((part) => t(`reasonParts.named.${part}`)),
      t,
    ),
    count: 'count' in args ? number('count') : missingParts.length || names.length,
    met: number('met'),
    ready: number('ready'),
    gaps: number('gaps'),
    delivered: number('delivered'),
    ownerless: number('ownerless'),
    ownerWork: number('ownerWork'),
    ownerByOther: number('ownerByOther'),
    managerWork: number('managerWork'),
    managerByOther: number('managerByOther'),
    days: number('days'),
    afterDays: number('afterDays'),
    lookBackDays: number('lookBackDays'),
    age: hoursWords(number('workingHours'), t),
    target: hoursWords(number('targetHours'), t),
  };
}

/** Whether a sentence about a role speaks to its reader. */
function isYours(role: Role, { viewerRoles = [] }: WordsContext): 'yes' | 'no' {
  return viewerRoles.includes(role) ? 'yes' : 'no';
}

/** What Jira or an export left out, named. */
function fieldsNotGiven(fields: string[], t: Translate): string {
  const named = fields.map((field) => {
    const known = READABLE_FIELDS.find((one) => one === field);
    return known ? t(`fieldNames.${known}`) : field;
  });
  return named.length > 0 ? listOfAll(named, t) : t('fieldNames.other');
}

function listed(value: Verdict['args'][string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

function reasonParts(found: string[]): (typeof TEXT_PARTS.reasons)[number][] {
  return found.flatMap((one) => TEXT_PARTS.reasons.find((part) => part === one) ?? []);
}

/** @param label what Jira calls it; empty for a kind of which there is only one */
export function placeWords(kind: string, label: string, { t }: Pick<WordsContext, 't'>): string {
  const place = Object.hasOwn(SOURCES, kind)
    ? t(`sources.${kind as SourceKind}.name`)
    : t('sources.unknown');
  return label === '' ? place : t('sources.labelled', { place, label: isolateTurning(label) });
}
