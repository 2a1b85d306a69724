import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Role } from '../../../src/contract/report';
import card from '../shared/Card.module.css';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { Roles } from './Roles';
import { SaveProblems } from './SaveBar';
import { SourceList } from './SourceList';
import { StoryTypes } from './StoryTypes';
import { StrategyRule } from './StrategyRule';
import type { Saving } from './use-saving';
import { words } from './words';

const ROLES: readonly Role[] = ['productOwner', 'productManager'];

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
      <h1 className={styles.heading}>{words.first.title}</h1>
      <p className={styles.lead}>{words.lead(view.project.name)}</p>
      <ol className={styles.tabs}>
        {words.first.steps.map((name, index) => (
          <li
            key={name}
            className={styles.tab}
            {...(index + 1 === step ? { 'aria-current': 'step' as const } : {})}
          >
            {index + 1}. {name}
          </li>
        ))}
      </ol>
      <section className={styles.section} aria-labelledby="step">
        <h2 id="step" ref={heading} tabIndex={-1} className={styles.heading}>
          <span className="visually-hidden">{words.first.progress(step)}: </span>
          {[words.first.roles, words.first.stories, words.first.done][step - 1]}
        </h2>
        <p className={styles.lead}>
          {[words.first.rolesLead, words.first.storiesLead, words.first.doneLead][step - 1]}
        </p>
        {step === 1 && <Roles />}
        {step === 2 && (
          <div className={styles.columns}>
            <StoryTypes />
            <StrategyRule />
          </div>
        )}
        {step === 3 && <Review />}
      </section>
      <SaveProblems saving={saving} />
      <div className={styles.bar}>
        {step > 1 && (
          <Button
            onClick={() => {
              go(step - 1);
            }}
          >
            {words.back}
          </Button>
        )}
        {step < 3 ? (
          <Button
            appearance="primary"
            onClick={() => {
              go(step + 1);
            }}
          >
            {words.first.next}
          </Button>
        ) : (
          <Button
            appearance="primary"
            isLoading={saving.busy}
            onClick={() => {
              void save();
            }}
          >
            {words.first.save}
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
          <h3 className={styles.subheading}>{draft[role].name ?? words.roles.role(role)}</h3>
          {draft[role].sources.length === 0 ? (
            <p>{words.first.nobodyYet}</p>
          ) : (
            <SourceList sources={draft[role].sources} />
          )}
        </div>
      ))}
    </div>
  );
}
