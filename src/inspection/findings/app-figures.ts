/** Counts what apps did on many issues. */
import { APP_WORKS, DUTY_OF_APP_WORK, type AppFigures } from '../../contract/app-work';
import type { Summary } from './summary';

export function emptyAppFigures(): AppFigures {
  const none = (): AppFigures['text'] => ({
    issues: 0,
    byApps: { yes: 0, no: 0, 'not-known': 0 },
  });
  return { text: none(), order: none(), answers: none() };
}

/** Adds one issue, in place. A work that is not asked of it, or that the project does not check, is not counted. */
export function addAppWorks(figures: AppFigures, { verdicts, apps }: Summary): void {
  for (const work of APP_WORKS) {
    if (verdicts[DUTY_OF_APP_WORK[work]] === undefined) continue;
    figures[work].issues += 1;
    const backing = apps?.[work];
    if (backing !== undefined) figures[work].byApps[backing] += 1;
  }
}
