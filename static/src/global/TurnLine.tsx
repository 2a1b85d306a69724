import type { ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import lines from './Line.module.css';
import type { TurnItem } from './turn-items';
import { turnWords } from './turn-words';
import styles from './TurnList.module.css';

interface Props {
  item: TurnItem;
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
  /** The button, or the link, that helps. */
  children: ReactNode;
}

/** One thing to do: on which work item, what was found there, and since when it waits. */
export function TurnLine({ item, siteUrl, now, children }: Props): ReactNode {
  const { row, turn } = item;
  return (
    <li className={lines.line}>
      <div className={styles.what}>
        <span data-turn={item.id}>
          <JiraLink to={issuePath(row.key)} siteUrl={siteUrl}>
            <span className={styles.key}>{row.key}</span> <bdi>{row.summary}</bdi>
          </JiraLink>
        </span>
        <span className={styles.about}>
          <span className={styles.found}>
            <OutcomeIcon outcome={turn.outcome} name={outcomeWord(turn.outcome, t)} />
            {turnWords(turn)}
          </span>
          <span className={text.small}>
            <bdi>{row.project.name}</bdi> · {row.status}
            {turn.since !== null && (
              <>
                {' '}
                · <RelativeTime at={turn.since} now={now} locale={t.locale} />
              </>
            )}
          </span>
        </span>
      </div>
      <div className={styles.action}>{children}</div>
    </li>
  );
}
