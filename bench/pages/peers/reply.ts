/** What the peers show of the reply that the panel gets, too. */
export interface ShownVerdict {
  duty: string;
  outcome: string;
  code: string;
}

export interface PanelReply {
  value: { report: { verdicts: ShownVerdict[] } };
}
