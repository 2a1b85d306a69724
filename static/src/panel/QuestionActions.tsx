import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { JudgementKind, Question } from '../../../src/contract/report';
import { useAnnounce } from '../shared/Announcer';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useFocusRestore } from '../shared/use-focus-restore';
import { AnswerLocationForm } from './AnswerLocationForm';
import { Judgement } from './Judgement';
import { usePanelContext } from './panel-context';
import styles from './Questions.module.css';
import { useAction } from './use-action';
import { words } from './words';

/** A person's word about one question: it wins over what the app read, and can be taken back. */
export function QuestionActions({ question }: { question: Question }): ReactNode {
  const { view } = usePanelContext();
  const announce = useAnnounce();
  const judging = useAction();
  const place = useFocusRestore<HTMLDivElement>();
  const [pressed, setPressed] = useState<JudgementKind | null>(null);
  const [asksWhere, setAsksWhere] = useState(false);
  const [where, setWhere] = useState('');

  const judge = async (judgement: JudgementKind | null): Promise<void> => {
    const { commentId, index } = question;
    setPressed(judgement);
    const place =
      judgement === 'answered-elsewhere' && where.trim() !== '' ? { where: where.trim() } : {};
    if (!(await judging.run('panel.judge', { commentId, index, judgement, ...place }))) return;
    setAsksWhere(false);
    if (judgement !== null) setWhere('');
    announce(judgement === null ? words.questions.undone : words.questions.saved);
  };

  if (view.viewer === null)
    return question.judgement && <Judgement judgement={question.judgement} />;
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
      {!question.judgement && !question.sure && question.state !== 'dismissed' && (
        <p className={styles.unsure}>
          {question.state === 'answered'
            ? words.questions.unsureAnswered
            : words.questions.unsureWaiting}
        </p>
      )}
      {!question.judgement && !asksWhere && (
        <div className={styles.marks}>
          {marksOf(question).map((kind) => (
            <Button
              key={kind}
              spacing="compact"
              appearance="subtle"
              aria-label={words.questions.about(markWords(kind, question), question.quote)}
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
          write={setWhere}
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

/** What may still be said: a sure answer needs no confirmation, only a way to say that nothing was asked. */
function marksOf({ state, sure }: Question): JudgementKind[] {
  if (state === 'waiting') return ['answered', 'answered-elsewhere', 'not-a-question'];
  if (state === 'answered') return sure ? ['not-a-question'] : ['answered', 'not-a-question'];
  return [];
}

/** What a mark is called: on an answer that the app found, "answered" confirms it. */
function markWords(kind: JudgementKind, { state }: Question): string {
  return kind === 'answered' && state === 'answered'
    ? words.questions.confirm
    : words.questions.mark[kind];
}
