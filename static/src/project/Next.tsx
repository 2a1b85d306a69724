import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { readinessOf, type NextStory } from '../../../src/contract/project-plan';
import type { ProjectReport } from '../../../src/contract/project-report';
import { dutyTitle, nextStepWords, type WordsContext } from '../../../src/duties/messages';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './Next.module.css';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { storyDetails, storyNeeds, storyUnknowns } from './story-words';
import { VerdictLine } from './VerdictLine';

/** The next stories as a short board, in their order: each is ready, or says what it lacks and leads there. */
export function Next({
  report,
  context,
  refine,
}: {
  report: ProjectReport;
  context: WordsContext;
  refine: (stories: readonly NextStory[]) => void;
}): ReactNode {
  const verdict = report.verdicts.find(({ duty }) => duty === 'next-up');
  if (!verdict) return null;
  const stories = report.next?.stories ?? [];
  const nextStep = nextStepWords(verdict, context);
  return (
    <Section
      heading={dutyTitle('next-up', t)}
      {...(stories.length > 0 ? { note: t('project.next.restsOn') } : {})}
    >
      <VerdictLine verdict={verdict} context={context} />
      {nextStep && <p className={text.small}>{nextStep}</p>}
      {stories.length > 0 && (
        <>
          <div>
            <Button
              onClick={() => {
                refine(stories);
              }}
            >
              {t('project.next.refine')}
            </Button>
          </div>
          <ol className={styles.board}>
            {stories.map((story, index) => (
              <Story key={story.id} story={story} place={index + 1} context={context} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Story({
  story,
  place,
  context,
}: {
  story: NextStory;
  place: number;
  context: WordsContext;
}): ReactNode {
  const { view, locale } = usePageContext();
  const { siteUrl } = view;
  const details = storyDetails(story);
  const unknowns = storyUnknowns(story, context);
  return (
    <li className={styles.story} data-readiness={readinessOf(story)}>
      <p className={text.small}>
        <span className={styles.place}>{place.toLocaleString(locale)}</span>{' '}
        <JiraLink to={issuePath(story.key)} siteUrl={siteUrl}>
          {story.key}
        </JiraLink>
      </p>
      <p className={styles.summary}>
        <bdi>{story.summary}</bdi>
      </p>
      {details.length > 0 && <p className={text.small}>{details.join(' · ')}</p>}
      <ul className={styles.needs}>
        {readinessOf(story) === 'ready' && (
          <li className={styles.need}>
            <OutcomeIcon outcome="met" />
            {t('project.next.ready')}
          </li>
        )}
        {storyNeeds(story, context).map(({ part, words, to }) => (
          <li key={part} className={styles.need}>
            <OutcomeIcon outcome="attention" />
            <JiraLink to={to} siteUrl={siteUrl} label={`${words} (${story.key})`}>
              {words}
            </JiraLink>
          </li>
        ))}
        {unknowns !== null && (
          <li className={styles.need}>
            <OutcomeIcon outcome="unknown" />
            {unknowns}
          </li>
        )}
      </ul>
    </li>
  );
}
