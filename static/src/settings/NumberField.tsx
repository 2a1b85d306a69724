import TextField from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { Field } from '../shared/Field';

interface Props {
  label: string;
  note?: ReactNode;
  value: number;
  /** Told of every number that is typed, also of one that cannot be saved. */
  set: (value: number) => void;
  min: number;
  max: number;
  step: number;
}

/** A field for a number of the draft. What is being typed may be none for a moment; once the field is left, it shows the draft. */
export function NumberField({ label, note, value, set, ...range }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} note={note}>
      {(id) => (
        <TextField
          id={id}
          isCompact
          type="number"
          {...range}
          width={140}
          value={typed ?? String(value)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (Number.isFinite(currentTarget.valueAsNumber)) set(currentTarget.valueAsNumber);
          }}
          onBlur={() => {
            setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
