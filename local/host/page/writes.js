/* On a copy that writes to a live site: asks before anything is written there, and says how it went. */
import { showFlag } from './flags.js';
import { listen } from './listen.js';

let shown = null;

listen(
  '/writes',
  ({ id, words, settled, sentence, isDone }) => {
    if (words) ask(id, words);
    else if (settled) take(settled);
    else if (isDone)
      showFlag({ id: 'written', title: sentence, type: 'success', isAutoDismiss: true });
    else showFlag({ id: 'refused', title: sentence, type: 'error' });
  },
  // A question that still stands is asked again.
  () => take(shown?.id),
);

function ask(id, { title, about, lines, call }) {
  if (shown?.id === id) return;
  take(shown?.id);
  const dialog = document.createElement('dialog');
  dialog.className = 'write-dialog';
  dialog.setAttribute('aria-labelledby', 'write-title');
  const heading = element('h2', title);
  heading.id = 'write-title';
  const list = document.createElement('dl');
  for (const { name, value } of lines) list.append(element('dt', name), element('dd', value));
  const code = element('code', call);
  const asked = element('p', '', 'write-call');
  asked.append('Jira is asked as you: ', code);
  const form = document.createElement('form');
  form.method = 'dialog';
  // The first is where a stray Enter leads.
  form.append(button('Don’t write', 'keep'), button('Write', 'write', 'primary'));
  dialog.append(heading, element('p', about, 'write-about'), list, asked, form);
  dialog.addEventListener('close', () => {
    const answer = dialog.returnValue === 'write' ? 'write' : 'keep';
    if (shown?.dialog === dialog) void send(id, answer);
    dialog.remove();
  });
  shown = { id, dialog };
  document.body.append(dialog);
  dialog.showModal();
}

/** Settled, here or in another window. */
function take(id) {
  if (!shown || shown.id !== id) return;
  const { dialog } = shown;
  shown = null;
  dialog.close();
}

async function send(id, answer) {
  shown = null;
  const response = await fetch(`/writes/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ answer }),
  }).catch(() => null);
  if (response?.ok) return;
  const title = response
    ? 'This was settled already, or it took too long. Nothing more is written.'
    : 'The local site does not answer, so nothing is written.';
  showFlag({ id: 'refused', title, type: 'error' });
}

function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function button(text, value, className = '') {
  const made = element('button', text, className);
  made.value = value;
  return made;
}
