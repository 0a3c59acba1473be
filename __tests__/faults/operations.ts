/** The operations of the matrix, as workflows use them, and their effect on earlier keys. */

type Inputs = Record<string, string>;

export interface Operation {
  name: string;
  inputs: Inputs;
  hosts: string[];
  /** The inputs of earlier attempts of the same job, which run without a fault. */
  earlier: Inputs[];
  /** Whether the host writes a document with the newest earlier key before the step. */
  publishes?: boolean;
  /** Where the new key is delivered; `nowhere`: all keys are invalidated; `unchanged`: no key is created. */
  delivers: 'outputs' | 'secrets' | 'nowhere' | 'unchanged';
  /** What a run without a fault does to the earlier keys; with `unchanged`, to all but the newest one. */
  earlierKeys: 'kept' | 'invalidated' | 'set to expire';
  /** Inputs that differ in the repeated step. */
  repeat?: Inputs;
  /** Whether the new key is invalidated at the end of the job. */
  revokedAfterJob: boolean;
}

export const HOST = 'host001';
const FIVE = ['host001', 'host002', 'host003', 'host004', 'host005'];

/** The name of the secret for a host's key. */
export const secretName = (host: string): string => `HEARTBEAT_${host.toUpperCase()}`;

/** The data stream that hosts write to. Each document has the id of the key that wrote it. */
export const SEEN_IN = 'heartbeat-faults';

/** The overlap of the rotations with `24h`, in milliseconds. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000;

const toSecrets: Inputs = { secret: 'heartbeat_{host}' };
const rotation: Inputs = { operation: 'rotate', host: HOST, overlap: '24h' };
const creation: Inputs = { operation: 'create', host: HOST, expiration: '12h' };

const usual = { hosts: [HOST], revokedAfterJob: false };

export const OPERATIONS: readonly Operation[] = [
  {
    ...usual,
    name: 'create to outputs',
    inputs: creation,
    earlier: [creation],
    delivers: 'outputs',
    earlierKeys: 'kept',
  },
  {
    ...usual,
    name: 'create with revoke-after-job',
    inputs: { ...creation, 'revoke-after-job': 'true' },
    earlier: [creation],
    delivers: 'outputs',
    earlierKeys: 'kept',
    revokedAfterJob: true,
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 24h',
    inputs: rotation,
    earlier: [rotation],
    delivers: 'outputs',
    earlierKeys: 'set to expire',
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 0s',
    inputs: { ...rotation, overlap: '0s' },
    earlier: [rotation],
    delivers: 'outputs',
    earlierKeys: 'invalidated',
  },
  {
    ...usual,
    name: 'create to a secret',
    inputs: { ...creation, ...toSecrets },
    earlier: [],
    delivers: 'secrets',
    earlierKeys: 'kept',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 24h',
    inputs: { ...rotation, ...toSecrets },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'set to expire',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 0s',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'invalidated',
  },
  {
    ...usual,
    name: 'rotate to a secret, then when due',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: [{ ...rotation, ...toSecrets }],
    repeat: { 'max-age': '30d' },
    delivers: 'secrets',
    earlierKeys: 'invalidated',
  },
  {
    ...usual,
    name: 'rotate of 5 hosts to secrets',
    hosts: FIVE,
    inputs: { ...rotation, ...toSecrets, host: FIVE.join() },
    earlier: [{ ...rotation, ...toSecrets, host: FIVE.join() }],
    delivers: 'secrets',
    earlierKeys: 'set to expire',
  },
  {
    ...usual,
    name: 'rotate to a secret, until confirmed',
    inputs: { ...rotation, ...toSecrets, overlap: 'until-confirmed' },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'kept',
  },
  {
    ...usual,
    name: 'confirm',
    inputs: { operation: 'confirm', host: HOST, overlap: '0s', timeout: '20s', 'seen-in': SEEN_IN },
    earlier: [
      { ...rotation, ...toSecrets },
      { ...rotation, ...toSecrets, overlap: 'until-confirmed' },
    ],
    publishes: true,
    delivers: 'unchanged',
    earlierKeys: 'invalidated',
  },
  {
    ...usual,
    name: 'invalidate',
    inputs: { operation: 'invalidate', host: HOST },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'nowhere',
    earlierKeys: 'invalidated',
  },
];

/** Whether the step needs a token for secrets. */
export const needsToken = (inputs: Inputs): boolean =>
  'secret' in inputs || inputs.operation === 'invalidate';
