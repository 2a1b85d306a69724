/**
 * Jira's own description of its REST API, which is not part of this repository: with it, requests, answers and scopes are
 * held to what Atlassian publishes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** Where it is looked for: where the environment says, or beside the checkout. */
export const SPECIFICATION =
  process.env['JIRA_OPENAPI'] ??
  resolve(__dirname, '../../../shared/data/specs/jira-platform.2025-12.json');

export const hasSpecification = existsSync(SPECIFICATION);

/** A test that needs the specification and is skipped without it. */
export const withSpecification = hasSpecification ? test : test.skip;

interface Parameter {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  schema: object;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> } | undefined>;
  'x-atlassian-oauth2-scopes'?: { scheme: string; state: string; scopes: string[] }[];
}

interface OpenApi {
  paths: Record<string, Record<string, Operation> | undefined>;
  components: object;
}

export interface Exchange {
  method: string;
  /** Path with query, such as `/rest/api/3/issue/RC-1?fields=summary`. */
  path: string;
  /** Parsed JSON, or undefined. */
  body: unknown;
  status: number;
  /** Of the answer; undefined for none. */
  json: unknown;
}

/** One departure: the operation, where in the value, and what is wrong there. */
export interface Departure {
  /** Such as `GET /rest/api/3/issue/{issueIdOrKey}`. */
  operation: string;
  /** JSON pointer into the body with `*` for indexes, or the name of a parameter. */
  at: string;
  problem: string;
}

/** A quirk of the real Jira, in which the stand-in follows it rather than the specification. */
export interface Quirk {
  operation: RegExp;
  at: RegExp;
  problem: RegExp;
  because: string;
}

interface Place {
  operation: string;
  /** JSON pointer to the operation in the document. */
  pointer: string;
  described: Operation;
  params: Record<string, string>;
}

export class Specification {
  readonly #document: OpenApi;
  readonly #strict: Ajv;
  readonly #lenient: Ajv;
  readonly #paths: { template: string; pattern: RegExp; names: string[] }[];
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(file = SPECIFICATION) {
    this.#document = JSON.parse(readFileSync(file, 'utf8'), withoutEmptyChoices) as OpenApi;
    const options = {
      strict: false,
      allErrors: true,
      validateSchema: false,
      logger: false,
    } as const;
    this.#strict = new Ajv(options);
    // In an address everything is text: what the text says is held to the schema.
    this.#lenient = new Ajv({ ...options, coerceTypes: 'array' });
    for (const ajv of [this.#strict, this.#lenient]) {
      addFormats(ajv);
      ajv.addSchema(this.#document, 'jira');
    }
    // A fixed path wins over one with an id in its place.
    this.#paths = Object.keys(this.#document.paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => {
        const names: string[] = [];
        const pattern = template.replace(/\{(\w+)\}/g, (_part, name: string) => {
          names.push(name);
          return '([^/]+)';
        });
        return { template, pattern: new RegExp(`^${pattern}$`), names };
      });
  }

  /** What of a request departs from the description. */
  requestDepartures({ method, path, body }: Exchange): Departure[] {
    const place = this.#find(method, path);
    if (typeof place === 'string')
      return [{ operation: place, at: '', problem: 'is not described' }];
    const { operation, described, pointer } = place;
    const given = {
      path: place.params,
      query: queryOf(path),
    };
    const departures = (['path', 'query'] as const).flatMap((where) => {
      const parameters = (described.parameters ?? []).filter((one) => one.in === where);
      const schema = {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          parameters.map(({ name }) => [
            name,
            { $ref: `jira#${pointer}/parameters/${indexOf(described, where, name)}/schema` },
          ]),
        ),
        required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
      };
      const validate = this.#compiled(this.#lenient, `${where} of ${operation}`, schema);
      validate(given[where]);
      return departuresIn(operation, validate.errors).map((one) => ({
        ...one,
        at: `${where}${one.at}`,
      }));
    });
    const media = described.requestBody?.content;
    if (body === undefined || media === undefined) {
      const wrong =
        described.requestBody?.required === true && body === undefined
          ? 'has no body'
          : body !== undefined
            ? 'takes no body'
            : null;
      return wrong === null
        ? departures
        : [...departures, { operation, at: 'body', problem: wrong }];
    }
    return [
      ...departures,
      ...this.#check(place, `${pointer}/requestBody/content/application~1json/schema`, body),
    ];
  }

  /** What of an answer departs from the description: a status that it does not know, or a body of another shape. */
  answerDepartures({ method, path, status, json }: Exchange): Departure[] {
    const place = this.#find(method, path);
    if (typeof place === 'string')
      return [{ operation: place, at: '', problem: 'is not described' }];
    const { operation, described, pointer } = place;
    const response = described.responses[status];
    if (response === undefined)
      return [{ operation, at: 'status', problem: `${status} is not described` }];
    const schema = response.content?.['application/json'];
    if (schema === undefined || json === undefined) return [];
    if (typeof (schema as { schema?: unknown }).schema !== 'object') return [];
    return this.#check(
      place,
      `${pointer}/responses/${status}/content/application~1json/schema`,
      json,
    );
  }

  /** The sets of scopes with any one of which the operation may be called; none for an operation that needs no scope. */
  scopeSets({ method, path }: Pick<Exchange, 'method' | 'path'>): string[][] | null {
    const place = this.#find(method, path);
    if (typeof place === 'string') return null;
    return (place.described['x-atlassian-oauth2-scopes'] ?? [])
      .filter(({ state }) => state === 'Current' || state === 'Beta')
      .map(({ scopes }) => scopes);
  }

  #find(method: string, path: string): Place | string {
    const { pathname } = new URL(path, 'http://jira');
    for (const { template, pattern, names } of this.#paths) {
      const match = pattern.exec(pathname);
      const described = match && this.#document.paths[template]?.[method.toLowerCase()];
      if (!match || !described) continue;
      return {
        operation: `${method.toUpperCase()} ${template}`,
        pointer: `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method.toLowerCase()}`,
        described,
        params: Object.fromEntries(
          names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]),
        ),
      };
    }
    return `${method.toUpperCase()} ${pathname}`;
  }

  #check({ operation }: Place, pointer: string, value: unknown): Departure[] {
    const validate = this.#compiled(this.#strict, pointer, { $ref: `jira#${pointer}` });
    validate(value);
    return departuresIn(operation, validate.errors);
  }

  #compiled(ajv: Ajv, name: string, schema: object): ValidateFunction {
    const known = this.#validators.get(name);
    if (known) return known;
    const made = ajv.compile(schema);
    this.#validators.set(name, made);
    return made;
  }
}

/** A choice between schemas that itself allows no property at all, as the clauses of JQL have it, would admit nothing. */
function withoutEmptyChoices(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('anyOf' in value || 'oneOf' in value))
    return value;
  if ('properties' in value || !('additionalProperties' in value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => name !== 'additionalProperties'),
  );
}

/** Departures that no quirk explains, each once, as lines. */
export function departuresBut(
  quirks: readonly Quirk[],
  departures: readonly Departure[],
): string[] {
  const unexplained = departures.filter(
    (one) =>
      !quirks.some(
        ({ operation, at, problem }) =>
          operation.test(one.operation) && at.test(one.at) && problem.test(one.problem),
      ),
  );
  return [
    ...new Set(unexplained.map(({ operation, at, problem }) => `${operation} ${at}: ${problem}`)),
  ];
}

function indexOf({ parameters = [] }: Operation, where: string, name: string): number {
  return parameters.findIndex((one) => one.in === where && one.name === name);
}

function queryOf(path: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(path, 'http://jira').searchParams) {
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}

function departuresIn(operation: string, errors: ErrorObject[] | null | undefined): Departure[] {
  const seen = new Map<string, Departure>();
  for (const { instancePath, message, params } of errors ?? []) {
    const at = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
    const more = (params as { additionalProperty?: string }).additionalProperty;
    const problem = `${message ?? 'is wrong'}${more === undefined ? '' : `: ${more}`}`;
    seen.set(`${at} ${problem}`, { operation, at, problem });
  }
  return [...seen.values()];
}
