/** Values in a spill file: given as they were put there, whichever way they are asked for, and nowhere left behind. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SpillFile, SpillError } from '../../../cli/spill/spill-file';
import { runs } from '../../long-run';
import { inspect } from '../inspect-in-process';

const folder = mkdtempSync(join(os.tmpdir(), 'spill-'));
/** Where the system is said to keep what is temporary. */
const temporary = jest.spyOn(os, 'tmpdir');
beforeEach(() => {
  temporary.mockReturnValue(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('each value is given by its place as it was added, written or not, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 60 }),
      fc.constantFrom(1, 50, 1e6),
      (values, asked, block) => {
        const spill = new SpillFile(block);
        values.forEach((value, place) => {
          expect(spill.add(value)).toBe(place);
          const before = (asked[place] ?? 0) % (place + 1);
          expect(JSON.stringify(spill.getOften(before))).toBe(JSON.stringify(values[before]));
        });
        for (const one of asked) {
          const place = one % values.length;
          expect(JSON.stringify(spill.get(place))).toBe(JSON.stringify(values[place]));
        }
        expect(spill.size).toBe(values.length);
      },
    ),
    { numRuns: runs(60, 2000) },
  );
});

test('what was read long ago is read anew', () => {
  const spill = new SpillFile<string>(1);
  const texts = ['a', 'b', 'c', 'd', 'e'].map((sign) => sign.repeat(700_000));
  for (const text of texts) spill.add(text);
  for (const place of [0, 1, 2, 0, 3, 4, 1, 0]) expect(spill.getOften(place)).toBe(texts[place]);
});

test('values that are few never come to the disk, and of many nothing stays there', () => {
  temporary.mockReturnValue(join(folder, 'not-there'));
  expect(new SpillFile().add('few')).toBe(0);
  temporary.mockReturnValue(folder);
  const spill = new SpillFile<string>(1);
  spill.add('many');
  expect(readdirSync(folder)).toEqual([]);
  expect(spill.get(0)).toBe('many');
});

test('where nothing can be written, the folder and the reason are told', () => {
  const missing = join(folder, 'not-there');
  temporary.mockReturnValue(missing);
  const add = (): unknown => new SpillFile(1).add('x');
  expect(add).toThrow(new SpillError(missing, 'ENOENT'));
  expect(existsSync(missing)).toBe(false);
});

test('the command says it in a sentence', async () => {
  const file = join(folder, 'export.json');
  const description = 'x'.repeat(1_200_000);
  const issuetype = { id: '1', name: 'Story', subtask: false };
  const items = ['1', '2', '3', '4'].map((id) => ({
    ...{ id, key: `AB-${id}` },
    fields: { summary: 'Show the next ferry', issuetype, description },
  }));
  writeFileSync(file, JSON.stringify(items));
  temporary.mockReturnValue(join(folder, 'not-there'));
  const { err, code } = await inspect('--import', file);
  expect(err).toContain('not-there while they are checked: there is no such folder.');
  expect(err).toContain('TMPDIR');
  expect(err).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});
