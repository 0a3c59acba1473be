/** What the checker can observe of a case: what was delivered, what the servers hold, what was sent. */
import { type ApiKey, authenticates, validKeys } from '../support/cluster/cluster.ts';
import type { SecretAddress } from '../support/github/addresses.ts';
import { type Exchange, fingerprint } from '../support/proxy/exchange.ts';
import type { Run } from '../support/runner/run.ts';
import type { Attempt } from './attempt.ts';
import type { Fault } from './faults.ts';
import { type Operation, secretName } from './operations.ts';
import { createdKeys, type Stage } from './stage.ts';

/** `id:api_key`, and the secret that holds it. */
export interface Delivered {
  credential: string;
  secret?: string;
}

export interface Observed extends Pick<Attempt, 'triggered' | 'timedOut'> {
  operation: Operation;
  fault?: Fault | undefined;
  /** What the earlier attempt delivered. */
  earlier: Delivered[];
  main: Run;
  /** Absent where it did not run at all. */
  post?: Run | undefined;
  clusterExchanges: Exchange[];
  gitHubExchanges: Exchange[];
}

export const idOf = (credential: string): string => credential.split(':')[0]!;

/** Whether the step delivered. A job that was cancelled after the step may have used the key, so only the exit code counts. */
export const succeeded = (main: Run): boolean => main.exitCode === 0;

/** What a step delivered. Outputs count only if the step succeeded; secrets count as they are. */
export function delivered(
  inputs: Record<string, string>,
  hosts: string[],
  main: Run,
  stage: Stage,
): Delivered[] {
  if (inputs.operation === 'invalidate' || 'secret' in inputs)
    return hosts.flatMap((host) => {
      const credential = secretOf(host, stage);
      return credential ? [{ credential, secret: secretName(host) }] : [];
    });
  const output = succeeded(main) ? main.outputs['api-key'] : undefined;
  return output ? [{ credential: output }] : [];
}

/** The value of a host's secret, as GitHub decrypted it. */
export const secretOf = (host: string, stage: Stage): string | undefined =>
  stage.github.secret(addressOf(host, stage))?.value;

function addressOf(host: string, { repository }: Stage): SecretAddress {
  const [owner = '', repo = ''] = repository.split('/');
  return { scope: 'repository', owner, repo, name: secretName(host) };
}

/** All valid keys of the case's users, found by user name and not by metadata of the action. */
export const validKeysOf = ({ cluster, users }: Stage): Promise<ApiKey[]> =>
  validKeys(cluster, { terms: { username: users.map(({ username }) => username) } });

/** The credentials that the cluster rejects. */
export async function invalidOf(credentials: string[], { cluster }: Stage): Promise<string[]> {
  const valid = await Promise.all(credentials.map((credential) => authenticates(cluster, credential)));
  return credentials.filter((_, index) => !valid[index]);
}

/** The secrets with an ambiguous answer to a write: the action cannot know what they hold. */
export function unclearSecrets({ gitHubExchanges }: Pick<Observed, 'gitHubExchanges'>): Set<string> {
  const unclear = gitHubExchanges.filter(
    ({ method, status }) =>
      method === 'PUT' &&
      (status === undefined || status < 400 ? ![201, 204].includes(status ?? 0) : status >= 500),
  );
  return new Set(unclear.map(({ path }) => path));
}

/**
 * A verified key is delivered next. If the process is stopped at that moment, the post step cannot know whether the write was sent,
 * even if GitHub never received it.
 */
export function mayBeInDelivery({ operation, fault, clusterExchanges }: Observed, id: string): boolean {
  if (operation.delivers !== 'secrets' || fault?.type !== 'stop') return false;
  return wasVerified(id, clusterExchanges);
}

/** Whether the verification request with the key itself succeeded. */
export function wasVerified(id: string, clusterExchanges: Exchange[]): boolean {
  const key = createdKeys(clusterExchanges).find((created) => created.id === id);
  if (!key) return false;
  const itself = fingerprint('ApiKey', Buffer.from(`${key.id}:${key.apiKey}`).toString('base64'));
  return clusterExchanges.some(
    ({ headers, path, status }) =>
      headers.authorization === itself && path.endsWith('/_has_privileges') && status === 200,
  );
}

/** Whether the fault stops the post step. */
export const stopsPost = (fault: Fault | undefined): boolean =>
  fault?.type === 'stop' && fault.place.phase === 'post';
