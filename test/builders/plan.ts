/** What a project has in front of it; a test names what is otherwise. */
import {
  READY_PARTS,
  type AheadItem,
  type Horizon,
  type NextStory,
  type NextUp,
  type PartState,
  type ReadyPart,
} from '../../src/contract/project-plan';

/** A story that is ready, but for the parts that are named. */
export function nextStory(
  number: number,
  parts: Partial<Record<ReadyPart, PartState>> = {},
): NextStory {
  const there = READY_PARTS.map((part): [ReadyPart, PartState] => [part, 'there']);
  return {
    id: String(number),
    key: `AB-${number}`,
    summary: `Story ${number}`,
    issueType: 'Story',
    priority: 'Medium',
    sprint: null,
    epic: { key: 'AB-100', summary: 'An epic' },
    told: { role: null, situation: null, want: null, benefit: null },
    parts: { ...(Object.fromEntries(there) as NextStory['parts']), ...parts },
    missing: [],
    questionId: null,
  };
}

/** Stories by how ready they are, in this order. */
export function nextUp(
  { ready = 0, missing = 0, unknown = 0 },
  parts: Partial<NextUp> = {},
): NextUp {
  const states: PartState[] = [
    ...Array<PartState>(ready).fill('there'),
    ...Array<PartState>(missing).fill('missing'),
    ...Array<PartState>(unknown).fill('not-known'),
  ];
  return {
    stories: states.map((owner, index) => nextStory(index + 1, { owner })),
    more: false,
    inOrder: true,
    doubtful: false,
    underWay: true,
    whole: true,
    ...parts,
  };
}

/** A step ahead, but for what is named. */
export function aheadItem(number: number, parts: Partial<AheadItem> = {}): AheadItem {
  return {
    id: String(number),
    key: `AB-${number}`,
    summary: `Epic ${number}`,
    issueType: 'Epic',
    isEpic: true,
    begun: false,
    strategic: true,
    hasManager: true,
    managers: ['max'],
    hasReason: true,
    versions: [],
    target: null,
    ...parts,
  };
}

export function horizon(items: AheadItem[], parts: Partial<Horizon> = {}): Horizon {
  return {
    items,
    more: false,
    hasEpics: true,
    isAlive: true,
    whole: true,
    isRuleRefused: false,
    ...parts,
  };
}
