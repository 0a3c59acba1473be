import { systemClock } from './clock.ts';
import { apiKeys } from './elasticsearch/api-keys.ts';
import { connect } from './elasticsearch/client.ts';
import type { Secrets } from './github/ports.ts';
import type { Ports } from './operations/ports.ts';
import type { Delivery, Request } from './request.ts';
import { logTo, maskWith } from './runner/commands.ts';
import { maskProxies } from './runner/proxies.ts';
import { stateOf } from './runner/state.ts';
import { Secret } from './secret.ts';

/** The process as ports: only main.ts and post.ts call this. */
export function openRim(process: NodeJS.Process) {
  const write = (text: string) => void process.stdout.write(text);
  const mask = maskWith(write);
  return {
    env: process.env,
    log: logTo(write),
    state: stateOf(process.env),
    clock: systemClock,
    secret: (value: string) => new Secret(value, mask),
    /** Inputs reach an action as `INPUT_` and the name in upper case, its spaces as `_`; untrimmed, for a password may end in a space. */
    input: (name: string) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`],
  };
}

export type Rim = ReturnType<typeof openRim>;

/**
 * Opens what a request needs: Elasticsearch always, GitHub only where a secret is concerned.
 * @param step `met`: whether an earlier process of this step had answers from the cluster
 */
export async function openPorts(
  request: Request,
  rim: Rim,
  step: { requestId: string; signal: AbortSignal; met?: boolean },
): Promise<Ports> {
  const { env, log, state, clock, secret } = rim;
  maskProxies(env, secret);
  const { requestId, signal } = step;
  const delivery = 'delivery' in request ? request.delivery : undefined;
  const [call, secrets] = await Promise.all([
    connect(request.connection, { ...rim, signal }),
    delivery ? openGitHub(delivery, request.connection.requestTimeout, rim, signal) : undefined,
  ]);
  const keys = apiKeys(call, { clock, signal, secret, cluster: { met: step.met ?? false } });
  return { keys, ...(secrets && { secrets }), log, state, clock, signal, requestId };
}

async function openGitHub(
  { token, visibility, repositories }: Delivery,
  requestTimeout: number,
  rim: Rim,
  signal: AbortSignal,
): Promise<Secrets> {
  const { openSecrets } = await import('./github/secrets.ts');
  const { clock, env, log } = rim;
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  return openSecrets(
    { token, apiUrl, log, signal, wait: (ms) => clock.wait(ms, signal), now: () => clock.now() },
    { requestTimeout, ...(visibility && { visibility }), ...(repositories && { repositories }) },
  );
}
