/** Where Jira shows an app's page of a project. What follows its address belongs to the page, which leads on from there. */
import { LOCAL_ENVIRONMENT_ID } from '../../platform/installation';
import { messagePage } from '../chrome';
import { modulesOf, type Host } from '../host';
import { html } from '../markup';
import { page, redirect, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { projectAppPage, visibleProject } from './project-app';

export function projectPageRoutes(host: Host): HostRoute[] {
  return [
    {
      method: 'GET',
      path: '/projects/:key/apps',
      handle: ({ params, url }) =>
        redirect(projectPagePath(host, (params['key'] ?? '').toUpperCase()) + url.search),
    },
    {
      method: 'GET',
      path: '/jira/:type/projects/:key/apps/:app/:environment/*rest',
      handle: (request) => projectPage(host, request),
    },
  ];
}

/** The address as Jira forms it, the type of every project being software. */
export function projectPagePath(host: Host, key: string): string {
  return `/jira/software/projects/${key}/apps/${host.app.appId}/${LOCAL_ENVIRONMENT_ID}`;
}

async function projectPage(host: Host, request: HostRequest): Promise<HostReply> {
  const { params, session } = request;
  const key = (params['key'] ?? '').toUpperCase();
  const [module] = modulesOf(host, 'jira:projectPage');
  const project = await visibleProject(host, session.viewer, key);
  const isHere = params['app'] === host.app.appId && params['environment'] === LOCAL_ENVIRONMENT_ID;
  if (!project || !module || !isHere) {
    const why = project
      ? 'This version of the app has no such page.'
      : 'There is no such project, or the person who is looking may not see it.';
    return page(messagePage(host, request, 'Nothing to see', html`<p>${why}</p>`), 404);
  }
  return projectAppPage(host, request, module, project, {
    place: module.title,
    heading: html`<h1 class="visually-hidden">${module.title}</h1>`,
    base: projectPagePath(host, key),
  });
}
