import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { ROLES } from '../../../src/contract/report';
import card from '../shared/Card.module.css';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Roles } from '../shared/role-map/Roles';
import { SourceList } from '../shared/role-map/SourceList';
import { t } from '../shared/texts';
import { SaveProblems } from './SaveBar';
import steps from './SetupWizard.module.css';
import type { Saving } from './use-saving';

// Not before the form itself is there.
const ByEvidence = lazy(() => import('../shared/role-map/ByEvidence'));
const StoryRules = lazy(() => import('./StoryRules'));

const STEPS = ['roles', 'stories', 'done'] as const;

/** Three steps for a project that nobody has set up: roles, stories, done. The proposal stands in them already. */
export function SetupWizard({
  saving,
  save,
}: {
  saving: Saving;
  save: () => Promise<void>;
}): ReactNode {
  const { view } = useSettingsForm();
  const [step, setStep] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);

  useEffect(() => {
    if (turned.current) heading.current?.focus();
  }, [step]);
  const go = (to: number): void => {
    turned.current = true;
    setStep(to);
  };

  return (
    <>
      <h1 className={styles.heading}>{t('settings.first.title')}</h1>
      <p className={styles.lead}>{t('settings.lead', { project: isolate(view.project.name) })}</p>
      <ol className={steps.steps}>
        {STEPS.map((name, index) => (
          <li
            key={name}
            className={steps.step}
            {...(index + 1 === step ? { 'aria-current': 'step' as const } : {})}
          >
            {index + 1}. {t(`settings.first.steps.${name}`)}
          </li>
        ))}
      </ol>
      <section className={styles.section} aria-labelledby="step">
        <h2 id="step" ref={heading} tabIndex={-1} className={styles.heading}>
          <span className="visually-hidden">{t('settings.first.progress', { step })}: </span>
          {
            [t('settings.first.roles'), t('settings.first.stories'), t('settings.first.done')][
              step - 1
            ]
          }
        </h2>
        <p className={styles.lead}>
          {
            [
              ROLES.some((role) => view.proposal[role].sources.length > 0)
                ? t('settings.first.rolesLead')
                : t('settings.first.rolesNone'),
              t('settings.first.storiesLead'),
              t('settings.first.doneLead'),
            ][step - 1]
          }
        </p>
        {step === 1 && (
          <>
            <Roles />
            <Suspense fallback={null}>
              <ByEvidence />
            </Suspense>
          </>
        )}
        {step === 2 && (
          <Suspense fallback={<LinesSkeleton lines={4} />}>
            <StoryRules />
          </Suspense>
        )}
        {step === 3 && <Review />}
      </section>
      <SaveProblems saving={saving} open={step === 1 ? 'roles' : step === 2 ? 'work' : 'check'} />
      <div className={styles.bar}>
        {step > 1 && (
          <Button
            onClick={() => {
              go(step - 1);
            }}
          >
            {t('settings.back')}
          </Button>
        )}
        {step < 3 ? (
          <Button
            appearance="primary"
            onClick={() => {
              go(step + 1);
            }}
          >
            {t('settings.first.next')}
          </Button>
        ) : (
          <Button
            appearance="primary"
            isLoading={saving.busy}
            onClick={() => {
              void save();
            }}
          >
            {t('settings.first.save')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What is about to be saved. */
function Review(): ReactNode {
  const { draft } = useSettingsForm();
  return (
    <div className={styles.columns}>
      {ROLES.map((role) => (
        <div key={role} className={card.card}>
          <h3 className={styles.subheading}>{draft[role].name ?? t(`roles.${role}.title`)}</h3>
          {draft[role].sources.length === 0 ? (
            <p>{t('settings.first.nobodyYet')}</p>
          ) : (
            <SourceList sources={draft[role].sources} />
          )}
        </div>
      ))}
    </div>
  );
}
