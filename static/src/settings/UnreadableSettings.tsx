import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import type { StoredSettings } from '../../../src/contract/settings';
import { Disclosure } from '../shared/Disclosure';
import fields from '../shared/FormFields.module.css';
import { isolate } from '../shared/isolate';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { RelativeTime } from '../shared/RelativeTime';
import { Sentence } from '../shared/Sentence';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { callSettings } from './api';
import { downloadRoleMap } from './download-role-map';
import stored from './UnreadableSettings.module.css';

/** Settings that this version of the app cannot read: who can help, and a look at them. Nothing here writes. */
export function UnreadableSettings({
  failure,
  retry,
}: {
  failure: Failure;
  retry: () => void;
}): ReactNode {
  const { value: found } = useQuery('settings.asStored', load);
  if (!found)
    return <PageFailure failure={failure} retry={retry} titleKey="settings.failure.title" />;
  const { settings, now } = found;
  const { newer, project, edited, people, problems } = settings;
  const nameOf = (accountId: string): string =>
    isolate(people[accountId]?.displayName ?? t('people.account-gone'));
  return (
    <>
      <Notice
        heading={newer ? t('settings.stored.newer') : t('settings.stored.damaged')}
        level={1}
        tone="warning"
        isAlert
      >
        <p>{newer ? t('settings.stored.newerLead') : t('settings.stored.damagedLead')}</p>
        {edited && (
          <p>
            <Sentence
              words={(age) => t('settings.stored.edited', { name: nameOf(edited.by), age })}
            >
              <RelativeTime at={edited.at} now={now} locale={t.locale} />
            </Sentence>
          </p>
        )}
        {!newer && (
          <ul>
            {problems.map((problem) => (
              <li key={problem.path + problem.code}>
                {t('settings.problemAt', {
                  part: problem.path,
                  problem: mapProblemWords(problem, t),
                })}
              </li>
            ))}
          </ul>
        )}
        <div className={fields.row}>
          <Button
            onClick={() => {
              downloadRoleMap(project.key, settings.stored);
            }}
          >
            {t('settings.history.export')}
          </Button>
          <Button appearance="subtle" onClick={retry}>
            {t('page.retry')}
          </Button>
        </div>
      </Notice>
      <Disclosure summary={t('settings.stored.contents')}>
        <pre className={stored.contents}>{JSON.stringify(settings.stored, null, 2)}</pre>
      </Disclosure>
    </>
  );
}

interface Found {
  settings: StoredSettings;
  /** Epoch milliseconds at which they were told. */
  now: number;
}

async function load(): Promise<Answer<Found>> {
  const answer = await callSettings('settings.asStored', {});
  if (!answer.ok) return answer;
  return { ok: true, value: { settings: answer.value, now: Date.now() } };
}
