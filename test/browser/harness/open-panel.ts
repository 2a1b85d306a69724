/** Opens the panel in a browser, with a script in place of its functions; in one page again and again, since a new one costs as much as the panel. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { BridgeCall, Script } from '../../components/harness/bridge';
import type { PageServer, Shown as ShownPage } from './page-server';
import { unfoldDetails } from './unfold-details';

declare global {
  interface Window {
    /** Given by the page around the frame. */
    emitToPage: (event: string) => void;
    pressFlag: (title: string, action: string) => void;
  }
}

export interface OpenPanel {
  page: Page;
  /** The panel's own page. */
  frame: Frame;
  /** What the page asked of the functions, in order. */
  requests: { key: string; payload: unknown }[];
  /** What else it asked of the bridge: navigation, flags. */
  calls: BridgeCall[];
  /** Console errors, violations of the content security policy, uncaught errors and failed requests. */
  problems: string[];
  /** Tells the page of an event of Jira's. */
  emit: (event: string) => Promise<void>;
  /** Presses a button of a flag that the page had shown. */
  pressFlag: (title: string, action: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Opening {
  width?: number;
  height?: number;
  colour?: ShownPage['colour'];
  locale?: string;
  /** Whether only the answer is shown, as on a first visit; otherwise a person has unfolded the rest before. */
  folded?: boolean;
  /** Done before the page is opened, such as holding up what it loads; such a page is used once. */
  prepare?: (page: Page) => Promise<void>;
}

/** What a page tells whoever has it now. */
type Shown = Pick<OpenPanel, 'requests' | 'calls' | 'problems'> & { script: Script };

interface Tab {
  page: Page;
  shown: Shown;
}

export type OpenPage = (script: Script, how?: Opening) => Promise<OpenPanel>;

/** @returns opens panels in pages of this browser */
export function panelPages(browser: Browser, server: PageServer): OpenPage {
  const idle = { folded: [] as Tab[], unfolded: [] as Tab[] };
  return async (script, how = {}) => {
    const { width = 900, height = 1400, colour = 'light', locale = 'en_US', folded, prepare } = how;
    const left = idle[folded ? 'folded' : 'unfolded'];
    const shown: Shown = { script, requests: [], calls: [], problems: [] };
    const tab =
      (prepare ? undefined : left.pop()) ?? (await newTab(browser, folded === true, shown));
    tab.shown = shown;
    const { page } = tab;
    await prepare?.(page);
    await page.setViewportSize({ width, height });
    await page.goto(server.address({ page: 'panel.html', colour, locale }));
    const { requests, calls, problems } = shown;
    return {
      page,
      frame: frameOf(page),
      requests,
      calls,
      problems,
      emit: (event) =>
        page.evaluate((name) => {
          window.emitToPage(name);
        }, event),
      pressFlag: (title, action) =>
        page.evaluate(
          ([t, a]) => {
            window.pressFlag(t, a);
          },
          [title, action] as const,
        ),
      close: async () => {
        if (prepare) return page.context().close();
        // The next to come has never been here.
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
        await page.goto('about:blank');
        left.push(tab);
      },
    };
  };
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error('The page around the panel holds no frame.');
  return frame;
}

async function newTab(browser: Browser, folded: boolean, shown: Shown): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' });
  if (!folded) await unfoldDetails(context);
  const page = await context.newPage();
  const tab: Tab = { page, shown };
  const complain = (problem: string): void => {
    tab.shown.problems.push(problem);
  };
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content security policy/i.test(text)) complain(text);
  });
  page.on('pageerror', (error) => {
    complain(`uncaught: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    complain(`failed: ${request.url()}`);
  });
  await page.exposeFunction('scriptedInvoke', (key: string, payload: unknown) => {
    tab.shown.requests.push({ key, payload });
    return tab.shown.script(key, payload);
  });
  await page.exposeFunction('noteCall', (command: string, payload: unknown) => {
    tab.shown.calls.push({ command, payload });
  });
  return tab;
}
