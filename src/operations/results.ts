import type { MintedKey } from '../elasticsearch/api-keys.ts';
import { Failure } from '../errors/failure.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Retirement } from '../keys/retirement-plan.ts';
import type { HostRequest, SecretTarget } from '../request.ts';
import type { DeliveryResult } from './deliver.ts';

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

/** What a host's result says from the start. */
export const baseOf = ({ host, keyName, target }: HostRequest) => ({
  host,
  keyName,
  ...(target.scope !== 'outputs' && { secret: target }),
});

/** What it says once its key was made, or was not. */
export function outcomeOf({
  host,
  minted,
  unknown,
  failure,
}: DeliveryResult): Pick<HostResult, 'status' | 'key' | 'credential' | 'failure'> {
  return {
    status: unknown ? 'unknown' : failure ? 'failed' : 'created',
    ...(minted && (!failure || unknown) && { key: minted.key }),
    ...(minted && host.target.scope === 'outputs' && { credential: minted.key }),
    ...(failure && { failure }),
  };
}

/** One failure for the step, whatever the number of hosts that failed. */
export function failureOf(hosts: HostResult[]): Failure | undefined {
  const failed = hosts.filter(({ failure }) => failure);
  const first = failed[0]?.failure;
  if (!first || failed.length === 1)
    return first && hosts.length > 1
      ? new Failure(first.code, `${failed[0]!.host}: ${first.details}`)
      : first;
  const list = failed.map(({ host, failure }) => `${host}: ${failure!.details}`);
  return new Failure(
    'some-hosts',
    `${failed.length} of ${hosts.length} hosts failed. ${list.slice(0, 20).join(' ')}${list.length > 20 ? ' …' : ''}`,
  );
}
