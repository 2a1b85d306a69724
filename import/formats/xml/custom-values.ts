/** Values of custom fields in Jira's RSS, by the type of the field. */
import { SPRINT_TYPE } from '../../../src/jira/field-types';
import { ownNumber } from '../own-number';
import { childNamed, childrenNamed, textOf, type Element } from './element';
import { htmlAsDocument } from './html-document';

const PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** @returns the value in the shape of REST as far as the app looks at it; undefined where there is none */
export function customValue(field: Element): unknown {
  const type = field.attributes['key'] ?? '';
  const values = childrenNamed(childNamed(field, 'customfieldvalues'), 'customfieldvalue');
  const texts = values.map(textOf).filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  switch (type.replace(PICKER, '')) {
    case SPRINT_TYPE:
      // Of none of them it says whether it is over.
      return values.map((value) => {
        const name = textOf(value);
        return { id: value.attributes['id'] ?? ownNumber(name), name, state: null };
      });
    case 'userpicker':
      return { accountId: texts[0] };
    case 'multiuserpicker':
      return texts.map((accountId) => ({ accountId }));
    case 'textarea':
      return htmlAsDocument(texts.join('\n'));
    default:
      return values.length === 1 ? texts[0] : texts;
  }
}
