/** The settings page's own words, in one place for translation. Names inside a sentence are isolated. */
import type { Role } from '../../../src/contract/report';
import type { Marker, RoleMap, TeamShape } from '../../../src/contract/role-map';
import type { ResolvedSource, SearchKind } from '../../../src/contract/settings';
import { SOURCES, type Chosen, type SourceKind } from '../../../src/contract/source-kinds';
import { isolate } from '../shared/isolate';
import { PARTS, STATUS, WHICH } from './labels';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const words = {
  title: 'Role Clarity',
  loading: 'Loading the settings…',
  unreachable: 'Role Clarity can’t be reached. Check your connection, then try again.',
  broken: 'The page can’t show this. Reload it. If that doesn’t help, tell your Jira admin.',
  failure: { title: 'The settings can’t be opened', retry: 'Try again' },
  back: 'Back',
  cancel: 'Cancel',
  remove: 'Remove',
  lead: (project: string) =>
    `Where Role Clarity finds the people behind the work of ${isolate(project)}.`,
  sections: 'Parts of the settings',
  tabs: {
    roles: 'Roles',
    work: 'Stories and strategy',
    priority: 'Priority',
    questions: 'Questions',
    duties: 'Duties',
    try: 'Try it',
    history: 'History and files',
  },
  hasProblems: 'needs attention',

  stored: {
    newer: 'These settings were saved by a newer version of Role Clarity',
    newerLead:
      'This version can’t read them and leaves them unchanged. A Jira admin can update the app under Apps → Manage apps.',
    damaged: 'These settings can’t be read',
    damagedLead:
      'Role Clarity leaves them unchanged. Download them and show them to your Jira admin.',
    edited: (name: string) => `${isolate(name)} saved them last, `,
    mayKnow: 'and may know more.',
    contents: 'What is stored',
  },

  save: {
    button: 'Save',
    saved: 'Saved. Changes apply now.',
    unsaved: 'You have unsaved changes.',
    clean: 'All changes saved.',
    discard: 'Discard changes',
    edited: (name: string) => `Last saved by ${isolate(name)}, `,
    problems: 'This can’t be saved yet',
    merged: (clashes: string) =>
      clashes === ''
        ? 'Their changes are now in the form beside yours. Check them, then save.'
        : `Their changes are in the form beside yours, but both of you changed ${clashes}: there the form shows yours. Saving keeps yours; theirs stay in the history.`,
    takeTheirs: 'Use theirs instead',
    conflict: 'Someone else saved first',
  },

  first: {
    title: 'Set up Role Clarity',
    steps: ['Roles', 'Stories', 'Done'],
    progress: (step: number) => `Step ${step} of 3`,
    roles: 'Who holds the two roles here?',
    rolesLead: 'We scanned the project. Correct what isn’t right, or continue.',
    stories: 'Which work is a story, and which epics are strategy?',
    storiesLead: 'All story-level types except bugs count, unless you choose.',
    done: 'Ready to begin',
    doneLead:
      'Save, and every work item shows who stands behind it. You can change everything later, and nobody is notified.',
    next: 'Next',
    save: 'Save and begin',
    begun: 'Role Clarity is set up. Here are all other settings.',
    nobodyYet: 'Nobody chosen yet',
  },

  roles: {
    shape: 'Shape of the team',
    shapes: {
      'manager-and-owner': 'A product manager and a product owner',
      'manager-only': 'A product manager who does both',
      'owner-only': 'A product owner who does both',
    } satisfies Record<TeamShape, string>,
    onePerson: 'One person may hold both roles: name them in both.',
    sources: 'Sources, in this order',
    order: 'The first source with an active person is used.',
    none: 'No source yet. Without one, this role isn’t known.',
    add: 'Add a source',
    choose: 'Choose…',
    addButton: 'Add',
    kind: (kind: SourceKind) => SOURCES[kind].words.choice,
    place: (kind: SourceKind) => SOURCES[kind].words.title,
    which: {
      userFields: 'Which field',
      projectRoles: 'Which project role',
      groups: 'Which group',
      people: 'Who',
    } satisfies Record<Chosen, string>,
    noFields: 'The project has no field that holds people.',
    up: 'Move up',
    down: 'Move down',
    about: (what: string, place: string) => `${what}: ${place}`,
    moved: (place: string, position: number) => `${place} is now number ${position}.`,
    added: (place: string) => `${place} was added.`,
    removed: (place: string) => `${place} was removed.`,
    personal: 'Names are personal data and go out of date. A role, group or field stays current.',
    status: (status: ResolvedSource['status']) => STATUS[status],
    asking: 'Looking…',
    more: (count: number) => `and ${count} more`,
    inactive: 'inactive',
    gone: 'an account that no longer exists',
    deputies: 'Deputies',
    deputiesLead: 'Deputies stand in for the holders and count as holders.',
    addDeputy: 'Add a deputy',
    name: 'What your team calls this role',
    role: (role: Role) => (role === 'productOwner' ? 'Product owner' : 'Product manager'),
    what: (role: Role) =>
      role === 'productOwner'
        ? 'Writes stories, sets the order of work, answers the developers’ questions.'
        : 'Owns the strategy that epics serve.',
    unused: 'The other role does the work of both, so this one isn’t needed.',
  },

  picker: {
    type: {
      people: 'Type a name',
      groups: 'Type the name of a group',
      fields: 'Type the name of a field',
      projects: 'Type the name or key of a project',
      labels: 'Type a label',
      components: 'Type the name of a component',
      statuses: 'Type the name of a status',
      issueTypes: 'Type the name of a work type',
    } satisfies Record<SearchKind, string>,
    asTyped: (label: string) => `Use “${isolate(label)}” (new)`,
    isEmpty: 'not set up yet',
    searching: 'Searching…',
    nothing: 'Nothing found.',
    found: (count: number) => plural(count, 'result', 'results'),
    more: 'Show more',
  },

  work: {
    stories: 'Stories',
    all: 'All story-level types except bugs',
    these: 'Only these types',
    types: 'Types that are stories',
    strategy: 'Strategy epics',
    rules: {
      all: 'All epics',
      labels: 'Epics with a label',
      issueTypes: 'Epics of a type',
      jql: 'Epics that a search finds',
    },
    addLabel: 'Add a label',
    epicTypes: 'Types that are strategy',
    jql: 'JQL',
    check: 'Check it with Jira',
    jqlOk: 'Jira can run this.',
    markers: 'Markers',
    markersLead:
      'How Role Clarity recognises work that is with design, or a launch. If unset, this check is off.',
    design: 'With design',
    launch: 'A launch',
    noMarker: 'Not used',
    kinds: {
      label: 'Label',
      component: 'Component',
      status: 'Status',
      issueType: 'Work type',
    },
    which: (marker: string, kind: Marker['kind']) => `${marker}: which ${WHICH[kind]}`,
  },

  priority: {
    heading: 'Fields that set the priority',
    lead: 'Whoever last changed one of these set the priority.',
    known: {
      priority: 'Priority',
      rank: 'Rank on the board or backlog',
      sprint: 'Sprint',
      fixVersions: 'Release (fix versions)',
    },
    absent: 'not on this site',
    add: 'Add another field',
  },

  questions: {
    heading: 'Questions of developers',
    target: 'Response target (working hours)',
    targetNote: (days: string) => `That is ${days} of your working week.`,
    days: 'Working days',
    from: 'From',
    to: 'To',
    zone: 'Time zone',
  },

  duties: {
    heading: 'Duties',
    lead: 'Switch off what doesn’t fit the way you work.',
    on: 'Checked',
    example: 'For example, when',
    severity: 'If nobody stands behind it',
    severities: { gap: 'Show a gap', attention: 'Show as review' },
  },

  try: {
    heading: 'What would change',
    lead: 'Your unsaved settings, tried on real work items. Nothing is saved.',
    key: 'Work item key',
    one: 'Try this work item',
    latest: 'Try the ten latest',
    before: 'As saved',
    after: 'With your changes',
    duty: 'Duty',
    same: (keys: string) => `Nothing changes for ${keys}.`,
    none: 'The project has no work items that you can see.',
    changes: (count: number) => plural(count, 'verdict changes', 'verdicts change'),
    off: 'Not checked',
    noBefore: 'Nothing was saved before.',
  },

  history: {
    heading: 'Earlier saves',
    none: 'Nothing was saved yet.',
    changed: (parts: string) => (parts === '' ? 'Saved without a change' : `Changed ${parts}`),
    first: 'The oldest save that is kept',
    before: 'As it was before the first save here',
    inForm:
      'The earlier settings are in the form but can’t be saved as they are. Correct what is listed below, then save.',
    now: 'in use',
    restore: 'Go back to this',
    restored: 'The earlier settings are in use again.',
    files: 'Files and other projects',
    export: 'Download as a file',
    import: 'Read from a file',
    imported: 'The file is in the form. Check it, then save.',
    notJson: (line: number) => `Line ${line}: this isn’t JSON.`,
    atLine: (line: number, field: string, message: string) =>
      `Line ${line}${field === '' ? '' : `, ${field}`}: ${message}`,
    copy: 'Copy from another project',
    copyLead: 'Of projects that you administer as well.',
    copied: 'The other project’s settings are in the form. Check them, then save.',
    reset: 'Start over from the proposal',
    resetDone: 'The proposal is in the form. Nothing is saved yet.',
  },

  parts: (parts: (keyof RoleMap)[], locale: string) =>
    new Intl.ListFormat(locale).format(parts.map((part) => PARTS[part])),
};
