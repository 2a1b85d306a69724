/** Jira's own form for a story of an epic: it knows which fields the project asks for, and what the person may create. */
import { view } from '@forge/bridge';
import { CreateIssueModal } from '@forge/jira-bridge/out/modal/issue-create';

/**
 * Opens the form; rejects where Jira does not.
 * @param closed told once it is closed, whether or not something was created
 */
export async function openStoryForm(epicId: string, closed: () => void): Promise<void> {
  const { extension } = await view.getContext();
  const project: unknown = extension['project'];
  const context = { ...(hasId(project) ? { projectId: project.id } : {}), parentId: epicId };
  await new CreateIssueModal({ context, onClose: closed }).open();
}

function hasId(value: unknown): value is { id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}
