/** What JQL calls the findings that the app keeps on an issue. `npm run docs` writes them into manifest.yml. */
import type { IssueDutyId } from './duty-ids';

export const ALIAS = {
  status: 'roleStatus',
  gaps: 'roleGaps',
  attention: 'roleAttention',
  turn: 'roleTurn',
  turnOf: 'roleTurnOf',
  waitingFor: 'roleWaitingFor',
  waitingForFirst: 'roleWaitingForFirst',
  waitingSince: 'roleWaitingSince',
  checkedAt: 'roleCheckedAt',
  ownerQuestions: 'roleOwnerQuestions',
  managerQuestions: 'roleManagerQuestions',
  secondReadings: 'roleSecondReadings',
} as const;

/** @returns the alias of what was found for a duty, such as `roleUserStories` in `roleUserStories = met` */
export function dutyAlias(duty: IssueDutyId): string {
  const words = duty.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `role${words.join('')}`;
}
