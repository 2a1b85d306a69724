/** What a button of the panel can have the panel do besides asking Jira. */
import type { Part } from '../details/Details';
import type { Form } from '../state/form';
import type { Asking } from '../state/use-asking';

export interface Ways {
  asking: Asking;
  openForm: (form: Form) => void;
  show: (part: Part) => void;
}
