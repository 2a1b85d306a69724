import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import styles from './Combobox.module.css';
import form from './FormFields.module.css';
import text from './text.module.css';

export interface ComboboxOption {
  id: string;
  content: ReactNode;
  /** Null for one that cannot be chosen. */
  choose: (() => void) | null;
  /** Whether the list stays as it is when it is chosen. */
  staysOpen?: boolean;
}

interface Props {
  label: string;
  placeholder: string;
  query: string;
  setQuery: (query: string) => void;
  options: ComboboxOption[];
  /** Whether there is a search to speak of; while not, there is neither list nor status to see. */
  isOpen: boolean;
  /** How many were found, or that it is searched. */
  status: ReactNode;
  /** While true, a key chooses nothing: the list is not yet for what stands in the field. */
  isStale?: boolean;
  inputRef?: RefObject<HTMLInputElement>;
  /** Told when the field is about to be used, by focus or by key. */
  open?: () => void;
  /** Told when the focus leaves the field. */
  leave?: () => void;
  /** Told of the Escape key. */
  close?: () => void;
}

/** A text field with a list under it that arrow keys go through. The field keeps the focus and names the active option. */
export function Combobox(props: Props): ReactNode {
  const { label, placeholder, query, setQuery, options, isOpen, status, inputRef, close } = props;
  const id = useId();
  const [active, setActive] = useState(0);
  const isListed = isOpen && options.length > 0;

  const choose = (option: ComboboxOption | undefined): void => {
    if (!option?.choose) return;
    if (option.staysOpen !== true) setActive(0);
    option.choose();
  };
  const keys = (event: KeyboardEvent): void => {
    const handlers: Record<string, () => void> = {
      ArrowDown: () => {
        setActive(Math.min(options.length - 1, active + 1));
      },
      ArrowUp: () => {
        setActive(Math.max(0, active - 1));
      },
      Enter: () => {
        if (props.isStale !== true) choose(options[active]);
      },
      ...(close && {
        Escape: () => {
          setActive(0);
          close();
        },
      }),
    };
    const handle = handlers[event.key];
    if (event.key === 'ArrowDown') props.open?.();
    if (!handle || !isOpen) return;
    event.preventDefault();
    handle();
  };

  return (
    <div className={styles.combobox}>
      <label htmlFor={`${id}-query`} className={text.label}>
        {label}
      </label>
      <input
        ref={inputRef}
        id={`${id}-query`}
        className={form.input}
        role="combobox"
        autoComplete="off"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isListed ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={placeholder}
        value={query}
        onFocus={props.open}
        onBlur={props.leave}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={keys}
      />
      <p className={isOpen ? text.small : 'visually-hidden'} role="status">
        {isOpen && status}
      </p>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.list}
        hidden={!isListed}
        // The field keeps the focus, or the list would be gone before it is clicked.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
      >
        {options.map((option, index) => (
          // An option never has the focus: its keys are the field's.
          // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={option.choose === null}
            className={styles.option}
            onClick={() => {
              choose(option);
            }}
          >
            {option.content}
          </li>
        ))}
      </ul>
    </div>
  );
}
