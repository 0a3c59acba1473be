/** The exchanges at which a step of one host can be hit, by what it does. */
import type { Place } from '../faults.ts';
import { HOST, secretName } from '../operations.ts';
import type { StepMove } from './moves.ts';

const SECRETS = '/repos/{repository}/actions/secrets';
const SECRET = `${SECRETS}/${secretName(HOST)}`;

/** The first of its kind; it stands three times as often as the second, which is there only when the first was hit or answered no. */
const at = (phase: Place['phase'], server: Place['server'], method: string, path: string): Place[] =>
  [1, 1, 1, 2].map((occurrence) => ({ phase, server, method, path, occurrence }));

const list = at('main', 'elasticsearch', 'POST', '/_security/_query/api_key');
const make = at('main', 'elasticsearch', 'POST', '/_security/api_key');
const prove = at('main', 'elasticsearch', 'POST', '/_security/user/_has_privileges');
const invalidate = at('main', 'elasticsearch', 'DELETE', '/_security/api_key');
const look = [
  ...at('main', 'github', 'GET', `${SECRETS}/public-key`),
  ...at('main', 'github', 'GET', SECRET),
];
const write = at('main', 'github', 'PUT', SECRET);
const remove = at('main', 'github', 'DELETE', SECRET);
const search = at('post', 'elasticsearch', 'POST', '/_security/_query/api_key');
const end = at('post', 'elasticsearch', 'DELETE', '/_security/api_key');
const retire = [...end, ...at('post', 'elasticsearch', 'POST', '/_security/api_key/_bulk_update')];

export function placesOf({ operation, to }: Pick<StepMove, 'operation' | 'to'>): Place[] {
  if (operation === 'invalidate') return [...list, ...invalidate, ...remove];
  // What changes something is hit more often than what is only read.
  const minting = [...make, ...make, ...make, ...prove, ...search];
  const writing = to === 'secret' ? [...list, ...look, ...write, ...write, ...write] : [];
  return operation === 'create'
    ? [...minting, ...writing, ...end]
    : [...minting, ...list, ...writing, ...retire];
}
