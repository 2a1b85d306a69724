import type { ReactNode } from 'react';
import { Disclosure } from '../shared/Disclosure';
import { DryRunResult } from '../shared/role-map/DryRunResult';
import { t } from '../shared/texts';
import type { Trial } from './set-up-draft';

/** What a draft would find on the latest work items: how many gaps, and which on demand. */
export default function SetUpTrial({ trial }: { trial: Trial }): ReactNode {
  const { rows } = trial;
  const gaps = rows.filter(({ after }) => after.some(({ outcome }) => outcome === 'gap')).length;
  return (
    <div>
      <p role="status">{t('global.setUp.tried', { items: rows.length, gaps })}</p>
      {rows.length > 0 && (
        <Disclosure summary={t('global.setUp.trialDetails')}>
          <DryRunResult trial={trial} />
        </Disclosure>
      )}
    </div>
  );
}
