/** A page of Confluence on its way to paper: its macros are asked for what they are there. */
import type { AdfDocument } from '../../jira/adf';
import { documentHtml } from '../adf-html';
import type { MacroBlock, WikiPage } from '../confluence';
import { modulesOf, personOf, type Host } from '../host';
import { html } from '../markup';
import { json, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { macroExtension, onPage, wikiPage } from './confluence';

export function confluenceExportRoutes(host: Host): HostRoute[] {
  const path = '/wiki/spaces/:space/pages/:id/export';
  return [
    {
      method: 'GET',
      path,
      handle: (request) => onPage(host, request, (found) => exported(host, request, found)),
    },
    {
      method: 'GET',
      path: `${path}/adf`,
      handle: (request) =>
        onPage(host, request, async (found) => json(await documentsOf(host, request, found))),
    },
  ];
}

async function exported(host: Host, request: HostRequest, found: WikiPage): Promise<HostReply> {
  const documents = await documentsOf(host, request, found);
  const main = html`<div class="document sheet">
    ${found.blocks.map((block) => {
      if (block.kind === 'text') return html`<p>${block.text}</p>`;
      const document = documents[block.localId];
      return document ? documentHtml(document) : html`<p>This macro exports nothing.</p>`;
    })}
  </div>`;
  return wikiPage(host, request, found, { main, view: 'export' });
}

/** By the macro's name: what it is on paper, for whoever exports. */
async function documentsOf(
  host: Host,
  request: HostRequest,
  found: WikiPage,
): Promise<Record<string, AdfDocument | null>> {
  const macros = found.blocks.filter((block) => block.kind === 'macro');
  return Object.fromEntries(
    await Promise.all(
      macros.map(async (block) => [block.localId, await documentOf(host, request, found, block)]),
    ),
  ) as Record<string, AdfDocument | null>;
}

async function documentOf(
  host: Host,
  request: HostRequest,
  found: WikiPage,
  block: MacroBlock,
): Promise<AdfDocument | null> {
  const [module] = modulesOf(host, 'macro');
  if (!module || module.adfExport === null) return null;
  const { viewer } = request.session;
  const person = personOf(host.site.data, viewer);
  const place = {
    ...macroExtension(host, found, block, false),
    locale: person?.locale ?? 'en-GB',
    timezone: person?.timeZone ?? 'UTC',
  };
  const result = await host.invoke({
    functionKey: module.adfExport,
    // Confluence gives the configuration in the first place for PDF and in the second for Word.
    body: {
      exportType: 'pdf',
      extensionPayload: place,
      context: { ...place, ...(host.world.exporter === 'payload' && { accountId: viewer }) },
    },
    accountId: viewer,
    moduleKey: module.key,
  });
  if (result.ok) return result.value as AdfDocument;
  console.error(result.error.stack);
  return null;
}
