import type { Facts, LinkedStory } from '../../duties/facts';
import { userStories } from '../../duties/user-stories';
import { isStoryType } from './issue-types';
import type { Subject } from './subject';

/**
 * @param factsOf how the facts of one issue are made
 * @returns what a launch needs to know of its stories
 */
export function linkedStoryFacts(
  subject: Subject,
  factsOf: (subject: Subject) => { facts: Facts },
): Facts['linkedStories'] {
  const { linkedStories } = subject;
  const { roleMap } = subject.settings;
  if (linkedStories === null) return null;
  const stories = linkedStories.stories.flatMap(({ issue, record }): LinkedStory[] => {
    if (!isStoryType(issue.issueType, roleMap)) return [];
    const ancestry = { ancestors: [], hidden: false, linked: [], strategic: null };
    const { facts } = factsOf({
      ...subject,
      issue,
      record,
      ancestry,
      children: null,
      linkedStories: null,
    });
    const { outcome } = userStories.codes[userStories.check(facts).code];
    return [
      {
        id: issue.id,
        key: issue.key,
        isDone: facts.issue.statusCategory && facts.issue.statusCategory === 'done',
        hasOwner: outcome === 'unknown' ? null : outcome === 'met',
      },
    ];
  });
  const untyped = linkedStories.stories.filter(
    ({ issue }) => isStoryType(issue.issueType, roleMap) === null,
  ).length;
  return { stories, hidden: linkedStories.hidden + untyped };
}
