/** Opens the panel in a browser, with a script in place of its functions. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { BridgeCall, Script } from '../../components/harness/bridge';
import type { PageServer } from './page-server';
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
  colour?: 'light' | 'dark';
  locale?: string;
  /** Whether only the answer is shown, as on a first visit; otherwise a person has unfolded the rest before. */
  folded?: boolean;
  /** Done before the page is opened, such as holding up what it loads. */
  prepare?: (page: Page) => Promise<void>;
}

export async function openPanel(
  browser: Browser,
  server: PageServer,
  script: Script,
  how: Opening = {},
): Promise<OpenPanel> {
  const { width = 900, height = 1400, colour = 'light', locale = 'en_US', folded } = how;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  if (folded !== true) await unfoldDetails(context);
  const page = await context.newPage();
  await how.prepare?.(page);
  const problems = watch(page);
  const requests: OpenPanel['requests'] = [];
  const calls: BridgeCall[] = [];

  await page.exposeFunction('scriptedInvoke', (key: string, payload: unknown) => {
    requests.push({ key, payload });
    return script(key, payload);
  });
  await page.exposeFunction('noteCall', (command: string, payload: unknown) => {
    calls.push({ command, payload });
  });
  await page.goto(server.address({ page: 'panel.html', colour, locale }));
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
    close: () => context.close(),
  };
}

function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error('The page around the panel holds no frame.');
  return frame;
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content security policy/i.test(text)) problems.push(text);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  return problems;
}
