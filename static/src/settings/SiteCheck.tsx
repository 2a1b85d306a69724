import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { Outcome } from '../../../src/contract/report';
import {
  HARMLESS,
  SITE_STEPS,
  type SiteCheck as Check,
  type SiteFinding,
} from '../../../src/contract/site-check';
import { Disclosure } from '../shared/Disclosure';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import form from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';
import { callSettings } from './api';
import { siteCheckText } from './site-check-text';
import styles from './SiteCheck.module.css';

const ICON: Record<SiteFinding['found'], Outcome> = {
  works: 'met',
  'does-not': 'attention',
  'not-told': 'unknown',
  'not-tried': 'not-applicable',
};

/** Tries on the site at hand what no document settles, and says what follows. */
export default function SiteCheck(): ReactNode {
  const [busy, setBusy] = useState(false);
  const [check, setCheck] = useState<Check | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await callSettings('settings.siteCheck', {});
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setCheck(answer.value);
  };

  return (
    <>
      <p className={form.lead}>{t('settings.siteCheck.lead')}</p>
      <div className={fields.row}>
        <Button isLoading={busy} onClick={() => void run()}>
          {check === null ? t('settings.siteCheck.run') : t('settings.siteCheck.again')}
        </Button>
      </div>
      <p role="status">
        {busy
          ? t('settings.siteCheck.running')
          : check && t('settings.siteCheck.summary', { count: failedIn(check) })}
      </p>
      {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
      {check && <Result check={check} />}
    </>
  );
}

function failedIn({ findings }: Check): number {
  return findings.filter(needsLooking).length;
}

/** Whether something does not work from which something follows. */
function needsLooking({ question, found }: SiteFinding): boolean {
  return found === 'does-not' && !HARMLESS.includes(question);
}

function Result({ check }: { check: Check }): ReactNode {
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = siteCheckText(check);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <ul className={styles.findings}>
        {check.findings.map((finding) => (
          <Finding key={finding.question} {...finding} />
        ))}
      </ul>
      <h3 className={form.subheading}>{t('settings.siteCheck.byHand')}</h3>
      <ol className={styles.steps}>
        {SITE_STEPS.map((step) => (
          <li key={step}>{t(`settings.siteCheck.steps.${step}`)}</li>
        ))}
      </ol>
      <div className={fields.row}>
        <Button onClick={() => void copy()}>{t('settings.siteCheck.copy')}</Button>
        <span role="status">
          {copied === null
            ? ''
            : copied
              ? t('settings.siteCheck.copied')
              : t('settings.siteCheck.notCopied')}
        </span>
      </div>
      <Disclosure summary={t('settings.siteCheck.asText')}>
        <pre className={styles.text}>{text}</pre>
      </Disclosure>
    </>
  );
}

function Finding(finding: SiteFinding): ReactNode {
  const { question, found } = finding;
  const isHarmless = found === 'does-not' && !needsLooking(finding);
  return (
    <li className={styles.finding}>
      <OutcomeIcon outcome={isHarmless ? 'not-applicable' : ICON[found]} />
      <span>
        {t(`settings.siteCheck.asks.${question}`)}:{' '}
        <strong>{t(`settings.siteCheck.found.${isHarmless ? 'harmless' : found}`)}</strong>
      </span>
      {found === 'does-not' && (
        <p className={styles.note}>{t(`settings.siteCheck.otherwise.${question}`)}</p>
      )}
    </li>
  );
}
