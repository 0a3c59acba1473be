import type { MintedKey } from '../elasticsearch/api-keys.ts';
import type { Place, Seen } from '../elasticsearch/documents.ts';
import type { Failure } from '../errors/failure.ts';
import type { Message } from '../errors/messages.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { Retirement } from '../keys/retirement-plan.ts';
import type {
  ConfirmRequest,
  CreateRequest,
  HostRequest,
  InvalidateRequest,
  ReportRequest,
  Request,
  RotateRequest,
  SecretTarget,
} from '../request.ts';
import type { Check } from './checks.ts';
import type { DeliveryResult } from './deliver.ts';
import type { Silence } from './diagnose-silence.ts';

/** What one step did, as data: outputs, summary and state are written from it. */
export type StepResult = MintResult | ConfirmResult | InvalidateResult | ReportResult | DryRunResult;

/** Messages for the user, of any operation. */
export interface Messages {
  warnings: Message[];
  /** Printed after the credential was delivered. */
  notices: Message[];
  /** Lines for the log and the summary. */
  remarks: string[];
  /** The step fails with this after all has been written. */
  failure?: Failure;
}

export const noMessages = (): Messages => ({ warnings: [], notices: [], remarks: [] });

export interface MintResult extends Messages {
  operation: 'create' | 'rotate';
  request: CreateRequest | RotateRequest;
  hosts: HostResult[];
}

export interface ConfirmResult extends Messages {
  operation: 'confirm';
  request: ConfirmRequest;
  lines: ConfirmedLine[];
  /** Where it was searched. */
  place: Place;
}

/** Whether a host was seen with its key. */
export type ConfirmedLine = { host: string; key: KeyRecord } & (
  | {
      status: 'seen';
      /** The newest document's `@timestamp`, ms since the epoch; absent where it has none. */
      at?: number;
      /** What happens to the older keys when the job succeeds. */
      retirement: Retirement;
    }
  /** In plain words, what is known instead. */
  | { status: 'not-seen'; silence: Silence; known: string }
);

export interface InvalidateResult extends Messages {
  operation: 'invalidate';
  request: InvalidateRequest;
  /** Keys that were invalidated, or in a dry run would be. */
  invalidated: KeyRecord[];
  /** GitHub secrets that were deleted, or in a dry run would be. */
  deletedSecrets: SecretTarget[];
}

export interface ReportResult extends Messages {
  operation: 'report';
  request: ReportRequest;
  keys: ReportedKey[];
}

/** What a step would do, and whether that would work. */
export interface DryRunResult extends Messages {
  operation: 'dry-run';
  request: Request;
  checks: Check[];
  /** Absent where it cannot be known. */
  plan?: Exclude<StepResult, DryRunResult>;
  /** The role to paste, for Kibana's console, where the minting user lacks a privilege. */
  role?: string;
}

export interface ReportedKey {
  key: KeyRecord;
  state:
    | 'current'
    | 'unconfirmed'
    | 'silent'
    | 'retiring'
    | 'leftover'
    | 'never delivered'
    | 'overwritten'
    | 'unmanaged';
  /** Its owner is another repository, environment excepted. */
  foreign: boolean;
  /** No newer key replaces it, and it expires soon. */
  nearEnd: boolean;
  /** The newest document written with it; null where there is none, absent where none was searched. */
  seen?: Seen | null;
}

/** The outcome for one host. */
export type HostResult = HostBase &
  (
    | {
        status: 'created';
        key: ShownKey;
        /** The credential itself, for outputs alone. */
        credential?: MintedKey;
        /** What happens to the older keys when the job succeeds. */
        retirement?: Retirement;
      }
    /** A rotation that is not due, and the current key. */
    | { status: 'unchanged'; key?: ShownKey }
    | { status: 'failed'; failure: Failure }
    /** It is not known whether GitHub stored the new value. */
    | { status: 'unknown'; key: ShownKey; failure: Failure }
    /** A dry run. */
    | { status: 'planned'; retirement?: Retirement }
  );

interface HostBase {
  host: string;
  keyName: string;
  secret?: SecretTarget;
  /** Why a rotation was or was not due. */
  why?: string;
}

export type ShownKey = Pick<MintedKey, 'id' | 'name' | 'expiration'>;

export const keyOf = (result: HostResult): ShownKey | undefined => ('key' in result ? result.key : undefined);
export const failureOf = (result: HostResult): Failure | undefined =>
  'failure' in result ? result.failure : undefined;
export const credentialOf = (result: HostResult): MintedKey | undefined =>
  result.status === 'created' ? result.credential : undefined;
export const retirementOf = (result: HostResult): Retirement | undefined =>
  'retirement' in result ? result.retirement : undefined;

/** The part of a host's result that is known from the start. */
export const baseOf = ({ host, keyName, target }: HostRequest): HostBase => ({
  host,
  keyName,
  ...(target.scope !== 'outputs' && { secret: target }),
});

/** The result after its key was created, or was not. */
export function hostResultOf(delivered: DeliveryResult, base = baseOf(delivered.host)): HostResult {
  switch (delivered.status) {
    case 'failed':
      return { ...base, status: 'failed', failure: delivered.failure };
    case 'unknown':
      return { ...base, status: 'unknown', key: delivered.minted.key, failure: delivered.failure };
    case 'created': {
      const { key } = delivered.minted;
      const toOutputs = delivered.host.target.scope === 'outputs';
      return { ...base, status: 'created', key, ...(toOutputs && { credential: key }) };
    }
  }
}
