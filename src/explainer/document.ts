/** What the macro says, as plain data: the page draws it, the export writes it down, and so both say the same. */
import type { ContributionCounts } from '../contract/attribution';
import type { SectionId, TeamMember } from '../contract/explainer';
import type { Outcome, Role } from '../contract/report';

/** Two columns of equal weight, one a role, with a line for each thing that they are compared by. */
export interface Comparison {
  kind: 'comparison';
  rows: {
    label: string;
    cells: Record<Role, string>;
    /** The roles whose the thing is; absent where it is not about that. */
    leads?: Role[];
  }[];
  /** What it means that a role leads. */
  leadsLabel?: string;
}

/** Two overlapping circles. */
export interface Overlap {
  kind: 'overlap';
  items: Record<Role | 'shared', string[]>;
  sharedTitle: string;
  /** What the drawing shows, for whoever does not see it. */
  alternative: string;
}

export interface Cases {
  kind: 'cases';
  cases: {
    title: string;
    text: string;
    /** Says that it is so in this team; null where it is not, or is not known. */
    here: string | null;
  }[];
}

export interface PeopleOfRoles {
  kind: 'people';
  roles: {
    role: Role;
    title: string;
    members: { person: TeamMember; note: string; isDeputy: boolean }[];
    /** A note below: how many more there are, or that nobody was found. */
    note: string | null;
  }[];
}

/** A bar for each duty, with its numbers in words. */
export interface Bars {
  kind: 'bars';
  head: { duty: string; role: string; found: string };
  bars: {
    title: string;
    /** Name of the role whose duty it is. */
    owner: string;
    counts: { outcome: ShownOutcome; count: number }[];
    figures: string;
  }[];
  key: { outcome: ShownOutcome; name: string }[];
}
export type ShownOutcome = Exclude<Outcome, 'not-applicable'>;

/** For each role, who did its work. */
export interface PartnershipFigures {
  kind: 'hands';
  title: string;
  roles: { role: Role; title: string; counts: ContributionCounts; figures: string }[];
}

export interface Waiting {
  kind: 'waiting';
  roles: { role: Role; title: string; figures: string }[];
}

export interface Text {
  kind: 'text';
  text: string;
  /** Beside the point, such as what figures rest on. */
  isNote?: true;
}

export type Block =
  Text | Comparison | Overlap | Cases | PeopleOfRoles | Bars | PartnershipFigures | Waiting;

export interface Section {
  id: SectionId;
  title: string;
  blocks: Block[];
}

/** The whole macro. */
export interface ExplainerDocument {
  title: string;
  /** Names of the roles, as headings. */
  roles: Record<Role, string>;
  /** One sentence where there is something to say of the team as a whole, such as that the reader may not see it. */
  notice: string | null;
  sections: Section[];
}
