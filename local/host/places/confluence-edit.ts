/** A page of Confluence while it is edited: macros are put in, set up and taken out. */
import * as v from 'valibot';
import type { MacroBlock, WikiPage } from '../confluence';
import { modulesOf, type Host } from '../host';
import { html } from '../markup';
import { json, refusal, type HostRequest, type HostRoute, type HostReply } from '../reply';
import { macroExtension, macroFrame, onPage, pagePath, wikiPage } from './confluence';
import { INVALID_CONFIG, isMacroConfig } from './macro-config';

const PAGE = '/wiki/spaces/:space/pages/:id';

export function confluenceEditRoutes(host: Host): HostRoute[] {
  const editing = (
    path: string,
    answer: (request: HostRequest, found: WikiPage) => HostReply | Promise<HostReply>,
  ): HostRoute => ({
    method: 'POST',
    path: PAGE + path,
    handle: (request) =>
      request.session.viewer === null
        ? refusal(403, 'Choose at the top who is looking: nobody is signed in.')
        : onPage(host, request, (found) => answer(request, found)),
  });
  const macroOf = (request: HostRequest, found: WikiPage): MacroBlock | undefined =>
    found.blocks
      .filter((block) => block.kind === 'macro')
      .find(({ localId }) => localId === request.params['macro']);
  return [
    {
      method: 'GET',
      path: `${PAGE}/edit`,
      handle: (request) => onPage(host, request, (found) => editor(host, request, found)),
    },
    editing('/macros', (_, found) => json({ localId: host.confluence.insert(found) })),
    editing('/macros/:macro/settings', (request, found) => {
      const block = macroOf(request, found);
      return block
        ? settings(host, request, found, block)
        : refusal(404, 'This macro is not on the page any more.');
    }),
    editing('/macros/:macro/config', async (request, found) => {
      const handedIn = v.safeParse(submitted, parsed(await request.body()));
      if (!handedIn.success)
        return refusal(400, 'A macro’s configuration is handed in as {config: {…}}.');
      if (host.world.macroNulls === 'refused' && !isMacroConfig(handedIn.output.config))
        return refusal(400, `${INVALID_CONFIG}: null and lists in lists cannot be kept.`);
      host.confluence.configure(found, request.params['macro'] ?? '', handedIn.output.config);
      return json({});
    }),
    editing('/macros/:macro/remove', (request, found) => {
      host.confluence.remove(found, request.params['macro'] ?? '');
      return json({});
    }),
  ];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** What Confluence takes of `view.submit` from a macro's configuration. */
const submitted = v.object({ config: v.record(v.string(), v.unknown()) });

function editor(host: Host, request: HostRequest, found: WikiPage): HostReply {
  const [module] = modulesOf(host, 'macro');
  if (request.session.viewer === null) {
    const main = html`<p>
      Only people who are signed in can edit. Choose at the top who is looking.
    </p>`;
    return wikiPage(host, request, found, { main, view: 'edit' });
  }
  const main = html`<div data-page="${pagePath(found)}">
    ${found.blocks.map((block) =>
      block.kind === 'text'
        ? html`<p>${block.text}</p>`
        : html`<section class="edited" aria-label="Macro" data-local-id="${block.localId}">
            <div class="edited-head">
              <strong>${module?.title}</strong>
              <button type="button" data-macro-settings="${block.localId}">Settings</button>
              <button type="button" data-macro-remove="${block.localId}">Remove</button>
            </div>
            ${module && macroFrame(host, request, found, { block, module, isEditing: true })}
          </section>`,
    )}
    ${
      module &&
      html`<p><button type="button" data-macro-insert>Insert “${module.title}”</button></p>`
    }
  </div>`;
  return wikiPage(host, request, found, { main, view: 'edit' });
}

/** Opens the page that sets the macro up. */
function settings(host: Host, request: HostRequest, found: WikiPage, block: MacroBlock): HostReply {
  const [module] = modulesOf(host, 'macro');
  if (!module?.config) return refusal(404, 'This macro cannot be set up.');
  const { entry, title, size } = module.config;
  const address = host.frames.open({
    viewer: request.session.viewer,
    module: { ...module, entry },
    extension: macroExtension(host, found, block, true),
  });
  return json({ address, title, size });
}
