import { useCallback, useState, type ReactNode } from 'react';
import { failureWords } from '../../../../src/contract/failure-words';
import type { Person } from '../../../../src/contract/panel';
import type { Choice, SearchKind } from '../../../../src/contract/settings';
import type { ComboboxOption } from '../Combobox';
import { ErrorMessage } from '../ErrorMessage';
import { isolate } from '../isolate';
import { LazyCombobox } from '../LazyCombobox';
import { PersonAvatar } from '../PersonAvatar';
import text from '../text.module.css';
import { t } from '../texts';
import { useSearch, type FetchPage } from '../use-search';
import { useSettingsForm } from './form-context';

/** Of these there are too many to begin with any; of all others the first are shown at once. */
const TYPED_FIRST: SearchKind[] = ['people', 'groups', 'fields', 'textFields'];

interface Props {
  kind: SearchKind;
  label: string;
  pick: (choice: Choice) => void;
  /** Takes the keyboard's focus when it appears. */
  takesFocus?: boolean;
}

/** Finds one of very many by typing. */
export function Picker({ kind, label, pick, takesFocus = false }: Props): ReactNode {
  const { rememberPerson } = useSettingsForm();
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const typed = query.trim();
  const isOpen = isUsed && (typed !== '' || !TYPED_FIRST.includes(kind));
  const search = useSearch(isOpen ? typed : null, useFetchChoices(kind));

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
      content: t('settings.picker.asTyped', { label: isolate(typed) }),
      choose: () => {
        take({ id: typed, name: typed });
      },
    });
  if (search.more)
    options.push({
      id: 'more …',
      content: t('settings.picker.more'),
      choose: search.next,
    });

  return (
    <>
      <LazyCombobox
        takesFocus={takesFocus}
        label={label}
        placeholder={t(`settings.picker.type.${kind}`)}
        query={query}
        setQuery={(now) => {
          setQuery(now);
          setUsed(true);
        }}
        options={options}
        isOpen={isOpen}
        isStale={search.busy}
        status={search.busy ? t('settings.picker.searching') : told(search.choices.length)}
        open={() => {
          setUsed(true);
        }}
        leave={() => {
          setUsed(false);
        }}
        close={close}
      />
      {search.failure && <ErrorMessage>{failureWords(search.failure, t)}</ErrorMessage>}
    </>
  );
}

function useFetchChoices(kind: SearchKind): FetchPage<Choice> {
  const { calls } = useSettingsForm();
  return useCallback((query, page) => calls.search(kind, query, page), [kind, calls]);
}

function Found({ kind, choice }: { kind: SearchKind; choice: Choice }): ReactNode {
  return (
    <>
      {kind === 'people' && <PersonAvatar person={personOf(choice)} size="small" />}
      <bdi>{choice.name}</bdi>
      {choice.isEmpty === true && (
        <span className={text.small}>{t('settings.picker.isEmpty')}</span>
      )}
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
  return count === 0 ? t('settings.picker.nothing') : t('settings.picker.found', { count });
}
