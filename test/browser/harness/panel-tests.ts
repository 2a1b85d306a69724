/** Sets a test file up with a browser, and holds every test in it to a page without a single complaint. */
import type { Browser } from 'playwright-core';
import type { PanelView } from '../../../src/contract/panel';
import { showing } from '../../components/harness/answers';
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
   * Shows a view in a page that the tests of one colour share, since a page costs more than all that is done in it.
   * @param words of this view and of none before it
   */
  show: (view: PanelView, words: string, colour: 'light' | 'dark') => Promise<OpenPanel>;
}

export function panelTests(): PanelTests {
  let browser: Browser;
  let server: PageServer;
  let openPage: OpenPage;
  const opened: OpenPanel[] = [];
  const shared = new Map<string, { panel: OpenPanel; view: PanelView }>();
  jest.setTimeout(PATIENCE_MS);

  beforeAll(async () => {
    buildPages();
    [browser, server] = await Promise.all([startChromium(), servePages()]);
    openPage = panelPages(browser, server);
  }, PATIENCE_MS);

  afterEach(async () => {
    const all = [...opened, ...[...shared.values()].map(({ panel }) => panel)];
    const problems = all.flatMap((panel) => panel.problems.splice(0));
    await Promise.all(opened.splice(0).map((panel) => panel.close()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await stopChromium(browser);
    await server.stop();
  });

  async function sharedPage(view: PanelView, colour: 'light' | 'dark'): Promise<OpenPanel> {
    const known = shared.get(colour);
    if (known) {
      known.view = view;
      await known.panel.emit('JIRA_ISSUE_CHANGED');
      return known.panel;
    }
    const current = { view };
    const panel = await openPage((key, payload) => showing(current.view)(key, payload), { colour });
    shared.set(colour, Object.assign(current, { panel }));
    return panel;
  }

  return {
    open: async (script, how) => {
      const panel = await openPage(script, how);
      opened.push(panel);
      return panel;
    },
    show: async (view, words, colour) => {
      const panel = await sharedPage(view, colour);
      await panel.frame.getByText(words).first().waitFor();
      await eventually(async () => {
        expect(await panel.frame.locator('[class*=waiting]').count()).toBe(0);
      });
      return panel;
    },
  };
}
