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
}
