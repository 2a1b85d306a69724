/** Sets a test file up with a browser, and holds every test in it to a page without a single complaint. */
import type { Browser } from 'playwright-core';
import type { Answer, Failure } from '../../../src/contract/answer';
import type { PanelView } from '../../../src/contract/panel';
import buildPages from './buildPages';
import { startChromium } from './chromium';
import { openPanel, type OpenPanel, type Opening, type Script } from './openPanel';
import { servePages, type PageServer } from './pageServer';

export type Reply = Answer<unknown>;

/** A browser on a busy machine takes its time. */
const PATIENCE_MS = 60_000;

/** @returns opens the panel with a script for its functions; it is closed after the test */
export function panelTests(): (script: Script, how?: Opening) => Promise<OpenPanel> {
  let browser: Browser;
  let server: PageServer;
  const opened: OpenPanel[] = [];
  jest.setTimeout(PATIENCE_MS);

  beforeAll(async () => {
    buildPages();
    [browser, server] = await Promise.all([startChromium(), servePages()]);
  }, PATIENCE_MS);

  afterEach(async () => {
    const problems = opened.flatMap((panel) => panel.problems);
    await Promise.all(opened.splice(0).map((panel) => panel.close()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  return async (script, how) => {
    const panel = await openPanel(browser, server, script, how);
    opened.push(panel);
    return panel;
  };
}

/** Answers everything with one view, as if no action changed anything. */
export function showing(view: PanelView): Script {
  return (key) => ok(key === 'panel.view' ? view : { view, commentId: '50001' });
}

/** Answers looks with the first view and each action with the next. */
export function showingInTurn(first: PanelView, ...next: PanelView[]): Script {
  let shown = first;
  return (key) => {
    if (key === 'panel.view') return ok(shown);
    shown = next.shift() ?? shown;
    return ok({ view: shown, commentId: '50001' });
  };
}

export function ok(value: unknown): Reply {
  return { ok: true, value };
}

export function failing(message: string, more: Partial<Failure> = {}): Answer<never> {
  return { ok: false, failure: { code: 'jira-unavailable', message, retry: true, ...more } };
}
