import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import {
  TEXT_PARTS,
  type TextOpinion,
  type TextPart,
  type TextReading as Reading,
} from '../../../../src/contract/report';
import { listOfAll } from '../../../../src/texts/lists';
import { useAnnounce } from '../../shared/Announcer';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { useFocusRestore } from '../../shared/use-focus-restore';
import { ReadAgain } from '../parts/ReadAgain';
import again from '../parts/ReadAgain.module.css';
import styles from '../questions/Questions.module.css';
import { argumentsOf, usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';

/** The text that a duty rests on, where a second reader may be asked about it. */
const TEXT_OF: Partial<Record<string, Reading['of']>> = {
  'story-clarity': 'story',
  'strategy-rationale': 'reasons',
};

/** What a second reader finds in the work item's own text, with its words, and one button that makes it a person's word. */
export function TextReading({ duty }: { duty: string }): ReactNode {
  const { report } = usePanelContext().view;
  const of = TEXT_OF[duty];
  if (of === undefined) return null;
  const reading = report.texts?.find((one) => one.of === of);
  const hasQuestions = report.questions.length > 0 || report.mayAsk !== undefined;
  return (
    <>
      {reading && <Judging key={reading.mark} reading={reading} />}
      {/* Among the questions there is one already. */}
      {!hasQuestions && <ReadAgain />}
    </>
  );
}

function Judging({ reading }: { reading: Reading }): ReactNode {
  const panel = usePanelContext();
  const announce = useAnnounce();
  const judging = useAction();
  const place = useFocusRestore<HTMLDivElement>();
  const [pressed, setPressed] = useState<boolean | null>(null);
  const { of, second, judgement } = reading;
  const judge = async (holds: boolean | null): Promise<void> => {
    setPressed(holds);
    const seen = second?.seen ?? judgement?.at ?? '';
    if (!(await judging.run('panel.judgeText', { of, holds, seen }))) return;
    announce(holds === null ? t('panel.questions.undone') : t('panel.questions.saved'));
  };
  const maySpeak = panel.view.viewer !== null;
  const parts = listOfAll(partsIn(second?.found ?? []).map(partName), t);
  const button = (what: string, holds: boolean | null): ReactNode => (
    <Button
      spacing="compact"
      appearance={holds === true ? 'default' : 'subtle'}
      aria-label={second ? t('panel.questions.about', { what, quote: parts }) : what}
      isLoading={judging.busy && pressed === holds}
      onClick={() => void judge(holds)}
      {...(holds === null && { 'data-next-focus': true })}
    >
      {what}
    </Button>
  );
  return (
    <div ref={place} className={styles.judging}>
      {judgement && (
        <div className={styles.judgement}>
          <p>
            {t(
              judgement.holds ? 'panel.second.judged.holds' : 'panel.second.judged.wrong',
              argumentsOf(judgement.by, panel),
            )}
          </p>
          {maySpeak && button(t('page.undo'), null)}
        </div>
      )}
      {second && (
        <div className={styles.second}>
          <p>{t('panel.second.found', { found: parts })}</p>
          {!second.sure && <p>{t('panel.second.unsure')}</p>}
          {second.found.map(({ place: { in: where, range }, quote }) => (
            <blockquote key={`${where} ${String(range.start)}`} className={styles.said} dir="auto">
              {quote}
            </blockquote>
          ))}
          {of === 'story' && second.missing.length > 0 && (
            <p>
              {t('verdicts.story-clarity/parts-missing.found', {
                missing: listOfAll(second.missing.map(partName), t),
              })}
            </p>
          )}
          {second.counts && <p>{t('panel.second.counts')}</p>}
          {maySpeak && (
            <div className={again.again}>
              {button(t('panel.second.confirm'), true)}
              {button(t('panel.second.wrong'), false)}
            </div>
          )}
        </div>
      )}
      {judging.failure !== null && <ErrorMessage>{judging.failure}</ErrorMessage>}
    </div>
  );
}

/** Each part once, in the order in which it was found. */
function partsIn(found: TextOpinion['found']): TextPart[] {
  return [...new Set(found.map(({ part }) => part))];
}

function partName(part: TextPart): string {
  return isOfStory(part) ? t(`storyParts.${part}`) : t(`reasonParts.named.${part}`);
}

function isOfStory(part: TextPart): part is (typeof TEXT_PARTS.story)[number] {
  return TEXT_PARTS.story.some((one) => one === part);
}
