import type { Evidence } from '../../../../src/contract/report';
import { t } from '../../shared/texts';

/** Fields that say who made the issue. */
const AUTHORSHIP: ReadonlySet<string> = new Set(['reporter', 'creator']);

/** What a piece of evidence is, in a word or two. */
export function evidenceName({ kind, id, issueKey }: Evidence): string {
  switch (kind) {
    case 'changelog':
      return t('panel.evidence.change');
    case 'comment':
      return t('panel.evidence.comment');
    case 'sign-off':
      return t('panel.evidence.acceptance');
    case 'confirmation':
      return t('panel.evidence.confirmation');
    case 'issue':
      return issueKey ?? id;
    case 'field':
      return AUTHORSHIP.has(id) ? t('panel.evidence.created') : fieldName(id);
  }
}

function fieldName(id: string): string {
  const key = `panel.evidence.fields.${id}`;
  return t.has(key) ? t(key as 'panel.evidence.fields.other') : t('panel.evidence.fields.other');
}
