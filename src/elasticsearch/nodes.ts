import type { BaseConnection } from '@elastic/transport';

/**
 * The nodes of a cluster, as far as the client's transport asks for them. One is used for as long as it answers: a second one would be
 * another handshake, and may not yet know a key that the first has just made. One that did not answer comes after the others.
 *
 * The client's own pools go round all nodes, and load undici for a kind of connection that is not used here.
 */
export class Nodes {
  readonly #connections: BaseConnection[];

  constructor(connections: BaseConnection[]) {
    this.#connections = connections;
  }

  get size(): number {
    return this.#connections.length;
  }

  getConnection(): BaseConnection {
    return this.#connections[0]!;
  }

  markAlive(): void {}

  /** Of requests that fail together only the first moves the node that all had. */
  markDead(connection: BaseConnection): void {
    if (this.#connections[0] === connection) this.#connections.push(this.#connections.shift()!);
  }
}
