/** Where Jira shows an app's page in a project's settings. */
import { messagePage } from '../chrome';
import { askJira, modulesOf, type Host } from '../host';
import { html } from '../markup';
import { page, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { projectAppPage, visibleProject } from './project-app';

export function projectSettingsRoutes(host: Host): HostRoute[] {
  const handle = (request: HostRequest): Promise<HostReply> => settingsPage(host, request);
  return [
    { method: 'GET', path: '/settings/:key', handle },
    { method: 'GET', path: '/jira/software/projects/:key/settings/apps/:app/:environment', handle },
  ];
}

async function settingsPage(host: Host, request: HostRequest): Promise<HostReply> {
  const key = (request.params['key'] ?? '').toUpperCase();
  const { viewer } = request.session;
  const [module] = modulesOf(host, 'jira:projectSettingsPage');
  const message = (title: string, words: string, status: number): HostReply =>
    page(
      messagePage(
        host,
        request,
        title,
        html`<p>${words}</p>
          <p><a href="/projects/${key}">Back to ${key}</a></p>`,
      ),
      status,
    );
  const project = await visibleProject(host, viewer, key);
  if (!project)
    return message(
      'Nothing to see',
      'There is no such project, or the person who is looking may not see it.',
      404,
    );
  if (!module)
    return message(
      'No settings page',
      'This version of the app has no page for the settings of a project.',
      404,
    );

  const granted = await askJira(
    host,
    viewer,
    'GET',
    `/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=${key}`,
  );
  const { permissions } = granted.json as {
    permissions?: Record<string, { havePermission?: boolean }>;
  };
  if (permissions?.['ADMINISTER_PROJECTS']?.havePermission !== true) {
    return message(
      'For project admins',
      'Only an administrator of the project sees its settings. Choose one at the top.',
      403,
    );
  }
  return projectAppPage(host, request, module, project, {
    place: 'Settings',
    heading: html`<h1>${module.title}</h1>`,
  });
}
