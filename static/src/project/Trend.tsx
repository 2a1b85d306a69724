import { useState, type ReactNode } from 'react';
import type { IssueDutyId } from '../../../src/contract/project-search';
import { dutyTitle } from '../../../src/duties/messages';
import { Disclosure } from '../shared/Disclosure';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { countsOf } from './trend-points';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { useAnswer } from './use-answer';

/** Where the project stood on earlier days, for who sees all of its issues. */
export default function Trend(): ReactNode {
  const { view } = usePageContext();
  const { value, failure, refetch } = useAnswer('project.trend', {});
  const [duty, setDuty] = useState<IssueDutyId | null>(null);
  if (value === null) {
    return (
      <Section heading={t('project.course.heading')} busy={failure === null}>
        {failure ? <PartFailure failure={failure} retry={refetch} /> : <LinesSkeleton lines={4} />}
      </Section>
    );
  }
  if (!value.shown) {
    return (
      <Section heading={t('project.course.heading')}>
        <p className={text.small}>{t('project.course.withheld')}</p>
      </Section>
    );
  }
  const days = countsOf(value.days, duty);
  return (
    <Section heading={t('project.course.heading')} note={t('project.course.restsOn')}>
      {days.length < 2 ? (
        <p className={text.small}>{t('project.course.tooEarly')}</p>
      ) : (
        <>
          <Select
            label={t('project.issues.duty')}
            value={duty ?? ''}
            options={[
              { value: '', label: t('project.course.allDuties') },
              ...view.duties.map((one) => ({ value: one, label: dutyTitle(one, t) })),
            ]}
            choose={(chosen) => {
              setDuty(chosen === '' ? null : chosen);
            }}
          />
          <TrendChart
            days={days}
            unit={t('project.course.unit', { duties: duty === null ? 'all' : 'one' })}
          />
          <Disclosure summary={t('project.course.figures')}>
            <TrendTable days={days} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}
