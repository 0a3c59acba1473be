import { type Operation, operations } from '../request.ts';

/** One line for each operation: the answer to a step that names none. */
export const summaries: Record<Operation, string> = {
  create: 'creates an additional key per host, verifies it and delivers it',
  rotate: 'creates a new key per host; the previous ones are retired when the job succeeds',
  confirm: 'waits until each host was seen publishing with its newest key',
  invalidate: 'invalidates keys by key-id, by host, or of a whole environment',
  report: 'lists the managed keys and changes nothing',
};

const mint = ['create', 'rotate'] as const;
const mintOrInvalidate = [...mint, 'invalidate'] as const;

/** Every input of action.yml, and the operations that use it. Given to another operation, it is an error. */
const inputs = {
  operation: operations,
  'dry-run': operations,
  cluster: operations,
  username: operations,
  password: operations,
  'api-key': operations,
  'bearer-token': operations,
  'oidc-audience': operations,
  'jwt-client-secret': operations,
  'ca-certificate': operations,
  'ca-fingerprint': operations,
  'client-certificate': operations,
  'client-key': operations,
  'request-timeout': operations,
  beat: operations,
  host: operations,
  purpose: operations,
  index: mintOrInvalidate,
  'role-descriptors': mintOrInvalidate,
  'key-name': mintOrInvalidate,
  expiration: mint,
  environment: operations,
  metadata: mint,
  verify: mint,
  secret: mint,
  'secret-format': mint,
  'secret-scope': mint,
  'secret-environment': mint,
  'secret-repository': mint,
  'secret-visibility': mint,
  'secret-repositories': mint,
  'github-token': [...mintOrInvalidate, 'report'],
  'renew-before': ['rotate', 'report'],
  'max-age': ['rotate'],
  overlap: ['rotate', 'confirm', 'report'],
  'seen-in': ['confirm', 'report'],
  'seen-field': ['confirm', 'report'],
  timeout: ['confirm'],
  'fail-on': ['report'],
  adopt: ['rotate', 'invalidate'],
  'key-id': ['confirm', 'invalidate'],
  'revoke-after-job': ['create'],
  'job-status': operations,
} as const satisfies Record<string, readonly Operation[]>;

export type InputName = keyof typeof inputs;

export const inputNames = Object.keys(inputs) as InputName[];

export function isUsedBy(name: InputName, operation: Operation): boolean {
  const users: readonly Operation[] = inputs[name];
  return users.includes(operation);
}
