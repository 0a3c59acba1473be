import { Failure } from '../../../src/errors/failure.ts';
import type { Secrets } from '../../../src/github/ports.ts';

/** `lost`: written, `vanished`: not written; in both cases the client gets no answer. */
export type PutFault = 'ok' | 'lost' | 'vanished' | 'refused';

/** GitHub secrets that hold the id of the key last written. */
export class FakeSecrets implements Secrets {
  readonly holds = new Map<string, string>();
  readonly #faults: PutFault[];
  /** Called after each write, before the answer. */
  after: () => void = () => {};

  constructor(faults: readonly PutFault[]) {
    this.#faults = [...faults];
  }

  prepare(): never {
    throw new Error('the fake has no preflight');
  }

  lookUp(): never {
    throw new Error('the fake has no lookup');
  }

  put: Secrets['put'] = async ({ name }, value) => {
    const fault = this.#faults.shift() ?? 'ok';
    await new Promise(setImmediate);
    if (fault === 'refused') throw new Failure('github-forbidden', 'No.');
    if (fault !== 'vanished') this.holds.set(name, value.reveal().split(':')[0]!);
    this.after();
    return fault === 'ok' ? 'delivered' : 'unknown';
  };

  remove(): never {
    throw new Error('the fake cannot delete secrets');
  }
}
