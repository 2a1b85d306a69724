/** What pages say of the duties themselves. Made from `src/duties/registry.ts` by `npm run docs`; a test compares. */
import type { DutyId } from '../contract/duty-ids';

export const DUTY_TITLES: Record<DutyId, { title: string; why: string }> = {
  'user-stories': {
    title: 'User story',
    why: 'A goal becomes something that can be built when an owner turns it into a story. A story that no owner wrote, refined or accepted may be built well and still be the wrong thing.',
  },
  'story-clarity': {
    title: 'Clear next step',
    why: 'Developers can start on a story that says for whom it is, what they want, what it is good for and how one sees that it is done.',
  },
  prioritisation: {
    title: 'Order of work',
    why: 'The order of work decides what a team reaches with its days. It is the owner who sets it, so that others do not have to guess or to push.',
  },
  'developer-questions': {
    title: "Developers' questions",
    why: 'A question that nobody answers stops work, or is answered by a guess. Once a plan is handed over, the owner is the one to ask.',
  },
  'strategy-trace': {
    title: 'Way to the strategy',
    why: 'Work is worth doing when it serves a direction that somebody stands for. A product manager behind the epic can say why it exists and what it may cost.',
  },
  'strategy-rationale': {
    title: 'Reason for the work',
    why: 'A team that knows the problem, and how success will show, can choose well without asking. A strategy convinces by its reasons.',
  },
  breakdown: {
    title: 'Stories of the epic',
    why: 'A strategy is built in stories. An epic that is being worked on without them leaves it to each developer what comes next.',
  },
  'design-handoff': {
    title: 'Answers for design',
    why: 'A feature begins with the manager. Once it is with design it is the owner who answers the technical questions and asks what comes next.',
  },
  'launch-positioning': {
    title: 'Position and proof',
    why: 'The manager works out with marketing what a launch says. It holds when the stories behind it are built, and an owner saw that the promise shows in them.',
  },
  'team-shape': {
    title: 'Team shape',
    why: 'Where there is an owner there is nearly always a manager, and no product does without one who knows where it is going. Names that lead to nobody leave a duty with nobody, and nobody notices.',
  },
  partnership: {
    title: 'Partnership',
    why: 'The two roles overlap, and that is where misunderstandings grow. Seeing how much of the work of one was done by the other helps two partners to agree on who does what.',
  },
};
