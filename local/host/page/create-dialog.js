/* Jira's form for a new work item, as far as apps open it: what it is, and its summary. */

/**
 * @param callJira sends a request to Jira as whoever looks; resolves with status and body
 * @param options.context what the app fills in: project and parent
 * @param options.onClose told of the items that were created, once it is closed
 */
export async function openCreateDialog(callJira, { context: { projectId, parentId }, onClose }) {
  const types = await callJira(`/rest/api/3/issuetype/project?projectId=${projectId}&level=0`);
  if (types.status !== 200) return false;
  const created = [];
  const dialog = document.createElement('dialog');
  dialog.className = 'write-dialog create-dialog';
  dialog.setAttribute('aria-labelledby', 'create-title');
  const heading = element('h2', 'Create');
  heading.id = 'create-title';
  const type = document.createElement('select');
  for (const { id, name } of JSON.parse(types.body)) type.append(new Option(name, id));
  const summary = document.createElement('input');
  summary.required = true;
  summary.maxLength = 255;
  const refused = element('p', '');
  refused.setAttribute('role', 'alert');
  const form = document.createElement('form');
  const cancel = button('Cancel', 'button');
  cancel.addEventListener('click', () => dialog.close());
  form.append(
    labelled('Work type', type),
    labelled('Summary', summary),
    refused,
    cancel,
    button('Create', 'submit', 'primary'),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = {
      project: { id: projectId },
      issuetype: { id: type.value },
      summary: summary.value,
      ...(parentId && { parent: { id: parentId } }),
    };
    const { status, body } = await callJira('/rest/api/3/issue', { fields });
    if (status === 201) {
      created.push({ issueId: JSON.parse(body).id });
      dialog.close();
    } else {
      refused.textContent = `Jira said no: ${status}.`;
    }
  });
  dialog.append(heading, form);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose?.({ payload: created });
  });
  document.body.append(dialog);
  dialog.showModal();
  summary.focus();
  return true;
}

function labelled(text, field) {
  const label = element('label', text);
  label.append(field);
  return label;
}

function button(text, type, className = '') {
  const made = element('button', text);
  made.type = type;
  made.className = className;
  return made;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
