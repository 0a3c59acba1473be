import type { Retirement } from '../decide.ts';
import type { MintedKey } from '../elasticsearch/api-keys.ts';
import type { KeyRecord } from '../elasticsearch/listing.ts';
import type { Failure } from '../failure.ts';
import type { SecretTarget } from '../request.ts';

/** What became of one host's key. */
export interface HostResult {
  host: string;
  keyName: string;
  /** `unknown`: nobody can tell whether GitHub took the new secret. `planned`: a dry run. */
  status: 'created' | 'unchanged' | 'failed' | 'unknown' | 'planned';
  /** Why a rotation was or was not due. */
  why?: string;
  /** The new key, or the one that stays in force. */
  key?: Pick<MintedKey, 'id' | 'name' | 'expiration'>;
  /** The credential itself, for outputs alone. */
  credential?: MintedKey;
  secret?: SecretTarget;
  /** What happens to the older keys when the job succeeds. */
  retirement?: Retirement;
  failure?: Failure;
}

/** What one step did, as data: outputs, summary and state are made from it. */
export interface StepResult {
  hosts: HostResult[];
  /** Keys that were invalidated, or in a dry run would be. */
  invalidated: KeyRecord[];
  /** GitHub secrets that were deleted, or in a dry run would be. */
  deletedSecrets: SecretTarget[];
  /** Reported keys, for `report`. */
  report?: ReportedKey[];
  warnings: { title: string; text: string }[];
  /** What is right and yet should be known, once the credential is handed over. */
  notices: { title: string; text: string }[];
  /** Lines for the log and the summary. */
  remarks: string[];
  /** The step fails with this after all has been written. */
  failure?: Failure;
}

export interface ReportedKey {
  key: KeyRecord;
  state: 'current' | 'retiring' | 'leftover' | 'never delivered' | 'unmanaged';
  /** Its owner is another repository, environment excepted. */
  foreign: boolean;
  /** Nobody succeeds it, and it ends soon. */
  nearEnd: boolean;
}

export const emptyResult = (): StepResult => ({
  hosts: [],
  invalidated: [],
  deletedSecrets: [],
  warnings: [],
  notices: [],
  remarks: [],
});
