import { apiKeys } from '../elasticsearch/api-keys.ts';
import { connect } from '../elasticsearch/client.ts';
import { mintingUser } from '../elasticsearch/minting-user.ts';
import type { Secrets } from '../github/ports.ts';
import type { UserPorts } from '../operations/ports.ts';
import type { Delivery, Request } from '../request.ts';
import { normaliseProxies, proxyFor } from '../runner/proxies.ts';
import type { Runtime } from '../runner/runtime.ts';

/**
 * Opens what a request needs: Elasticsearch always, GitHub only where a secret is concerned.
 * @param step `met`: whether an earlier process of this step had answers from the cluster
 */
export async function openPorts(
  request: Request,
  runtime: Runtime,
  step: { requestId: string; signal: AbortSignal; met?: boolean },
): Promise<UserPorts> {
  const { env, log, state, clock, secret } = runtime;
  normaliseProxies(env, secret);
  const { requestId, signal } = step;
  const idToken = async (audience: string) => {
    const { fetchIdToken } = await import('../github/id-token.ts');
    return fetchIdToken(audience, { env, secret, signal, clock });
  };
  const delivery = 'delivery' in request ? request.delivery : undefined;
  const elasticsearch = connect(request.connection, { log, clock, secret, signal, idToken });
  const secrets =
    delivery && (await openGitHub(delivery, request.connection.requestTimeout, runtime, signal));
  const cluster = { met: step.met ?? false };
  const keys = apiKeys(elasticsearch, { clock, signal, secret, cluster });
  const user = mintingUser(elasticsearch, { clock, signal, cluster });
  const searches =
    request.operation === 'confirm' || ('evidence' in request && request.evidence)
      ? (await import('../elasticsearch/documents.ts')).documents(elasticsearch, { clock, signal })
      : undefined;
  return {
    keys,
    user,
    ...(searches && { documents: searches }),
    ...(secrets && { secrets }),
    log,
    state,
    clock,
    signal,
    requestId,
  };
}

async function openGitHub(
  { token, visibility, repositories }: Delivery,
  requestTimeout: number,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<Secrets> {
  const { openSecrets } = await import('../github/secrets.ts');
  const { clock, env, log } = runtime;
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  // The toolkit ignores a proxy whose protocol it does not support.
  proxyFor(new URL(apiUrl));
  return openSecrets(
    { token, apiUrl, log, signal, wait: (ms) => clock.wait(ms, signal), now: () => clock.now() },
    { requestTimeout, ...(visibility && { visibility }), ...(repositories && { repositories }) },
  );
}
