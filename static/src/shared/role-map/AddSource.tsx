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
import { useFocusRestore } from '../use-focus-restore';
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
  const place = useFocusRestore<HTMLDivElement>();
  const finish = (source: Source): void => {
    setKind('');
    if (!taken.some((one) => sourceKey(one) === sourceKey(source))) add(source);
  };
  return (
    <div ref={place} className={fields.field}>
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
  const [chosen, setChosen] = useState('');
  const { names } = SOURCES[kind];
  // A list of the browser's may choose with each arrow key, so that choosing alone adds nothing (WCAG 2.2, 3.2.2).
  const add = (
    <div>
      <Button
        isDisabled={names !== null && chosen === ''}
        onClick={() => {
          finish(sourceNaming(kind, chosen));
        }}
      >
        {t('settings.roles.addButton')}
      </Button>
    </div>
  );
  if (names === null) return add;
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
        <>
          <Select
            label={t(`settings.roles.which.${names.chosen}`)}
            value={chosen}
            options={[
              { value: '', label: t('settings.roles.choose') },
              ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
            ]}
            choose={setChosen}
          />
          {add}
        </>
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
