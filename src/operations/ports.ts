import type { ApiKeys } from '../elasticsearch/api-keys.ts';
import type { Documents } from '../elasticsearch/documents.ts';
import type { MintingUser } from '../elasticsearch/minting-user.ts';
import type { Secrets } from '../github/ports.ts';
import type { Clock } from '../runner/clock.ts';
import type { Log } from '../runner/log.ts';
import type { StepStateWriter } from '../runner/step-state.ts';

/** Everything outside that an operation uses; it imports none of it. */
export interface Ports {
  keys: ApiKeys;
  /** Absent where no document is searched. */
  documents?: Documents;
  /** The secrets of this step's target; absent when nothing is delivered to a secret. */
  secrets?: Secrets;
  log: Log;
  state: StepStateWriter;
  clock: Clock;
  /** Aborted when the runner cancels the step. A rollback after that gets a signal of its own. */
  signal: AbortSignal;
  /** The random id of this step: the metadata of each new key hold it. */
  requestId: string;
}

/** For a dry run and a confirm: as whom the step creates keys. */
export interface UserPorts extends Ports {
  user: MintingUser;
}

/** The documents of a request that says where they are: main opens them for every such request. */
export function requireDocuments({ documents }: Ports): Documents {
  if (!documents) throw new TypeError('the search in documents was not opened');
  return documents;
}

/** The secrets of a request that has a delivery: main opens them for every such request. */
export function requireSecrets({ secrets }: Ports): Secrets {
  if (!secrets) throw new TypeError('GitHub secrets were not opened');
  return secrets;
}
