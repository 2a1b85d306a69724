/** Processes that the functions run in, one call at a time each, as on Forge; what stands between them and the platform. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FunctionLoader } from '../../local/platform/loading';
import type { ForgeRuntime } from '../../local/platform/runtime';
import type { FromFunctions, ToFunctions } from './messages';
import { startServiceProxy, type ServiceProxy } from './service-proxy';

export interface FunctionProcesses {
  loadFunction: FunctionLoader;
  /**
   * Bytes that the largest of them has taken at most so far: those of Node by itself, and what came on top of the process as
   * it was before it had done anything, since what loads TypeScript is no part of the app.
   */
  peakBytes: () => Promise<number>;
  /** Milliseconds that their clock is ahead. */
  clockShift: number;
  stop: () => void;
}

const seam = globalThis as unknown as { __forge_runtime__: ForgeRuntime };

type Done = Extract<FromFunctions, { kind: 'done' }>;

/** One process; whoever has it, has it alone. */
class FunctionProcess {
  #ended: (message: Done) => void = () => undefined;
  #measured: (bytes: number) => void = () => undefined;
  #bytesAtFirst = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly serviceProxy: ServiceProxy,
    /** The one that the process works for. */
    private readonly invocation: { within: (work: () => void) => void },
  ) {}

  static async start(folder: string, heapMegabytes: number): Promise<FunctionProcess> {
    const invocation = {
      within: (work: () => void): void => {
        work();
      },
    };
    const serviceProxy = await startServiceProxy((work) => {
      invocation.within(work);
    });
    const child = fork(join(__dirname, 'functions.ts'), [folder, serviceProxy.address], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
    });
    const process = new FunctionProcess(child, serviceProxy, invocation);
    await new Promise<void>((ready) => {
      child.on('message', (message: FromFunctions) => {
        if (message.kind === 'ready') {
          process.#bytesAtFirst = message.bytes;
          ready();
        } else process.#hear(message);
      });
    });
    child.on('exit', (code) => {
      process.#ended({ kind: 'done', ok: false, message: `The process ended with ${code}.` });
    });
    return process;
  }

  async run(running: Omit<Extract<ToFunctions, { kind: 'run' }>, 'kind'>): Promise<unknown> {
    this.invocation.within = AsyncLocalStorage.snapshot();
    const ended = new Promise<Done>((resolve) => {
      this.#ended = resolve;
    });
    this.#tell({ kind: 'run', ...running });
    const message = await ended;
    if (!message.ok) throw new Error(message.message);
    return message.value;
  }

  /** @returns bytes on top of those at first */
  peakBytes(): Promise<number> {
    return new Promise((measured) => {
      this.#measured = (bytes) => {
        measured(bytes - this.#bytesAtFirst);
      };
      this.#tell({ kind: 'memory' });
    });
  }

  stop(): void {
    this.child.removeAllListeners('exit');
    this.child.kill();
    this.serviceProxy.close();
  }

  #tell(message: ToFunctions): void {
    if (this.child.connected) this.child.send(message);
  }

  #hear(message: FromFunctions): void {
    if (message.kind === 'memory') this.#measured(message.peakBytes);
    else if (message.kind === 'done') this.#ended(message);
  }
}

/**
 * @param folder of the bundle
 * @param heapMegabytes what each process may use of heap; it ends where that is not enough
 */
export function functionProcesses(folder: string, heapMegabytes: number): FunctionProcesses {
  const all: FunctionProcess[] = [];
  const idle: FunctionProcess[] = [];
  const take = async (): Promise<FunctionProcess> => {
    const free = idle.pop();
    if (free) return free;
    const started = await FunctionProcess.start(folder, heapMegabytes);
    all.push(started);
    return started;
  };
  const processes: FunctionProcesses = {
    clockShift: 0,
    loadFunction: (handler) => async (body, context) => {
      const { proxy, contextAri, aaid, appContext, container, lambdaContext } =
        seam.__forge_runtime__;
      const process = await take();
      const value = await process.run({
        handler,
        body,
        context,
        runtime: { proxy, contextAri, appContext, container, ...(aaid !== undefined && { aaid }) },
        remaining: lambdaContext.getRemainingTimeInMillis(),
        clockShift: processes.clockShift,
      });
      idle.push(process);
      return value;
    },
    peakBytes: async () =>
      nodeAlone() + Math.max(...(await Promise.all(all.map((one) => one.peakBytes())))),
    stop: () => {
      for (const one of all) one.stop();
    },
  };
  return processes;
}

/** Bytes of a process of Node that does nothing. */
function nodeAlone(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.memoryUsage().rss']).toString());
}
