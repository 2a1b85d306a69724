/** The words for what was found on a project as a whole. */
import type { Role, Verdict } from '../../contract/report';
import { type SourceWords, SOURCES } from '../../contract/source-kinds';
import type { CodeWords, SomeWords } from './code-words';
import { conjunction, personName, roleName, type WordsContext } from './wording';

const owner = (c: WordsContext): string => roleName('productOwner', c);
const manager = (c: WordsContext): string => roleName('productManager', c);

/** The role that the verdict speaks of. */
const spokenOf = (v: Verdict, c: WordsContext): string =>
  roleName((v.args['role'] ?? 'productManager') as Role, c);

/** "Ada and Ben", in the reader's language. */
const everyone = (v: Verdict, c: WordsContext): string =>
  conjunction(
    v.evidence.map(({ by }) => personName(by, c)),
    c.locale,
  );

const place = ({ args }: Verdict): string => {
  const known: Partial<Record<string, { words: SourceWords }>> = SOURCES;
  const kind = known[String(args['source'] ?? '')]?.words.name ?? 'place to look';
  const label = String(args['label'] ?? '');
  return label === '' ? kind : `${kind} “${label}”`;
};

const share = (part: unknown, whole: unknown): string =>
  `${Number(part ?? 0)} of ${Number(whole ?? 0)}`;

const figures = (v: Verdict, c: WordsContext): string =>
  `In 90 days the ${manager(c)} did ${share(v.args['ownerByOther'], v.args['ownerWork'])} pieces of the ${owner(c)}’s work, and the ${owner(c)} ${share(v.args['managerByOther'], v.args['managerWork'])} of the ${manager(c)}’s.`;

const nameOne = (role: (c: WordsContext) => string): CodeWords['nextStep'] => {
  return (_, c) => `A project admin can set where to find the ${role(c)}.`;
};

export const PROJECT_WORDS = {
  'team-shape/both-roles-held': {
    found: (_, c) => `Somebody active holds each role: ${manager(c)} and ${owner(c)}.`,
  },
  'team-shape/one-person-in-both': {
    found: (v, c) => `Both roles are held by ${everyone(v, c)}, which is fine.`,
  },
  'team-shape/one-role-held': {
    found: (v, c) =>
      `The team works with one role, and somebody active holds it: ${spokenOf(v, c)}.`,
  },
  'team-shape/manager-without-owner': {
    found: (_, c) => `There is a ${manager(c)}, and nobody active is named as ${owner(c)}.`,
    nextStep: (_, c) =>
      `A project admin can name a ${owner(c)}, or say that the ${manager(c)} does both.`,
  },
  'team-shape/no-product-manager': {
    found: (_, c) => `Nobody active is named as ${manager(c)}.`,
    nextStep: nameOne(manager),
  },
  'team-shape/owner-without-manager': {
    found: (_, c) =>
      `There is a ${owner(c)}, and nobody active is named as ${manager(c)}, who could say where the product goes.`,
    nextStep: (_, c) =>
      `A project admin can name a ${manager(c)}, or say that the ${owner(c)} does both.`,
  },
  'team-shape/no-product-owner': {
    found: (_, c) => `The team works with a ${owner(c)} only, and nobody active is named.`,
    nextStep: nameOne(owner),
  },
  'team-shape/holder-inactive': {
    found: (v, c) =>
      `Among those who may be the ${spokenOf(v, c)} is still ${everyone(v, c)}, with a closed account.`,
    nextStep: () => 'A project admin can name who took over.',
  },
  'team-shape/source-names-nobody': {
    found: (v, c) => `The ${place(v)} is asked for the ${spokenOf(v, c)} and names nobody.`,
    nextStep: () => 'A project admin can fill it, or take it out of the settings.',
  },
  'team-shape/source-not-readable': {
    found: (v, c) => `The place that may name the ${spokenOf(v, c)} could not be read.`,
    nextStep: () => 'A project admin can check whether the role, group or field is still there.',
  },
  'team-shape/not-set-up': {
    found: () => 'The two roles aren’t set up yet.',
    nextStep: () => 'A project admin can set this up in the project’s settings.',
  },

  'partnership/each-their-own': { found: figures },
  'partnership/messy-middle': {
    found: figures,
    nextStep: () => 'The two can agree on who does what from now on; either way is fine.',
  },
  'partnership/too-little-work': {
    found: () => 'The two roles did too little here in 90 days to compare.',
  },
  'partnership/history-not-readable': {
    found: () => 'The history of most of the work can’t be read.',
  },
  'partnership/roles-not-known': {
    found: () => 'It isn’t known who holds the two roles, so there is nothing to compare.',
    nextStep: () => 'A project admin can say where the roles are found.',
  },
  'partnership/nothing-to-share': {
    found: () => 'The same people do the work of both roles here.',
  },
} satisfies SomeWords;
