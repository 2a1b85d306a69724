import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import type { StoredSettings } from '../../../src/contract/settings';
import { Disclosure } from '../shared/Disclosure';
import fields from '../shared/FormFields.module.css';
import { readLocale } from '../shared/locale';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { RelativeTime } from '../shared/RelativeTime';
import { useQuery } from '../shared/use-query';
import { callSettings } from './api';
import { downloadRoleMap } from './download-role-map';
import stored from './UnreadableSettings.module.css';
import { words } from './words';

/** Settings that this version of the app cannot read: who can help, and a look at them. Nothing here writes. */
export function UnreadableSettings({
  failure,
  retry,
}: {
  failure: Failure;
  retry: () => void;
}): ReactNode {
  const { value: found } = useQuery('settings.asStored', load);
  if (!found) return <PageFailure failure={failure} retry={retry} words={words} />;
  const { settings, locale, now } = found;
  const { newer, project, edited, people, problems } = settings;
  return (
    <>
      <Notice
        heading={newer ? words.stored.newer : words.stored.damaged}
        level={1}
        tone="warning"
        isAlert
      >
        <p>{newer ? words.stored.newerLead : words.stored.damagedLead}</p>
        {edited && (
          <p>
            {words.stored.edited(people[edited.by]?.displayName ?? words.roles.gone)}
            <RelativeTime at={edited.at} now={now} locale={locale} />, {words.stored.mayKnow}
          </p>
        )}
        {!newer && (
          <ul>
            {problems.map(({ path, message }) => (
              <li key={path + message}>
                {path}: {message}
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
            {words.history.export}
          </Button>
          <Button appearance="subtle" onClick={retry}>
            {words.failure.retry}
          </Button>
        </div>
      </Notice>
      <Disclosure summary={words.stored.contents}>
        <pre className={stored.contents}>{JSON.stringify(settings.stored, null, 2)}</pre>
      </Disclosure>
    </>
  );
}

interface Found {
  settings: StoredSettings;
  locale: string;
  /** Epoch milliseconds at which they were told. */
  now: number;
}

async function load(): Promise<Answer<Found>> {
  const [answer, locale] = await Promise.all([callSettings('settings.asStored', {}), readLocale()]);
  if (!answer.ok) return answer;
  return { ok: true, value: { settings: answer.value, locale, now: Date.now() } };
}
