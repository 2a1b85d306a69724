/**
 * Runs in which somebody set many projects up: which projects were saved, over which revisions. An entry is written together
 * with its save, so that a run says exactly what was kept, whatever became of the page that drove it.
 */
import * as v from 'valibot';
import { MOST_AT_ONCE } from '../contract/set-up';
import { OwnError } from '../faults/own-error';
import { readDocuments, type Stored, type Writing } from './documents';
import { slotOf } from './slots';

/** Of the people who share a document. An entry has some hundred bytes, and storage takes 240 KB of one value. */
const MOST_RUNS = 8;
/** How long a run can be taken back as a whole. */
const KEPT_MS = 7 * 24 * 3_600_000;

const runSchema = v.object({
  id: v.string(),
  /** Account id; null once the account is closed. */
  by: v.nullable(v.string()),
  /** ISO time of the last save. */
  at: v.string(),
  /** How many projects were to be saved. */
  of: v.number(),
  saves: v.array(
    v.object({
      projectId: v.string(),
      key: v.string(),
      /** The revision that stood before; 0 where nothing is kept of any. */
      from: v.number(),
      to: v.number(),
    }),
  ),
});
const schema = v.object({ runs: v.array(runSchema) });

export type SetUpRun = v.InferOutput<typeof runSchema>;
export type SavedInRun = SetUpRun['saves'][number];

/** A run as the page that drives it names it. */
export interface RunNamed {
  id: string;
  of: number;
}

export function runsKey(accountId: string): string {
  return `set-up:${slotOf(accountId)}`;
}

/** @returns the latest run of a person that still can be taken back; null where there is none */
export async function latestRun(accountId: string, now: number): Promise<SetUpRun | null> {
  const { runs } = await read(accountId, now);
  return runs.find(({ by, saves }) => by === accountId && saves.length > 0) ?? null;
}

/** A run holds as many projects as it may. */
export class RunFull extends OwnError {
  constructor() {
    super('The run holds as many projects as it may.');
    this.name = 'RunFull';
  }
}

/**
 * Adds a save to the person's run. Saved twice in a row, a project keeps its first `from`, so undo restores the original.
 * @param at ISO time of the save
 * @throws RunFull
 */
export async function withSave(
  accountId: string,
  { id, of }: RunNamed,
  save: SavedInRun,
  at: string,
): Promise<Writing[]> {
  const { runs, revision } = await read(accountId, Date.parse(at));
  const own = runs.find((run) => run.id === id && run.by === accountId);
  const before = own?.saves.find(({ projectId }) => projectId === save.projectId);
  if (!before && own && own.saves.length >= MOST_AT_ONCE) throw new RunFull();
  const from = before?.to === save.from ? before.from : save.from;
  const run: SetUpRun = {
    id,
    by: accountId,
    at,
    of,
    saves: [...(own?.saves ?? []).filter((one) => one !== before), { ...save, from }],
  };
  const others = runs.filter((one) => one !== own);
  return [writing(accountId, [run, ...others].slice(0, MOST_RUNS), revision)];
}

/** What a run of a person saved for a project; null where there is nothing to take back. */
export async function savedInRun(
  accountId: string,
  runId: string,
  projectId: string,
  now: number,
): Promise<SavedInRun | null> {
  const { runs } = await read(accountId, now);
  const own = runs.find(({ id, by }) => id === runId && by === accountId);
  return own?.saves.find((save) => save.projectId === projectId) ?? null;
}

/** The runs of a person without one project of one of them. */
export async function withoutSave(
  accountId: string,
  runId: string,
  projectId: string,
  now: number,
): Promise<Writing[]> {
  const { runs, revision } = await read(accountId, now);
  const left = runs.map((run) =>
    run.id === runId && run.by === accountId
      ? { ...run, saves: run.saves.filter((save) => save.projectId !== projectId) }
      : run,
  );
  return [writing(accountId, left, revision)];
}

function writing(accountId: string, runs: SetUpRun[], revision: number): Writing {
  return { key: runsKey(accountId), body: { runs }, revision };
}

/** The newest first. What cannot be read is a way back that is gone, and holds no save up. */
async function read(
  accountId: string,
  now: number,
): Promise<{ runs: SetUpRun[]; revision: number }> {
  const [stored] = (await readDocuments([runsKey(accountId)])) as [Stored];
  const reading = v.safeParse(schema, stored.body);
  const runs = reading.success ? reading.output.runs : [];
  return {
    runs: runs.filter(({ at }) => now - Date.parse(at) < KEPT_MS),
    revision: stored.revision,
  };
}
