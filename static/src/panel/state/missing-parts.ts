import type { Verdict } from '../../../../src/contract/report';

/** What a story lacks: something of its sentence (who, what, why), or acceptance criteria. */
export function missingIn(verdicts: Verdict[]): { sentence: boolean; criteria: boolean } {
  const missing = verdicts.find(({ duty }) => duty === 'story-clarity')?.args['missing'];
  const parts = Array.isArray(missing) ? missing : [];
  return {
    sentence: parts.some((part) => part !== 'acceptanceCriteria'),
    criteria: parts.includes('acceptanceCriteria'),
  };
}
