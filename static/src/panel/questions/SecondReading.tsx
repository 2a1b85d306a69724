import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { JudgementKind, Question, SecondOpinion } from '../../../../src/contract/report';
import { commentPath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { t } from '../../shared/texts';
import { usePanelContext } from '../state/panel-context';
import styles from './Questions.module.css';

interface Props {
  second: SecondOpinion;
  quote: string;
  /** Absent for a reader who may say nothing. */
  confirm?: (judgement: JudgementKind) => void;
  busy?: boolean;
}

/** What a second reader makes of a question, with the words that it rests on, and one button that makes it a person's word. */
export function SecondReading({ second, quote, confirm, busy = false }: Props): ReactNode {
  const { view } = usePanelContext();
  const reading = t(`panel.second.${second.state}`);
  return (
    <div className={styles.second}>
      <p>
        {second.commentId === null ? (
          reading
        ) : (
          <JiraLink
            to={commentPath(view.report.issue.key, second.commentId)}
            siteUrl={view.siteUrl}
            label={t('panel.questions.about', { what: reading, quote })}
          >
            {reading}
          </JiraLink>
        )}
      </p>
      {!second.sure && <p>{t('panel.second.unsure')}</p>}
      {second.quote !== null && (
        <blockquote className={styles.said} dir="auto">
          {second.quote}
        </blockquote>
      )}
      {second.counts && <p>{t('panel.second.counts')}</p>}
      {confirm && (
        <div>
          <Button
            spacing="compact"
            aria-label={t('panel.questions.about', { what: t('panel.second.confirm'), quote })}
            isLoading={busy}
            onClick={() => {
              confirm(wordFor(second));
            }}
          >
            {t('panel.second.confirm')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What a person says who agrees. Who was asked back, or was promised an answer, has none yet. */
export function wordFor({ state }: Pick<SecondOpinion, 'state'>): JudgementKind {
  return state === 'answered' || state === 'not-a-question' ? state : 'still-open';
}

/** What a second reader says still stands beside a question: nobody has said anything about it yet. */
export function openOpinion({ judgement, second }: Question): SecondOpinion | undefined {
  return judgement === null ? second : undefined;
}
