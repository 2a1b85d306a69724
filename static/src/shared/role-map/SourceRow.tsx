import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RoleMapProblem, Source } from '../../../../src/contract/role-map';
import { mapProblemWords } from '../../../../src/contract/role-map-problem-words';
import { ErrorMessage } from '../ErrorMessage';
import text from '../text.module.css';
import { t } from '../texts';
import { AddSource } from './AddSource';
import { useSettingsForm } from './form-context';
import { PeopleList } from './PeopleList';
import { Picker } from './Picker';
import { isBroken } from './role-map-draft';
import { sourceLabel } from './SourceList';
import rows from './SourceRow.module.css';

/** As many as one takes in at a glance. */
const SHOWN = 5;

interface Props {
  source: Source;
  index: number;
  count: number;
  /** Names this source of this role. */
  slot: string;
  problems: RoleMapProblem[];
  /** The other sources of the role. */
  others: Source[];
  move: (by: -1 | 1) => void;
  remove: () => void;
  /** Takes the source with something of it changed. */
  edit: (source: Source) => void;
  /** Takes another source in this place. */
  replace: (source: Source) => void;
}

/** One source, with the people that it names now. */
export function SourceRow(props: Props): ReactNode {
  const { source, slot, index, count, problems, others, move, remove, edit, replace } = props;
  const form = useSettingsForm();
  const resolved = form.resolved(source);
  const place = sourceLabel(source, form);
  const broken = isBroken(resolved);
  const isReplacing = form.replacing === slot;
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isReplacing) choice.current?.querySelector('select')?.focus();
  }, [isReplacing]);
  const shown = resolved?.accountIds.slice(0, SHOWN) ?? [];
  return (
    <li className={rows.row}>
      <div className={rows.head}>
        <div className={rows.place}>
          <span tabIndex={-1} data-place>
            {index + 1}. <bdi>{place}</bdi>
          </span>
          {shown.length > 0 && source.kind !== 'people' && (
            <PeopleList accountIds={shown} more={(resolved?.count ?? 0) - shown.length} />
          )}
        </div>
        <span className={rows.buttons}>
          {([-1, 1] as const).map((by) => (
            <span key={by} data-move={by}>
              <Button
                spacing="compact"
                appearance="subtle"
                // The end of the list keeps the button, so that whoever moves a place by keyboard keeps the focus.
                aria-disabled={by === -1 ? index === 0 : index === count - 1}
                aria-label={t('settings.roles.about', {
                  what: by === -1 ? t('settings.roles.up') : t('settings.roles.down'),
                  place,
                })}
                onClick={() => {
                  if (index + by >= 0 && index + by < count) move(by);
                }}
              >
                {by === -1 ? '↑' : '↓'}
              </Button>
            </span>
          ))}
          {broken && (
            <Button
              spacing="compact"
              aria-expanded={isReplacing}
              aria-label={t('settings.roles.about', { what: t('settings.roles.replace'), place })}
              onClick={() => {
                form.setReplacing(isReplacing ? null : slot);
              }}
            >
              {t('settings.roles.replace')}
            </Button>
          )}
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('settings.roles.about', { what: t('settings.remove'), place })}
            onClick={remove}
          >
            {t('settings.remove')}
          </Button>
        </span>
      </div>
      {source.kind === 'people' && (
        <>
          <PeopleList
            accountIds={source.accountIds}
            {...(source.accountIds.length > 1
              ? {
                  remove: (accountId: string) => {
                    edit({
                      ...source,
                      accountIds: source.accountIds.filter((one) => one !== accountId),
                    });
                  },
                }
              : {})}
          />
          <Picker
            kind="people"
            label={t('settings.roles.which.people')}
            pick={({ id }) => {
              edit({ ...source, accountIds: [...new Set([...source.accountIds, id])] });
            }}
          />
          <p className={text.small}>{t('settings.roles.personal')}</p>
        </>
      )}
      {/* People who are shown speak for themselves. */}
      {resolved?.status !== 'people' && (
        <p className={broken ? rows.trouble : text.small}>
          {resolved ? t(`settings.roles.status.${resolved.status}`) : t('settings.roles.asking')}
        </p>
      )}
      {isReplacing && (
        <div ref={choice}>
          <AddSource label={t('settings.roles.replaceWith')} taken={others} add={replace} />
        </div>
      )}
      {problems.map((problem) => (
        <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
      ))}
    </li>
  );
}
