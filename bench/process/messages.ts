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
      ahead: number;
    }
  | { kind: 'answer'; call: number; status: number; headers: [string, string][]; text: string }
  | { kind: 'memory' };

export type FromFunctions =
  | { kind: 'ready'; bytes: number }
  | { kind: 'call'; call: number; target: CallTarget; path: string; init: RequestInit }
  | { kind: 'done'; ok: true; value: unknown }
  | { kind: 'done'; ok: false; message: string }
  | { kind: 'memory'; peakBytes: number };
