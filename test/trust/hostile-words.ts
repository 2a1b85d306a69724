/** Words that are meant to do harm, wherever people can write any: the sample site as somebody with bad intentions leaves it. */
import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import type { AdfDocument, AdfNode } from '../../local/jira/adf';
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';

/** Sets this on a window if it ever runs. */
export const FLAG = 'hostileWordsRan';
/** A host that nothing may be asked of. */
export const FOREIGN = 'hostile.example';

const RUN = `window.${FLAG}=1;alert(1)`;
export const SCRIPT = `"'><script>${RUN}</script><img src=x onerror="${RUN}"><svg onload=${RUN}>`;
/** Ends whatever isolates it, then turns everything that follows. */
export const TURNING = '\u2069\u202e\u2067טקסט';
export const INVISIBLE = 'a\u200b\u200d\ufeff\u00ad\u2060b';
export const UNBROKEN = 'Donaudampfschiff'.repeat(40);
/** Addresses that would do something if they were followed or loaded. */
export const ADDRESSES = [
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `https://${FOREIGN}/pixel.png`,
  `//${FOREIGN}/pixel.png`,
];

/** Whose names are hostile: holders of both roles, and a developer who asks. */
export const NAMES = {
  mira: `Mira ${SCRIPT}`,
  jonas: `Jonas ${TURNING}`,
  ferhat: UNBROKEN,
  priya: `=cmd|'/c calc'!A1 ${INVISIBLE}`,
} as const;
export const PROJECT_NAME = `Rider ${TURNING} ${SCRIPT}`;
export const ROLE_NAME = `owner ${TURNING} <b onclick="${RUN}">`;
export const STORY = 'RIDE-20';

interface Definition {
  properties?: {
    type?: { enum?: string[] };
    attrs?: { properties?: Record<string, unknown>; anyOf?: Definition['properties'][] };
  };
}

/** Every type of node and mark that Atlassian's schema of documents knows. */
export const NODES: readonly { type: string; attributes: string[]; isMark: boolean }[] =
  Object.entries(schema.definitions as Record<string, Definition>).flatMap(
    ([name, { properties }]) =>
      (properties?.type?.enum ?? []).map((type) => ({
        type,
        attributes: ['url', 'href', 'data', ...Object.keys(properties?.attrs?.properties ?? {})],
        isMark: name.endsWith('_mark'),
      })),
  );

/** One node of a type, with something hostile in each attribute and a question in its text. */
export function hostileNode({ type, attributes, isMark }: (typeof NODES)[number]): AdfNode {
  const words = [SCRIPT, TURNING, ...ADDRESSES];
  const attrs = Object.fromEntries(
    attributes.map((name, at) => [name, words[at % words.length] ?? SCRIPT]),
  );
  const text = {
    type: 'text',
    text: `${SCRIPT}. Which colour is ${TURNING} ${ADDRESSES[0] ?? ''} now?`,
  };
  if (isMark) return { type: 'paragraph', content: [{ ...text, marks: [{ type, attrs }] }] };
  return { type, attrs, text: text.text, content: [text] };
}

export function hostileDocument(content: AdfNode[] = NODES.map(hostileNode)): AdfDocument {
  return { version: 1, type: 'doc', content };
}

/** Leaves hostile words in names, titles, settings and texts of a site. */
export function poison(data: SiteData): SiteData {
  for (const [who, name] of Object.entries(NAMES)) {
    const person = data.people.find(
      ({ accountId }) => accountId === accountIdOf(who as keyof typeof NAMES),
    );
    if (person) person.displayName = name;
  }
  for (const named of [...data.statuses, ...data.issueTypes, ...data.priorities, ...data.roles])
    named.name = `${named.name} ${TURNING}${SCRIPT}`;
  for (const field of data.fields) if (field.custom) field.name += ` ${TURNING}${SCRIPT}`;
  for (const project of data.projects) {
    if (project.id === PROJECTS.RIDE) project.name = PROJECT_NAME;
    for (const component of project.components) component.name = `${TURNING}${SCRIPT}`;
  }
  const map = data.settings[`role-map:${PROJECTS.RIDE}`] as { productOwner: { name?: string } };
  map.productOwner.name = ROLE_NAME;
  const titles = [SCRIPT, `${TURNING} ${SCRIPT}`, UNBROKEN, INVISIBLE, '=1+1', ...ADDRESSES];
  data.issues.forEach((issue, at) => {
    if (at % 2 === 0) issue.summary = titles[(at / 2) % titles.length] ?? SCRIPT;
  });
  const story = issueOf(data, STORY);
  story.summary = `${TURNING} ${SCRIPT} ${UNBROKEN}`;
  story.description = hostileDocument();
  story.labels.push(`<img/src/onerror=${FLAG}>`);
  story.comments = NODES.map((node, at) => ({
    id: `${story.id}${String(at + 100)}`,
    authorId: accountIdOf(at % 2 === 0 ? 'tomasz' : 'priya'),
    body: hostileDocument([hostileNode(node)]),
    created: new Date(Date.parse(story.created) + at * 60_000).toISOString(),
    updated: new Date(Date.parse(story.created) + at * 60_000).toISOString(),
  }));
  return data;
}

export function issueOf(data: SiteData, key: string): SiteIssue {
  const found = data.issues.find((issue) => issue.key === key);
  if (!found) throw new Error(`${key} is not on the site.`);
  return found;
}
