import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Role } from '../../../../src/contract/report';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { isolate } from '../../shared/isolate';
import { t } from '../../shared/texts';
import { roleNameOf, usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';
import { useDone } from '../state/use-done';

/** Names the viewer as holder of a role, in the field where the project looks for it. */
export function TakeOnButton({ role }: { role: Role }): ReactNode {
  const panel = usePanelContext();
  const taking = useAction();
  const done = useDone();
  const take = async (): Promise<void> => {
    const taken = await taking.run('panel.takeOn', { role, taken: true });
    if (taken === null) return;
    const before = taken.inPlaceOf;
    const sentence = t('panel.mend.taken', {
      role: roleNameOf(role, panel),
      before: before === null ? 'none' : 'somebody',
      name: isolate(before ?? ''),
    });
    done(sentence, 'panel.takeOn', { role, taken: false });
  };
  return (
    <>
      <Button spacing="compact" isLoading={taking.busy} onClick={() => void take()}>
        {t('panel.mend.takeOn')}
      </Button>
      {taking.failure !== null && <ErrorMessage>{taking.failure}</ErrorMessage>}
    </>
  );
}

/** The role that somebody on the issue is missing, where the viewer could enter themselves; null where not. */
export function roleToTake(
  code: string,
  { view }: ReturnType<typeof usePanelContext>,
): Role | null {
  const role: Role | null =
    code === 'no-product-manager'
      ? 'productManager'
      : code === 'no-product-owner'
        ? 'productOwner'
        : null;
  return role !== null && view.viewer !== null && view.roleFields[role] !== null ? role : null;
}
