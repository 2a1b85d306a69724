/** Opens the settings page of a project on a local site, as its admin. */
import type { Frame, Page } from 'playwright-core';
import { accountIdOf } from '../../../local/sample/people';
import type { Looking, SiteBrowser } from './local-site';

export interface OpenSettings {
  page: Page;
  /** The app's own page. */
  frame: Frame;
  problems: string[];
  close: () => Promise<void>;
}

export async function openSettingsPage(
  site: SiteBrowser,
  project: string,
  how: Looking = {},
): Promise<OpenSettings> {
  const opened = await site.visit(`/settings/${project}`, { who: accountIdOf('ingrid'), ...how });
  const frame = await (await opened.page.waitForSelector('iframe.app-frame')).contentFrame();
  if (!frame) throw new Error(`The settings of ${project} hold no page.`);
  await frame.locator('main').waitFor();
  await frame.locator('main[aria-busy=true]').waitFor({ state: 'detached' });
  return { ...opened, frame };
}

/** Presses the first button of a name. */
export const press = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().click();

export async function saveSettings(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText(/^Saved\. \d+ work items? (?:is|are) being checked/).waitFor();
}
