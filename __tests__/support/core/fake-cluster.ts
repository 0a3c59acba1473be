import type { ApiKeys, KeySpec, MintedKey, Verification } from '../../../src/elasticsearch/api-keys.ts';
import { RequestError } from '../../../src/elasticsearch/request-error.ts';
import type { KeyRecord } from '../../../src/keys/record.ts';
import type { Clock } from '../../../src/runner/clock.ts';
import { Secret } from '../../../src/runner/secret.ts';

/** The outcomes of the next calls of each kind, in order; all later calls succeed. */
export interface Faults {
  /** `lost`: created, and the answer did not arrive. `unmade`: neither. */
  create: ('ok' | 'lost' | 'unmade' | 'busy' | 'unsent' | 'refused')[];
  verify: ('ok' | 'powerless' | 'overpowered' | 'down')[];
  list: ('ok' | 'down')[];
  /** `lost`: done, and the answer did not arrive. `missed`: an answer that names nothing. */
  invalidate: ('ok' | 'lost' | 'missed' | 'down')[];
}

/** The time until searches see a new key, in ms. */
export interface Lags {
  search: number;
  authentication: number;
}

interface FakeKey extends KeyRecord {
  host: string;
}

/**
 * The API key endpoints that creating and invalidating use. A search (and a DELETE, which searches) sees a new key only after a while,
 * and so may authentication.
 */
export class FakeCluster {
  readonly keys: FakeKey[] = [];
  /** Hosts of creates that were sent while an earlier key of that host was valid. */
  readonly doubles: string[] = [];
  readonly #clock: Clock;
  readonly #lags: Lags;
  #faults: Faults;
  constructor(clock: Clock, lags: Lags, faults: Faults) {
    this.#clock = clock;
    this.#lags = lags;
    this.#faults = structuredClone(faults);
  }

  live(host?: string): string[] {
    return this.keys
      .filter((key) => !key.invalidated && (host === undefined || key.host === host))
      .map(({ id }) => id);
  }

  heal(): void {
    this.#faults = { create: [], verify: [], list: [], invalidate: [] };
  }

  /** @param before called before each call: to count, to be killed, or to cancel */
  under(signal: AbortSignal, before: () => void = () => {}): ApiKeys {
    const call = async <T>(work: () => T): Promise<T> => {
      if (signal.aborted) throw new RequestError('cancelled', {});
      before();
      await new Promise(setImmediate);
      return work();
    };
    return {
      within: (other) => this.under(other, before),
      create: (spec) => call(() => this.#create(spec)),
      verify: (key) => call(() => this.#verify(key)),
      list: ({ query }) => call(() => this.#list(query)),
      invalidate: (ids) => call(() => this.#invalidate(ids)),
      expire: () => Promise.reject(new Error('the fake cannot set an expiration')),
      username: () => call(() => 'minter'),
      authenticates: (key) => call(() => this.#knows(key.id)),
    };
  }

  #create(spec: KeySpec): MintedKey {
    const host = String(spec.metadata.host);
    const fault = this.#faults.create.shift() ?? 'ok';
    if (this.live(host).length > 0) this.doubles.push(host);
    if (fault === 'busy') throw new RequestError('rejected', { status: 429 });
    if (fault === 'unsent') throw new RequestError('notSent', { problem: 'no-listener' });
    if (fault === 'refused') throw new RequestError('refused', { status: 403 });
    if (fault === 'unmade') throw new RequestError('ambiguous', { type: 'timeout' });
    const id = `key-${this.keys.length}`;
    this.keys.push({
      id,
      host,
      name: spec.name,
      type: 'rest',
      creation: this.#clock.now(),
      invalidated: false,
      username: 'minter',
      realm: 'native',
      metadata: spec.metadata,
      roleDescriptors: spec.role_descriptors,
    });
    if (fault === 'lost') throw new RequestError('ambiguous', { type: 'timeout' });
    const secret = new Secret(`secret-of-${id}`, () => {});
    return { id, name: spec.name, apiKey: secret, encoded: secret };
  }

  #verify({ id }: MintedKey): Verification {
    const fault = this.#faults.verify.shift() ?? 'ok';
    if (fault === 'down') throw new RequestError('ambiguous', { status: 502 });
    if (!this.#knows(id)) throw new RequestError('refused', { status: 401 });
    const missing = fault === 'powerless' ? ['create_doc on heartbeat-*'] : [];
    return { username: 'minter', missing, managesOwnKeys: fault === 'overpowered' };
  }

  /** A search by id finds invalidated keys too. */
  #list(query: object) {
    if (this.#faults.list.shift() === 'down') throw new RequestError('ambiguous', { status: 502 });
    const byId = 'ids' in query;
    return {
      keys: this.keys.filter((key) => (byId || !key.invalidated) && this.#finds(key)),
      now: this.#clock.now(),
      clockAhead: 0,
    };
  }

  #invalidate(ids: string[]) {
    const fault = this.#faults.invalidate.shift() ?? 'ok';
    if (fault === 'down') throw new RequestError('ambiguous', { status: 502 });
    if (fault === 'missed') return [];
    const dying = this.keys.filter((key) => ids.includes(key.id) && !key.invalidated && this.#finds(key));
    for (const key of dying) key.invalidated = true;
    if (fault === 'lost') return [];
    return dying.map(({ id }) => id);
  }

  #finds({ creation }: FakeKey): boolean {
    return this.#clock.now() >= creation + this.#lags.search;
  }

  #knows(id: string): boolean {
    return this.keys.some(
      (key) =>
        key.id === id && !key.invalidated && this.#clock.now() >= key.creation + this.#lags.authentication,
    );
  }
}
