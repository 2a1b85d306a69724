/** What a button of the panel can have the panel do besides asking Jira. */
import type { Part } from './Details';
import type { Form } from './form';
import type { Asking } from './use-asking';

export interface Ways {
  asking: Asking;
  openForm: (form: Form) => void;
  show: (part: Part) => void;
}
