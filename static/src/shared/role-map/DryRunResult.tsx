import type { ReactNode } from 'react';
import type { DutyId } from '../../../../src/contract/duty-ids';
import type { Verdict } from '../../../../src/contract/report';
import type { TrialRow, TrialWords, TryAnswer } from '../../../../src/contract/settings';
import {
  dutyTitle,
  outcomeWord,
  verdictWords,
  waitingWords,
} from '../../../../src/duties/messages';
import { capitalised } from '../../../../src/texts/capitalised';
import { listOfAll } from '../../../../src/texts/lists';
import card from '../Card.module.css';
import { isolateNames } from '../isolate';
import { OutcomeIcon } from '../OutcomeIcon';
import text from '../text.module.css';
import { t } from '../texts';
import styles from './DryRunResult.module.css';
import form from './Form.module.css';

type Trial = Extract<TryAnswer, { ok: true }>;

/** Old and new verdicts side by side. Of several issues only what changes is shown, of a single one all of it. */
export function DryRunResult({ trial }: { trial: Trial }): ReactNode {
  if (trial.rows.length === 0) return <p>{t('settings.try.none')}</p>;
  const rows = trial.rows.map((row) => ({ row, pairs: pairsOf(row) }));
  const same = rows.filter(({ pairs }) => pairs.every(isSame));
  const shown = rows.length === 1 ? rows : rows.filter((one) => !same.includes(one));
  return (
    <>
      <ul className={styles.issues}>
        {shown.map(({ row, pairs }) => (
          <IssueTrial
            key={row.key}
            row={row}
            pairs={rows.length === 1 ? pairs : pairs.filter((pair) => !isSame(pair))}
            trial={trial}
          />
        ))}
      </ul>
      {same.length > 0 && (
        <p>
          {t('settings.try.same', {
            keys: listOfAll(
              same.map(({ row }) => row.key),
              t,
            ),
          })}
        </p>
      )}
    </>
  );
}

interface Pair {
  duty: DutyId;
  before: Verdict | undefined;
  after: Verdict | undefined;
}

function pairsOf({ before, after }: TrialRow): Pair[] {
  const duties = [...new Set([...(before ?? []), ...after].map(({ duty }) => duty))];
  return duties.map((duty) => ({
    duty,
    before: before?.find((verdict) => verdict.duty === duty),
    after: after.find((verdict) => verdict.duty === duty),
  }));
}

function IssueTrial({
  row,
  pairs,
  trial,
}: {
  row: TrialRow;
  pairs: Pair[];
  trial: Trial;
}): ReactNode {
  return (
    <li className={card.card}>
      <h4 className={form.subheading}>
        {row.key} <bdi>{row.summary}</bdi>
      </h4>
      <p className={text.small}>
        {t('settings.try.changes', { count: pairs.filter((pair) => !isSame(pair)).length })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.try.duty')}</th>
            <th scope="col">{t('settings.try.before')}</th>
            <th scope="col">{t('settings.try.after')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.duty} data-changes={!isSame(pair)}>
              <th scope="row">{dutyTitle(pair.duty, t)}</th>
              <td>
                {row.before === null ? (
                  t('settings.try.noBefore')
                ) : (
                  <Found verdict={pair.before} trial={trial} told={trial.before} />
                )}
              </td>
              <td>
                <Found verdict={pair.after} trial={trial} told={trial.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}

/** What a reader would see as the same: the same finding for the same people. */
function isSame({ before, after }: Pair): boolean {
  const seen = (verdict: Verdict | undefined): string =>
    JSON.stringify([verdict?.outcome, verdict?.code, verdict?.args, verdict?.waitingFor]);
  return seen(before) === seen(after);
}

function Found({
  verdict,
  trial,
  told,
}: {
  verdict: Verdict | undefined;
  trial: Trial;
  told: TrialWords | null;
}): ReactNode {
  if (!verdict || !told) return t('settings.try.off');
  const names = isolateNames({ people: trial.people, roleNames: told.roleNames });
  const context = { ...told, ...names, viewer: null, t };
  return (
    <>
      <span className={styles.outcome}>
        <OutcomeIcon outcome={verdict.outcome} /> {outcomeWord(verdict.outcome, t)}
      </span>
      <p className={text.small}>{verdictWords(verdict, context)}</p>
      {/* Often only the turn changes, and nothing else would show that it does. */}
      {verdict.waitingFor && (
        <p className={styles.turn}>{capitalised(waitingWords(verdict.waitingFor, context), t)}</p>
      )}
    </>
  );
}
