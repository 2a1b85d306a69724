import type { JiraIssue } from '../../jira/types';

/** Kinds of projects whose comments no customer reads. */
const WITHOUT_CUSTOMERS = new Set(['software', 'business', 'product_discovery']);

/** A kind that is not known may be one with customers: what goes out to them cannot be taken back. */
export function mayHaveCustomers({ project }: JiraIssue): boolean {
  return !WITHOUT_CUSTOMERS.has(project?.typeKey ?? '');
}
