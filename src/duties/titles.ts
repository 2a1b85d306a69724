/** What pages say of the duties themselves. Made from `src/duties/registry.ts` by `npm run docs`; a test compares. */
import type { DutyId } from '../contract/duty-ids';

export const DUTY_TITLES: Record<DutyId, { title: string; why: string }> = {
  'user-stories': {
    title: 'User story',
    why: 'A story turns a goal into something a team can build. One that no owner wrote, refined or accepted may be built well and still be the wrong thing.',
  },
  'story-clarity': {
    title: 'Story quality',
    why: 'Developers can start on a story that names its user, the need, the benefit and the acceptance criteria.',
  },
  prioritisation: {
    title: 'Priority',
    why: 'The order of work decides what a team achieves. The owner sets it, so that nobody has to guess or push.',
  },
  'developer-questions': {
    title: "Developers' questions",
    why: 'An unanswered question stops work, or somebody guesses. Once a plan is handed over, the owner is the one to ask.',
  },
  'strategy-trace': {
    title: 'Link to strategy',
    why: 'Work is worth doing when it serves a direction. A product manager behind the epic can say why it exists and what it may cost.',
  },
  'strategy-rationale': {
    title: 'Business reason',
    why: 'A team that knows the problem and what success looks like can make good choices without asking.',
  },
  breakdown: {
    title: 'Stories of the epic',
    why: 'A strategy is built story by story. Without stories, each developer decides alone what comes next.',
  },
  'design-handoff': {
    title: 'Design answers',
    why: 'A feature begins with the manager. Once it is with design, the owner answers technical questions and asks what comes next.',
  },
  'launch-positioning': {
    title: 'Launch readiness',
    why: 'The manager and marketing decide what a launch promises. The promise holds when the stories behind it are built and an owner stands behind them.',
  },
  'team-shape': {
    title: 'Team shape',
    why: 'Where there is an owner there is nearly always a manager; somebody has to know where the product is going. A setting that names nobody leaves work without an owner, and nobody notices.',
  },
  partnership: {
    title: 'Partnership',
    why: 'The two roles overlap, and misunderstandings grow there. Seeing how much of one role’s work the other did helps both to agree on who does what.',
  },
};
