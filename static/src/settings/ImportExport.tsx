import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { RoleMap, RoleMapProblem } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import type { RoleMapAnswer } from '../../../src/contract/settings';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Picker } from '../shared/role-map/Picker';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { callSettings } from './api';
import { downloadRoleMap } from './download-role-map';

/** Other ways to come to a role map: a file, another project, the proposal. All of them only fill the form. */
export function ImportExport(): ReactNode {
  const { view, change } = useSettingsForm();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const fill = (roleMap: RoleMap, sentence: string): void => {
    change(roleMap);
    setSaid([]);
    setDone(sentence);
    announce(sentence);
  };
  const refuse = (sentences: string[]): void => {
    setDone(null);
    setSaid(sentences);
  };
  return (
    <section className={card.card} aria-label={t('settings.history.files')}>
      <h3 className={styles.subheading}>{t('settings.history.files')}</h3>
      <div className={fields.row}>
        <Button
          onClick={() => {
            downloadRoleMap(view.project.key, view.roleMap);
          }}
        >
          {t('settings.history.export')}
        </Button>
        <Button
          onClick={() => {
            fill(view.proposal, t('settings.history.resetDone'));
          }}
        >
          {t('settings.history.reset')}
        </Button>
      </div>
      <Import fill={fill} refuse={refuse} />
      <Copy fill={fill} refuse={refuse} />
      {done !== null && <p>{done}</p>}
      {said.map((sentence) => (
        <ErrorMessage key={sentence}>{sentence}</ErrorMessage>
      ))}
    </section>
  );
}

interface Filling {
  fill: (roleMap: RoleMap, sentence: string) => void;
  refuse: (sentences: string[]) => void;
}

function Import({ fill, refuse }: Filling): ReactNode {
  const id = useId();
  const read = async (file: File): Promise<void> => {
    const text = await file.text();
    // Only who reads a file needs the code for its lines.
    const { lineOf, readJson } = await import('./parse-json-file');
    const reading = readJson(text);
    if (!reading.ok) {
      refuse([t('settings.history.notJson', { line: reading.line })]);
      return;
    }
    const answer = await callSettings('settings.resolve', { roleMap: reading.value });
    take(answer, t('settings.history.imported'), { fill, refuse }, (problem) =>
      atLine(lineOf(text, problem), problem),
    );
  };
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={text.label}>
        {t('settings.history.import')}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          // The same file can be chosen again once it is corrected.
          target.value = '';
        }}
      />
    </div>
  );
}

function atLine(line: number, problem: RoleMapProblem): string {
  const { path } = problem;
  const sentence = mapProblemWords(problem, t);
  return path === ''
    ? t('settings.history.atLine', { line, problem: sentence })
    : t('settings.history.atField', { line, field: path, problem: sentence });
}

function Copy({ fill, refuse }: Filling): ReactNode {
  const copy = async (from: string): Promise<void> => {
    const answer = await callSettings('settings.copyFrom', { from });
    take(answer, t('settings.history.copied'), { fill, refuse }, (problem) =>
      mapProblemWords(problem, t),
    );
  };
  return (
    <>
      <Picker
        kind="projects"
        label={t('settings.history.copy')}
        pick={({ id }) => {
          void copy(id);
        }}
      />
      <p className={text.small}>{t('settings.history.copyLead')}</p>
    </>
  );
}

function take(
  answer: Answer<RoleMapAnswer>,
  sentence: string,
  { fill, refuse }: Filling,
  word: (problem: RoleMapProblem) => string,
): void {
  if (!answer.ok) refuse([failureWords(answer.failure, t)]);
  else if (answer.value.ok) fill(answer.value.roleMap, sentence);
  else refuse(answer.value.problems.map(word));
}
