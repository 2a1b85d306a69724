/** What people choose on a command line about a live site, and who they are there. */
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Translate } from '../src/texts/translate';
import { readAddress } from './address';
import type { Account } from './connection';
import { LiveProblem } from './problem';
import { readToken } from './token';

export interface LiveChoices {
  site?: string;
  email?: string;
  jql?: string;
  fresh?: true;
  /** Only the local site writes, and only what the person confirms there. */
  write?: true;
  /** Not offered: told apart so that it gets a sentence of its own. */
  token?: string | true;
}

/**
 * Adds them to a command. A token is no option: other people of a machine see command lines.
 * @param writes whether the command can write to the site
 */
export function addLiveOptions(command: Command, t: Translate, writes = false): Command {
  return command
    .addOption(
      new Option(
        '--site <address>',
        t(writes ? 'live.help.siteToWrite' : 'live.help.site'),
      ).conflicts(['import', 'timeZone']),
    )
    .addOption(new Option('--email <address>', t('live.help.email')).conflicts('import'))
    .addOption(new Option('--jql <query>', t('live.help.jql')).conflicts('import'))
    .addOption(new Option('--fresh', t('live.help.fresh')).conflicts('import'))
    .addOption(new Option('--write', t('live.help.write')).conflicts('import').hideHelp(!writes))
    .addOption(new Option('--token [token]').hideHelp());
}

/** Where the copies of sites stand: beside the local site's storage, or where the environment says. */
export function copiesFolder(): string {
  return process.env['ROLE_CLARITY_MIRROR'] ?? join(__dirname, '../.local/mirror');
}

/** Whether any of the choices is about a live site. */
export function isLive({ site, email, jql, fresh, write, token }: LiveChoices): boolean {
  return [site, email, jql, fresh, write, token].some((choice) => choice !== undefined);
}

/**
 * Whom to read as, with the token of the environment or of whoever sits at the terminal.
 * @param writes whether the command can write to the site
 * @throws LiveProblem where something is missing, or must not be done so
 */
export async function accountOf(
  choices: LiveChoices,
  t: Translate,
  writes = false,
): Promise<Account> {
  const { site, email, write, token: shown } = choices;
  if (shown !== undefined) throw new LiveProblem((say) => say('live.tokenShown'));
  if (write && !writes) throw new LiveProblem((say) => say('live.readOnly'));
  if (site === undefined) throw new LiveProblem((say) => say('live.nothingToLookAt'));
  const address = readAddress(site);
  if (email === undefined) throw new LiveProblem((say) => say('live.noEmail'));
  const terminal = { input: process.stdin, output: process.stderr };
  const token = await readToken(process.env, terminal, { email, t });
  return { address, email, token };
}
