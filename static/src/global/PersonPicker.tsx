import { useCallback, useState, type ReactNode } from 'react';
import { LONGEST_PERSON_QUERY } from '../../../src/contract/away';
import { failureWords } from '../../../src/contract/failure-words';
import type { Person } from '../../../src/contract/panel';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LazyCombobox } from '../shared/LazyCombobox';
import { PersonAvatar } from '../shared/PersonAvatar';
import { t } from '../shared/texts';
import { useSearch } from '../shared/use-search';
import { callGlobal } from './api';

interface Props {
  label: string;
  pick: (person: Person) => void;
}

/** Finds a person by typing their name. */
export function PersonPicker({ label, pick }: Props): ReactNode {
  const [query, setQuery] = useState('');
  const [isUsed, setUsed] = useState(false);
  const typed = query.trim().slice(0, LONGEST_PERSON_QUERY);
  const isOpen = isUsed && typed !== '';
  const find = useCallback(
    (words: string, page: number) => callGlobal('global.findPeople', { query: words, page }),
    [],
  );
  const search = useSearch<Person>(isOpen ? typed : null, find);
  const close = (): void => {
    setQuery('');
    setUsed(false);
  };
  const options = search.choices.map((person) => ({
    id: person.accountId,
    content: (
      <>
        <PersonAvatar person={person} size="small" />
        <bdi>{person.displayName}</bdi>
      </>
    ),
    choose: (): void => {
      pick(person);
      close();
    },
  }));
  const more = { id: 'more …', content: t('global.away.more'), choose: search.next };
  const count = search.choices.length;
  return (
    <>
      <LazyCombobox
        label={label}
        placeholder={t('global.away.type')}
        query={query}
        setQuery={(now) => {
          setQuery(now);
          setUsed(true);
        }}
        options={search.more ? [...options, more] : options}
        isOpen={isOpen}
        isStale={search.busy}
        status={
          search.busy
            ? t('global.away.searching')
            : count === 0
              ? t('global.away.nothing')
              : t('global.away.found', { count })
        }
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
