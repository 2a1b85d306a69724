/** Where people say when they are away: what is sent, what is refused, and the way back. */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Failure, FailureReason } from '../../src/contract/answer';
import type { AbsencesAnswer, ShownAbsence } from '../../src/contract/away';
import type { CoveredAnswer, GlobalView } from '../../src/contract/global-page';
import { EVERY_TURN } from '../../src/contract/turn-search';
import { AwayBar } from '../../static/src/global/AwayBar';
import { Covered } from '../../static/src/global/Covered';
import { Announcer } from '../../static/src/shared/Announcer';
import { DraftsProvider } from '../../static/src/shared/Drafts';
import { speak } from '../../static/src/shared/texts';
import { failureSaid, t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost, type Script } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const NOW = Date.parse('2026-05-02T12:00:00Z');
const person = (accountId: string, displayName: string) => ({
  ...{ accountId, displayName, avatarUrl: null, active: true },
});
const PEOPLE = {
  mira: person('mira', 'Mira Okafor'),
  jonas: person('jonas', 'Jonas Lindqvist'),
  rita: person('rita', 'Rita Haupt'),
};
const VIEW: GlobalView = {
  ...{ siteUrl: 'https://example.atlassian.net', viewer: 'mira' },
  turns: { count: 3, byProject: [], more: false },
  ...{ awayUntil: null, lastCheck: null, covering: 0 },
};
const ABSENCE: ShownAbsence = {
  ...{ id: 'a'.repeat(16), from: '2026-05-01', until: '2026-05-04', timeZone: 'Europe/Berlin' },
  ...{ cover: 'jonas', coverAway: false, by: 'mira', state: 'now' },
};
const DAYS = { from: ABSENCE.from, until: ABSENCE.until, cover: ABSENCE.cover };
const KNOWN = { id: ABSENCE.id, ...DAYS };
const ANSWER: AbsencesAnswer = {
  ...{ of: 'mira', today: '2026-05-02', timeZone: 'Europe/Berlin' },
  ...{ absences: [], covers: [], people: PEOPLE, mayForOthers: false },
};

async function openAbsences(script: Script, view = VIEW) {
  const host = openHost(script);
  render(
    <Announcer>
      <DraftsProvider>
        <AwayBar view={view} now={NOW} title="My turn" />
      </DraftsProvider>
    </Announcer>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Absences' }));
  await screen.findByLabelText('First day away');
  return host;
}

const fill = async (label: string, day: string): Promise<void> => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (day !== '') await userEvent.type(field, day);
};
const press = (name: string | RegExp): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

async function chooseCover(): Promise<void> {
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who covers' }), 'jon');
  await userEvent.click(await screen.findByRole('option', { name: /Jonas/ }));
}

test('days and the cover are sent, and the page says at once until when one is away', async () => {
  const host = await openAbsences((key) => {
    if (key === 'global.findPeople') return ok({ choices: [PEOPLE.jonas], more: false });
    return ok(key === 'global.setAbsence' ? { ...ANSWER, absences: [ABSENCE] } : ANSWER);
  });
  await fill('First day away', '2026-05-01');
  await fill('Last day away', '2026-05-04');
  await chooseCover();
  await press('Add absence');
  await screen.findByRole('heading', { name: 'You’re away until May 4' });
  expect(host.requests.find(({ key }) => key === 'global.setAbsence')?.payload).toEqual({
    ...{ of: null, was: null, from: '2026-05-01', until: '2026-05-04', cover: 'jonas' },
  });
  expect(screen.getByText(/Jonas Lindqvist.? covers/)).toBeTruthy();
  host.pressFlag('Absence saved', 'Undo');
  await waitFor(() => {
    expect(host.requests.at(-1)).toEqual({
      key: 'global.removeAbsence',
      payload: { of: null, was: KNOWN },
    });
  });
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: /You’re away/ })).toBeNull();
  });
});

test('without both days nothing is sent, and what the app refuses is told beside the form', async () => {
  const host = await openAbsences((key) =>
    key === 'global.setAbsence'
      ? failing({ code: 'bad-request', reason: 'away.overlap', retry: false })
      : ok(ANSWER),
  );
  await fill('First day away', '2026-05-01');
  await press('Add absence');
  await screen.findByText('Choose the first and the last day.');
  expect(host.requests.map(({ key }) => key)).not.toContain('global.setAbsence');
  await fill('Last day away', '2026-05-04');
  await press('Add absence');
  await screen.findByText(/Another absence includes some of these days/);
  expect(screen.getByLabelText<HTMLInputElement>('First day away').value).toBe('2026-05-01');
});

const SAID_OF: [reason: FailureReason, field: string, mend: string][] = [
  ['away.past', 'Last day away', 'Last day away'],
  ['away.order', 'Last day away', 'First day away'],
  ['away.overlap', 'First day away', 'Last day away'],
];

test.each(SAID_OF)(
  '%s is told once, at its field, until a day is changed',
  async (reason, field, mend) => {
    const failure: Failure = { code: 'bad-request', reason, retry: false };
    const refused = failing(failure);
    const host = await openAbsences((key) => (key === 'global.setAbsence' ? refused : ok(ANSWER)));
    // A browser would hold back a last day that is over, and say so for a moment only.
    await fill('First day away', '2026-04-01');
    await fill('Last day away', '2026-04-02');
    for (const times of [1, 2]) {
      await press('Add absence');
      await waitFor(() => {
        expect(host.requests.filter(({ key }) => key === 'global.setAbsence')).toHaveLength(times);
      });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toBe(failureSaid(failure));
      const invalid = screen.getByLabelText(field);
      expect(invalid.getAttribute('aria-invalid')).toBe('true');
      expect(invalid.getAttribute('aria-describedby')).toBe(alert.id);
    }
    await fill(mend, '2026-05-04');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText(field).getAttribute('aria-invalid')).toBeNull();
  },
);

test('what is said of who covers goes with another cover, and not with other days', async () => {
  const reason = 'away.no-such-cover';
  await openAbsences((key) => {
    if (key === 'global.findPeople') return ok({ choices: [PEOPLE.jonas], more: false });
    const refused = failing({ code: 'bad-request', reason, retry: false });
    return key === 'global.setAbsence' ? refused : ok(ANSWER);
  });
  await fill('First day away', '2026-05-01');
  await fill('Last day away', '2026-05-04');
  await chooseCover();
  await press('Add absence');
  await screen.findByText(t(`failures.${reason}`));
  await fill('Last day away', '2026-05-05');
  screen.getByText(t(`failures.${reason}`));
  await press('No cover');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('whoever is back early ends the absence, and Undo enters it again', async () => {
  const host = await openAbsences(
    (key) => ok(key === 'global.absences' ? { ...ANSWER, absences: [ABSENCE] } : ANSWER),
    { ...VIEW, awayUntil: '2026-05-04' },
  );
  await press(/^I’m back/);
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: /You’re away/ })).toBeNull();
  });
  expect(host.requests.at(-1)?.key).toBe('global.removeAbsence');
  host.pressFlag('Absence removed', 'Undo');
  await waitFor(() => {
    expect(host.requests.at(-1)).toMatchObject({
      key: 'global.setAbsence',
      payload: { was: null, from: '2026-05-01', until: '2026-05-04', cover: 'jonas' },
    });
  });
});

test('changing begins with what stands, and can be left', async () => {
  const host = await openAbsences(() => ok({ ...ANSWER, absences: [ABSENCE] }));
  await press(/^Change/);
  expect(screen.getByLabelText<HTMLInputElement>('Last day away').value).toBe('2026-05-04');
  await press('Cancel');
  expect(screen.getByLabelText<HTMLInputElement>('Last day away').value).toBe('');
  await press(/^Change/);
  await press('No cover');
  await fill('Last day away', '2026-05-05');
  await press('Save absence');
  await waitFor(() => {
    expect(host.requests.at(-1)?.payload).toEqual({
      ...{ of: null, was: KNOWN, from: '2026-05-01', until: '2026-05-05', cover: null },
    });
  });
});

test('a cover whom Jira does not name stays when other days are saved', async () => {
  const host = await openAbsences(() => ok({ ...ANSWER, absences: [ABSENCE], people: {} }));
  await press(/^Change/);
  screen.getByText(t('people.hidden'));
  await fill('Last day away', '2026-05-05');
  await press('Save absence');
  await waitFor(() => {
    expect(host.requests.at(-1)?.payload).toMatchObject({ until: '2026-05-05', cover: 'jonas' });
  });
});

test('Undo of a change names what it wrote; what somebody made of it since is shown and not written over', async () => {
  const failure: Failure = { code: 'conflict', reason: 'away.changed-since', retry: false };
  const changed: ShownAbsence = { ...ABSENCE, until: '2026-05-05' };
  const theirs: ShownAbsence = { ...ABSENCE, until: '2026-05-08', by: 'rita' };
  let stands = ABSENCE;
  const host = await openAbsences((key, payload) => {
    if (key === 'global.setAbsence') {
      const { was } = payload as { was: { until: string } };
      if (was.until !== stands.until) return failing(failure);
      stands = changed;
    }
    return ok({ ...ANSWER, absences: [stands] });
  });
  await press(/^Change/);
  await fill('Last day away', '2026-05-05');
  await press('Save absence');
  await screen.findByText(/May 1 – May 5/);
  stands = theirs;
  host.pressFlag('Absence saved', 'Undo');
  await screen.findByText(/May 1 – May 8/);
  expect(host.requests.at(-2)).toEqual({
    key: 'global.setAbsence',
    payload: { of: null, was: { ...KNOWN, until: '2026-05-05' }, ...DAYS },
  });
  const flags = host.calls.filter(({ command }) => command === 'showFlag');
  expect(flags.at(-1)?.payload).toMatchObject({ title: failureSaid(failure), type: 'error' });

  // Whoever changes what they saw before is told as well, and goes on from what stands.
  await press(/^Change/);
  stands = { ...theirs, until: '2026-05-09' };
  await fill('Last day away', '2026-05-05');
  await press('Save absence');
  await screen.findByText(/May 1 – May 9/);
  screen.getByText(failureSaid(failure));
  expect(screen.getByLabelText<HTMLInputElement>('Last day away').value).toBe('2026-05-05');
  await press('Save absence');
  await screen.findByText(/May 1 – May 5/);
});

test('it says who else entered it, that the cover is away too, and what is over has no buttons', async () => {
  const over = { ...ABSENCE, id: 'b'.repeat(16), from: '2026-04-01', until: '2026-04-02' };
  await openAbsences(() =>
    ok({
      ...ANSWER,
      absences: [
        { ...over, state: 'over' },
        { ...ABSENCE, by: 'rita', coverAway: true },
      ],
      covers: [{ person: 'jonas', from: '2026-05-10', until: '2026-05-11', by: 'rita' }],
    }),
  );
  const [first, second] = screen.getAllByRole('listitem');
  if (!first || !second) throw new Error('There are no absences.');
  expect(first.textContent).toContain('Over');
  expect(within(first).queryAllByRole('button')).toEqual([]);
  expect(second.textContent).toMatch(/Entered by .?Rita Haupt/);
  expect(second.textContent).toMatch(/Jonas Lindqvist.? is also away on some of these days\./);
  expect(screen.getByRole('heading', { name: 'You cover for' })).toBeTruthy();
  expect(screen.getByText(/May 10 – May 11/)).toBeTruthy();
});

test('days that were typed stay while another absence is changed, or the form is closed', async () => {
  await openAbsences(() => ok({ ...ANSWER, absences: [ABSENCE] }));
  const first = (): string => screen.getByLabelText<HTMLInputElement>('First day away').value;
  await fill('First day away', '2026-06-01');
  await press(/^Change/);
  expect(first()).toBe(ABSENCE.from);
  await fill('First day away', '2026-05-02');
  await press('Absences');
  await press('Absences');
  await screen.findByLabelText('First day away');
  expect(first()).toBe('2026-06-01');
  await press(/^Change/);
  expect(first()).toBe('2026-05-02');
  // Its own writer takes it back.
  await press('Cancel');
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Change/);
  });
  await press(/^Change/);
  expect(first()).toBe(ABSENCE.from);
});

test.each(['until', 'cover'] as const)(
  'a kept draft in which %s was changed sends the rest as somebody else has made it since',
  async (part) => {
    const mine = { until: '2026-05-10', cover: null };
    const theirs = { from: '2026-05-03', until: '2026-05-08', cover: 'rita' };
    let stands = ABSENCE;
    const host = await openAbsences(() => ok({ ...ANSWER, absences: [stands] }));
    await press(/^Change/);
    if (part === 'cover') await press('No cover');
    else await fill('Last day away', mine.until);
    await press('Absences');
    stands = { ...ABSENCE, ...theirs };
    await press('Absences');
    await screen.findByText(/May 3 – May 8/);
    await press(/^Change/);
    await press('Save absence');
    await waitFor(() => {
      expect(host.requests.at(-1)).toEqual({
        key: 'global.setAbsence',
        payload: {
          ...{ of: null, was: { id: ABSENCE.id, ...theirs } },
          ...{ ...theirs, [part]: mine[part] },
        },
      });
    });
  },
);

test('a cover whose name could not be read stays, and the focus is not lost with what was pressed', async () => {
  const host = await openAbsences(() => ok({ ...ANSWER, absences: [ABSENCE], people: {} }));
  await press(/^Change/);
  await fill('Last day away', '2026-05-05');
  await press('Save absence');
  await waitFor(() => {
    expect(host.requests.at(-1)).toEqual({
      key: 'global.setAbsence',
      payload: { of: null, was: KNOWN, ...DAYS, until: '2026-05-05' },
    });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Change/);
  });
});

test('whoever administers the site chooses whose absences these are, and comes back to their own', async () => {
  const host = await openAbsences((key, payload) => {
    if (key === 'global.findPeople') return ok({ choices: [PEOPLE.jonas], more: false });
    const { of } = payload as { of: string | null };
    return ok({ ...ANSWER, of: of ?? 'mira', mayForOthers: true });
  });
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is away' }), 'jon');
  await userEvent.click(await screen.findByRole('option', { name: /Jonas/ }));
  await screen.findByRole('heading', { name: /Absences of .?Jonas Lindqvist/ });
  await fill('First day away', '2026-05-03');
  await fill('Last day away', '2026-05-04');
  await press('Add absence');
  await waitFor(() => {
    expect(host.requests.at(-1)).toMatchObject({
      key: 'global.setAbsence',
      payload: { of: 'jonas', cover: null },
    });
  });
  expect(screen.queryByRole('heading', { name: /You’re away/ })).toBeNull();
  await press('Show mine');
  await screen.findByRole('heading', { name: 'Absences' });
});

const COVERED: CoveredAnswer = {
  absent: [
    { accountId: 'jonas', until: '2026-05-04' },
    { accountId: 'rita', until: '2026-05-09' },
  ],
  more: false,
  rows: Array.from({ length: 12 }, (_, at) => ({
    ...{ id: String(at), key: `RIDE-${at + 1}`, summary: 'A bell', of: 'jonas' },
    ...{ issueType: 'Story', status: 'To Do', project: { key: 'RIDE', name: 'Rider app' } },
    turns: [{ duty: 'user-stories', outcome: 'gap', code: 'not-written-by-owner', since: null }],
  })),
  people: PEOPLE,
  nextPageToken: null,
};

test('what waits for those one covers for stands by person, with links alone', async () => {
  openHost(() => ok(COVERED));
  render(<Covered view={{ ...VIEW, covering: 2 }} filter={EVERY_TURN} now={NOW} />);
  const jonas = await screen.findByRole('region', { name: /Jonas Lindqvist.?, away until May 4/ });
  expect(within(jonas).getAllByRole('listitem')).toHaveLength(10);
  expect(within(jonas).queryByRole('button', { name: /Accept/ })).toBeNull();
  await press('Show 2 more');
  expect(within(jonas).getAllByRole('listitem')).toHaveLength(12);
  expect(screen.getByText(/Nothing is waiting for .?Rita Haupt/)).toBeTruthy();
});

test('where very much waits for oneself, what one covers is asked for by a click', async () => {
  const host = openHost(() => ok(COVERED));
  const view = { ...VIEW, covering: 2, turns: { ...VIEW.turns, more: true } };
  render(<Covered view={view} filter={EVERY_TURN} now={NOW} />);
  expect(host.requests).toEqual([]);
  await press(/2 people you’re covering for/);
  await screen.findByRole('region', { name: /Jonas/ });
});

test('a list that did not come is asked for again', async () => {
  let isBroken = true;
  openHost(() => (isBroken ? failing() : ok(COVERED)));
  render(<Covered view={{ ...VIEW, covering: 1 }} filter={EVERY_TURN} now={NOW} />);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  isBroken = false;
  await userEvent.click(retry);
  await screen.findByRole('region', { name: /Jonas/ });
});
