/** The command line speaks the language of whoever runs it: what it prints, what it hands on, and what it says to bad input. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { readOptions } from '../../cli/command';
import { readSettings } from '../../cli/settings';
import { UserError } from '../../cli/user-error';
import { languageNames, readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import type { Translate } from '../../src/texts/translate';
import { remnantFinder } from '../texts/remnants';
import { inspectIn } from './inspect-in-process';

const folder = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const EXPORTS = join(__dirname, '../import/exports');
const CSV = join(EXPORTS, 'cloud-english.csv');
/** One row cannot be taken. */
const PARTLY = join(folder, 'partly.csv');
const NO_JSON = join(folder, 'no.json');
writeFileSync(PARTLY, readFileSync(CSV, 'utf8').replaceAll(/\bFERRY-7,/g, '11-Mrz,'));
writeFileSync(NO_JSON, '{"version": 1,\n oops}');

const OTHERS = languageNames().filter((name) => name !== ENGLISH);

describe.each(OTHERS)('%s', (language) => {
  const shell = `${language.replace('-', '_')}.UTF-8`;
  const t = readTexts(language);
  const remnants = remnantFinder(language);
  const data = readFileSync(CSV, 'utf8').split(/[\n,"]/);

  test('what is printed, the page and the CSV', async () => {
    const [page, table] = [join(folder, `${language}.html`), join(folder, `${language}.csv`)];
    const all = ['--now', '2026-03-20T10:00:00Z'];
    const { out, err } = await inspectIn(
      shell,
      ...['--import', PARTLY, '--html', page, '--csv', table, ...all],
    );
    expect(err).toContain(t('import.record.dateForKey', { cell: '11-Mrz' }));
    expect(out).toContain(t('import.remarks.csvHasNoHistory'));
    const $ = load(readFileSync(page, 'utf8'));
    expect($('html').attr('lang')).toBe(language);
    expect($('h1').text()).toBe(t('cli.page.title'));
    const onPage = $('body, body *')
      .contents()
      .get()
      .flatMap((node) => ('data' in node && !('children' in node) ? [node.data] : []));
    expect(onPage.length).toBeGreaterThan(100);
    const csv = readFileSync(table, 'utf8');
    expect(csv.split('\n')[0]).toContain(t('cli.columns.waitingSince'));
    const proposed = await inspectIn(shell, '--import', join(EXPORTS, 'cloud.jsonl'), ...all);
    expect(proposed.out).toContain(t('proposal.how'));
    const lines = [
      ...proposed.out.split('\n'),
      ...out.split('\n'),
      ...err.split('\n'),
      ...onPage,
      ...csv.split(/[\n,"]/),
    ];
    expect(remnants(lines, { data })).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['no such option', ['--import', CSV, '--wish', 'x']],
    ['an option without its value', ['--import']],
    ['a file without its option', ['--import', CSV, 'file.csv']],
    ['a time that is none', ['--import', CSV, '--now', 'later']],
    ['a zone that is none', ['--import', CSV, '--time-zone', 'Here']],
    ['a gap that is none', ['--import', CSV, '--fail-on', 'luck']],
    ['two that exclude each other', ['--import', CSV, '--role-map', 'x.json', '--propose']],
  ])('an option that cannot be used: %s', (_, args) => {
    const said = mistakeOf(args, t);
    expect(said).not.toMatch(/\berror\b|commander/);
    expect(remnants([said], { data: [] })).toEqual([]);
  });

  test.each([NO_JSON, join(folder, 'none.json')])(
    'a role map that cannot be used: %s',
    async (path) => {
      const said = await readSettings(path, t).then(
        () => '',
        (error: unknown) => (error as Error).message,
      );
      expect(remnants([said.replace(path, '')], { data: [] })).toEqual([]);
      expect(said).toContain(path);
      expect(said).not.toMatch(/position|token|ENOENT/);
    },
  );

  test('help', () => {
    const written: string[] = [];
    jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0);
    try {
      expect(optionsOf(['--help'], t)).toBeNull();
    } finally {
      jest.restoreAllMocks();
    }
    const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
    const help = oneLine(written.join(''));
    for (const key of ['options', 'help', 'exitCodes'] as const)
      expect(help).toContain(oneLine(t(`cli.help.${key}`)));
    expect(help).not.toMatch(/display help|default:/);
    expect(remnants([help], { data: [] })).toEqual([]);
  });
});

function optionsOf(args: string[], t: Translate): unknown {
  const { argv } = process;
  process.argv = ['node', 'inspect', ...args];
  try {
    return readOptions(t);
  } finally {
    process.argv = argv;
  }
}

function mistakeOf(args: string[], t: Translate): string {
  try {
    optionsOf(args, t);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error(`Nothing is wrong with ${args.join(' ')}.`);
}
