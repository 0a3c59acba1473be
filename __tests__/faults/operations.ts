/** What is run: each operation in the form in which a workflow would use it, and what it means for the keys before it. */

type Inputs = Record<string, string>;

export interface Operation {
  name: string;
  inputs: Inputs;
  hosts: string[];
  /** The step that an earlier attempt of the same job ran, in full and without a fault. */
  earlier?: Inputs;
  /** Where a new key goes; `nowhere` makes none. */
  delivers: 'outputs' | 'secrets' | 'nowhere';
  /** What becomes of the keys of the earlier attempt, when all goes well. */
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
    earlier: creation,
    delivers: 'outputs',
    earlierKeys: 'stay',
  },
  {
    ...usual,
    name: 'create with revoke-after-job',
    inputs: { ...creation, 'revoke-after-job': 'true' },
    earlier: creation,
    delivers: 'outputs',
    earlierKeys: 'stay',
    endsWithJob: true,
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 24h',
    inputs: rotation,
    earlier: rotation,
    delivers: 'outputs',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'rotate to outputs, overlap 0s',
    inputs: { ...rotation, overlap: '0s' },
    earlier: rotation,
    delivers: 'outputs',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'create to a secret',
    inputs: { ...creation, ...toSecrets },
    delivers: 'secrets',
    earlierKeys: 'stay',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 24h',
    inputs: { ...rotation, ...toSecrets },
    earlier: { ...rotation, ...toSecrets },
    delivers: 'secrets',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'rotate to a secret, overlap 0s',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: { ...rotation, ...toSecrets },
    delivers: 'secrets',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'rotate to a secret, then when due',
    inputs: { ...rotation, ...toSecrets, overlap: '0s' },
    earlier: { ...rotation, ...toSecrets },
    repeat: { 'max-age': '30d' },
    delivers: 'secrets',
    earlierKeys: 'end',
  },
  {
    ...usual,
    name: 'rotate of 5 hosts to secrets',
    hosts: FIVE,
    inputs: { ...rotation, ...toSecrets, host: FIVE.join() },
    earlier: { ...rotation, ...toSecrets, host: FIVE.join() },
    delivers: 'secrets',
    earlierKeys: 'end later',
  },
  {
    ...usual,
    name: 'invalidate',
    inputs: { operation: 'invalidate', host: HOST },
    earlier: { ...rotation, ...toSecrets },
    delivers: 'nowhere',
    earlierKeys: 'end',
  },
];

/** Whether the step needs a token for secrets. */
export const needsToken = (inputs: Inputs): boolean =>
  'secret' in inputs || inputs.operation === 'invalidate';
