/** The one installation that the local platform has, and what a function is told of it. */
import type { InvocationRecord } from './journal';
import type { AppManifest } from './manifest';
import { SILENT_METRICS, type ForgeRuntime } from './runtime';

export const LOCAL_CLOUD_ID = '00000000-0000-4000-8000-00000000c000';
export const LOCAL_ENVIRONMENT_ID = '00000000-0000-4000-8000-00000000e000';
const INSTALLATION_ID = '00000000-0000-4000-8000-000000001000';

export interface Installation {
  manifest: AppManifest;
  cloudId: string;
  environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  licenseActive: boolean;
  /** Folder with the languages, as `layOutLocales` makes it; undefined for none. */
  codeFolder: string | undefined;
}

/** What `__forge_runtime__` is for one invocation that must end by `deadline` (milliseconds on the process's clock). */
export function runtimeOf(
  installation: Installation,
  invocation: InvocationRecord,
  deadline: number,
): ForgeRuntime {
  const { manifest } = installation;
  const { accountId, functionKey, moduleKey, id } = invocation;
  return {
    proxy: { token: 'local', url: 'http://localhost' },
    contextAri: `ari:cloud:jira::site/${installation.cloudId}`,
    ...(accountId === null ? {} : { aaid: accountId }),
    appContext: {
      appId: manifest.appId,
      appVersion: '1.0.0',
      environmentId: LOCAL_ENVIRONMENT_ID,
      environmentType: installation.environmentType,
      invocationId: id,
      installationId: INSTALLATION_ID,
      functionKey,
      moduleType: manifest.moduleTypes[moduleKey ?? ''] ?? 'core:function',
      moduleKey: moduleKey ?? functionKey,
      license: { isActive: installation.licenseActive },
      installation: { ari: { installationId: INSTALLATION_ID }, contexts: [] },
      permissions: { scopes: manifest.scopes, external: {} },
    },
    lambdaContext: {
      awsRequestId: id,
      getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    },
    tracing: { traceId: id.replaceAll('-', '').slice(0, 16), spanId: '0000000000000000' },
    metrics: SILENT_METRICS,
    externalAuth: [],
    realtime: {},
    featureFlags: () => false,
    container: installation.codeFolder === undefined ? {} : { appCodeDir: installation.codeFolder },
  };
}
