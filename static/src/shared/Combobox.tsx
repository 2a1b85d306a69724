// Nothing here listens to what Atlaskit would tell of its use.
import { SelectWithoutAnalytics as Select } from '@atlaskit/select';
import { useId, useRef, type ReactNode } from 'react';
import styles from './Combobox.module.css';
import text from './text.module.css';

export interface ComboboxOption {
  id: string;
  content: ReactNode;
  /** Null for one that cannot be chosen. */
  choose: (() => void) | null;
}

export interface ComboboxProps {
  label: string;
  placeholder: string;
  query: string;
  setQuery: (query: string) => void;
  options: ComboboxOption[];
  /** Whether there is a search to speak of; while not, there is neither list nor status to see. */
  isOpen: boolean;
  /** How many were found, or that it is searched. */
  status: ReactNode;
  /** Whether the list is not yet for what stands in the field: then no key chooses of it, but what is pressed was seen. */
  isStale: boolean;
  /** Takes the keyboard's focus when it appears. */
  takesFocus?: boolean;
  /** Told when the field is about to be used, by focus or by key. */
  open?: () => void;
  /** Told when the focus leaves the field. */
  leave?: () => void;
  /** Told of the Escape key. */
  close?: () => void;
}

/** The mark of a list to unfold says "open" in English to readers; what is found here comes by typing. */
const COMPONENTS = { DropdownIndicator: null, IndicatorSeparator: null };

/**
 * A field that finds one of very many by typing. What is found is the caller's business: it comes from the server, page by
 * page, so that the field itself neither filters nor closes.
 */
export default function Combobox(props: ComboboxProps): ReactNode {
  const { label, query, setQuery, options, isOpen, status, isStale } = props;
  const open = (): void => props.open?.();
  const id = useId();
  /** Whether a key was the last that was pressed, or the pointer. */
  const isByKey = useRef(false);
  return (
    <div
      className={styles.combobox}
      onPointerDownCapture={() => {
        isByKey.current = false;
      }}
    >
      <label htmlFor={id} className={text.label}>
        {label}
      </label>
      <div className={styles.select}>
        <Select<ComboboxOption>
          inputId={id}
          components={COMPONENTS}
          placeholder={props.placeholder}
          autoFocus={props.takesFocus === true}
          value={null}
          inputValue={query}
          options={options}
          filterOption={null}
          getOptionValue={(option) => option.id}
          getOptionLabel={(option) => option.id}
          formatOptionLabel={({ content }) => <span className={styles.option}>{content}</span>}
          isOptionDisabled={({ choose }) => choose === null}
          isLoading={isOpen && isStale}
          menuIsOpen={isOpen}
          // Where there is touch, react-select would leave the field, which closes the list, also for "more" and while stale.
          blurInputOnSelect={false}
          classNamePrefix="found"
          noOptionsMessage={() => null}
          loadingMessage={() => null}
          onFocus={open}
          onMenuOpen={open}
          onBlur={() => props.leave?.()}
          onInputChange={(typed, { action }) => {
            if (action === 'input-change') setQuery(typed);
          }}
          onChange={(option) => {
            if (!isStale || !isByKey.current) option?.choose?.();
          }}
          onKeyDown={(event) => {
            isByKey.current = true;
            if (event.key !== 'Escape' || !isOpen || !props.close) return;
            event.preventDefault();
            props.close();
          }}
        />
      </div>
      <p className={isOpen ? text.small : 'visually-hidden'} role="status">
        {isOpen && status}
      </p>
    </div>
  );
}
