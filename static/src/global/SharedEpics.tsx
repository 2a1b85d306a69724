import { useId, type ReactNode } from 'react';
import type { EpicRow, GlobalView } from '../../../src/contract/global-page';
import { outcomeWord } from '../../../src/duties/messages';
import { JiraLink } from '../shared/JiraLink';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { callGlobal } from './api';
import styles from './ProjectTable.module.css';

/** Epics whose stories lie in several projects: who stands behind the whole, and behind the stories of each project. */
export default function SharedEpics({ siteUrl }: Pick<GlobalView, 'siteUrl'>): ReactNode {
  const id = useId();
  const { value, failure, refetch } = useQuery('epics', () => callGlobal('global.epics', {}));
  return (
    <section aria-labelledby={id} aria-busy={value === null && failure === null}>
      <h2 id={id} className={styles.heading}>
        {t('global.epics.heading')}
      </h2>
      {failure && <PartFailure failure={failure} retry={refetch} />}
      {value === null && failure === null && <LinesSkeleton lines={3} />}
      {value !== null && (
        <>
          {value.epics.length === 0 ? (
            <p>{t('global.epics.none')}</p>
          ) : (
            <Table labelledBy={id} epics={value.epics} siteUrl={siteUrl} />
          )}
          <p className={text.small}>
            {t('global.epics.restsOn', { count: value.read, more: value.more ? 'yes' : 'no' })}
            {value.hidden > 0 && ` ${t('global.epics.hidden', { count: value.hidden })}`}
          </p>
        </>
      )}
    </section>
  );
}

function Table({
  labelledBy,
  epics,
  siteUrl,
}: {
  labelledBy: string;
  epics: EpicRow[];
  siteUrl: string;
}): ReactNode {
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('global.epics.epic')}</th>
          <th scope="col">{t('global.epics.behind')}</th>
          <th scope="col">{t('global.epics.stories')}</th>
        </tr>
      </thead>
      <tbody>
        {epics.map((epic) => (
          <tr key={epic.key}>
            <th scope="row">
              <JiraLink to={`/browse/${encodeURIComponent(epic.key)}`} siteUrl={siteUrl}>
                <bdi>{epic.summary}</bdi> <span className={text.small}>{epic.key}</span>
              </JiraLink>
            </th>
            <td data-title={t('page.named', { name: t('global.epics.behind') })}>
              <Behind epic={epic} />
            </td>
            <td data-title={t('page.named', { name: t('global.epics.stories') })}>
              <ul className={styles.people}>
                {epic.projects.map(({ key, stories, owned }) => (
                  <li key={key}>{t('global.epics.ofProject', { project: key, owned, stories })}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A finding that a manager stands behind it names nobody: where it is not who stands on the epic, its panel says who it is. */
function Behind({ epic: { behind, outcome } }: { epic: EpicRow }): ReactNode {
  if (behind.length > 0)
    return (
      <ul className={styles.people}>
        {behind.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    );
  if (outcome === 'met') return t('global.epics.above');
  if (outcome === 'gap' || outcome === 'attention')
    return <span className={styles.tag}>{t('global.projects.nobody')}</span>;
  return <span className={text.small}>{outcomeWord('unknown', t)}</span>;
}
