import { randomBytes } from 'node:crypto';
import { type Cluster, request } from '../cluster/cluster.ts';

/** Sends requests with a key (`id:api_key`) to test its privileges. Returns the statuses of the answers. */
export class AsKey {
  readonly #cluster: Cluster;
  readonly #authorization: string;

  constructor(cluster: Cluster, credential: string) {
    this.#cluster = cluster;
    this.#authorization = `ApiKey ${Buffer.from(credential).toString('base64')}`;
  }

  async status(method: string, path: string, body?: unknown): Promise<number> {
    const { status } = await request(this.#cluster, method, path, body, {
      authorization: this.#authorization,
    });
    return status;
  }

  /** Creates one document, as a Beat does. 201 on success. */
  create(index: string, id = randomBytes(8).toString('hex')): Promise<number> {
    return this.status('PUT', `/${index}/_create/${id}`, { '@timestamp': new Date().toISOString() });
  }

  /** One action of a `_bulk` request, which Beats use. Returns the status of its item. */
  async bulk(
    action: 'create' | 'index',
    index: string,
    id = randomBytes(8).toString('hex'),
  ): Promise<number> {
    const lines = [{ [action]: { _index: index, _id: id } }, { '@timestamp': new Date().toISOString() }];
    const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
    const answer = await request<{ items?: Record<string, { status: number }>[] }>(
      this.#cluster,
      'POST',
      '/_bulk',
      body,
      { authorization: this.#authorization },
    );
    return answer.body.items?.[0]?.[action]?.status ?? answer.status;
  }
}
