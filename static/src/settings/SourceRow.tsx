import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { RoleMapProblem, Source } from '../../../src/contract/role-map';
import { ErrorMessage } from '../shared/ErrorMessage';
import text from '../shared/text.module.css';
import { useSettingsForm } from './form-context';
import { PeopleList } from './PeopleList';
import { Picker } from './Picker';
import { sourceLabel } from './SourceList';
import rows from './SourceRow.module.css';
import { words } from './words';

/** As many as one takes in at a glance. */
const SHOWN = 5;

interface Props {
  source: Source;
  index: number;
  count: number;
  problems: RoleMapProblem[];
  move: (by: -1 | 1) => void;
  remove: () => void;
  replace: (source: Source) => void;
}

/** One place to look, with whom it names now. */
export function SourceRow(props: Props): ReactNode {
  const { source, index, count, problems, move, remove, replace } = props;
  const form = useSettingsForm();
  const resolved = form.resolved(source);
  const place = sourceLabel(source, form);
  const trouble = resolved && !['people', 'each-issue'].includes(resolved.status);
  const shown = resolved?.accountIds.slice(0, SHOWN) ?? [];
  return (
    <li className={rows.row}>
      <div className={rows.head}>
        <span className={rows.place}>
          {index + 1}. <bdi>{place}</bdi>
        </span>
        <span className={rows.buttons}>
          {([-1, 1] as const).map((by) => (
            <span key={by} data-move={by}>
              <Button
                spacing="compact"
                appearance="subtle"
                // The end of the list keeps the button, so that whoever moves a place by keyboard keeps the focus.
                aria-disabled={by === -1 ? index === 0 : index === count - 1}
                aria-label={words.roles.about(by === -1 ? words.roles.up : words.roles.down, place)}
                onClick={() => {
                  if (index + by >= 0 && index + by < count) move(by);
                }}
              >
                {by === -1 ? '↑' : '↓'}
              </Button>
            </span>
          ))}
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={words.roles.about(words.remove, place)}
            onClick={remove}
          >
            {words.remove}
          </Button>
        </span>
      </div>
      {source.kind === 'people' ? (
        <>
          <PeopleList
            accountIds={source.accountIds}
            {...(source.accountIds.length > 1
              ? {
                  remove: (accountId: string) => {
                    replace({
                      ...source,
                      accountIds: source.accountIds.filter((one) => one !== accountId),
                    });
                  },
                }
              : {})}
          />
          <Picker
            kind="people"
            label={words.roles.which.people}
            pick={({ id }) => {
              replace({ ...source, accountIds: [...new Set([...source.accountIds, id])] });
            }}
          />
          <p className={text.small}>{words.roles.personal}</p>
        </>
      ) : (
        <PeopleList accountIds={shown} more={(resolved?.count ?? 0) - shown.length} />
      )}
      {/* People who are shown speak for themselves. */}
      {resolved?.status !== 'people' && (
        <p className={trouble ? rows.trouble : text.small}>
          {resolved ? words.roles.status(resolved.status) : words.roles.asking}
        </p>
      )}
      {problems.map((problem) => (
        <ErrorMessage key={problem.path}>{problem.message}</ErrorMessage>
      ))}
    </li>
  );
}
