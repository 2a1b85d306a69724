/** The Confluence beside the local Jira: a few spaces with pages, of which macros can be put in, set up and taken out. */
import { randomUUID } from 'node:crypto';
import type { SiteData } from '../jira/model';
import type { LocalStore, Table } from '../platform/store';

export interface MacroBlock {
  kind: 'macro';
  /** Names the macro on its page. */
  localId: string;
  /** As the macro's configuration handed it in; null for one that nobody has set up. */
  config: Record<string, unknown> | null;
}

export type PageBlock = { kind: 'text'; text: string } | MacroBlock;

export interface WikiPage {
  id: string;
  spaceKey: string;
  title: string;
  blocks: PageBlock[];
}

export interface WikiSpace {
  id: string;
  key: string;
  name: string;
}

/** Pages are as they were left: what was changed is kept in the store, the rest comes with the site. */
export class Confluence {
  readonly spaces: WikiSpace[];
  readonly #first: WikiPage[];
  readonly #changed: Table<WikiPage>;

  constructor(data: SiteData, store: LocalStore) {
    const [project] = data.projects;
    const team: WikiSpace = {
      id: '900',
      key: project?.key ?? 'TEAM',
      name: project?.name ?? 'Team',
    };
    this.spaces = [team, { id: '901', key: 'HANDBOOK', name: 'Handbook' }];
    this.#first = firstPages(data, team);
    this.#changed = store.table('confluence-page');
  }

  pages(spaceKey: string): WikiPage[] {
    return this.#first
      .filter((page) => page.spaceKey === spaceKey)
      .map((page) => this.#changed.get(page.id) ?? page);
  }

  page(spaceKey: string, id: string): WikiPage | undefined {
    return this.pages(spaceKey).find((page) => page.id === id);
  }

  /** Puts a macro at the end of a page. @returns its name */
  insert(page: WikiPage): string {
    const localId = randomUUID();
    this.#save(page, [...page.blocks, { kind: 'macro', localId, config: null }]);
    return localId;
  }

  configure(page: WikiPage, localId: string, config: Record<string, unknown>): void {
    this.#save(
      page,
      page.blocks.map((block) =>
        block.kind === 'macro' && block.localId === localId ? { ...block, config } : block,
      ),
    );
  }

  remove(page: WikiPage, localId: string): void {
    this.#save(
      page,
      page.blocks.filter((block) => block.kind !== 'macro' || block.localId !== localId),
    );
  }

  #save(page: WikiPage, blocks: PageBlock[]): void {
    this.#changed.put(page.id, { ...page, blocks });
  }
}

/** As many macros as the page of all teams has. */
const MACROS_OF_ALL = 10;

/** One page with the macro, one of all teams with ten of them, and one to begin with. */
function firstPages({ projects }: SiteData, team: WikiSpace): WikiPage[] {
  const macro = (localId: string, config: Record<string, unknown>): MacroBlock => ({
    kind: 'macro',
    localId,
    config,
  });
  const about = (project: SiteData['projects'][number] | undefined) =>
    project ? { projectId: project.id } : {};
  const text = (words: string): PageBlock => ({ kind: 'text', text: words });
  const ofAll = projects.length === 0 ? [] : Array.from({ length: MACROS_OF_ALL });
  return [
    {
      id: '9001',
      spaceKey: team.key,
      title: 'Who does what',
      blocks: [
        text('Welcome to the team. This is how we share the work on our product.'),
        macro('who-does-what', { ...about(projects[0]), form: 'full' }),
      ],
    },
    {
      id: '9002',
      spaceKey: team.key,
      title: 'A page to begin with',
      blocks: [text('There is no macro here yet. Edit the page to put one in.')],
    },
    {
      id: '9003',
      spaceKey: 'HANDBOOK',
      title: 'All teams',
      blocks: [
        text('Who is there to ask, team by team.'),
        ...ofAll.map((_, at) =>
          macro(`team-${at}`, {
            ...about(projects[at % projects.length]),
            form: 'compact',
            sections: at < projects.length ? ['people'] : ['coverage', 'questions'],
          }),
        ),
      ],
    },
    {
      id: '9004',
      spaceKey: 'HANDBOOK',
      title: 'Two roles, one product',
      blocks: [macro('in-general', { form: 'full' })],
    },
  ];
}
