/** Sets a test file up with a browser, and holds every test in it to a page without a single complaint. */
import type { Browser } from 'playwright-core';
import type { PanelView } from '../../../src/contract/panel';
import { showing } from '../../components/harness/answers';
import type { Script } from '../../components/harness/bridge';
import buildPages from './build-pages';
import { startChromium, stopChromium } from './chromium';
import { eventually } from './eventually';
import { panelPages, type OpenPage, type OpenPanel } from './open-panel';
import { servePages, type PageServer } from './page-server';

/** A browser on a busy machine takes its time. */
const PATIENCE_MS = 240_000;

interface PanelTests {
  /** Opens the panel with a script for its functions; it is closed after the test. */
  open: OpenPage;
  /**
   * Shows a view in a page that the tests share, since a page costs more than all that is done in it; in the system's colours.
   * @param words of this view and of none before it
   */
  show: (view: PanelView, words: string) => Promise<OpenPanel>;
}

export function panelTests(): PanelTests {
  let browser: Browser;
  let server: PageServer;
  let openPage: OpenPage;
  const opened: OpenPanel[] = [];
  let shared: { panel: OpenPanel; view: PanelView } | undefined;
  jest.setTimeout(PATIENCE_MS);

  beforeAll(async () => {
    buildPages();
    [browser, server] = await Promise.all([startChromium(), servePages()]);
    openPage = panelPages(browser, server);
  }, PATIENCE_MS);

  afterEach(async () => {
    const all = [...opened, ...(shared ? [shared.panel] : [])];
    const problems = all.flatMap((panel) => panel.problems.splice(0));
    await Promise.all(opened.splice(0).map((panel) => panel.close()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await stopChromium(browser);
    await server.stop();
  });

  async function sharedPage(view: PanelView): Promise<OpenPanel> {
    if (shared) {
      shared.view = view;
      await shared.panel.emit('JIRA_ISSUE_CHANGED');
      return shared.panel;
    }
    const current = { view };
    const script: Script = (key, payload) => showing(current.view)(key, payload);
    const panel = await openPage(script, { colour: 'auto' });
    shared = Object.assign(current, { panel });
    return panel;
  }

  return {
    open: async (script, how) => {
      const panel = await openPage(script, how);
      opened.push(panel);
      return panel;
    },
    show: async (view, words) => {
      const panel = await sharedPage(view);
      await panel.frame.getByText(words).first().waitFor();
      await eventually(async () => {
        expect(await panel.frame.locator('[class*=waiting]').count()).toBe(0);
      });
      return panel;
    },
  };
}
