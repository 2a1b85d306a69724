/* A page of Confluence while it is edited: puts macros in, opens their settings, takes them out. */
import { openPageDialog } from './forge-host.js';
import { showFlag } from './flags.js';

const { page } = document.querySelector('[data-page]')?.dataset ?? {};

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if ('macroInsert' in button.dataset) void insert();
  if (button.dataset.macroSettings) void openSettings(button.dataset.macroSettings);
  if (button.dataset.macroRemove) void remove(button.dataset.macroRemove);
});

async function send(path, body) {
  const response = await fetch(`${page}/macros${path}`, {
    method: 'POST',
    body: JSON.stringify(body ?? {}),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  showFlag({
    id: 'refused',
    title: 'Confluence did not accept this',
    description: answer.message,
    type: 'error',
  });
  throw new Error(answer.message);
}

/** As Confluence does it: the settings open at once. */
async function insert() {
  const { localId } = await send('');
  await openSettings(localId);
}

async function openSettings(localId) {
  const { address, title, size } = await send(`/${localId}/settings`);
  openPageDialog(address, {
    title,
    size,
    closeOnEscape: true,
    onClose: async (payload) => {
      if (payload?.config) await send(`/${localId}/config`, payload);
      location.reload();
    },
  });
}

async function remove(localId) {
  await send(`/${localId}/remove`);
  location.reload();
}
