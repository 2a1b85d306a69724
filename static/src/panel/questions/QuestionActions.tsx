import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { JudgementKind, Question } from '../../../../src/contract/report';
import { useAnnounce } from '../../shared/Announcer';
import { useDraft } from '../../shared/Drafts';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { t } from '../../shared/texts';
import { useFocusRestore } from '../../shared/use-focus-restore';
import { usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';
import { AnswerLocationForm } from './AnswerLocationForm';
import { Judgement } from './Judgement';
import styles from './Questions.module.css';
import { openOpinion, SecondReading, wordFor } from './SecondReading';

/** A person's word about one question: it wins over what the app read, and can be taken back. */
export function QuestionActions({ question }: { question: Question }): ReactNode {
  const { view } = usePanelContext();
  const announce = useAnnounce();
  const judging = useAction();
  const place = useFocusRestore<HTMLDivElement>();
  const [pressed, setPressed] = useState<JudgementKind | null>(null);
  const [asksWhere, setAsksWhere] = useState(false);
  const { draft, keep, forget } = useDraft<string>(`where ${question.commentId} ${question.mark}`);
  const where = draft ?? '';

  const opinion = openOpinion(question);
  const judge = async (judgement: JudgementKind | null): Promise<void> => {
    const { commentId, mark } = question;
    const seen = question.judgement ? { seen: question.judgement.at } : {};
    setPressed(judgement);
    const place =
      judgement === 'answered-elsewhere' && where.trim() !== '' ? { where: where.trim() } : {};
    const word = { commentId, mark, judgement, ...place, ...seen };
    if (!(await judging.run('panel.judge', word))) return;
    setAsksWhere(false);
    if (judgement === 'answered-elsewhere') forget(draft);
    announce(judgement === null ? t('panel.questions.undone') : t('panel.questions.saved'));
  };

  if (view.viewer === null)
    return (
      <>
        {question.judgement && <Judgement judgement={question.judgement} />}
        {opinion && <SecondReading second={opinion} quote={question.quote} />}
      </>
    );
  return (
    <div ref={place} className={styles.judging}>
      {question.judgement && (
        <Judgement
          judgement={question.judgement}
          busy={judging.busy}
          undo={() => void judge(null)}
          quote={question.quote}
        />
      )}
      {opinion && (
        <SecondReading
          second={opinion}
          quote={question.quote}
          busy={judging.busy && pressed === wordFor(opinion)}
          confirm={(judgement) => void judge(judgement)}
        />
      )}
      {!question.judgement && !opinion && !question.sure && question.state !== 'dismissed' && (
        <p className={styles.unsure}>
          {question.state === 'answered'
            ? t('panel.questions.unsureAnswered')
            : t('panel.questions.unsureWaiting')}
        </p>
      )}
      {!question.judgement && !asksWhere && (
        <div className={styles.marks}>
          {marksOf(question, opinion && wordFor(opinion)).map((kind) => (
            <Button
              key={kind}
              spacing="compact"
              appearance="subtle"
              aria-label={t('panel.questions.about', {
                what: markWords(kind, question),
                quote: question.quote,
              })}
              isLoading={judging.busy && pressed === kind}
              onClick={() => {
                if (kind === 'answered-elsewhere') setAsksWhere(true);
                else void judge(kind);
              }}
            >
              {markWords(kind, question)}
            </Button>
          ))}
        </div>
      )}
      {asksWhere && (
        <AnswerLocationForm
          where={where}
          write={keep}
          busy={judging.busy}
          save={() => void judge('answered-elsewhere')}
          cancel={() => {
            setAsksWhere(false);
          }}
        />
      )}
      {judging.failure !== null && <ErrorMessage>{judging.failure}</ErrorMessage>}
    </div>
  );
}

/**
 * What may still be said: a sure state needs no confirmation, an unsure one has both ways.
 * @param confirmed what another button says already
 */
function marksOf(question: Question, confirmed: JudgementKind | undefined): JudgementKind[] {
  return possibleMarks(question).filter((kind) => kind !== confirmed);
}

function possibleMarks({ state, sure: isSure, second }: Question): JudgementKind[] {
  // What counts by a second reading alone is for a person to take back.
  const sure = isSure && second?.counts !== true;
  const doubt: JudgementKind[] = sure ? [] : ['still-open'];
  if (state === 'waiting') return ['answered', 'answered-elsewhere', ...doubt, 'not-a-question'];
  if (state === 'answered')
    return sure ? ['not-a-question'] : ['answered', ...doubt, 'not-a-question'];
  return second?.counts === true ? ['answered', 'still-open'] : [];
}

/** What a mark is called: on an answer that the app found, "answered" confirms it. */
function markWords(kind: JudgementKind, { state }: Question): string {
  return kind === 'answered' && state === 'answered'
    ? t('panel.questions.confirm')
    : t(`panel.questions.mark.${kind}`);
}
