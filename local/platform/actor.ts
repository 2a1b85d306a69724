/** For whom a function runs: what it is told of them, and whether it may call a product as them. */
import type { World } from '../worlds/facts';
import type { InvocationRecord, PlatformCall } from './journal';
import type { AppManifest } from './manifest';

/** What a function is told of who acts, in the second of its arguments. */
export function actorOf(
  { accountId, functionKey }: InvocationRecord,
  manifest: AppManifest,
  world: World,
): object {
  const isExport = manifest.exporters.includes(functionKey);
  if (accountId === null || (isExport && world.exporter === 'payload')) return {};
  if (!manifest.actions.includes(functionKey)) return { principal: { accountId } };
  if (world.actionActor === 'nowhere') return {};
  return world.actionActor === 'account-id' ? { accountId } : { principal: { accountId } };
}

interface CallingOptions {
  manifest: AppManifest;
  world: World;
  /** Whether who acts has agreed that the app acts for them. */
  hasAgreed: boolean;
  /** Whether the function itself named the account. */
  impersonates: boolean;
}

/** Whether a call is let through as whom it says. */
export function mayCallAs(
  { as, kind, accountId }: PlatformCall,
  invocation: InvocationRecord,
  { manifest, world, hasAgreed, impersonates }: CallingOptions,
): boolean {
  if (as !== 'user') return true;
  const isMacro = manifest.moduleTypes[invocation.moduleKey ?? ''] === 'macro';
  if (isMacro && kind === 'jira' && world.jiraFromConfluence !== 'answered') return false;
  if (accountId === null || !hasAgreed) return false;
  const isAnother = impersonates && accountId !== invocation.accountId;
  return !isAnother || manifest.allowsImpersonation;
}
