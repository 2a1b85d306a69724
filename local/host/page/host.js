/* On every page of the host: switches take effect at once, and the menu closes when it is left. */

document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-submits]')) return;
  if (event.target.id === 'theme') switchTheme(event.target);
  else event.target.form.requestSubmit();
});

/** The colours change in place, so that nothing that was typed is lost. */
function switchTheme(select) {
  document.documentElement.dataset.colorMode = select.value;
  document.dispatchEvent(new CustomEvent('host:theme'));
  void fetch(select.form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(select.form)),
    redirect: 'manual',
  });
}

const menu = document.querySelector('.menu');
document.addEventListener('click', (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
