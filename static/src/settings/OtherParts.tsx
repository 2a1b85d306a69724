import type { ReactNode } from 'react';
import type { ForgetAnswer } from '../../../src/contract/settings';
import { CriteriaField } from './CriteriaField';
import { DutySettings } from './DutySettings';
import { Forget } from './Forget';
import { History } from './History';
import { ImportExport } from './ImportExport';
import { Markers } from './Markers';
import { OutcomeDays } from './OutcomeDays';
import { PriorityFields } from './PriorityFields';
import { QuestionSettings } from './QuestionSettings';
import SecondReader from './SecondReader';
import { OfferedDefault } from './SiteDefault';
import StoryRules from './StoryRules';
import type { Tab } from './tabs';
import type { Saving } from './use-saving';

interface Props {
  part: Exclude<Tab, 'roles' | 'try' | 'check'>;
  saving: Pick<Saving, 'restore' | 'follow'>;
  forgotten: (answer: ForgetAnswer) => void;
}

/** What is set besides the roles. */
export default function OtherParts({ part, saving, forgotten }: Props): ReactNode {
  switch (part) {
    case 'work':
      return (
        <>
          <StoryRules />
          <CriteriaField />
          <OutcomeDays />
          <Markers />
        </>
      );
    case 'priority':
      return <PriorityFields />;
    case 'questions':
      return (
        <>
          <QuestionSettings />
          <SecondReader />
        </>
      );
    case 'duties':
      return <DutySettings />;
    case 'history':
      return (
        <>
          <History restore={saving.restore} />
          <OfferedDefault follow={saving.follow} />
          <ImportExport />
          <Forget forgotten={forgotten} />
        </>
      );
  }
}
