/** Who reads, and what the macro was set up to show. */
import { view } from '@forge/bridge';
import { readConfig, type ExplainerConfig } from '../../../src/contract/explainer';

export interface MacroContext {
  /** IANA zone. */
  timeZone: string;
  /** Account id; null for somebody who is not signed in. */
  accountId: string | null;
  siteUrl: string;
  config: ExplainerConfig;
  /** False for a macro that was just put in. */
  isConfigured: boolean;
}

let reading: Promise<MacroContext> | undefined;

/** Asked for once a page. What the page is told of its reader decides nothing but words: functions do not trust it. */
export function readMacroContext(): Promise<MacroContext> {
  reading ??= read();
  return reading;
}

async function read(): Promise<MacroContext> {
  const context = await view.getContext().catch(() => null);
  const saved: unknown = context?.extension['config'];
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    timeZone: context?.timezone ?? timeZone,
    accountId: context?.accountId ?? null,
    siteUrl: context?.siteUrl ?? '',
    config: readConfig(saved),
    isConfigured: saved !== undefined && saved !== null,
  };
}
