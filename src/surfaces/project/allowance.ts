/** What one person may spend on project pages, the only ones of which a look costs hundreds of Jira's points. */
import type { ProjectRequestKey } from '../../contract/project-page';
import { spendPoints } from '../shared/allowance';
import type { ProjectCaller } from './caller';

/** What a request costs at most, about, with what asks who calls and names people (docs/project-page.md). */
export const PRICES: Record<ProjectRequestKey, number> = {
  'project.load': 20,
  'project.coverage': 50,
  'project.count': 6,
  'project.issues': 90,
  'project.export': 600,
  'project.team': 650,
  'project.waiting': 160,
  'project.trend': 8,
  'project.scan': 8,
  'project.startScan': 8,
  'project.cancelScan': 8,
};

/** @throws Refusal where the person has spent what there is for the hour */
export function spend(request: ProjectRequestKey, { viewer, now }: ProjectCaller): Promise<void> {
  return spendPoints(PRICES[request], viewer, now);
}
