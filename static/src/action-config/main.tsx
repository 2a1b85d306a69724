import * as texts from 'virtual:texts/action-config';
import { mountPage } from '../shared/mount-page';
import { t } from '../shared/texts';
import { actionOfPage } from './action-of-page';
import { ActionForm } from './ActionForm';

void mountPage(texts, <ActionForm action={actionOfPage()} />, <Broken />);

function Broken() {
  return <p role="alert">{t('page.broken')}</p>;
}
