import type { ProjectRequestKey } from '../../contract/project-page';

/** What a request costs of Jira's points at most, about, with what asks who calls and names people (docs/project-page.md). */
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
