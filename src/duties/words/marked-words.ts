/** The words for work that carries a marker: what is with design, and what is a launch. */
import {
  capital,
  doer,
  done,
  manager,
  nobodyHolds,
  notKnown,
  owner,
  type SomeWords,
} from './code-words';

const stories = (count: unknown): string =>
  Number(count) === 1 ? 'one story' : `${Number(count ?? 0)} stories`;

export const MARKED_WORDS = {
  'design-handoff/owner-assigned': {
    found: (v, c) => `It is with design, and assigned to the ${owner(v, c)}, who can be asked.`,
  },
  'design-handoff/owner-replied': {
    found: (v, c) => `It is with design, and ${doer(v, c)} replied as ${owner(v, c)}.`,
  },
  'design-handoff/owner-commented': {
    found: (v, c) => `It is with design, and ${doer(v, c)} commented as ${owner(v, c)}.`,
  },
  'design-handoff/mentioned-without-reply': {
    found: (v, c) =>
      `It is with design, and ${doer(v, c)} mentioned the ${owner(v, c)}, who hasn’t replied yet.`,
    nextStep: (v, c) => `The ${owner(v, c)} can reply, or say who can.`,
  },
  'design-handoff/no-owner-to-answer': {
    found: (v, c) => `It is with design, and no ${owner(v, c)} has been part of it since.`,
    nextStep: (v, c) =>
      `The ${owner(v, c)} can comment or be assigned, so that design knows who to ask.`,
  },
  'design-handoff/no-product-owner': nobodyHolds(owner),
  'design-handoff/comments-not-readable': {
    found: () => 'It is with design, but the comments can’t be read.',
  },
  'design-handoff/owner-not-known': notKnown(owner),
  'design-handoff/marker-not-readable': {
    found: () => 'Whether it is with design can’t be read.',
  },
  'design-handoff/done': done,
  'design-handoff/not-with-design': { found: () => 'Not with design.' },
  'design-handoff/no-marker': {
    found: () => 'The project has no marker for work that is with design.',
  },

  'launch-positioning/positioned': {
    found: (v, c) =>
      `${capital(doer(v, c))} takes part as ${manager(v, c)}, and a ${owner(v, c)} stands behind what was built for it: ${stories(v.args['delivered'])} of ${Number(v.args['count'] ?? 0)} delivered.`,
  },
  'launch-positioning/no-stories-linked': {
    found: (v, c) =>
      `${capital(doer(v, c))} takes part as ${manager(v, c)}. It links to no story that you can see, so nobody can check what was built.`,
    nextStep: () => 'Anyone can link the stories that it announces.',
  },
  'launch-positioning/stories-not-delivered': {
    found: (v, c) =>
      `${capital(doer(v, c))} takes part as ${manager(v, c)}. It is linked to ${stories(v.args['count'])}, none of them delivered yet.`,
    nextStep: (v, c) => `The ${owner(v, c)} can say what will be there by the launch.`,
  },
  'launch-positioning/stories-without-owner': {
    found: (v, c) =>
      `Of the delivered work that it speaks of, ${stories(v.args['ownerless'])} had no ${owner(v, c)} behind it.`,
    nextStep: (v, c) =>
      `The ${owner(v, c)} can accept what was built, or say what the launch should not promise.`,
  },
  'launch-positioning/no-manager-in-it': {
    found: (v, c) => `No ${manager(v, c)} has taken part in this launch yet.`,
    nextStep: (v, c) => `A ${manager(v, c)} can comment, shape the text, or take it on.`,
  },
  'launch-positioning/no-product-manager': nobodyHolds(manager),
  'launch-positioning/stories-not-readable': {
    found: () => 'You can’t see some of the linked work, so its delivery isn’t known.',
  },
  'launch-positioning/owner-not-known': {
    found: (v, c) => `It isn’t known whether a ${owner(v, c)} stands behind what was delivered.`,
  },
  'launch-positioning/part-not-readable': {
    found: (v, c) =>
      `Comments or history can’t be read, so it isn’t known whether a ${manager(v, c)} took part.`,
  },
  'launch-positioning/manager-not-known': notKnown(manager),
  'launch-positioning/marker-not-readable': {
    found: () => 'Whether it is a launch can’t be read.',
  },
  'launch-positioning/done': done,
  'launch-positioning/not-a-launch': { found: () => 'Not a launch.' },
  'launch-positioning/no-marker': {
    found: () => 'The project has no marker for launches.',
  },
} satisfies SomeWords;
