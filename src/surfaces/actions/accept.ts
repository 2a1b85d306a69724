/** Accepts a story, as the person who asks. It is offered to agents alone: a rule has no judgement, and must not sign off. */
import type { AcceptAnswer } from '../../contract/action-answers';
import { accept } from '../shared/accepting';
import { action } from './acting';
import { itemOf } from './item';

export const acceptStory = action(
  'accept',
  {},
  async ({ workItem }, asker): Promise<AcceptAnswer> => {
    // An agent shows no text that could be an older one: what stands at this moment is accepted.
    const seen = new Date(asker.now).toISOString();
    const { view } = await accept({ seen }, await itemOf(asker, workItem));
    const key = view && 'report' in view ? view.report.issue.key : workItem;
    return { key, accepted: true, sentence: asker.t('actions.accepted', { key }) };
  },
);
