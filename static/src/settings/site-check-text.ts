import type { SiteCheck } from '../../../src/contract/site-check';

/** The findings for a report: words of the app's own alone, so that it can be shown to anybody. */
export function siteCheckText({ appVersion, environment, findings }: SiteCheck): string {
  return [
    `Role Clarity ${appVersion} (${environment})`,
    ...findings.map(
      ({ question, found, detail }) =>
        `${question}: ${found}${detail === null ? '' : ` (${detail})`}`,
    ),
  ].join('\n');
}
