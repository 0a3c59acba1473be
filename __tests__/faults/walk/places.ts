/** The exchanges of a step for one host, at which faults can occur. */
import type { Place } from '../faults.ts';
import { HOST, SEEN_IN, secretName } from '../operations.ts';
import type { StepMove, Target } from './moves.ts';

/** The paths of a target's secrets at GitHub, as normalPath returns them. */
const SECRETS: Record<Exclude<Target, 'outputs'>, { all: string; one: string }> = {
  secret: {
    all: '/repos/{repository}/actions/secrets',
    one: `/repos/{repository}/actions/secrets/${secretName(HOST)}`,
  },
  organization: {
    all: '/orgs/{organization}/actions/secrets',
    one: '/orgs/{organization}/actions/secrets/{shared}',
  },
};

/** The first occurrence, three times as likely as the second, which exists only after a failure of the first. */
const at = (phase: Place['phase'], server: Place['server'], method: string, path: string): Place[] =>
  [1, 1, 1, 2].map((occurrence) => ({ phase, server, method, path, occurrence }));

const list = at('main', 'elasticsearch', 'POST', '/_security/_query/api_key');
const make = at('main', 'elasticsearch', 'POST', '/_security/api_key');
const prove = at('main', 'elasticsearch', 'POST', '/_security/user/_has_privileges');
const invalidate = at('main', 'elasticsearch', 'DELETE', '/_security/api_key');
const documents = at('main', 'elasticsearch', 'POST', `/${SEEN_IN}/_search`);
const search = at('post', 'elasticsearch', 'POST', '/_security/_query/api_key');
const end = at('post', 'elasticsearch', 'DELETE', '/_security/api_key');
const retire = [...end, ...at('post', 'elasticsearch', 'POST', '/_security/api_key/_bulk_update')];

export function placesOf({ operation, to }: Pick<StepMove, 'operation' | 'to'>): Place[] {
  if (operation === 'confirm')
    return [...list, ...documents, ...documents, ...prove, ...search, ...retire, ...retire];
  if (operation === 'invalidate') return [...list, ...invalidate, ...removing(to)];
  // Requests that change something get faults more often.
  const minting = [...make, ...make, ...make, ...prove, ...search];
  return operation === 'create'
    ? [...minting, ...writing(to), ...end]
    : [...minting, ...list, ...writing(to), ...retire];
}

function writing(to: Target): Place[] {
  if (to === 'outputs') return [];
  const { all, one } = SECRETS[to];
  const write = at('main', 'github', 'PUT', one);
  const refresh = [...at('main', 'github', 'GET', `${all}/public-key`), ...at('main', 'github', 'GET', one)];
  return [...list, ...refresh, ...write, ...write, ...write];
}

const removing = (to: Target): Place[] =>
  to === 'outputs' ? [] : at('main', 'github', 'DELETE', SECRETS[to].one);
