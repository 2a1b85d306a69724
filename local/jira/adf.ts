/** The Atlassian Document Format as far as the stand-in looks into it. */
export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: AdfMark[];
  content?: AdfNode[];
}

export interface AdfDocument {
  version: 1;
  type: 'doc';
  content: AdfNode[];
}
