import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { SECTIONS } from '../../../src/contract/explainer';
import { Explanation } from '../explainer/Explanation';
import { CheckboxGroup, RadioGroup } from '../shared/ChoiceGroup';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
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
          pick={(project) => {
            change({ project, projectId: project?.id ?? null, isSuggested: false });
          }}
        />
        <Sections draft={draft} change={change} />
        <Form draft={draft} change={change} />
        <FormButtons draft={draft} {...buttons} />
      </form>
      <section className={styles.preview} aria-label={t('macroConfig.preview')}>
        <h1 className={text.label}>{t('macroConfig.preview')}</h1>
        <p className={text.small}>{t('macroConfig.previewNote')}</p>
        <div className={styles.frame} aria-busy={answer === null}>
          <Explanation context={context} config={draft} answer={answer} retry={retry} />
        </div>
      </section>
    </main>
  );
}

interface PartProps {
  draft: Draft;
  change: ConfigState['change'];
}

function Sections({ draft, change }: PartProps): ReactNode {
  return (
    <CheckboxGroup
      legend={t('macroConfig.sections')}
      options={SECTIONS.map((id) => ({ value: id, label: t(`macro.section.${id}`) }))}
      values={draft.sections}
      choose={(sections) => {
        change({ sections });
      }}
    />
  );
}

function Form({ draft, change }: PartProps): ReactNode {
  return (
    <RadioGroup
      legend={t('macroConfig.form')}
      options={(['full', 'compact'] as const).map((form) => ({
        value: form,
        label: t(`macroConfig.${form}`),
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
  save,
  cancel,
  failedToSave,
}: Pick<PartProps, 'draft'> & Pick<ConfigState, 'save' | 'cancel' | 'failedToSave'>): ReactNode {
  const isEmpty = draft.sections.length === 0;
  return (
    <div className={styles.ending}>
      <p role="alert" className={styles.problem}>
        {isEmpty ? t('macroConfig.needsSection') : failedToSave ? t('macroConfig.notSaved') : ''}
      </p>
      <div className={fields.row}>
        <Button appearance="primary" isDisabled={isEmpty} onClick={save}>
          {t('macroConfig.save')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {t('page.cancel')}
        </Button>
      </div>
    </div>
  );
}
