import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ExplainerAnswer, ExplainerConfig } from '../../../src/contract/explainer';
import { failureWords } from '../../../src/contract/failure-words';
import { explain } from '../../../src/explainer/explain';
import { JiraLink } from '../shared/JiraLink';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { t } from '../shared/texts';
import { DocumentView } from './DocumentView';
import styles from './Explanation.module.css';
import type { MacroContext } from './macro-context';

interface Props {
  context: MacroContext;
  config: ExplainerConfig;
  /** Null while it is on its way. */
  answer: Answer<ExplainerAnswer> | null;
  retry: () => void;
}

/** The macro as one reader sees it, with what there is to say where the team is not to be seen. */
export function Explanation({ context, config, answer, retry }: Props): ReactNode {
  const failure = answer?.ok === false ? answer.failure : null;
  const told = answer?.ok === true ? answer.value : null;
  const document = explain({
    timeZone: context.timeZone,
    t,
    config,
    view: told?.view ?? null,
    failure: failure && failureWords(failure, t),
  });
  const isAboutTeam = config.projectId !== null;
  return (
    <DocumentView
      document={document}
      isCompact={config.form === 'compact'}
      link={
        told !== null &&
        told.projectPath !== null && (
          <JiraLink to={told.projectPath} siteUrl={told.siteUrl}>
            {t('macro.project')}
          </JiraLink>
        )
      }
    >
      {answer === null && isAboutTeam && (
        <div>
          <p className="visually-hidden" role="status">
            {t('macro.state.loading')}
          </p>
          <LinesSkeleton lines={4} />
        </div>
      )}
      {document.notice !== null && (
        <div className={styles.notice} role={failure ? 'alert' : undefined}>
          <p>{document.notice}</p>
          {failure && (
            <Button spacing="compact" onClick={retry}>
              {t('page.retry')}
            </Button>
          )}
        </div>
      )}
    </DocumentView>
  );
}
