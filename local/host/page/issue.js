/* The issue view: changes are sent without leaving the page, and whatever changes, here or elsewhere, is shown. */
import { emit } from './forge-host.js';
import { showFlag } from './flags.js';
import { listen } from './listen.js';

const view = document.querySelector('[data-issue]');
const { issue: key, issueId } = view.dataset;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-edit]')) return;
  event.preventDefault();
  void send(form);
});

async function send(form) {
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    });
    if (response.ok) {
      if ('clears' in form.dataset) form.reset();
      form.closest('details')?.removeAttribute('open');
      await refresh();
      return;
    }
    const { message } = await response.json();
    showFlag({
      id: 'refused',
      title: 'This was not done',
      description: message,
      type: 'error',
    });
    // What was typed stays; what was chosen goes back to what is.
    if (form.querySelector('select')) await refresh();
  } catch {
    showFlag({ id: 'refused', title: 'The local site does not answer', type: 'error' });
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** Puts in what is new and leaves alone where somebody is typing. */
async function refresh() {
  const response = await fetch(`/browse/${key}/parts${location.search}`);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const shownTab = view.querySelector('[role=tab][aria-selected=true]')?.id;
  for (const part of fresh.querySelectorAll('[data-part]')) {
    const old = view.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!old || old.innerHTML === part.innerHTML) continue;
    const typed = old.querySelector('textarea')?.value;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const again =
      focused &&
      (focused.id ? `#${CSS.escape(focused.id)}` : `[aria-label="${focused.ariaLabel}"]`);
    old.replaceWith(part);
    const box = part.querySelector('textarea');
    if (box && typed) box.value = typed;
    if (again) part.querySelector(again)?.focus();
  }
  if (shownTab) showTab(document.getElementById(shownTab));
}

function showTab(tab) {
  if (!tab) return;
  for (const other of view.querySelectorAll('[role=tab]')) {
    const isShown = other === tab;
    other.setAttribute('aria-selected', String(isShown));
    other.tabIndex = isShown ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).hidden = !isShown;
  }
}

view.addEventListener('click', (event) => {
  if (event.target.matches('[role=tab]')) showTab(event.target);
});
view.addEventListener('keydown', (event) => {
  if (!event.target.matches('[role=tab]') || !/^Arrow(Left|Right)$/.test(event.key)) return;
  const other = event.target.nextElementSibling ?? event.target.previousElementSibling;
  showTab(other);
  other.focus();
});

/** The lozenge is asked for apart, so that the issue does not wait for it. */
async function showLozenge(context) {
  const ticket = new URL(context.dataset.frame, location).searchParams.get('ticket');
  const lozenge = context.querySelector('[data-lozenge]');
  const response = await fetch(`/bridge/${ticket}/dynamic`);
  const { value } = response.ok ? await response.json() : {};
  if (!value?.status) return;
  lozenge.textContent = value.status.value.label;
  lozenge.dataset.appearance = value.status.value.type;
}

const contexts = view.querySelectorAll('.app-context');
for (const context of contexts) {
  void showLozenge(context);
  context.addEventListener('toggle', () => {
    if (!context.open || context.querySelector('iframe')) return;
    const frame = document.createElement('iframe');
    frame.className = 'app-frame';
    frame.setAttribute(
      'sandbox',
      'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
    );
    frame.title = `${context.dataset.title}, beside the work item`;
    frame.src = context.dataset.frame;
    context.append(frame);
  });
}

/** Changes come in bursts; one look after the last is enough. */
let settling;
let isSeen = false;
listen(
  `/live/${issueId}`,
  // The app writes its findings to a property of the issue, which nothing here but the lozenge shows.
  ({ eventType }) => changed(!eventType.endsWith(':issue-property')),
  () => changed(true),
);
function changed(isShown) {
  isSeen ||= isShown;
  clearTimeout(settling);
  settling = setTimeout(() => {
    for (const context of contexts) void showLozenge(context);
    if (!isSeen) return;
    isSeen = false;
    void refresh();
    emit('JIRA_ISSUE_CHANGED', { issueId, issueKey: key });
  }, 100);
}
document.addEventListener('host:refresh', () => void refresh());

/** The app's frame grows while it loads; until somebody moves, what was asked for stays in sight. */
const focused = document.querySelector('[data-focused]');
const look = () => focused.scrollIntoView({ block: 'center' });
if (focused) {
  look();
  document.addEventListener('host:resized', look);
  for (const move of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
    addEventListener(move, () => document.removeEventListener('host:resized', look), {
      once: true,
    });
  }
}
