import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { SOURCE_KINDS, type Source, type SourceKind } from '../../../src/contract/role-map';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { sourceKey } from './role-map-draft';
import { Picker } from './Picker';
import { useSettingsForm } from './form-context';
import { words } from './words';

/** Named people come last: they are personal data, and go out of date. */
const KINDS: SourceKind[] = [...SOURCE_KINDS];

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
          ...KINDS.map((one) => ({ value: one, label: words.roles.kind(one) })),
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
  switch (kind) {
    case 'issueField':
    case 'projectRole': {
      const choices = kind === 'issueField' ? view.userFields : view.projectRoles;
      if (choices.length === 0) return <p className={text.small}>{words.roles.noFields}</p>;
      return (
        <Select
          label={words.roles.which[kind]}
          value=""
          options={[
            { value: '', label: words.roles.choose },
            ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
          ]}
          choose={(chosen) => {
            finish(kind === 'issueField' ? { kind, fieldId: chosen } : { kind, roleId: chosen });
          }}
        />
      );
    }
    case 'group':
      return (
        <Picker
          kind="groups"
          label={words.roles.which.group}
          pick={({ id, name }) => {
            rememberName(id, name);
            finish({ kind, groupId: id });
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
              finish({ kind, accountIds: [id] });
            }}
          />
          <p className={text.small}>{words.roles.personal}</p>
        </>
      );
    default:
      return (
        <Button
          onClick={() => {
            finish({ kind });
          }}
        >
          {words.roles.addButton}
        </Button>
      );
  }
}
