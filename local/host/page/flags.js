/* Short messages in the corner, shown for the app or for the host itself. */

const SHOWN_FOR_MS = 8000;
const area = document.getElementById('flags');

/** @param flag as the bridge gives it: id, title, description, type, actions of text and onClick, isAutoDismiss */
export function showFlag({ id, title, description, type = 'info', actions = [], isAutoDismiss }) {
  closeFlag(id);
  const flag = document.createElement('div');
  flag.className = 'flag';
  flag.dataset.flag = id;
  flag.dataset.type = type;
  const words = document.createElement('div');
  words.append(paragraph(title, 'flag-title'));
  if (description) words.append(paragraph(description));
  for (const { text, onClick } of actions) {
    words.append(
      button(text, 'link-button', () => {
        onClick?.();
        closeFlag(id);
      }),
    );
  }
  const dismiss = button('✕', 'icon-button', () => closeFlag(id));
  dismiss.setAttribute('aria-label', 'Dismiss');
  flag.append(words, dismiss);
  area.prepend(flag);
  if (isAutoDismiss) setTimeout(() => flag.remove(), SHOWN_FOR_MS);
  return true;
}

export function closeFlag(id) {
  for (const flag of area.children) if (flag.dataset.flag === String(id)) flag.remove();
  return true;
}

function paragraph(text, className = '') {
  const element = document.createElement('p');
  element.textContent = text;
  element.className = className;
  return element;
}

function button(text, className, onClick) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.className = className;
  element.addEventListener('click', onClick);
  return element;
}
