import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { READY_PARTS, type NextStory, type PartState } from '../../../src/contract/project-plan';
import type { Outcome } from '../../../src/contract/report';
import type { WordsContext } from '../../../src/duties/messages';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import styles from './Refinement.module.css';
import { partWords, storyDetails, storyNeeds } from './story-words';
import { useWords } from './use-team';

/** What keys do. They are heard only while the focus is in here, so that no single letter acts anywhere else. */
const STEPS: Readonly<Record<string, 1 | -1>> = {
  j: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  k: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const SIGNS: Record<PartState, Outcome> = {
  there: 'met',
  missing: 'attention',
  'not-known': 'unknown',
  'not-asked': 'not-applicable',
};

/** The next stories one after the other, large enough to be read from a shared screen. */
export default function Refinement({
  stories,
  close,
}: {
  stories: readonly NextStory[];
  close: () => void;
}): ReactNode {
  const [at, setAt] = useState(0);
  const go = (step: 1 | -1): void => {
    setAt((before) => Math.min(Math.max(before + step, 0), stories.length - 1));
  };
  const place = useKeys(go, close);
  const context = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const story = stories[at];
  if (story === undefined) return null;
  return (
    <section ref={place} tabIndex={-1} className={styles.refinement} aria-labelledby="refined">
      <header className={styles.bar}>
        <p>
          {t('project.next.refinement')} ·{' '}
          {t('project.next.position', { at: at + 1, count: stories.length })}
        </p>
        <Button onClick={close}>{t('project.next.close')}</Button>
      </header>
      <h1 id="refined" ref={heading} tabIndex={-1} className={styles.title}>
        <span className={styles.key}>{story.key}</span> <bdi>{story.summary}</bdi>
      </h1>
      <Told story={story} />
      <Parts story={story} context={context} />
      <footer className={styles.bar}>
        <div className={styles.buttons}>
          <Button
            isDisabled={at === 0}
            onClick={() => {
              go(-1);
            }}
          >
            {t('project.next.back')}
          </Button>
          <Button
            appearance="primary"
            isDisabled={at === stories.length - 1}
            onClick={() => {
              go(1);
            }}
          >
            {t('project.next.forward')}
          </Button>
        </div>
        <p className={styles.keys}>{t('project.next.keys')}</p>
      </footer>
    </section>
  );
}

/** @returns the ref of the place in which keys are heard; it can hold the focus itself, which a click beside the words gives it */
function useKeys(go: (step: 1 | -1) => void, close: () => void): RefObject<HTMLElement> {
  const place = useRef<HTMLElement>(null);
  const acts = useRef({ go, close });
  useEffect(() => {
    acts.current = { go, close };
  });
  useEffect(() => {
    const element = place.current;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (event.key === 'Escape') acts.current.close();
      else if (step !== undefined) acts.current.go(step);
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', press);
    return () => {
      element?.removeEventListener('keydown', press);
    };
  }, []);
  return place;
}

function Told({ story }: { story: NextStory }): ReactNode {
  const details = storyDetails(story);
  const told = (['role', 'situation', 'want', 'benefit'] as const).filter(
    (part) => story.told[part] !== null,
  );
  return (
    <>
      {details.length > 0 && <p className={styles.details}>{details.join(' · ')}</p>}
      {told.length > 0 && (
        <dl className={styles.told}>
          {told.map((part) => (
            <div key={part}>
              <dt className={styles.details}>{t(`project.next.told.${part}`)}</dt>
              <dd>
                <bdi>{story.told[part]}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Each part of a ready story, with its state and, where it is missing, the way to it. */
function Parts({ story, context }: { story: NextStory; context: WordsContext }): ReactNode {
  const { siteUrl } = usePageContext().view;
  const needs = storyNeeds(story, context);
  return (
    <>
      <ul className={styles.parts}>
        {READY_PARTS.map((part) => {
          const need = needs.find((one) => one.part === part);
          const state = story.parts[part];
          return (
            <li key={part} className={styles.part}>
              <OutcomeIcon outcome={SIGNS[state]} name={t(`project.next.states.${state}`)} />
              {need ? (
                <JiraLink to={need.to} siteUrl={siteUrl}>
                  {need.words}
                </JiraLink>
              ) : (
                <span>{partWords(part, context)}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.open}>
        <JiraLink to={issuePath(story.key)} siteUrl={siteUrl}>
          {t('project.next.open', { key: story.key })}
        </JiraLink>
      </p>
    </>
  );
}
