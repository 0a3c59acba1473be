import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { KeyRequest } from '../request.ts';
import type { Log } from '../runner/log.ts';

/** The role descriptors that this cluster accepts: the first refusal shows that it is Serverless, which lacks some privileges. */
export class RoleChoice {
  readonly #onServerless: RoleDescriptors | undefined;
  #current: RoleDescriptors;

  constructor({ roleDescriptors, serverlessRoles }: KeyRequest) {
    this.#current = roleDescriptors;
    this.#onServerless = serverlessRoles;
  }

  get current(): RoleDescriptors {
    return this.#current;
  }

  /** @returns false where a user's own role descriptors are asked for, which are never changed */
  fallBack(log: Pick<Log, 'info'>): boolean {
    if (!this.#onServerless) return false;
    if (this.#current !== this.#onServerless)
      log.info(
        'This is Serverless, which has no index lifecycle management: continuing without those privileges',
      );
    this.#current = this.#onServerless;
    return true;
  }
}
