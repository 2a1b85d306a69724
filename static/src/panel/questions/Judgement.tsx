import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { QuestionJudgement } from '../../../../src/contract/report';
import { JiraLink } from '../../shared/JiraLink';
import { t } from '../../shared/texts';
import { argumentsOf, usePanelContext } from '../state/panel-context';
import styles from './Questions.module.css';

interface Props {
  judgement: QuestionJudgement;
  busy?: boolean;
  /** Takes it back; absent for a reader who may not. */
  undo?: () => void;
  quote?: string;
}

/** What a person said about a question, where they said the answer is, and the way back. */
export function Judgement({ judgement: { kind, by, where }, busy, undo, quote }: Props): ReactNode {
  const panel = usePanelContext();
  return (
    <div className={styles.judgement}>
      <p>
        {t(`panel.questions.judged.${kind}`, argumentsOf(by, panel))}
        {where !== '' && (
          <>
            {': '}
            <bdi>
              {/^https?:\/\//i.test(where) ? (
                <JiraLink to={where} siteUrl={panel.view.siteUrl}>
                  {where}
                </JiraLink>
              ) : (
                where
              )}
            </bdi>
          </>
        )}
      </p>
      {undo && (
        <Button
          data-next-focus
          spacing="compact"
          appearance="subtle"
          isLoading={busy ?? false}
          {...(quote === undefined
            ? {}
            : { 'aria-label': t('panel.questions.about', { what: t('page.undo'), quote }) })}
          onClick={undo}
        >
          {t('page.undo')}
        </Button>
      )}
    </div>
  );
}
