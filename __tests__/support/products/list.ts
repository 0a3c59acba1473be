/**
 * What the lists in `__tests__/products` are made of: the requests that a product sends with its key, each with the place in the
 * product's own source that sends it. A list does not name privileges, so that it can verify them.
 */

export interface ProductList {
  /** As the input `beat` names it. */
  product: string;
  configurations: Configuration[];
  /** Privileges that a page of Elastic's asks for although no listed request needs them. */
  askedByPage?: AskedByPage[];
}

/** One way to configure the product, and what it sends then. */
export interface Configuration {
  title: string;
  /** The purposes of its key. `default`: those of a step that names none. */
  purposes: 'default' | string[];
  /** The input `index`, where the configuration has index names of its own. */
  index?: string[];
  /** What others set up before the product starts, as the product's own templates would. */
  before: Setup[];
  requests: ProductRequest[];
  /** What the key must be refused, see refusals.ts. */
  refusals: Refusals;
}

/** A request of an administrator. */
export interface Setup {
  method: string;
  path: string;
  body?: unknown;
  /** The same for all, so that once a cluster is enough. */
  once?: true;
}

export interface ProductRequest {
  method: string;
  /** `{_scroll_id}` and `{index}` (the first one) are filled in from an earlier answer. */
  path: string;
  body?: unknown;
  /** One action of a bulk request, and where its document goes. Products send many in one request. */
  bulk?: { action: 'create' | 'index'; target: string };
  /**
   * Asked in place of the request where a node for tests has no such endpoint: may the key do this transport action? It is by
   * this action that Elasticsearch authorizes the request.
   */
  action?: { name: string; on?: string } | { kibana: string[] };
  /** Statuses (for a bulk request: of its item) with which the product does its work. */
  answers: number[];
  /** How many documents the answer of a search must hold: one by wildcards leaves out what the key may not read, and says nothing. */
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
  /** Where the product writes or reads, and what it may do there beside its own requests (names of refusals.ts). */
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
 * The template of a data stream, as far as it matters to what a key may do: mappings that grow, or not. With `monitor.id` as those of
 * Heartbeat have it, by which it searches.
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
