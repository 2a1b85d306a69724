/** Large exports, made of small ones: some thousand issues of many people without a large file in the repository. */
/** Tells issues, people and events of one copy from those of the next; the invented team has fewer of each. */
const APART = 100;
const FAR_APART = 1000;

/**
 * Copies the issues of an export of the invented team, each time with issues, epics, people, comments and events of its own.
 * @param text an export of ours: a line an issue, or JSON, of which what stands around the issues is kept
 * @param copies the first of which is the team's own
 * @returns the text of the export, in the form that it came in
 */
export function copiedExport(text: string, copies: number): string {
  const around = text.includes('\n{"id"') ? null : (JSON.parse(text) as { issues: unknown[] });
  const lines = around?.issues.map((issue) => JSON.stringify(issue)) ?? text.trim().split('\n');
  const issues = lines.map((line) => JSON.stringify(JSON.parse(line)));
  const all = Array.from({ length: copies }, (_, copy) =>
    issues.map((issue) => (copy === 0 ? issue : copied(issue, copy))),
  ).flat();
  if (around === null) return all.join('\n');
  return JSON.stringify({ ...around, total: all.length, issues: [] }).replace(
    '"issues":[]',
    () => `"issues":[${all.join(',')}]`,
  );
}

function copied(issue: string, copy: number): string {
  const further = (by: number) => (_: string, before: string, digits: string, after: string) =>
    `${before}${Number(digits) + copy * by}${after}`;
  return (
    issue
      .replace(/(FERRY-)(\d+)()/g, further(APART))
      .replace(/(")(200\d\d)(")/g, further(APART))
      // Comments and events.
      .replace(/("id":")(\d{3})(")/g, further(FAR_APART))
      .replace(/(712020:[a-z]+)/g, `$1-${copy}`)
      .replace(/(JIRAUSER)(\d+)()/g, further(APART))
      .replace(/\b(bokafor|iaalto|smarin|ylindqvist)\b/g, `$1${copy}`)
      .replace(/("displayName":"[^"]+)"/g, `$1 ${copy}"`)
  );
}
