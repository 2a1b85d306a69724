/** What the process of the functions and the one of the platform say to each other. */
import type { CallTarget, ForgeRuntime } from '../../local/platform/runtime';

export type ToFunctions =
  | {
      kind: 'run';
      handler: string;
      body: unknown;
      context: unknown;
      /** Without its functions, which cannot be sent. */
      runtime: Pick<ForgeRuntime, 'proxy' | 'contextAri' | 'aaid' | 'appContext' | 'container'>;
      remaining: number;
      /** Milliseconds that the clock is ahead of the machine's. */
      clockShift: number;
    }
  | { kind: 'memory' };

export type FromFunctions =
  | { kind: 'ready'; bytes: number }
  | { kind: 'done'; ok: true; value: unknown }
  | { kind: 'done'; ok: false; message: string }
  | { kind: 'memory'; peakBytes: number };

/** The header that tells the proxy which call a function makes, as percent-encoded JSON. */
export const CALL_HEADER = 'x-asked';

export interface ProxiedCall {
  target: CallTarget;
  path: string;
}
