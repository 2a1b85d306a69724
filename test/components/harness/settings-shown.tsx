import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  SettingsFormContext,
  type SettingsFormValue,
} from '../../../static/src/shared/role-map/form-context';
import { settingsForm } from './settings-form';

/**
 * Shows a part of the settings page, with nothing edited yet.
 * @param given what it is to be shown with
 */
export function showInSettings(part: ReactNode, given: Partial<SettingsFormValue> = {}): void {
  render(
    <SettingsFormContext.Provider value={settingsForm(given)}>{part}</SettingsFormContext.Provider>,
  );
}
