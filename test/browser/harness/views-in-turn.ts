/** Shows one view of the panel after another in one page, since a page costs more than all that is done in it. */
import type { PanelView } from '../../../src/contract/panel';
import { failing, showing } from '../../components/harness/answers';
import type { Script } from '../../components/harness/bridge';
import { eventually } from './eventually';
import type { OpenPanel, Opening } from './open-panel';

/** A view, or null for an answer that fails, which comes first if at all; each is to be unlike the one before it. */
type Views = Readonly<Record<string, PanelView | null>>;

/** @returns the panel with each view once it is drawn, by the view's name */
export async function* viewsInTurn(
  open: (script: Script, how: Opening) => Promise<OpenPanel>,
  views: Views,
  how: Opening,
): AsyncGenerator<[name: string, panel: OpenPanel]> {
  const [first = null] = Object.values(views);
  let view = first;
  const panel = await open(
    (key, payload) => (view === null ? failing() : showing(view)(key, payload)),
    how,
  );
  const { frame } = panel;
  const main = frame.locator('main');
  await (first === null ? frame.getByRole('alert') : frame.getByRole('heading').first()).waitFor();
  for (const [name, next] of Object.entries(views)) {
    if (next !== view) {
      const before = await main.innerText();
      const failed = view === null;
      view = next;
      if (failed) await frame.getByRole('button').click();
      else await panel.emit('JIRA_ISSUE_CHANGED');
      await eventually(async () => {
        expect(await main.innerText()).not.toBe(before);
        expect(await frame.locator('[class*=waiting], [aria-busy=true]').count()).toBe(0);
      });
    }
    yield [name, panel];
  }
}
