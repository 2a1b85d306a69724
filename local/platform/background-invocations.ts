/** Invocations without a user: triggers of the products' events, consumers of queues, and the schedule. */
import type { World } from '../worlds/facts';
import { LOCAL_CLOUD_ID } from './installation';
import type { AppManifest } from './manifest';
import type { Delivery, EventQueue } from './queue';

/** Runs a function without a user. */
export type Invoke = (request: {
  functionKey: string;
  body: unknown;
  accountId: null;
  moduleKey: string;
}) => Promise<Delivery>;

/** Calls the consumer of a queue with one event; null where the queue has none. */
export function deliver(
  { triggers, consumers }: AppManifest,
  invoke: Invoke,
  queueName: string,
  event: object,
): Promise<Delivery> | null {
  const trigger = triggers.find(({ key }) => queueName === triggerQueue(key));
  if (trigger !== undefined) return deliverToTrigger(trigger, invoke, event as { body: unknown });
  const consumer = consumers.find(({ queue }) => queue === queueName);
  if (consumer === undefined) return null;
  const { functionKey, key } = consumer;
  return invoke({ functionKey, body: event, accountId: null, moduleKey: key });
}

/** A trigger that throws is not called again; one that asks for it is, as a consumer is. */
async function deliverToTrigger(
  { key, functionKey }: AppManifest['triggers'][number],
  invoke: Invoke,
  { body }: { body: unknown },
): Promise<Delivery> {
  const result = await invoke({ functionKey, body, accountId: null, moduleKey: key });
  return result.ok ? result : { ok: true, value: undefined };
}

/** Queues an event of a product for the triggers that listen for it. */
export function tellTriggers(
  { triggers }: AppManifest,
  queue: EventQueue,
  event: Record<string, unknown>,
): void {
  for (const { key, events, ignoreSelf } of triggers) {
    if (!events.includes(String(event['eventType']))) continue;
    if (ignoreSelf && event['selfGenerated'] === true) continue;
    queue.push(triggerQueue(key), event);
  }
}

/** Events of products wait in queues of their own, one a trigger. */
function triggerQueue(moduleKey: string): string {
  return `trigger:${moduleKey}`;
}

/** The scheduled functions. */
export class Schedule {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly scheduled: AppManifest['scheduled'],
    private readonly invoke: Invoke,
    private readonly world: World,
  ) {}

  /** Runs each of them once. @throws where one answers what the platform counts as a failure */
  async runAll(): Promise<void> {
    for (const one of this.scheduled) await this.run(one);
  }

  /** Runs each of them by its interval until `stop`; for the first time soon after a deploy. */
  start(): void {
    this.timers.push(setTimeout(() => void this.runAll(), 0));
    for (const one of this.scheduled)
      this.timers.push(setInterval(() => void this.run(one), one.intervalSeconds * 1000).unref());
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** `statusCode` is required by Forge's page on the scheduled trigger's events; without it the platform notes a 424. */
  private async run({ key, functionKey }: AppManifest['scheduled'][number]): Promise<Delivery> {
    const body = { context: { cloudId: LOCAL_CLOUD_ID, moduleKey: key } };
    const result = await this.invoke({ functionKey, body, accountId: null, moduleKey: key });
    if (result.ok && this.world.scheduledAnswers !== 'ignored' && !isScheduledAnswer(result.value))
      throw new Error(`424 Failed dependency: ${functionKey} gave no statusCode.`);
    return result;
  }
}

function isScheduledAnswer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'statusCode' in value &&
    Number.isInteger(value.statusCode)
  );
}
