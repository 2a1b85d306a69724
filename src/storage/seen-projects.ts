/** Which projects the app last saw on the site: those without a role map of their own follow the site's default. */
import * as v from 'valibot';
import { overwriteDocument, readDocuments } from './documents';

const KEY = 'seen-projects';
const schema = v.object({
  /** ISO time. */
  at: v.string(),
  ids: v.array(v.string()),
});
export type SeenProjects = v.InferOutput<typeof schema>;

/** @returns null where nobody has looked yet; the list can be made anew, so one that cannot be read counts as none */
export async function readSeenProjects(): Promise<SeenProjects | null> {
  const [stored] = await readDocuments([KEY]);
  const reading = v.safeParse(schema, stored?.body);
  return reading.success ? reading.output : null;
}

export async function keepSeenProjects(seen: SeenProjects): Promise<void> {
  await overwriteDocument(KEY, seen);
}
