import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { DOUBT_REASONS, type DoubtReason, type Verdict } from '../../../../src/contract/report';
import { useAnnounce } from '../../shared/Announcer';
import { Disclosure } from '../../shared/Disclosure';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { useFocusRestore } from '../../shared/use-focus-restore';
import { DoneLine } from '../parts/DoneLine';
import styles from '../questions/Questions.module.css';
import { usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';

interface Props {
  verdict: Verdict;
  /** The duty's title. */
  about: string;
}

/** Says that what was found is wrong, for one of a few reasons: counted for the project's admins, and nobody's name with it. */
export function Wrong({ verdict, about }: Props): ReactNode {
  const { view } = usePanelContext();
  const announce = useAnnounce();
  const saying = useAction();
  const place = useFocusRestore<HTMLDivElement>();
  /** Of what was said here; null where it was counted already, undefined where nothing was said. */
  const [said, setSaid] = useState<string | null>();
  if (view.viewer === null) return null;
  const say = async (reason: DoubtReason): Promise<void> => {
    const answer = await saying.run('panel.doubt', { duty: verdict.duty, reason });
    if (!answer) return;
    setSaid(answer.doubtId);
    announce(t('panel.wrong.said'));
  };
  const undo = async (doubtId: string): Promise<void> => {
    if (!(await saying.run('panel.withdrawDoubt', { doubtId }))) return;
    setSaid(undefined);
    announce(t('panel.questions.undone'));
  };
  return (
    <Disclosure summary={t('panel.wrong.button')} about={about}>
      <div ref={place}>
        {said === undefined ? (
          <div className={styles.marks}>
            {DOUBT_REASONS.map((reason) => (
              <Button
                key={reason}
                spacing="compact"
                appearance="subtle"
                aria-disabled={saying.busy}
                onClick={() => {
                  if (!saying.busy) void say(reason);
                }}
              >
                {t(`doubts.${reason}`)}
              </Button>
            ))}
          </div>
        ) : (
          <DoneLine
            sentence={
              <span tabIndex={-1} {...(said === null ? { 'data-next-focus': true } : {})}>
                {t('panel.wrong.said')}
              </span>
            }
          >
            {said !== null && (
              <Button
                data-next-focus
                spacing="compact"
                isLoading={saying.busy}
                onClick={() => void undo(said)}
              >
                {t('page.undo')}
              </Button>
            )}
          </DoneLine>
        )}
        {saying.failure !== null && <ErrorMessage>{saying.failure}</ErrorMessage>}
      </div>
    </Disclosure>
  );
}
