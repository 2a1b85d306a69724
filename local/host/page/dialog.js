/* A page of the app in a dialog over the window. */

/**
 * @param address of the page
 * @param options as the bridge gives them: size, title, closeOnEscape, closeOnOverlayClick, onClose
 * @param closed told once it is closed
 */
export function openDialog(
  address,
  { size = 'medium', title, closeOnEscape, closeOnOverlayClick, onClose },
  closed,
) {
  const element = document.createElement('dialog');
  element.className = 'app-dialog';
  element.dataset.size = typeof size === 'string' ? size : 'medium';
  const frame = document.createElement('iframe');
  frame.setAttribute(
    'sandbox',
    'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
  );
  frame.title = title || 'Dialog';
  frame.src = address;
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    element.append(heading);
  }
  element.append(frame);
  const dialog = {
    frame,
    beforeClose: null,
    close(payload) {
      dialog.beforeClose?.();
      element.close();
      element.remove();
      closed();
      onClose?.(payload);
    },
  };
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) dialog.close();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element && closeOnOverlayClick) dialog.close();
  });
  document.body.append(element);
  element.showModal();
  return dialog;
}
