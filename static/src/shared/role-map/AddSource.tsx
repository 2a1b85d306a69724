import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import {
  sourceKey,
  SOURCE_KINDS,
  SOURCES,
  sourceNaming,
  type Source,
  type SourceKind,
} from '../../../../src/contract/source-kinds';
import fields from '../FormFields.module.css';
import { Select } from '../Select';
import text from '../text.module.css';
import { t } from '../texts';
import { useSettingsForm } from './form-context';
import { Picker } from './Picker';

interface Props {
  label: string;
  /** What stands in the list already, and is not added again. */
  taken: Source[];
  add: (source: Source) => void;
}

/** Chooses a source: its kind, then which one, where there are several. */
export function AddSource({ label, taken, add }: Props): ReactNode {
  const [kind, setKind] = useState<SourceKind | ''>('');
  const finish = (source: Source): void => {
    setKind('');
    if (!taken.some((one) => sourceKey(one) === sourceKey(source))) add(source);
  };
  return (
    <div className={fields.field}>
      <Select
        label={label}
        value={kind}
        options={[
          { value: '', label: t('settings.roles.choose') },
          ...SOURCE_KINDS.map((one) => ({ value: one, label: t(`sources.${one}.choice`) })),
        ]}
        choose={(chosen) => {
          setKind(chosen);
        }}
      />
      {kind !== '' && <SourceTarget key={kind} kind={kind} finish={finish} />}
    </div>
  );
}

function SourceTarget({
  kind,
  finish,
}: {
  kind: SourceKind;
  finish: (source: Source) => void;
}): ReactNode {
  const { view, rememberName } = useSettingsForm();
  const { names } = SOURCES[kind];
  if (names === null)
    return (
      <Button
        onClick={() => {
          finish(sourceNaming(kind, ''));
        }}
      >
        {t('settings.roles.addButton')}
      </Button>
    );
  switch (names.chosen) {
    case 'userFields':
    case 'projectRoles': {
      const choices = view[names.chosen];
      if (choices.length === 0)
        return (
          <p className={text.small}>
            {t(
              names.chosen === 'userFields' ? 'settings.roles.noFields' : 'settings.roles.noRoles',
            )}
          </p>
        );
      return (
        <Select
          label={t(`settings.roles.which.${names.chosen}`)}
          value=""
          options={[
            { value: '', label: t('settings.roles.choose') },
            ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
          ]}
          choose={(chosen) => {
            finish(sourceNaming(kind, chosen));
          }}
        />
      );
    }
    case 'groups':
      return (
        <Picker
          kind="groups"
          label={t('settings.roles.which.groups')}
          pick={({ id, name }) => {
            rememberName(id, name);
            finish(sourceNaming(kind, id));
          }}
        />
      );
    case 'people':
      return (
        <>
          <Picker
            kind="people"
            label={t('settings.roles.which.people')}
            pick={({ id }) => {
              finish(sourceNaming(kind, id));
            }}
          />
          <p className={text.small}>{t('settings.roles.personal')}</p>
        </>
      );
  }
}
