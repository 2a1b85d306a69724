import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { ForgetAnswer } from '../../../src/contract/settings';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { isolate } from '../shared/isolate';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import { callSettings } from './api';

/** Takes back everything that the app keeps of the project, once the person has said so twice. */
export function Forget({
  forgotten,
}: {
  /** Takes the view that is left. */
  forgotten: (answer: ForgetAnswer) => void;
}): ReactNode {
  const { view } = useSettingsForm();
  const place = useFocusRestore<HTMLElement>();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const forget = async (): Promise<void> => {
    setBusy(true);
    const answer = await callSettings('settings.forget', {});
    setBusy(false);
    if (answer.ok) forgotten(answer.value);
    else setFailure(failureWords(answer.failure, t));
  };
  return (
    <section ref={place} className={card.card} aria-label={t('settings.forget.heading')}>
      <h3 className={styles.subheading}>{t('settings.forget.heading')}</h3>
      <p>{t('settings.forget.lead')}</p>
      {isAsking ? (
        <Question
          name={view.project.name}
          isBusy={isBusy}
          yes={() => {
            void forget();
          }}
          no={() => {
            setAsking(false);
            setFailure(null);
          }}
        />
      ) : (
        <div>
          <Button
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('settings.forget.button')}
          </Button>
        </div>
      )}
      {failure !== null && <ErrorMessage>{failure}</ErrorMessage>}
    </section>
  );
}

interface QuestionProps {
  name: string;
  isBusy: boolean;
  yes: () => void;
  no: () => void;
}

function Question({ name, isBusy, yes, no }: QuestionProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div
      role="alertdialog"
      className={styles.section}
      aria-labelledby="forget-heading"
      aria-describedby="forget-what"
    >
      <h3 id="forget-heading" ref={heading} tabIndex={-1} className={styles.subheading}>
        {t('settings.forget.question', { project: isolate(name) })}
      </h3>
      <p id="forget-what">{t('settings.forget.what')}</p>
      <div className={fields.row}>
        <Button isDisabled={isBusy} onClick={no}>
          {t('settings.forget.no')}
        </Button>
        <Button appearance="danger" isLoading={isBusy} onClick={yes}>
          {t('settings.forget.yes')}
        </Button>
      </div>
    </div>
  );
}
