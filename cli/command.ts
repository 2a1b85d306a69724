/** The command's options, and what is said of each. */
import { Command, CommanderError, Option } from 'commander';
import { addLiveOptions, type LiveChoices } from '../live/choices';
import { ISSUE_DUTY_IDS } from '../src/contract/duty-ids';
import { timeZoneNamed } from '../src/contract/time-zone';
import type { Translate } from '../src/texts/translate';
import { readFailOn, type FailOn } from './fail-on';
import { UserError } from './user-error';
import { refuseWritingOver } from './written-over';

export interface Options extends LiveChoices {
  import?: string;
  timeZone?: string;
  roleMap?: string;
  propose?: true;
  now?: Date;
  issue?: string;
  json?: true;
  reports?: true;
  html?: string;
  csv?: string;
  failOn?: FailOn[];
}

/**
 * @returns what was asked for; null where it was the help, which is printed
 * @throws UserError where an option cannot be used
 */
export function readOptions(t: Translate): Options | null {
  try {
    const options = commandIn(t).parse().opts<Options>();
    refuseWritingOver(options, t);
    return options;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw new UserError(`${usageWords(error, t)} ${t('cli.usage.seeHelp')}`);
  }
}

function commandIn(t: Translate): Command {
  const command = new Command('inspect')
    .description(t('cli.help.about'))
    .usage(t('cli.help.someOptions'))
    .option('--import <file>', t('cli.help.import'))
    .option('--time-zone <zone>', t('cli.help.timeZone'), (text) => readTimeZone(text, t))
    .option('--role-map <file>', t('cli.help.roleMap'))
    .addOption(new Option('--propose', t('cli.help.propose')).conflicts('roleMap'))
    .option('--now <time>', t('cli.help.now'), (text) => readTime(text, t))
    .addOption(new Option('--issue <key>', t('cli.help.issue')).conflicts(['html', 'csv']))
    .option('--json', t('cli.help.json'))
    .addOption(new Option('--reports', t('cli.help.reports')).implies({ json: true }))
    .option('--html <file>', t('cli.help.html'))
    .option('--csv <file>', t('cli.help.csv'))
    .option('--fail-on <gap>', t('cli.help.failOn'), (text, before?: FailOn[]) => [
      ...(before ?? []),
      readGap(text, t),
    ])
    .helpOption('-h, --help', t('cli.help.help'))
    .addHelpText('after', `\n${t('cli.help.exitCodes')}`)
    .configureHelp({
      styleTitle: (title) => t(title === 'Usage:' ? 'cli.help.usage' : 'cli.help.options'),
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  return addLiveOptions(command, t);
}

/** The library says it in English, and names the options in quotes. */
function usageWords({ code, message }: CommanderError, t: Translate): string {
  const [option = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name);
  switch (code) {
    case 'commander.optionMissingArgument':
      return t('cli.usage.missingValue', { option });
    case 'commander.unknownOption':
      return t('cli.usage.unknownOption', { option });
    case 'commander.conflictingOption':
      return t('cli.usage.conflict', { option, other });
    case 'commander.excessArguments':
      return t('cli.usage.onlyOptions');
    default:
      return t('cli.usage.unusable', { problem: message });
  }
}

function readTime(value: string, t: Translate): Date {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw new UserError(t('cli.usage.now', { value }));
  return time;
}

function readTimeZone(value: string, t: Translate): string {
  const zone = timeZoneNamed(value);
  if (zone === null) throw new UserError(t('cli.usage.timeZone', { value }));
  return zone;
}

function readGap(value: string, t: Translate): FailOn {
  const gap = readFailOn(value);
  if (gap !== null) return gap;
  throw new UserError(t('cli.usage.failOn', { value, duties: ISSUE_DUTY_IDS.join(', ') }));
}
