import { capitalised } from '../../../../src/texts/capitalised';
import { listOfAll } from '../../../../src/texts/lists';
import { t } from '../../shared/texts';
import { nameOf, type PanelContextValue } from './panel-context';

/** Names of the people in both roles, as many as one line holds. */
const NAMED = 2;

/** Who holds the roles here, the owner first and each person once. */
export function namesShort(panel: PanelContextValue): { people: string[]; names: string } {
  const { productOwner, productManager } = panel.view.report.holders;
  const ids = [
    ...new Set(
      [productOwner[0], productManager[0]].flatMap((holder) => (holder ? [holder.accountId] : [])),
    ),
  ].slice(0, NAMED);
  const names = ids.map((id) => nameOf(id, panel));
  return { people: ids, names: capitalised(listOfAll(names, t), t) };
}
