import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { Choice, SearchKind } from '../../../src/contract/settings';
import { Combobox, type ComboboxOption } from '../shared/Combobox';
import { ErrorMessage } from '../shared/ErrorMessage';
import { PersonAvatar } from '../shared/PersonAvatar';
import text from '../shared/text.module.css';
import { useSearch, type FetchPage } from '../shared/use-search';
import { callSettings } from './api';
import { useSettingsForm } from './form-context';
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

/** Finds one of very many by typing. */
export function Picker({ kind, label, pick, takesFocus = false }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const { rememberPerson } = useSettingsForm();
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const typed = query.trim();
  const isOpen = isUsed && (typed !== '' || !TYPED_FIRST.includes(kind));
  const search = useSearch(isOpen ? typed : null, useFetchChoices(kind));

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const close = (): void => {
    setQuery('');
    setUsed(false);
  };
  const take = (choice: Choice): void => {
    if (kind === 'people') rememberPerson(personOf(choice));
    pick(choice);
    close();
  };
  const options: ComboboxOption[] = search.choices.map((choice) => ({
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
  if (search.more)
    options.push({
      id: 'more …',
      content: words.picker.more,
      choose: search.next,
      staysOpen: true,
    });

  return (
    <>
      <Combobox
        inputRef={input}
        label={label}
        placeholder={words.picker.type[kind]}
        query={query}
        setQuery={(now) => {
          setQuery(now);
          setUsed(true);
        }}
        options={options}
        isOpen={isOpen}
        status={search.busy ? words.picker.searching : told(search.choices.length)}
        open={() => {
          setUsed(true);
        }}
        leave={() => {
          setUsed(false);
        }}
        close={close}
      />
      {search.failure && <ErrorMessage>{search.failure.message}</ErrorMessage>}
    </>
  );
}

function useFetchChoices(kind: SearchKind): FetchPage<Choice> {
  return useCallback(
    (query, page) => callSettings('settings.search', { kind, query, page }),
    [kind],
  );
}

function Found({ kind, choice }: { kind: SearchKind; choice: Choice }): ReactNode {
  return (
    <>
      {kind === 'people' && <PersonAvatar person={personOf(choice)} size="small" />}
      <bdi>{choice.name}</bdi>
      {choice.isEmpty === true && <span className={text.small}>{words.picker.isEmpty}</span>}
    </>
  );
}

/** Jira finds only people who are active. */
function personOf({ id, name, avatarUrl = null }: Choice): Person {
  return { accountId: id, displayName: name, avatarUrl, active: true };
}

/** Jira's labels hold no spaces. */
function isNewLabel(typed: string, choices: Choice[]): boolean {
  return typed !== '' && !/\s/.test(typed) && !choices.some(({ name }) => name === typed);
}

function told(count: number): string {
  return count === 0 ? words.picker.nothing : words.picker.found(count);
}
