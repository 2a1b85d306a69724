import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Choice, SearchKind } from '../../../src/contract/settings';
import { PersonAvatar } from '../shared/PersonAvatar';
import form from './Form.module.css';
import { ProblemLine } from './Notices';
import styles from './Picker.module.css';
import { useSettingsForm } from './form-context';
import { useSearch } from './use-search';
import { words } from './words';

/** Of these there are too many to begin with any; of all others the first are shown at once. */
const TYPED_FIRST: SearchKind[] = ['people', 'groups', 'fields'];

interface Props {
  kind: SearchKind;
  label: string;
  pick: (choice: Choice) => void;
  /** Takes the keyboard's focus when it appears. */
  takesFocus?: boolean;
}

interface Option {
  id: string;
  content: ReactNode;
  choose: (() => void) | null;
}

/** Finds one of very many by typing: a text field with a list under it that arrow keys go through. */
export function Picker({ kind, label, pick, takesFocus = false }: Props): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { rememberPerson } = useSettingsForm();
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const [active, setActive] = useState(0);
  const typed = query.trim();
  const isOpen = isUsed && (typed !== '' || !TYPED_FIRST.includes(kind));
  const search = useSearch(kind, isOpen ? typed : null);

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const close = (): void => {
    setQuery('');
    setActive(0);
    setUsed(false);
  };
  const take = (choice: Choice): void => {
    if (kind === 'people')
      rememberPerson({
        accountId: choice.id,
        displayName: choice.name,
        avatarUrl: choice.avatarUrl ?? null,
        active: true,
      });
    pick(choice);
    close();
  };
  const options: Option[] = search.choices.map((choice) => ({
    id: choice.id,
    content: <Found kind={kind} choice={choice} />,
    choose:
      choice.isEmpty === true
        ? null
        : () => {
            take(choice);
          },
  }));
  // A label need not be in use yet.
  if (kind === 'labels' && isNewLabel(typed, search.choices) && !search.busy)
    options.push({
      id: `new ${typed}`,
      content: words.picker.asTyped(typed),
      choose: () => {
        take({ id: typed, name: typed });
      },
    });
  if (search.more) options.push({ id: 'more …', content: words.picker.more, choose: search.next });

  const keys = (event: KeyboardEvent): void => {
    const handled: Record<string, () => void> = {
      ArrowDown: () => {
        setActive(Math.min(options.length - 1, active + 1));
      },
      ArrowUp: () => {
        setActive(Math.max(0, active - 1));
      },
      Enter: () => {
        options[active]?.choose?.();
      },
      Escape: close,
    };
    const handle = handled[event.key];
    if (event.key === 'ArrowDown' && !isUsed) setUsed(true);
    if (!handle || !isOpen) return;
    event.preventDefault();
    handle();
  };

  const isListed = isOpen && options.length > 0;
  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-query`} className={form.label}>
        {label}
      </label>
      <input
        ref={input}
        id={`${id}-query`}
        className={form.input}
        role="combobox"
        autoComplete="off"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isListed ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={words.picker.type[kind]}
        value={query}
        onFocus={() => {
          setUsed(true);
        }}
        onBlur={() => {
          setUsed(false);
        }}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
          setUsed(true);
        }}
        onKeyDown={keys}
      />
      <p className={isOpen ? form.small : 'visually-hidden'} role="status">
        {isOpen && (search.busy ? words.picker.searching : told(search.choices.length))}
      </p>
      {search.failure !== null && <ProblemLine>{search.failure}</ProblemLine>}
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
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={option.choose === null}
            className={styles.option}
            onClick={() => option.choose?.()}
          >
            {option.content}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Found({ kind, choice }: { kind: SearchKind; choice: Choice }): ReactNode {
  return (
    <>
      {kind === 'people' && (
        <PersonAvatar
          person={{
            accountId: choice.id,
            displayName: choice.name,
            avatarUrl: choice.avatarUrl ?? null,
            active: true,
          }}
          size="small"
        />
      )}
      <bdi>{choice.name}</bdi>
      {choice.isEmpty === true && <span className={form.small}>{words.picker.isEmpty}</span>}
    </>
  );
}

/** Jira's labels hold no spaces. */
function isNewLabel(typed: string, choices: Choice[]): boolean {
  return typed !== '' && !/\s/.test(typed) && !choices.some(({ name }) => name === typed);
}

function told(count: number): string {
  return count === 0 ? words.picker.nothing : words.picker.found(count);
}
