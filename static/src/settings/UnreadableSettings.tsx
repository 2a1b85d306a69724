import Button from '@atlaskit/button/new';
import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { StoredSettings } from '../../../src/contract/settings';
import { Disclosure } from '../shared/Disclosure';
import { readLocale } from '../shared/locale';
import { RelativeTime } from '../shared/RelativeTime';
import { callSettings } from './api';
import { download } from './download';
import styles from './Form.module.css';
import { Notice, Unavailable } from './Notices';
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
  const [found, setFound] = useState<{ settings: StoredSettings; locale: string } | null>(null);
  useEffect(() => {
    let late = false;
    void Promise.all([callSettings('settings.asStored', {}), readLocale()]).then(
      ([answer, locale]) => {
        if (!late && answer.ok) setFound({ settings: answer.value, locale });
      },
    );
    return () => {
      late = true;
    };
  }, []);
  if (!found) return <Unavailable failure={failure} retry={retry} />;
  const { settings, locale } = found;
  const { newer, project, edited, people, problems } = settings;
  return (
    <>
      <Notice heading={newer ? words.stored.newer : words.stored.damaged} tone="warning">
        <p>{newer ? words.stored.newerLead : words.stored.damagedLead}</p>
        {edited && (
          <p>
            {words.stored.edited(people[edited.by]?.displayName ?? words.roles.gone)}
            <RelativeTime at={edited.at} now={Date.now()} locale={locale} />, {words.stored.mayKnow}
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
        <div className={styles.row}>
          <Button
            onClick={() => {
              download(project.key, settings.stored);
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
