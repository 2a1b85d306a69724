import Button from '@atlaskit/button/new';
import { Modal } from '@forge/bridge';
import { useMemo, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { Role } from '../../../src/contract/report';
import { briefWords, outcomeWord } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { ErrorMessage } from '../shared/ErrorMessage';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonAvatar } from '../shared/PersonAvatar';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import answer from './Answer.module.css';
import styles from './Brief.module.css';
import type { ReportProps } from './ReportView';
import { checksIn } from './state/checks';
import { nameOf, personOf, roleNameOf, usePanelContext } from './state/panel-context';
import { rolesShown } from './state/roles-shown';
import { headlineOf } from './state/turn-words';
import { turnsOf } from './state/turns';
import { TodoButton } from './ways/TodoButton';
import { useWays } from './ways/use-ways';

/** Beside the issue there is room for who it is, whose turn, and the one thing that helps most; a dialog has the rest. */
export function Brief({ stale }: ReportProps): ReactNode {
  const panel = usePanelContext();
  const { verdicts, issue } = panel.view.report;
  const title = t('panel.title', { key: issue.key });
  const turns = useMemo(() => turnsOf(verdicts, panel.view.viewer), [verdicts, panel.view.viewer]);
  const [failed, setFailed] = useState(false);
  const openWhole = (): void => {
    const dialog = new Modal({
      resource: 'pages/context',
      size: 'xlarge',
      title,
      context: { whole: true },
      // What was done there is to be seen here.
      onClose: () => void panel.refresh(),
    });
    dialog.open().then(
      () => {
        setFailed(false);
      },
      () => {
        setFailed(true);
      },
    );
  };
  const { ways, place } = useWays(openWhole);
  const keepsFocus = useFocusRestore<HTMLDivElement>();
  const [turn] = turns;
  const [verdict] = turn?.verdicts ?? [];
  const isOnly = turns.length === 1 && turn?.verdicts.length === 1;
  return (
    <div className={styles.brief} ref={keepsFocus}>
      <h1 className="visually-hidden">{title}</h1>
      <dl className={styles.people}>
        {rolesShown(panel).map((role) => (
          <RoleLine key={role} role={role} />
        ))}
      </dl>
      {turn && verdict ? (
        <div>
          <h2 className={answer.headline} tabIndex={-1} data-outcome-focus>
            {headlineOf(turns, panel)}
          </h2>
          {panel.view.away.map((sentence) => (
            <p key={sentence} className={text.small}>
              {sentence}
            </p>
          ))}
          <div className={answer.row}>
            {!isOnly && (
              <>
                <OutcomeIcon outcome={verdict.outcome} name={outcomeWord(verdict.outcome, t)} />
                <span className={answer.brief}>{briefWords(verdict, panel.context)}</span>
              </>
            )}
            <TodoButton turn={turn} verdict={verdict} ways={ways} />
          </div>
        </div>
      ) : (
        <p tabIndex={-1} data-outcome-focus>
          {checksIn(verdicts)}
        </p>
      )}
      {stale && (
        <ErrorMessage>{t('panel.failure.stale', { failure: failureWords(stale, t) })}</ErrorMessage>
      )}
      {place}
      <div>
        <Button spacing="compact" onClick={openWhole}>
          {t('panel.turns.details')}
        </Button>
      </div>
      {failed && (
        <ErrorMessage>
          {failureWords({ code: 'internal', reason: 'common.unreachable' }, t)}
        </ErrorMessage>
      )}
    </div>
  );
}

/** Who holds a role, the first of them where there are several. */
function RoleLine({ role }: { role: Role }): ReactNode {
  const panel = usePanelContext();
  const [first, ...others] = panel.view.report.holders[role];
  const name = first && capitalised(nameOf(first.accountId, panel), t);
  return (
    <div className={styles.person}>
      <dt className={text.small}>{capitalised(roleNameOf(role, panel), t)}</dt>
      <dd>
        {first && <PersonAvatar person={personOf(first.accountId, panel)} size="small" />}
        {name === undefined
          ? t('panel.holders.notSet')
          : others.length > 0
            ? t('panel.turns.andOthers', { name, count: others.length })
            : name}
      </dd>
    </div>
  );
}
