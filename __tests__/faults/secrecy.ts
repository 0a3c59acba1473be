/** I5: no secret in what was written or sent, and no credential at the target of a redirect. */
import type { Exchange } from '../support/proxy/exchange.ts';
import { leaks } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import { createdKeys, type Stage, TOKEN } from './stage.ts';

/** Searches these runs and requests for secrets. Default: all requests so far. */
export function leaksOf(runs: Run[], stage: Stage, sent = sentRequests(stage)): string[] {
  const created = createdKeys(stage.proxies.elasticsearch.exchanges).map(({ apiKey }) => apiKey);
  const never = [...stage.users.map(({ password }) => password), TOKEN];
  return leaks(runs, created, { never, sent }).map(
    ({ where, secret, after }) => `I5: secret ${secret} in ${where} after ${after}`,
  );
}

/** All requests of the action, to any host. */
export const sentRequests = ({ proxies: { elasticsearch, github } }: Stage): Exchange[] =>
  [elasticsearch, github].flatMap(({ exchanges, strayed }) => [...exchanges, ...strayed]);

/** A followed redirect must carry no credential or body, and every request to GitHub must be valid in its API. */
export function requestViolations({ proxies, github, repositories, shared }: Stage): string[] {
  const followed = [...proxies.elasticsearch.strayed, ...proxies.github.strayed]
    .filter(({ headers, body }) => headers.authorization !== undefined || body !== '')
    .map(({ method, path }) => `I5: a redirect was followed with a credential or a body: ${method} ${path}`);
  const own = [...Object.values(repositories).map(({ name }) => `${name}/`), shared];
  const wrong = github.violations
    .filter(({ path }) => own.some((name) => path.includes(name)))
    .map(({ method, path, reason }) => `GitHub: ${method} ${path}: ${reason}`);
  return [...followed, ...wrong];
}
