/** Duties that came after role maps had been saved judge no project that has not chosen them. */
import { DUTY_IDS, OPT_IN_DUTY_IDS } from '../../src/contract/duty-ids';
import {
  dutiesOnOffer,
  EMPTY_ROLE_MAP,
  isDutyOn,
  readRoleMap,
  type RoleMap,
} from '../../src/contract/role-map';
import { DECLARATIONS, judge } from '../../src/duties/registry';
import { factsOf } from '../builders/facts';

function read(value: unknown): RoleMap {
  const reading = readRoleMap(value);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.roleMap;
}

const savedBefore = read({ version: 1 });
const isOptIn = (id: string): boolean => DECLARATIONS.some((one) => one.id === id && one.optIn);

test.each(DUTY_IDS)('%s', (id) => {
  // A map saved before has what was there then; a new one has everything.
  expect(isDutyOn(savedBefore, id)).toBe(!isOptIn(id));
  expect(isDutyOn(EMPTY_ROLE_MAP, id)).toBe(true);
  for (const enabled of [true, false])
    expect(isDutyOn(read({ version: 1, duties: { [id]: { enabled } } }), id)).toBe(enabled);
  // Whoever made it milder has seen it.
  expect(isDutyOn(read({ version: 1, duties: { [id]: { severity: 'attention' } } }), id)).toBe(
    true,
  );
});

test('what was neither turned on nor off is on offer, and nothing else', () => {
  expect(dutiesOnOffer(savedBefore)).toEqual(OPT_IN_DUTY_IDS);
  expect(dutiesOnOffer(EMPTY_ROLE_MAP)).toEqual([]);
  const decided = OPT_IN_DUTY_IDS.map((id) => [id, { enabled: false }] as const);
  expect(dutiesOnOffer(read({ version: 1, duties: Object.fromEntries(decided) }))).toEqual([]);
  expect(OPT_IN_DUTY_IDS).toEqual(DUTY_IDS.filter(isOptIn));
});

test('only what is on gets a verdict', () => {
  for (const roleMap of [savedBefore, EMPTY_ROLE_MAP]) {
    const found = judge({ ...factsOf({}), roleMap }).map(({ duty }) => duty);
    expect(found.every((id) => isDutyOn(roleMap, id))).toBe(true);
    expect(found).not.toEqual([]);
  }
});
