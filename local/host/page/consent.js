/* Asks whoever looks whether the app may act for them, in the place of the app's page, as the product does. */

/**
 * @param frame of the page, which is hidden meanwhile
 * @param allow writes down that they allow it
 * @returns what never comes: the page begins anew
 */
export function askConsent(frame, allow) {
  if (!frame.hidden) {
    frame.hidden = true;
    const box = document.createElement('div');
    box.className = 'consent';
    const words = document.createElement('p');
    words.textContent = 'To show this, the app has to ask Jira as you.';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'primary';
    button.textContent = 'Allow access';
    button.addEventListener('click', async () => {
      button.disabled = true;
      await allow();
      box.remove();
      frame.hidden = false;
      frame.contentWindow.location.reload();
    });
    box.append(words, button);
    frame.before(box);
  }
  return new Promise(() => undefined);
}
