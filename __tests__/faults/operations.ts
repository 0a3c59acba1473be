/** What is run: each operation in the form in which a workflow would use it, and what it means for the keys before it. */

type Inputs = Record<string, string>;

export interface Operation {
  name: string;
  inputs: Inputs;
  hosts: string[];
  /** What earlier attempts of the same job ran, each in full and without a fault. */
  earlier: Inputs[];
  /** The host writes a document with the newest of the earlier keys before the step. */
  publishes?: boolean;
  /** Where a new key goes; `nowhere`: there is to be none any more; `unchanged`: it stays where it is. */
  delivers: 'outputs' | 'secrets' | 'nowhere' | 'unchanged';
  /** What becomes of the keys of the earlier attempts, when all goes well; where the key is `unchanged`, of all but that one. */
  earlierKeys: 'stay' | 'end' | 'end later';
  /** What the repeated step differs in. */
  repeat?: Inputs;
  /** Whether the new key dies with the job. */
  endsWithJob: boolean;
}

export const HOST = 'host001';
const FIVE = ['host001', 'host002', 'host003', 'host004', 'host005'];

/** The name of the secret that a host's key goes to. */
export const secretName = (host: string): string => `HEARTBEAT_${host.toUpperCase()}`;

/** Where hosts write, each document with the id of the key that wrote it. */
export const SEEN_IN = 'heartbeat-faults';

/** The overlap of those rotations that have one, in milliseconds. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000;

const toSecrets: Inputs = { secret: 'heartbeat_{host}' };
const rotation: Inputs = { operation: 'rotate', host: HOST, overlap: '24h' };
const creation: Inputs = { operation: 'create', host: HOST, expiration: '12h' };

const usual = { hosts: [HOST], endsWithJob: false };

export const OPERATIONS: readonly Operation[] = [
  {
    ...usual,
    name: 'create to outputs',
    inputs: creation,
    earlier: [creation],
    delivers: 'outputs',
    earlierKeys: 'stay',
  },
  {
    ...usual,
    name: 'create with revoke-after-job',
    inputs: { ...creation, 'revoke-after-job': 'true' },
    earlier: [creation],
    delivers: 'outputs',
    earlierKeys: 'stay',
    endsWithJob: true,
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 24h',
    inputs: rotation,
    earlier: [rotation],
    delivers: 'outputs',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 0s',
    inputs: { ...rotation, overlap: '0s' },
    earlier: [rotation],
    delivers: 'outputs',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'create to a secret',
    inputs: { ...creation, ...toSecrets },
    earlier: [],
    delivers: 'secrets',
    earlierKeys: 'stay',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 24h',
    inputs: { ...rotation, ...toSecrets },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 0s',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'rotate to a secret, then when due',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: [{ ...rotation, ...toSecrets }],
    repeat: { 'max-age': '30d' },
    delivers: 'secrets',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'rotate of 5 hosts to secrets',
    hosts: FIVE,
    inputs: { ...rotation, ...toSecrets, host: FIVE.join() },
    earlier: [{ ...rotation, ...toSecrets, host: FIVE.join() }],
    delivers: 'secrets',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'rotate to a secret, until confirmed',
    inputs: { ...rotation, ...toSecrets, overlap: 'until-confirmed' },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'secrets',
    earlierKeys: 'stay',
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
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'invalidate',
    inputs: { operation: 'invalidate', host: HOST },
    earlier: [{ ...rotation, ...toSecrets }],
    delivers: 'nowhere',
    earlierKeys: 'end',
  },
];

/** Whether the step needs a token for secrets. */
export const needsToken = (inputs: Inputs): boolean =>
  'secret' in inputs || inputs.operation === 'invalidate';
