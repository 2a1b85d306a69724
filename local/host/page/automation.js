/* Sets an action up in a rule: keeps what the app's page hands over, and asks that page to hand it over. */
import { emit } from './forge-host.js';
import { showFlag } from './flags.js';

const frame = document.querySelector('[data-action-config] iframe');

frame?.addEventListener('host:submit', ({ detail }) => {
  for (const field of frame.closest('form').querySelectorAll('[name^="input."]')) {
    const name = field.name.replace('input.', '');
    field.value = detail?.[name] ?? '';
  }
  frame.dataset.handed = JSON.stringify(detail);
});

document.querySelector('[data-rule-next]')?.addEventListener('click', () => {
  delete frame.dataset.handed;
  emit('AUTOMATION_ACTION_SUBMIT');
  // The page answers over the bridge, which takes a moment.
  setTimeout(() => {
    const isRight = frame.dataset.handed !== undefined;
    showFlag({
      id: 'rule-settings',
      title: isRight ? 'The rule can be saved' : 'The rule cannot be saved like this',
      description: isRight ? '' : 'The settings say what is wrong.',
      type: isRight ? 'success' : 'error',
      isAutoDismiss: true,
    });
  }, 200);
});
