/* The window's side of the bridge: what the app's pages call, answered as Jira answers it. */
import { askConsent } from './consent.js';
import { closeFlag, showFlag } from './flags.js';
import { openCreateDialog } from './create-dialog.js';
import { openDialog } from './dialog.js';
import { addressHistory, memoryHistory } from './histories.js';

/** Listeners of the app's pages by event: own events reach the app's pages alone, public ones those of every app. */
const listeners = new Map();
/** Frames in dialogs, with the way to close them. */
const dialogs = new Map();
const themed = new Set();

const ticketOf = (frame) => new URL(frame.src).searchParams.get('ticket');

async function ask(frame, command, body) {
  const request = body === undefined ? undefined : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/bridge/${ticketOf(frame)}/${command}`, request);
  const answer = await response.json();
  // The page gives way to the question, and begins anew once that is answered: it gets no answer to what it asked.
  if (answer?.needsConsent) return askConsent(frame, () => ask(frame, 'consent', {}));
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

function listen(frame, { event, callback }) {
  const entry = { frame, callback };
  const entries = listeners.get(event) ?? new Set();
  listeners.set(event, entries.add(entry));
  return { unsubscribe: () => entries.delete(entry) };
}

export function emit(event, payload) {
  for (const { frame, callback } of listeners.get(event) ?? []) {
    if (frame.isConnected) callback(payload);
  }
}

function addressOf({ url, target, issueKey, projectKey }) {
  if (url !== undefined) return new URL(url, location.origin);
  if (target === 'issue')
    return new URL(`/browse/${encodeURIComponent(issueKey)}`, location.origin);
  if (projectKey !== undefined)
    return new URL(`/projects/${encodeURIComponent(projectKey)}`, location.origin);
  throw new Error(`The local site has no page for ${target}.`);
}

function navigate(place) {
  const address = addressOf(place);
  if (!/^https?:$/.test(address.protocol))
    throw new Error('Only addresses of the web can be opened.');
  if (place.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else location.assign(address);
}

function applyTheme(frame) {
  const { colorMode } = document.documentElement.dataset;
  const root = frame.contentDocument.documentElement;
  root.dataset.colorMode = colorMode;
  root.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography';
}

async function openModal(frame, options) {
  const { value } = await ask(frame, 'modal', {
    resource: options.resource,
    context: options.context,
  });
  openPageDialog(value, options);
  return true;
}

/** Opens a page of the app over the window; it can close itself, with or without something to hand in. */
export function openPageDialog(address, options) {
  const dialog = openDialog(address, options, () => dialogs.delete(dialog.frame));
  dialogs.set(dialog.frame, dialog);
}

function openCreateForm(frame, { data }) {
  const callJira = async (restPath, body) => {
    const request = body && { method: 'POST', body: JSON.stringify(body) };
    const call = { product: 'jira', restPath, fetchRequestInit: request };
    return (await ask(frame, 'product', call)).value;
  };
  return openCreateDialog(callJira, data);
}

/** A page inside Jira cannot be closed; one in a dialog can. */
function close(frame, payload) {
  const dialog = dialogs.get(frame);
  dialog?.close(payload);
  return dialog !== undefined;
}

function onClose(frame, callback) {
  const dialog = dialogs.get(frame);
  if (dialog && typeof callback === 'function') dialog.beforeClose = callback;
  return dialog !== undefined;
}

function createHistory(frame) {
  const { base } = frame.closest('[data-base]')?.dataset ?? {};
  return base === undefined ? memoryHistory() : addressHistory(base);
}

const commands = {
  getContext: (frame) => ask(frame, 'context'),
  invoke: async (frame, { functionKey, payload, metadata }) => {
    const { value } = await ask(frame, 'invoke', { functionKey, payload, metadata });
    return metadata ? { body: value, metadata: {} } : value;
  },
  fetchProduct: async (frame, request) => (await ask(frame, 'product', request)).value,
  enableTheming: (frame) => {
    themed.add(frame);
    applyTheme(frame);
  },
  showFlag: (_frame, flag) => showFlag(flag),
  closeFlag: (_frame, { id }) => closeFlag(id),
  navigate: (_frame, place) => navigate(place),
  getUrl: (_frame, place) => addressOf(place).href,
  reload: () => location.reload(),
  openModal,
  openIssueCreateModal: openCreateForm,
  close,
  submit: (frame, payload) => {
    // A page in a dialog hands in and goes; one in a rule hands in and stays.
    if (close(frame, payload)) return true;
    frame.dispatchEvent(new CustomEvent('host:submit', { detail: payload }));
    return true;
  },
  onClose,
  refresh: () => {
    document.dispatchEvent(new CustomEvent('host:refresh'));
    return true;
  },
  changeWindowTitle: (_frame, title) => {
    document.title = title;
  },
  createHistory,
  emitReadyEvent: () => true,
  on: listen,
  onPublic: listen,
  emit: (_frame, { event, payload }) => emit(event, payload),
  emitPublic: (_frame, { event, payload }) => emit(event, payload),
};

window.forgeHost = {
  async call(frame, command, payload) {
    const answer = commands[command];
    if (!answer) throw new Error(`The local site does not answer ${command}.`);
    return answer(frame, payload);
  },
  resize(frame, height) {
    if (dialogs.has(frame)) return;
    frame.height = Math.ceil(height);
    document.dispatchEvent(new CustomEvent('host:resized'));
  },
};

document.addEventListener('host:theme', () => {
  for (const frame of themed) if (frame.isConnected) applyTheme(frame);
});
