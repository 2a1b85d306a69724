import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import {
  SOURCE_KINDS,
  SOURCES,
  sourceNaming,
  type Source,
  type SourceKind,
} from '../../../src/contract/source-kinds';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { useSettingsForm } from './form-context';
import { Picker } from './Picker';
import { sourceKey } from './role-map-draft';
import { words } from './words';

/** Adds a place to look: its kind, then which one, where there are several. */
export function AddSource({
  taken,
  add,
}: {
  taken: Source[];
  add: (source: Source) => void;
}): ReactNode {
  const [kind, setKind] = useState<SourceKind | ''>('');
  const finish = (source: Source): void => {
    setKind('');
    if (!taken.some((one) => sourceKey(one) === sourceKey(source))) add(source);
  };
  return (
    <div className={fields.field}>
      <Select
        label={words.roles.add}
        value={kind}
        options={[
          { value: '', label: words.roles.choose },
          ...SOURCE_KINDS.map((one) => ({ value: one, label: words.roles.kind(one) })),
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
        {words.roles.addButton}
      </Button>
    );
  switch (names.chosen) {
    case 'userFields':
    case 'projectRoles': {
      const choices = view[names.chosen];
      if (choices.length === 0) return <p className={text.small}>{words.roles.noFields}</p>;
      return (
        <Select
          label={words.roles.which[names.chosen]}
          value=""
          options={[
            { value: '', label: words.roles.choose },
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
          label={words.roles.which.groups}
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
            label={words.roles.which.people}
            pick={({ id }) => {
              finish(sourceNaming(kind, id));
            }}
          />
          <p className={text.small}>{words.roles.personal}</p>
        </>
      );
  }
}
