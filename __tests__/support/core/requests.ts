import { metadataOf } from '../../../src/keys/ownership.ts';
import type { KeyRecord } from '../../../src/keys/record.ts';
import type {
  Connection,
  Destination,
  HostRequest,
  KeyRequest,
  MintRequest,
  ReportRequest,
  RotationRules,
  Run,
  SecretTarget,
  Target,
} from '../../../src/request.ts';
import type { Duration } from '../../../src/runner/clock.ts';
import { Secret } from '../../../src/runner/secret.ts';

/** Data for tests of the pure core: a request as parsed from inputs, and matching keys. */

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);
export const duration = (text: string, ms: number): Duration => ({ text, ms });

const connection: Connection = {
  nodes: ['https://cluster.example:9200'],
  credentials: { kind: 'certificate' },
  requestTimeout: 30_000,
};

const run: Run = {
  repository: 'acme/web',
  run_id: '700',
  run_attempt: '2',
  job: 'deploy',
  workflow: 'deploy',
  actor: 'octocat',
  sha: 'c0ffee',
};

export const roleDescriptors = {
  heartbeat_writer: {
    cluster: ['monitor'],
    indices: [{ names: ['heartbeat-*'], privileges: ['create_doc'] }],
  },
};

export const secretOf = (host: string): SecretTarget => ({
  scope: 'repository',
  holder: 'acme/web',
  holderId: '42',
  name: `KEY_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`,
});

const hostTo = <T extends Target>(host: string, target: T): HostRequest<T> => ({
  host,
  keyName: `heartbeat_${host}`,
  target,
});

export const hostsTo = (to: 'outputs' | 'secrets', names: readonly string[]): HostRequest[] =>
  destination(to, names).hosts;

export const destination = (to: 'outputs' | 'secrets', names: readonly string[]): Destination =>
  to === 'outputs'
    ? { hosts: names.map((host) => hostTo(host, { scope: 'outputs' })) }
    : {
        hosts: names.map((host) => hostTo(host, secretOf(host))),
        delivery: { token: new Secret('ghp_test', () => {}) },
        format: 'id:api_key',
      };

export function mintRequest(
  to: 'outputs' | 'secrets' = 'outputs',
  names: readonly string[] = ['web-1'],
): MintRequest {
  return { ...keyRequest, ...destination(to, names) };
}

const keyRequest: KeyRequest = {
  connection,
  owner: {
    server: 'https://github.com',
    repositoryId: '42',
    repository: 'acme/web',
    organizationId: '7',
    environment: 'production',
  },
  run,
  dryRun: false,
  beat: 'heartbeat',
  purposes: ['publishing'],
  purpose: 'publishing',
  roleDescriptors,
  metadata: {},
  verify: true,
};

/** A rotation without its target. */
export type Rotation = KeyRequest & RotationRules & { overlap: Duration };
export type RotationTo = Rotation & Destination;

export const rotateRequest = (
  changes: Partial<Rotation> = {},
  target: Destination = destination('outputs', ['web-1']),
): RotationTo => ({
  ...keyRequest,
  operation: 'rotate',
  overlap: duration('24h', hours(24)),
  adopt: false,
  ...changes,
  ...target,
});

export const reportRequest: ReportRequest = {
  operation: 'report',
  connection,
  owner: keyRequest.owner,
  run,
  dryRun: false,
  hosts: [],
  renewBefore: duration('14d', days(14)),
  overlap: duration('24h', hours(24)),
  failOn: [],
};

/** A valid key as this action creates it for one host of the request. */
export function keyFor(
  request: MintRequest,
  host: HostRequest,
  changes: Partial<KeyRecord> & { id: string; creation: number },
): KeyRecord {
  return {
    name: host.keyName,
    type: 'rest',
    invalidated: false,
    username: 'minter',
    realm: 'native',
    metadata: metadataOf(request, host, 'request-of-another-step'),
    roleDescriptors: request.roleDescriptors,
    ...changes,
  };
}
