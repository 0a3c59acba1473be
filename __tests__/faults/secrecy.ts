/** What must be nowhere: a secret in what was written or sent, and a credential at the target of a redirect. */
import type { Exchange } from '../support/proxy/exchange.ts';
import { leaks } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import { madeKeys, type Stage, TOKEN } from './stage.ts';

/** I5, over these runs and what was sent: all until now, unless less is asked. */
export function leaksOf(runs: Run[], stage: Stage, sent = sentOf(stage)): string[] {
  const made = madeKeys(stage.proxies.elasticsearch.exchanges).map(({ apiKey }) => apiKey);
  const never = [...stage.users.map(({ password }) => password), TOKEN];
  return leaks(runs, made, { never, sent }).map(
    ({ where, secret, after }) => `I5: secret ${secret} in ${where} after ${after}`,
  );
}

/** All that the action asked for, on whatever host. */
export const sentOf = ({ proxies: { elasticsearch, github } }: Stage): Exchange[] =>
  [elasticsearch, github].flatMap(({ exchanges, strayed }) => [...exchanges, ...strayed]);

/** What came to the host that a redirect names must hold nothing that opens a door; and nothing was asked of GitHub that is no request of its API. */
export function strays({ proxies, github, repositories, shared }: Stage): string[] {
  const followed = [...proxies.elasticsearch.strayed, ...proxies.github.strayed]
    .filter(({ headers, body }) => headers.authorization !== undefined || body !== '')
    .map(({ method, path }) => `I5: a redirect was followed with a credential or a body: ${method} ${path}`);
  const own = [...Object.values(repositories).map(({ name }) => `${name}/`), shared];
  const wrong = github.violations
    .filter(({ path }) => own.some((name) => path.includes(name)))
    .map(({ method, path, reason }) => `GitHub: ${method} ${path}: ${reason}`);
  return [...followed, ...wrong];
}
