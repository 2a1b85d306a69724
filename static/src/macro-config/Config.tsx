import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { SECTIONS } from '../../../src/contract/explainer';
import type { Translate } from '../../../src/explainer/translation';
import { Explanation } from '../explainer/Explanation';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import styles from './Config.module.css';
import { ProjectPicker } from './ProjectPicker';
import { useConfig, type Configuring, type Draft } from './use-config';

/** Sets a macro up: what it is about, what it shows, and beside it how that looks. */
export function Config(): ReactNode {
  const { reader, draft, change, answer, lookAgain, ...ending } = useConfig();
  if (!reader || !draft) {
    return (
      <main aria-busy="true">
        <LinesSkeleton lines={6} />
      </main>
    );
  }
  const { t } = reader;
  return (
    <main className={styles.page}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <ProjectPicker
          draft={draft}
          t={t}
          pick={(project) => {
            change({ project, projectId: project?.id ?? null, isSuggested: false });
          }}
        />
        <Sections draft={draft} t={t} change={change} />
        <Form draft={draft} t={t} change={change} />
        <Ending draft={draft} t={t} {...ending} />
      </form>
      <section className={styles.preview} aria-label={t('config.preview')}>
        <h1 className={styles.label}>{t('config.preview')}</h1>
        <p className={styles.small}>{t('config.previewNote')}</p>
        <div className={styles.frame} aria-busy={answer === null}>
          <Explanation reader={reader} config={draft} answer={answer} retry={lookAgain} />
        </div>
      </section>
    </main>
  );
}

interface PartProps {
  draft: Draft;
  t: Translate;
  change: Configuring['change'];
}

function Sections({ draft, t, change }: PartProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{t('config.sections')}</legend>
      {SECTIONS.map((id) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            checked={draft.sections.includes(id)}
            onChange={({ target }) => {
              const others = draft.sections.filter((one) => one !== id);
              change({ sections: target.checked ? [...others, id] : others });
            }}
          />
          <span>{t(`section.${id}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Form({ draft, t, change }: PartProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{t('config.form')}</legend>
      {(['full', 'compact'] as const).map((form) => (
        <label key={form} className={styles.choice}>
          <input
            type="radio"
            name="form"
            checked={draft.form === form}
            onChange={() => {
              change({ form });
            }}
          />
          <span>{t(`config.${form}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Ending({
  draft,
  t,
  save,
  cancel,
  failedToSave,
}: Pick<PartProps, 'draft' | 't'> &
  Pick<Configuring, 'save' | 'cancel' | 'failedToSave'>): ReactNode {
  const isEmpty = draft.sections.length === 0;
  return (
    <div className={styles.ending}>
      <p role="alert" className={styles.problem}>
        {isEmpty ? t('config.needsSection') : failedToSave ? t('config.notSaved') : ''}
      </p>
      <div className={styles.row}>
        <Button appearance="primary" isDisabled={isEmpty} onClick={save}>
          {t('config.save')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {t('config.cancel')}
        </Button>
      </div>
    </div>
  );
}
