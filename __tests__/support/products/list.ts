/**
 * The types of the lists in `__tests__/products`: the requests that a product sends with its key, each with its place in the
 * product's own source. A list does not name privileges, so that it can verify them.
 */

export interface ProductList {
  /** The value of the input `beat`. */
  product: string;
  configurations: Configuration[];
  /** Privileges that a page of Elastic requires although no listed request needs them. */
  askedByPage?: AskedByPage[];
}

/** One configuration of the product, and its requests. */
export interface Configuration {
  title: string;
  /** The purposes of its key. `default`: those of a step without purposes. */
  purposes: 'default' | string[];
  /** The input `index`, if the configuration has its own index names. */
  index?: string[];
  /** What must be set up before the product starts, such as its own templates. */
  before: Setup[];
  requests: ProductRequest[];
  /** What must be refused to the key, see refusals.ts. */
  refusals: Refusals;
}

/** A request of an administrator. */
export interface Setup {
  method: string;
  path: string;
  body?: unknown;
  /** The same for all runs, so that once per cluster is enough. */
  once?: true;
}

export interface ProductRequest {
  method: string;
  /** `{_scroll_id}` and `{index}` (the first one) are filled in from an earlier answer. */
  path: string;
  body?: unknown;
  /** One action of a bulk request, and its target. Products send many in one request. */
  bulk?: { action: 'create' | 'index'; target: string };
  /**
   * The transport action that authorizes the request. If test nodes lack the endpoint, its privilege is checked instead.
   */
  action?: { name: string; on?: string } | { kibana: string[] };
  /** Statuses (for a bulk request: of its item) with which the product works. */
  answers: number[];
  /** The number of documents in the answer of a search. A search with wildcards silently omits what the key may not read. */
  hits?: number;
  source: Source;
}

export interface Source {
  repository: string;
  /** A tag or a commit. */
  version: string;
  /** File and line, or file and function. */
  place: string;
}

export interface Refusals {
  /** Where the product writes or reads, and what it may do there in addition to its own requests (names of refusals.ts). */
  on: Record<string, readonly string[]>;
  /** What it may do on the cluster (names of refusals.ts). */
  cluster: readonly string[];
  /** Names of other products' indices and data streams. */
  foreign: readonly string[];
}

export interface AskedByPage {
  purpose: string;
  privilege: string;
  page: string;
  reason: string;
}

type Listed = Partial<Omit<ProductRequest, 'method' | 'path' | 'source'>>;

const listed =
  (method: string) =>
  (path: string, source: Source, rest: Listed = {}): ProductRequest => ({
    method,
    path,
    source,
    answers: [200],
    ...rest,
  });

export const get = listed('GET');
export const head = listed('HEAD');
export const put = listed('PUT');
export const post = listed('POST');
export const del = listed('DELETE');

export const bulk = (
  action: 'create' | 'index',
  target: string,
  source: Source,
  path = '/_bulk',
): ProductRequest => ({ method: 'POST', path, bulk: { action, target }, answers: [201], source });

/** `from('elastic/beats', 'v7.17.29')('libbeat/cmd/root.go:64')` */
export const from =
  (repository: string, version: string) =>
  (place: string): Source => ({ repository, version, place });

/**
 * The parts of a data stream's template that affect privileges: dynamic mappings or not. With `monitor.id`, which Heartbeat searches
 * by.
 */
export const dataStream = (name: string, dynamic = true): Setup => ({
  method: 'PUT',
  path: `/_index_template/${name}`,
  once: true,
  body: {
    index_patterns: [`${name}*`],
    data_stream: {},
    priority: 510,
    template: {
      mappings: {
        dynamic,
        properties: {
          '@timestamp': { type: 'date' },
          monitor: { properties: { id: { type: 'keyword' } } },
        },
      },
    },
  },
});

/** `GET /_license`, or `POST /_bulk: create logs-generic-default`. */
export const describeRequest = ({ method, path, bulk }: ProductRequest): string =>
  `${method} ${path}${bulk ? `: ${bulk.action} ${bulk.target}` : ''}`;
