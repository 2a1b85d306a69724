/* The start page takes a file that is dropped on it, or chosen, and shows what is in it. */

const place = document.querySelector('[data-drop]');
const chooser = place.querySelector('[data-file]');
const status = place.querySelector('[data-drop-status]');

async function open(file) {
  place.dataset.state = 'reading';
  status.textContent = `Reading ${file.name} …`;
  try {
    const response = await fetch(`/open?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    });
    const { address, message } = await response.json();
    if (response.ok) {
      location.assign(address);
      return;
    }
    failed(message);
  } catch {
    // A folder, or a file that has gone since it was chosen, ends here, too.
    failed(
      `${file.name} can’t be read, or the local site has stopped. Choose a file, not a folder.`,
    );
  }
}

function failed(sentence) {
  place.dataset.state = 'failed';
  status.textContent = sentence;
}

chooser.addEventListener('change', () => {
  const [file] = chooser.files;
  if (file) void open(file);
  // The same file can be chosen again, once it has been mended.
  chooser.value = '';
});

// Beside the place, too, a file is taken: a browser would leave the page for it.
addEventListener('dragover', (event) => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  if (place.dataset.state !== 'reading') place.dataset.state = 'over';
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null && place.dataset.state === 'over') delete place.dataset.state;
});
addEventListener('drop', (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  if (place.dataset.state !== 'reading') void open(file);
});
