import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { SECTIONS } from '../../../src/contract/explainer';
import type { Translate } from '../../../src/explainer/translation';
import { Explanation } from '../explainer/Explanation';
import { CheckboxGroup, RadioGroup } from '../shared/ChoiceGroup';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import text from '../shared/text.module.css';
import styles from './Config.module.css';
import { ProjectPicker } from './ProjectPicker';
import { useConfig, type ConfigState, type Draft } from './use-config';

/** Sets a macro up: what it is about, what it shows, and beside it how that looks. */
export function Config(): ReactNode {
  const { context, draft, change, answer, retry, ...buttons } = useConfig();
  if (!context || !draft) {
    return (
      <main aria-busy="true">
        <LinesSkeleton lines={6} />
      </main>
    );
  }
  const { t } = context;
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
        <FormButtons draft={draft} t={t} {...buttons} />
      </form>
      <section className={styles.preview} aria-label={t('config.preview')}>
        <h1 className={text.label}>{t('config.preview')}</h1>
        <p className={text.small}>{t('config.previewNote')}</p>
        <div className={styles.frame} aria-busy={answer === null}>
          <Explanation context={context} config={draft} answer={answer} retry={retry} />
        </div>
      </section>
    </main>
  );
}

interface PartProps {
  draft: Draft;
  t: Translate;
  change: ConfigState['change'];
}

function Sections({ draft, t, change }: PartProps): ReactNode {
  return (
    <CheckboxGroup
      legend={t('config.sections')}
      options={SECTIONS.map((id) => ({ value: id, label: t(`section.${id}`) }))}
      values={draft.sections}
      choose={(sections) => {
        change({ sections });
      }}
    />
  );
}

function Form({ draft, t, change }: PartProps): ReactNode {
  return (
    <RadioGroup
      legend={t('config.form')}
      options={(['full', 'compact'] as const).map((form) => ({
        value: form,
        label: t(`config.${form}`),
      }))}
      value={draft.form}
      choose={(form) => {
        change({ form });
      }}
    />
  );
}

function FormButtons({
  draft,
  t,
  save,
  cancel,
  failedToSave,
}: Pick<PartProps, 'draft' | 't'> &
  Pick<ConfigState, 'save' | 'cancel' | 'failedToSave'>): ReactNode {
  const isEmpty = draft.sections.length === 0;
  return (
    <div className={styles.ending}>
      <p role="alert" className={styles.problem}>
        {isEmpty ? t('config.needsSection') : failedToSave ? t('config.notSaved') : ''}
      </p>
      <div className={fields.row}>
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
