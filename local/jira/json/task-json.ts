/** An asynchronous operation as REST gives it. */
import type { SiteContext, TaskRecord } from '../site-context';

export function taskJson(site: SiteContext, id: string, task: TaskRecord): object {
  return {
    self: `${site.baseUrl}/rest/api/3/task/${id}`,
    id,
    description: task.description,
    status: 'COMPLETE',
    message: task.message,
    result: task.result,
    submittedBy: 0,
    progress: 100,
    elapsedRuntime: task.finished - task.submitted,
    submitted: task.submitted,
    started: task.submitted,
    finished: task.finished,
    lastUpdate: task.finished,
  };
}
