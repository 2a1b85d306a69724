/** All issues of an export inspected: what is counted, and a row for each where somebody wants them. */
import { noticeWords } from '../import/notices';
import type { ProjectReport } from '../src/contract/project-report';
import type { Coverage } from '../src/contract/report';
import type { Settings } from '../src/inspection/facts/subject';
import {
  addContributions,
  contributionDays,
  emptyPartnership,
} from '../src/inspection/findings/attribution-days';
import { countOutcomes } from '../src/inspection/findings/outcome-counts';
import type { Inspected } from '../src/inspection/judging/inspect-issue';
import { inspectProject } from '../src/inspection/judging/inspect-project';
import type { Translate } from '../src/texts/translate';
import type { ExportedSite } from './export';
import { Inspections } from './inspections';
import { Plan } from './plan';
import { rowOf, type Row } from './row';
import { wordsContext } from './words-context';

export interface Whole {
  issues: number;
  seconds: number;
  coverage: Coverage;
  /** How many records could not be read. */
  refused: number;
  /** Sentences on how the file was understood where it leaves that open, in the reader's language. */
  remarks: readonly string[];
  project: ProjectReport;
}

export interface Takers {
  onInspected: (inspected: Inspected) => void;
  onRow: ((row: Row) => void) | null;
  t: Translate;
}

/**
 * @param now ISO time
 * @param onInspected told of each issue, in the order of the file
 * @param onRow takes a row for each issue; null where nobody wants them
 * @param t says what stands in the rows and remarks
 * @throws SpillError
 */
export function inspectWhole(
  site: ExportedSite,
  settings: Settings,
  now: string,
  { onInspected, onRow, t }: Takers,
): Whole {
  const coverage: Coverage = {};
  const partnership = emptyPartnership(now);
  const inspections = new Inspections(site, settings, now);
  const plan = new Plan(settings.roleMap, (issue) => site.subject(issue, settings, now));
  const started = performance.now();
  for (const issue of site.issues()) {
    const inspected = inspections.of(issue);
    const { report } = inspected;
    plan.add(issue, inspected);
    addContributions(partnership, contributionDays(report.hands, now));
    onInspected(inspected);
    onRow?.(rowOf(issue, report, wordsContext(report, site.people, settings, t)));
    countOutcomes(coverage, report.verdicts);
  }
  const { project, directory, people } = site;
  return {
    issues: site.size,
    seconds: Math.round(performance.now() - started) / 1000,
    coverage,
    refused: site.refused.count,
    remarks: site.remarks.map((remark) => noticeWords(remark, t)),
    project: inspectProject({
      ...{ project, settings, directory, people, partnership, now },
      ...plan.read(site.holdsProjects),
    }),
  };
}
