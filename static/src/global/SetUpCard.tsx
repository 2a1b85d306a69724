import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox/checkbox';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import { ROLES } from '../../../src/contract/report';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import { sourceKey } from '../../../src/contract/source-kinds';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { useSettingsForm } from '../shared/role-map/form-context';
import { PeopleList } from '../shared/role-map/PeopleList';
import { sourceLabel } from '../shared/role-map/SourceList';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { isAsSaved, isIncluded, type SetUpDraft } from './set-up-draft';
import styles from './SetUp.module.css';
import { ProjectName } from './SetUpChoice';
import { SetUpForm } from './SetUpForm';
import type { SetUp } from './use-set-up';

// Whoever finds a proposal right opens none of these.
const SetUpEditor = lazy(() => import('./SetUpEditor'));
const SetUpTrial = lazy(() => import('./SetUpTrial'));

interface Props {
  entry: SetUpDraft;
  setUp: SetUp;
}

/** One project: whom it would take, and what to do about it. */
export function SetUpCard({ entry, setUp }: Props): ReactNode {
  const id = useId();
  const { project, view, draft, failure, problems, trial } = entry;
  const [isOpen, setOpen] = useState(false);
  const isBusy = setUp.progress !== null;
  const about = (what: string): string =>
    t('global.setUp.about', { what, project: isolate(project.name) });
  return (
    <li>
      <section className={card.card} aria-labelledby={id}>
        <div className={styles.head}>
          <h2 id={id} className={styles.heading}>
            <ProjectName project={project} />
          </h2>
          {draft && !isAsSaved(entry) && (
            <Checkbox
              isChecked={isIncluded(entry)}
              isDisabled={isBusy}
              label={t('global.setUp.include')}
              onChange={({ currentTarget }) => {
                setUp.want(entry, currentTarget.checked);
              }}
            />
          )}
        </div>
        {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
        {problems.map((problem) => (
          <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
        ))}
        {!isBusy && failure?.code === 'conflict' && (
          <div>
            <Button
              spacing="compact"
              aria-label={about(t('global.setUp.reload'))}
              onClick={() => {
                void setUp.reload(entry);
              }}
            >
              {t('global.setUp.reload')}
            </Button>
          </div>
        )}
        {view === null && isBusy && !failure && <LinesSkeleton lines={2} />}
        {view && draft && (
          <SetUpForm
            view={view}
            draft={draft}
            problems={problems}
            edit={(next) => {
              setUp.edit(entry, next);
            }}
          >
            {isAsSaved(entry) && <p className={text.small}>{t('global.setUp.asSaved')}</p>}
            {!isOpen && <Found />}
            <div className={fields.row}>
              <Button
                spacing="compact"
                aria-expanded={isOpen}
                aria-label={about(t('global.setUp.correct'))}
                onClick={() => {
                  setOpen(!isOpen);
                }}
              >
                {t('global.setUp.correct')}
              </Button>
              <Button
                spacing="compact"
                isDisabled={isBusy}
                aria-label={about(t('global.setUp.try'))}
                onClick={() => {
                  void setUp.tryOut([entry]);
                }}
              >
                {t('global.setUp.try')}
              </Button>
            </div>
            <Suspense fallback={<LinesSkeleton lines={4} />}>
              {isOpen && <SetUpEditor />}
              {/* Of a draft that was changed since, it says nothing any more. */}
              {trial?.of === draft && <SetUpTrial trial={trial.found} />}
            </Suspense>
          </SetUpForm>
        )}
      </section>
    </li>
  );
}

/** As many as one takes in at a glance. */
const SHOWN = 3;

/** Where the holders of each role would be looked for, and who that is now. */
function Found(): ReactNode {
  const form = useSettingsForm();
  const { draft, resolved } = form;
  if (ROLES.every((role) => draft[role].sources.length === 0))
    return <p>{t('global.setUp.noneFound')}</p>;
  return (
    <div className={styles.roles}>
      {ROLES.map((role) => (
        <div key={role}>
          <h3 className={styles.role}>{draft[role].name ?? t(`roles.${role}.title`)}</h3>
          {draft[role].sources.length === 0 ? (
            <p className={text.small}>{t('global.setUp.noSource')}</p>
          ) : (
            <ol className={styles.sources}>
              {draft[role].sources.map((source, index, { length }) => {
                const { accountIds = [], count = 0 } = resolved(source) ?? {};
                const shown = accountIds.slice(0, SHOWN);
                return (
                  <li key={sourceKey(source)}>
                    {length > 1 && `${index + 1}. `}
                    <bdi>{sourceLabel(source, form)}</bdi>
                    <PeopleList accountIds={shown} more={count - shown.length} />
                  </li>
                );
              })}
            </ol>
          )}
        </div>
      ))}
    </div>
  );
}
