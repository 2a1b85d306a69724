/** What the board and the refinement say of a story. */
import { READY_PARTS, type NextStory, type ReadyPart } from '../../../src/contract/project-plan';
import { TEXT_PARTS } from '../../../src/contract/report';
import { roleName, type WordsContext } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { listOfAll } from '../../../src/texts/lists';
import { isolate } from '../shared/isolate';
import { commentPath, issuePath } from '../shared/jira-paths';
import { t } from '../shared/texts';

/** Something that a story lacks, said as what to do. */
export interface StoryNeed {
  part: ReadyPart;
  words: string;
  /** Where it is done, relative to the site. */
  to: string;
}

export function storyNeeds(story: NextStory, context: WordsContext): StoryNeed[] {
  return READY_PARTS.filter((part) => story.parts[part] === 'missing').map((part) => ({
    part,
    words: needWords(part, story, context),
    to:
      part === 'questions' && story.questionId !== null
        ? commentPath(story.key, story.questionId)
        : issuePath(story.key),
  }));
}

function needWords(part: ReadyPart, { missing }: NextStory, context: WordsContext): string {
  const parts = TEXT_PARTS.story.filter((one) => missing.includes(one));
  return t(`project.next.do.${part}`, {
    owner: roleName('productOwner', context),
    missing: listOfAll(
      parts.map((one) => t(`storyParts.${one}`)),
      t,
    ),
  });
}

/** @returns null where everything is known */
export function storyUnknowns({ parts }: NextStory, context: WordsContext): string | null {
  const names = READY_PARTS.filter((part) => parts[part] === 'not-known').map((part) =>
    partWords(part, context),
  );
  return names.length > 0 ? t('project.next.notKnown', { parts: listOfAll(names, t) }) : null;
}

/** What a part of a ready story is, as a statement. */
export function partWords(part: ReadyPart, context: WordsContext): string {
  const words = t(`project.next.parts.${part}`, { owner: roleName('productOwner', context) });
  return capitalised(words, t);
}

/** Priority, sprint and epic, as far as the story has them. */
export function storyDetails({ priority, sprint, epic }: NextStory): string[] {
  return [
    ...(priority === null ? [] : [t('project.next.priority', { name: isolate(priority) })]),
    ...(sprint === null ? [] : [t('project.next.sprint', { name: isolate(sprint) })]),
    ...(epic === null ? [] : [t('project.next.epic', { name: isolate(epic.summary ?? epic.key) })]),
  ];
}
