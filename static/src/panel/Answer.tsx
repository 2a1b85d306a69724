import { useState, type ReactNode } from 'react';
import type { Question, Verdict } from '../../../src/contract/report';
import { briefWords, outcomeWord } from '../../../src/duties/messages';
import { commentPath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonAvatar } from '../shared/PersonAvatar';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './Answer.module.css';
import { EvidenceList } from './parts/EvidenceList';
import { oldestOpen } from './state/open-questions';
import { argumentsOf, personOf, sentenceOf, usePanelContext } from './state/panel-context';
import { headlineOf, nameOfTurn } from './state/turn-words';
import type { Turn } from './state/turns';
import { TodoButton } from './ways/TodoButton';
import type { Ways } from './ways/ways';

/** How many things are shown before the rest is asked for. */
const SHOWN = 3;
const FACES = 3;

interface Props {
  /** Not empty. */
  turns: Turn[];
  ways: Ways;
}

/** Whose turn it is and what for, with the button that helps beside each thing. */
export function Answer({ turns, ways }: Props): ReactNode {
  const panel = usePanelContext();
  const [all, setAll] = useState(false);
  const todos = turns.flatMap((turn) => turn.verdicts.map((verdict) => ({ turn, verdict })));
  const [first] = todos;
  if (!first) return null;
  const shown = all ? todos : todos.slice(0, SHOWN);
  const isOne = todos.length === 1;
  return (
    <div className={styles.answer}>
      <div className={styles.head}>
        {isOne && <OutcomeIcon outcome={first.verdict.outcome} />}
        {first.turn.of !== 'viewer' && <Faces turn={first.turn} />}
        <h2 className={styles.headline} tabIndex={-1} data-outcome-focus>
          {headlineOf(turns, panel)}
        </h2>
      </div>
      {panel.view.away.map((sentence) => (
        <p key={sentence} className={text.small}>
          {sentence}
        </p>
      ))}
      {isOne ? (
        <One turn={first.turn} verdict={first.verdict} ways={ways} />
      ) : (
        <ul className={styles.rows}>
          {shown.map(({ turn, verdict }, at) => (
            <li key={verdict.duty}>
              {turns.length > 1 && turn !== shown[at - 1]?.turn && (
                <p className={styles.who}>{nameOfTurn(turn, panel)}</p>
              )}
              <div className={styles.row}>
                <OutcomeIcon outcome={verdict.outcome} name={outcomeWord(verdict.outcome, t)} />
                <span className={styles.brief}>{briefWords(verdict, panel.context)}</span>
                <TodoButton turn={turn} verdict={verdict} ways={ways} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {shown.length < todos.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('panel.turns.more', { count: todos.length - shown.length })}
        </button>
      )}
    </div>
  );
}

interface OneProps extends Omit<Props, 'turns'> {
  turn: Turn;
  verdict: Verdict;
}

/** The only thing to do: its reason, what that rests on, and the button. */
function One({ turn, verdict, ways }: OneProps): ReactNode {
  const panel = usePanelContext();
  const { questions } = panel.view.report;
  const oldest =
    verdict.duty === 'developer-questions' ? oldestOpen(questions, verdict) : undefined;
  return (
    <div className={styles.one}>
      <div className={styles.reason}>
        {oldest ? (
          <OpenQuestion question={oldest} />
        ) : (
          <>
            <p>{sentenceOf(verdict, panel)}</p>
            <EvidenceList evidence={verdict.evidence} />
          </>
        )}
      </div>
      <TodoButton turn={turn} verdict={verdict} ways={ways} />
    </div>
  );
}

/** The words that wait for an answer say more than any sentence about them. */
function OpenQuestion({ question }: { question: Question }): ReactNode {
  const panel = usePanelContext();
  return (
    <>
      <p className={styles.quote} dir="auto">
        <JiraLink
          to={commentPath(panel.view.report.issue.key, question.commentId)}
          siteUrl={panel.view.siteUrl}
        >
          {question.quote}
        </JiraLink>
      </p>
      <p className={text.small}>
        {t('panel.questions.askedBy', argumentsOf(question.asker, panel))}
      </p>
    </>
  );
}

function Faces({ turn }: { turn: Turn }): ReactNode {
  const panel = usePanelContext();
  return (turn.waitingFor?.accountIds ?? [])
    .slice(0, FACES)
    .map((accountId) => (
      <PersonAvatar key={accountId} person={personOf(accountId, panel)} size="small" />
    ));
}
