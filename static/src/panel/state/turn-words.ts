/** Whose turn it is, in words. */
import type { Verdict } from '../../../../src/contract/report';
import { briefWords } from '../../../../src/duties/messages';
import { capitalised } from '../../../../src/texts/capitalised';
import { t } from '../../shared/texts';
import { nameOf, roleNameOf, type PanelContextValue } from './panel-context';
import type { Turn } from './turns';

/** "Maya Brandt", "You", "Product manager", "Anyone", "Project admins". */
export function nameOfTurn({ of, waitingFor }: Turn, panel: PanelContextValue): string {
  if (of === 'viewer') return t('panel.turns.you');
  if (of === 'admins' || waitingFor === null) return t('panel.turns.admins');
  if (of === 'anyone') return t('panel.turns.anyone');
  if (of === 'role' && waitingFor.role) return capitalised(roleNameOf(waitingFor.role, panel), t);
  const [first] = waitingFor.accountIds;
  const others = waitingFor.accountIds.length - 1 + (waitingFor.more ?? 0);
  const name = capitalised(nameOf(first ?? null, panel), t);
  return others > 0 ? t('panel.turns.andOthers', { name, count: others }) : name;
}

/** One thing is named with whoever's turn it is; several are counted by person. */
export function headlineOf(turns: Turn[], panel: PanelContextValue): string {
  const [first, ...others] = turns;
  if (!first) return '';
  const [only, ...more] = first.verdicts;
  if (only && more.length === 0 && others.length === 0) return oneThing(first, only, panel);
  const counts = turns.map((turn) =>
    turn.of === 'viewer'
      ? t('panel.turns.yours', { count: turn.verdicts.length })
      : t('panel.turns.count', { who: nameOfTurn(turn, panel), count: turn.verdicts.length }),
  );
  return counts.join(' · ');
}

function oneThing(turn: Turn, verdict: Verdict, panel: PanelContextValue): string {
  return t('panel.turns.one', {
    who: nameOfTurn(turn, panel),
    what: briefWords(verdict, panel.context),
  });
}
