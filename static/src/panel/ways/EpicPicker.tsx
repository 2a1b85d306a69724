import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../../../src/contract/answer';
import { failureWords } from '../../../../src/contract/failure-words';
import type { PanelAnswers } from '../../../../src/contract/panel';
import Combobox, { type ComboboxOption } from '../../shared/Combobox';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { useSearch, type SearchPage } from '../../shared/use-search';
import { callPanel } from '../state/api';
import { useAction } from '../state/use-action';
import { useDone } from '../state/use-done';

type Epic = PanelAnswers['panel.epics']['epics'][number];

/** Puts the story under one of the project's epics. */
export default function EpicPicker({ close }: { close: () => void }): ReactNode {
  const [query, setQuery] = useState('');
  const { choices, busy, failure } = useSearch(query.trim(), fetchEpics);
  const setting = useAction();
  const done = useDone();

  const choose = async ({ id, key }: Epic): Promise<void> => {
    if (!(await setting.run('panel.setEpic', { epicId: id, set: true }))) return;
    done(t('panel.mend.underEpic', { key }), 'panel.setEpic', { epicId: id, set: false });
    close();
  };
  const options: ComboboxOption[] = choices.map((epic) => ({
    id: epic.id,
    content: (
      <span>
        {epic.key} <bdi>{epic.summary}</bdi>
      </span>
    ),
    choose: setting.busy ? null : () => void choose(epic),
  }));
  const found =
    choices.length === 0
      ? t('panel.mend.noEpic')
      : t('panel.mend.epics', { count: choices.length });
  return (
    <>
      <Combobox
        label={t('panel.mend.epic')}
        placeholder={t('panel.mend.findEpic')}
        takesFocus
        query={query}
        setQuery={setQuery}
        options={options}
        isOpen
        isStale={busy}
        close={close}
        status={busy ? t('panel.mend.searching') : failure ? failureWords(failure, t) : found}
      />
      {setting.failure !== null && <ErrorMessage>{setting.failure}</ErrorMessage>}
      <div>
        <Button appearance="subtle" onClick={close}>
          {t('page.cancel')}
        </Button>
      </div>
    </>
  );
}

async function fetchEpics(query: string): Promise<Answer<SearchPage<Epic>>> {
  const answer = await callPanel('panel.epics', { query });
  if (!answer.ok) return answer;
  return { ok: true, value: { choices: answer.value.epics, more: false } };
}
