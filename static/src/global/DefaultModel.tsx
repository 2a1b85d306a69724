import Button from '@atlaskit/button/new';
import { useCallback, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { AdministeredProject } from '../../../src/contract/set-up';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useSearch, type FetchPage } from '../shared/use-search';
import { callGlobal } from './api';

interface Props {
  isBusy: boolean;
  look: (projectId: string) => void;
}

/** Chooses the project that a default is taken from: one that is set up and that the viewer administers. */
export function DefaultModel({ isBusy, look }: Props): ReactNode {
  const { choices, more, busy, failure, next } = useSearch('', useFetchModels());
  const [chosen, setChosen] = useState<string | null>(null);
  const projectId = chosen ?? choices[0]?.id ?? null;
  return (
    <>
      {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
      {choices.length === 0 && !busy && !more && !failure && (
        <p className={text.small}>{t('global.siteDefault.nobody')}</p>
      )}
      {projectId !== null && (
        <>
          <p className={text.small}>{t('global.siteDefault.chooseLead')}</p>
          <div className={fields.row}>
            <Select
              label={t('global.siteDefault.choose')}
              value={projectId}
              options={choices.map(({ id, name, key }) => ({
                value: id,
                label: `${name} (${key})`,
              }))}
              choose={setChosen}
            />
            <Button
              isDisabled={isBusy}
              onClick={() => {
                look(projectId);
              }}
            >
              {t('global.siteDefault.look')}
            </Button>
          </div>
        </>
      )}
      {more && (
        <div>
          <Button spacing="compact" isLoading={busy} onClick={next}>
            {t('global.siteDefault.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function useFetchModels(): FetchPage<AdministeredProject> {
  return useCallback(async (query, page) => {
    const answer = await callGlobal('global.administered', { query, page });
    if (!answer.ok) return answer;
    const { projects, more } = answer.value;
    return { ok: true, value: { choices: projects.filter(({ isSetUp }) => isSetUp), more } };
  }, []);
}
