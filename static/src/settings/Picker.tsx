import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { PersonAvatar } from '../shared/PersonAvatar';
import form from './Form.module.css';
import { ProblemLine } from './Notices';
import styles from './Picker.module.css';
import { useScope } from './scope';
import { useSearch, type Choice, type SearchKind } from './useSearch';
import { words } from './words';

interface Props {
  kind: SearchKind;
  label: string;
  pick: (choice: Choice) => void;
}

/** Finds one of very many by typing: a text field with a list under it that arrow keys go through. */
export function Picker({ kind, label, pick }: Props): ReactNode {
  const id = useId();
  const { meet } = useScope();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const search = useSearch(kind, query);
  const { choices, more } = search;
  const isOpen = query.trim() !== '';
  // The last line of the list asks for more of it.
  const last = choices.length - 1 + (more ? 1 : 0);

  const choose = (index: number): void => {
    const choice = choices[index];
    if (!choice) {
      if (more) search.next();
      return;
    }
    if (kind === 'people')
      meet({
        accountId: choice.id,
        displayName: choice.name,
        avatarUrl: choice.avatarUrl,
        active: true,
      });
    pick(choice);
    setQuery('');
  };
  const keys = (event: KeyboardEvent): void => {
    const handled: Record<string, () => void> = {
      ArrowDown: () => {
        setActive(Math.min(last, active + 1));
      },
      ArrowUp: () => {
        setActive(Math.max(0, active - 1));
      },
      Enter: () => {
        choose(active);
      },
      Escape: () => {
        setQuery('');
      },
    };
    const handle = handled[event.key];
    if (!handle || !isOpen) return;
    event.preventDefault();
    handle();
  };

  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-query`} className={form.label}>
        {label}
      </label>
      <input
        id={`${id}-query`}
        className={form.input}
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen && last >= 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && last >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={words.picker[kind]}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={keys}
      />
      <p className={isOpen ? form.small : 'heard-only'} role="status">
        {isOpen && (search.busy ? words.picker.searching : told(choices.length))}
      </p>
      {search.failure !== null && <ProblemLine>{search.failure}</ProblemLine>}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.list}
        hidden={!isOpen || last < 0}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onClick={() => {
              choose(index);
            }}
          >
            {kind === 'people' && (
              <PersonAvatar
                person={{
                  accountId: choice.id,
                  displayName: choice.name,
                  avatarUrl: choice.avatarUrl,
                  active: true,
                }}
                size="small"
              />
            )}
            <bdi>{choice.name}</bdi>
          </li>
        ))}
        {more && (
          <li
            id={`${id}-${choices.length}`}
            role="option"
            aria-selected={active === choices.length}
            className={styles.option}
            onClick={search.next}
          >
            {words.picker.more}
          </li>
        )}
      </ul>
    </div>
  );
}

function told(count: number): string {
  return count === 0 ? words.picker.nothing : words.picker.found(count);
}
