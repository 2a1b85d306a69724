import { useId, useState, type ReactNode } from 'react';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';

interface Props {
  label: string;
  /** What follows from it. */
  hint: string;
  isOn: boolean;
  isDisabled: boolean;
  turn: (on: boolean) => Promise<void>;
}

/** Something that is on or off, and is kept as soon as it is turned; where that fails it turns back. */
export function Switch({ label, hint, isOn, isDisabled, turn }: Props): ReactNode {
  const id = useId();
  const [turning, setTurning] = useState<boolean | null>(null);
  const turned = async (on: boolean): Promise<void> => {
    setTurning(on);
    await turn(on);
    setTurning(null);
  };
  return (
    <div>
      <label className={fields.choice}>
        <input
          type="checkbox"
          checked={turning ?? isOn}
          disabled={isDisabled}
          aria-describedby={id}
          onChange={({ target }) => {
            void turned(target.checked);
          }}
        />
        <span>{label}</span>
      </label>
      <p id={id} className={text.small}>
        {hint}
      </p>
    </div>
  );
}
