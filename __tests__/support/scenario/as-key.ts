import { randomBytes } from 'node:crypto';
import { type Cluster, request } from '../cluster/cluster.ts';

/** What a key (`id:api_key`) may do, found out by doing it: the statuses of the cluster's answers. */
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

  /** As a Beat does it: one document, created. 201 when it is there. */
  create(index: string, id = randomBytes(8).toString('hex')): Promise<number> {
    return this.status('PUT', `/${index}/_create/${id}`, { '@timestamp': new Date().toISOString() });
  }

  /** One action of a `_bulk` request, which is how Beats write: the status of its item. */
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
