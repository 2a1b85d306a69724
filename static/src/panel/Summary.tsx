import type { ReactNode } from 'react';
import type { Outcome, Verdict, WaitingFor } from '../../../src/contract/report';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonAvatar } from '../shared/PersonAvatar';
import {
  personOf,
  sentenceOf,
  turnOf,
  usePanelContext,
  type PanelContextValue,
} from './panel-context';
import styles from './Summary.module.css';
import { capitalised, words } from './words';

/** What to notice first, and in which order. */
const COUNTED: Outcome[] = ['gap', 'attention', 'unknown', 'met'];
const FACES = 3;

/** Whose turn it is, before anything else, and how the duties stand. */
export function Summary(): ReactNode {
  const panel = usePanelContext();
  const { verdicts } = panel.view.report;
  const [first, ...others] = turnsOf(verdicts);
  const counts = COUNTED.map((outcome) => ({ outcome, count: countOf(verdicts, outcome) })).filter(
    ({ count }) => count > 0,
  );
  return (
    <div className={styles.summary}>
      <h2 className="visually-hidden">{words.summary.heading}</h2>
      <div className={styles.turn}>
        {first && <Faces waiting={first} panel={panel} />}
        <p className={styles.headline}>
          {first ? capitalised(turnOf(first, panel)) : calm(verdicts, panel)}
        </p>
      </div>
      {others.map((waiting) => (
        <p key={keyOf(waiting)} className={styles.also}>
          {words.summary.also(turnOf(waiting, panel))}
        </p>
      ))}
      <ul className={styles.counts}>
        {counts.map(({ outcome, count }) => (
          <li key={outcome} className={styles.count}>
            <OutcomeIcon outcome={outcome} />
            {words.summary.count(outcome, count)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Faces({ waiting, panel }: { waiting: WaitingFor; panel: PanelContextValue }): ReactNode {
  return waiting.accountIds
    .slice(0, FACES)
    .map((accountId) => (
      <PersonAvatar key={accountId} person={personOf(accountId, panel)} size="small" />
    ));
}

/** Those who are waited for, each once, gaps before what is only worth a look. */
function turnsOf(verdicts: Verdict[]): WaitingFor[] {
  const turns = new Map<string, WaitingFor>();
  for (const outcome of ['gap', 'attention'] as const) {
    for (const { waitingFor } of verdicts.filter((verdict) => verdict.outcome === outcome)) {
      if (waitingFor && !turns.has(keyOf(waitingFor))) turns.set(keyOf(waitingFor), waitingFor);
    }
  }
  return [...turns.values()];
}

function keyOf({ role, accountIds }: WaitingFor): string {
  return accountIds.length > 0 ? [...accountIds].sort().join(' ') : (role ?? '');
}

/** The headline where nobody has the turn. A gap that waits for nobody is still the first thing to know. */
function calm(verdicts: Verdict[], panel: PanelContextValue): string {
  const gap = verdicts.find(({ outcome }) => outcome === 'gap');
  if (gap) return sentenceOf(gap, panel);
  const met = countOf(verdicts, 'met');
  if (met === 0 && countOf(verdicts, 'unknown') > 0) return words.summary.nothingTold;
  if (met === 0 || countOf(verdicts, 'attention') > 0 || countOf(verdicts, 'unknown') > 0) {
    return words.summary.nothingWaits;
  }
  const stories = (panel.view.children?.rows ?? []).filter(
    (row) => countOf(row.verdicts, 'gap') > 0,
  ).length;
  return stories > 0 ? words.summary.epicWell(stories) : words.summary.allWell;
}

function countOf(verdicts: Pick<Verdict, 'outcome'>[], outcome: Outcome): number {
  return verdicts.filter((verdict) => verdict.outcome === outcome).length;
}
