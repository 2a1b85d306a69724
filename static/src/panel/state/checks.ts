import type { Outcome, Verdict } from '../../../../src/contract/report';
import { t } from '../../shared/texts';

/** "3 of 5 checks met", and what is not known. */
export function checksIn(verdicts: Verdict[]): string {
  const applying = verdicts.length - countOf(verdicts, 'not-applicable');
  const unknown = countOf(verdicts, 'unknown');
  const met = t('panel.turns.checks', { met: countOf(verdicts, 'met'), all: applying });
  return unknown > 0 ? `${met} · ${t('counts.unknown', { count: unknown })}` : met;
}

export function countOf(verdicts: Verdict[], outcome: Outcome): number {
  return verdicts.filter((verdict) => verdict.outcome === outcome).length;
}
