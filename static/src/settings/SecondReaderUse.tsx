import type { ReactNode } from 'react';
import type { SecondReaderView } from '../../../src/contract/second-reader';
import { isolate } from '../shared/isolate';
import { relativeAge } from '../shared/relative-age';
import { useSettingsForm } from '../shared/role-map/form-context';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';

/** What kept a request from being answered, as far as there is more to say than its code. */
const FAILURES = [
  ...([
    'NO_LOCAL_MODEL',
    'NO_MODEL',
    'NO_NAMES',
    'NAMES_SPENT',
    'DAY_SPENT',
    'BAD_BUDGET',
  ] as const),
  ...(['TOO_MANY', 'TOO_LATE', 'NO_ANSWER', 'NO_CALL'] as const),
];

/** How much was asked, and what went wrong last. */
export function ReaderUse({ view: { use, failure } }: { view: SecondReaderView }): ReactNode {
  const ago = useAgo();
  return (
    <>
      <p className={text.small}>
        {t('settings.second.today', { ...use.today, most: use.most ?? -1 })}
      </p>
      {use.month.site > 0 && (
        <p className={text.small}>{t('settings.second.month', { ...use.month, ...use.tokens })}</p>
      )}
      {failure && (
        <p>
          {t('settings.second.failed', { time: ago(failure.at) })} {failureSaid(failure.code)}
        </p>
      )}
    </>
  );
}

function failureSaid(code: string): string {
  const known = FAILURES.find((one) => one === code);
  return known === undefined
    ? t('settings.second.failure.other', { code })
    : t(`settings.second.failure.${known}`);
}

interface SaidProps {
  said: SecondReaderView['project']['said'];
  names: SecondReaderView['names'];
}

/** Who changed a switch, and when; nothing where nobody did. */
export function LastSaid({ said, names }: SaidProps): ReactNode {
  const ago = useAgo();
  if (said === null) return null;
  const name = said.by === null ? undefined : names[said.by];
  const time = ago(said.at);
  return (
    <p className={text.small}>
      {name === undefined
        ? t('settings.second.saidAt', { time })
        : t('settings.second.saidBy', { name: isolate(name), time })}
    </p>
  );
}

function useAgo(): (at: string) => string {
  const { locale } = useSettingsForm();
  return (at) => relativeAge(Math.min(0, (Date.parse(at) - Date.now()) / 1000), locale);
}
