/** Faults of GitHub, or of a proxy in front of it. */

export interface FaultAnswer {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is (a proxy's page), anything else as JSON. */
  body?: unknown;
}

export interface FaultRule {
  /** Default: any. */
  method?: string;
  /** The path after the prefix as sent, without the query: as a whole string, or a pattern. */
  path: string | RegExp;
  /** Only the n-th request that matches, counted from 1 since the rule was set. Default: each. */
  occurrence?: number;
  /** Carry out the request before failing, like a proxy that loses the answer. Default: false. */
  afterWork?: boolean;
  /**
   * An answer instead of GitHub's; `reset`: the connection is cut; `swallow`: the request is carried out, then the connection is cut;
   * `hang`: no answer until the fault is released, then the request continues normally.
   */
  with: FaultAnswer | 'reset' | 'swallow' | 'hang';
}

export class Fault {
  readonly rule: FaultRule;
  /** The number of requests it has matched. */
  hits = 0;
  #matches = 0;
  #awaited: { count: number; resolve: () => void }[] = [];
  readonly #release = Promise.withResolvers<void>();

  constructor(rule: FaultRule) {
    this.rule = rule;
  }

  get afterWork(): boolean {
    return this.rule.with === 'swallow' || (this.rule.afterWork ?? false);
  }

  /**
   * Resolves after so many matching requests: before the fault, or with `afterWork` after the request is carried out.
   * With `hang` and a count of 2 it verifies that a client sends two requests at once.
   */
  arrived(count = 1): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#awaited.push({ count, resolve });
    this.#tell();
    return promise;
  }

  /** Resolves when `release` is called. */
  get released(): Promise<void> {
    return this.#release.promise;
  }

  /** Lets hanging and later requests continue. */
  release(): void {
    this.#release.resolve();
  }

  /** Counts the request, and returns whether it must fail. */
  meets(method: string, path: string): boolean {
    const { rule } = this;
    if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
    if (typeof rule.path === 'string' ? rule.path !== path : !new RegExp(rule.path).test(path)) return false;
    this.#matches += 1;
    return rule.occurrence === undefined || rule.occurrence === this.#matches;
  }

  strike(): void {
    this.hits += 1;
    this.#tell();
  }

  #tell(): void {
    for (const { count, resolve } of this.#awaited) if (count <= this.hits) resolve();
    this.#awaited = this.#awaited.filter(({ count }) => count > this.hits);
  }
}

export class Faults {
  readonly #faults: Fault[] = [];

  add(rule: FaultRule): Fault {
    const fault = new Fault(rule);
    this.#faults.push(fault);
    return fault;
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** The first rule that matches the request; every rule counts it. */
  next(method: string, path: string): Fault | undefined {
    return this.#faults.filter((fault) => fault.meets(method, path))[0];
  }
}

const rateLimits = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** The secondary rate limit. `status` 403 is most common; 429 is also documented. */
export const secondaryRateLimit = (retryAfterSeconds: number, status: 403 | 429 = 403): FaultAnswer => ({
  status,
  headers: { 'Retry-After': String(retryAfterSeconds) },
  body: {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: `${rateLimits}#about-secondary-rate-limits`,
    status: String(status),
  },
});

/** The primary rate limit: no requests left until `reset`. */
export const primaryRateLimit = (reset: Date, status: 403 | 429 = 403): FaultAnswer => ({
  status,
  headers: {
    'X-RateLimit-Limit': '5000',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Math.ceil(reset.getTime() / 1000)),
  },
  body: {
    message: 'API rate limit exceeded for user ID 1.',
    documentation_url: `${rateLimits}#about-primary-rate-limits`,
    status: String(status),
  },
});
