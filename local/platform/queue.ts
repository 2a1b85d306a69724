/** The queue of asynchronous events: kept in the store, delivered at least once, retried after failures. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { StorageAnswer } from './storage';
import type { LocalStore, Table } from './store';

const EVENTS_PER_PUSH = 50;
const PUSH_BYTES = 200 * 1024;
const LONGEST_DELAY_SECONDS = 900;
/** One delivery and as many retries as the platform grants an app. */
const ATTEMPTS = 5;
const AT_ONCE = 4;

const pushSchema = v.looseObject({
  queueName: v.string(),
  jobId: v.string(),
  payload: v.array(
    v.looseObject({
      body: v.record(v.string(), v.unknown()),
      delayInSeconds: v.optional(
        v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_DELAY_SECONDS)),
      ),
      concurrency: v.optional(v.object({ key: v.string(), limit: v.number() })),
    }),
  ),
});

const jobSchema = v.looseObject({ queueName: v.string(), jobId: v.string() });

/** What a consumer returns to be called again; `@forge/events` makes it of an InvocationError. */
const retrySchema = v.looseObject({
  _retry: v.literal(true),
  retryOptions: v.looseObject({
    retryAfter: v.optional(v.number()),
    retryReason: v.optional(v.string()),
    retryData: v.optional(v.unknown()),
  }),
});

interface StoredEvent {
  eventId: string;
  queueName: string;
  jobId: string;
  body: Record<string, unknown>;
  concurrency?: { key: string; limit: number } | undefined;
  /** Milliseconds since 1970. */
  dueAt: number;
  attempts: number;
  retryContext?: { retryCount: number; retryReason: string; retryData: unknown };
}

interface Job {
  success: number;
  failed: number;
  inProgress: number;
}

export type Delivery = { ok: true; value: unknown } | { ok: false; error: { message: string } };

export interface QueueOptions {
  now: () => Date;
  /** Calls the consumer of a queue with one event; null where the queue has no consumer. */
  deliver: (queueName: string, event: object) => Promise<Delivery> | null;
  /** Whether an event is delivered a second time after it succeeded, as the platform may do. Default: never. */
  deliverTwice?: ((event: object) => boolean) | undefined;
}

export class EventQueue {
  private readonly events: Table<StoredEvent>;
  private readonly jobs: Table<Job>;
  private readonly running = new Map<string, StoredEvent>();
  private stopped = new AbortController();
  private delivering: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: LocalStore,
    private readonly options: QueueOptions,
  ) {
    this.events = store.table('queue-events');
    this.jobs = store.table('queue-jobs');
  }

  /** Answers `/webhook/queue/{publish|stats|cancel}/…`. */
  answer(path: string, body: unknown): StorageAnswer {
    const [, , , operation = ''] = path.split('/');
    const schema = operation === 'publish' ? pushSchema : jobSchema;
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) return { status: 400, json: { message: 'The request is not valid.' } };
    switch (operation) {
      case 'publish':
        return this.publish(parsed.output as v.InferOutput<typeof pushSchema>);
      case 'stats':
        return this.stats(parsed.output.jobId);
      case 'cancel':
        return this.cancel(parsed.output.jobId);
      default:
        return { status: 404, json: { message: `There is no queue operation ${path}.` } };
    }
  }

  /** Puts one event into a queue from the platform's own side, such as a product's event for a trigger. */
  push(queueName: string, body: Record<string, unknown>): void {
    const jobId = randomUUID();
    this.publish({ queueName, jobId, payload: [{ body }] });
  }

  /** How many events wait or run. */
  get size(): number {
    return this.events.entries().length;
  }

  /**
   * Delivers what is due until nothing is, and gives the number of deliveries.
   * @param ignoreDelays also what is due later only, so that a test need not wait.
   */
  async drain({ ignoreDelays = false } = {}): Promise<number> {
    let deliveries = 0;
    const running = new Set<Promise<void>>();
    for (;;) {
      const due = this.stopped.signal.aborted
        ? []
        : this.takeDue(ignoreDelays ? Number.POSITIVE_INFINITY : this.now());
      for (const event of due) {
        deliveries += 1;
        const delivery = this.run(event).finally(() => running.delete(delivery));
        running.add(delivery);
      }
      if (running.size === 0) return deliveries;
      // What is short does not wait for what is long.
      await Promise.race(running);
    }
  }

  /** Delivers in the background until `stop`. */
  start(pollMilliseconds = 250): void {
    this.stopped = new AbortController();
    const { signal } = this.stopped;
    this.delivering = (async () => {
      while (!signal.aborted) {
        await this.drain();
        await sleep(pollMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
      }
    })();
  }

  /** Ends deliveries in the background, after those that run. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.delivering;
  }

  private now(): number {
    return this.options.now().getTime();
  }

  private publish(request: v.InferOutput<typeof pushSchema>): StorageAnswer {
    const { queueName, jobId, payload } = request;
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (payload.length > EVENTS_PER_PUSH || bytes > PUSH_BYTES) {
      return {
        status: 413,
        json: { errorMessage: 'At most 50 events and 200 KB can be pushed at once.' },
      };
    }
    this.store.transaction(() => {
      payload.forEach((event, at) => {
        const eventId = `${jobId}-${String(at).padStart(2, '0')}`;
        this.events.put(eventId, {
          eventId,
          queueName,
          jobId,
          body: event.body,
          concurrency: event.concurrency,
          dueAt: this.now() + (event.delayInSeconds ?? 0) * 1000,
          attempts: 0,
        });
      });
      this.jobs.put(jobId, { success: 0, failed: 0, inProgress: payload.length });
    });
    return { status: 201, json: {} };
  }

  private stats(jobId: string): StorageAnswer {
    const job = this.jobs.get(jobId);
    return job === undefined
      ? { status: 404, json: { message: 'There is no such job.' } }
      : { status: 200, json: job };
  }

  private cancel(jobId: string): StorageAnswer {
    const job = this.jobs.get(jobId);
    if (job === undefined) return { status: 404, json: { message: 'There is no such job.' } };
    for (const { key, value } of this.events.entries(`${jobId}-`)) {
      // What runs already runs to its end.
      if (value.jobId === jobId && !this.running.has(key)) {
        this.events.remove(key);
        this.count(jobId, {});
      }
    }
    return { status: 204 };
  }

  /** Events that may run now: due, not running, and within the limits of what runs at once. */
  private takeDue(until: number): StoredEvent[] {
    const taken: StoredEvent[] = [];
    const due = this.events
      .entries()
      .map(({ value }) => value)
      .filter((event) => event.dueAt <= until && !this.running.has(event.eventId))
      .sort((a, b) => a.dueAt - b.dueAt);
    for (const event of due) {
      if (this.running.size >= AT_ONCE) break;
      const { concurrency } = event;
      if (concurrency !== undefined) {
        const same = [...this.running.values()].filter(
          (other) => other.concurrency?.key === concurrency.key,
        );
        if (same.length >= concurrency.limit) continue;
      }
      this.running.set(event.eventId, event);
      taken.push(event);
    }
    return taken;
  }

  private async run(event: StoredEvent): Promise<void> {
    const { eventId, queueName, jobId, body, retryContext } = event;
    const message = {
      eventId,
      queueName,
      jobId,
      body,
      ...(retryContext === undefined ? {} : { retryContext }),
    };
    try {
      const delivery = await this.options.deliver(queueName, message);
      if (delivery === null) {
        this.fail(event);
        return;
      }
      if (!delivery.ok) {
        this.retry(event, { retryReason: 'FUNCTION_ERROR' }, 5 * 2 ** event.attempts);
        return;
      }
      const asked = v.safeParse(retrySchema, delivery.value);
      if (asked.success) {
        const { retryOptions } = asked.output;
        this.retry(event, retryOptions, Math.max(retryOptions.retryAfter ?? 1, 1));
        return;
      }
      this.events.remove(eventId);
      this.count(jobId, { success: 1 });
      if (this.options.deliverTwice?.(message) === true) {
        await this.options.deliver(queueName, message);
      }
    } finally {
      this.running.delete(eventId);
    }
  }

  private retry(
    event: StoredEvent,
    options: { retryReason?: string | undefined; retryData?: unknown },
    afterSeconds: number,
  ): void {
    const attempts = event.attempts + 1;
    if (attempts >= ATTEMPTS) {
      this.fail(event);
      return;
    }
    this.events.put(event.eventId, {
      ...event,
      attempts,
      dueAt: this.now() + Math.min(afterSeconds, LONGEST_DELAY_SECONDS) * 1000,
      retryContext: {
        retryCount: attempts,
        retryReason: options.retryReason ?? 'FUNCTION_RETRY_REQUEST',
        retryData: options.retryData ?? null,
      },
    });
  }

  private fail(event: StoredEvent): void {
    this.events.remove(event.eventId);
    this.count(event.jobId, { failed: 1 });
  }

  /** Takes one event off what is in progress and counts what became of it. */
  private count(jobId: string, { success = 0, failed = 0 }): void {
    const job = this.jobs.get(jobId);
    if (job === undefined) return;
    this.jobs.put(jobId, {
      success: job.success + success,
      failed: job.failed + failed,
      inProgress: Math.max(0, job.inProgress - 1),
    });
  }
}
