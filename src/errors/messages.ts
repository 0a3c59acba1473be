import type { Entry } from './entry.ts';

/** A warning or a notice: an entry of {@link messages} with its particulars. */
export interface Message {
  code: keyof typeof messages;
  /** One sentence or more, in plain words, safe to print: no secret, no raw server text. */
  text: string;
}

/** For keys that a post step was to retire. */
const laterOrById =
  'Nothing: a later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds. Sooner: `operation: invalidate` with `key-id`.';

/** Every warning and notice that a person can meet; docs/troubleshooting.md has them beside the errors. */
export const messages = {
  inputs: {
    title: 'Inputs',
    why: 'The inputs are valid, and one of them carries a risk that is named. A `cluster` URL that begins with `http://` sends the credential, and each new key, unencrypted.',
    cure: 'Use an `https://` URL. For a cluster with a private CA, set `ca-certificate` or `ca-fingerprint`.',
  },
  'certificates-checked': {
    title: 'Certificates are checked',
    why: '`NODE_TLS_REJECT_UNAUTHORIZED=0` in the environment of the job would let everybody on the network take the credential. The action ignores it.',
    cure: 'Remove the variable. For a private CA, set `ca-certificate` or `ca-fingerprint`.',
  },
  'never-expires': {
    title: 'This API key never expires',
    why: '`create` creates an additional key each time, and retires none. Without `expiration` all of them stay valid.',
    cure: 'Set `expiration`, or use `operation: rotate`, which retires the older key.',
  },
  'several-owners': {
    title: 'API keys of several users',
    why: 'The older keys were created by another user than the one of this step, for example after the minting user was changed. Only their own user can set keys to expire.',
    cure: 'Nothing, if the user of this step has `manage_api_key`: a later rotation invalidates the keys that are left. Otherwise let their user, or an administrator, invalidate them by `key-id`.',
  },
  'secret-shared': {
    title: 'Another API key may be in this secret',
    why: 'A valid key of another host, Beat, purpose, environment or repository was created for the same secret, and nothing shows that the secret does not hold it.',
    cure: 'Give each of them a secret of its own. If nothing uses the other key any more, invalidate it by its `key-id`, in the repository that manages it.',
  },
  'secret-of-others': {
    title: 'This secret may have been written by somebody else',
    why: 'The secret was last written at a time when no API key that this user can see could be delivered: by a person, by another repository, for another cluster, or by a request of a lost runner that GitHub carried out late. A new key that is written replaces that value.',
    cure: 'If something else depends on the secret, give this key a secret of its own, and write the other value again.',
  },
  'secret-kept': {
    title: 'A secret was not deleted',
    why: '`invalidate` deletes the secrets that its keys were delivered to. This one may hold what somebody else wrote, or a key that is still valid. After a runner was lost, it may also hold an invalidated key: GitHub can carry out a request of that runner minutes later.',
    cure: 'Delete the secret by hand if nothing uses it.',
  },
  'shared-secrets-deleted': {
    title: 'Shared secrets were deleted',
    why: 'An organization secret, or a secret of another repository, may be used by other repositories too. The metadata of the invalidated keys named it.',
    cure: 'Check that no other workflow uses the secrets that are named.',
  },
  'shared-secrets-to-delete': {
    title: 'Shared secrets would be deleted',
    why: 'An organization secret, or a secret of another repository, may be used by other repositories too. The metadata of the keys names it.',
    cure: 'Check that no other workflow uses the secrets that are named before you run it without `dry-run`.',
  },
  'earlier-attempt': {
    title: 'A key of an earlier attempt stays valid',
    why: 'An earlier attempt of this run created the key. It may be in use, or its delivery may still be under way, so it is not invalidated.',
    cure: 'If nothing uses the key, invalidate it by its `key-id`.',
  },
  'secrets-remain': {
    title: 'Secrets may remain',
    why: '`invalidate` deletes the secrets that its keys were delivered to, and needs a `github-token` for that.',
    cure: 'Set `github-token` and run it again, or delete the secrets that are named.',
  },
  'secrets-not-seen': {
    title: 'Some secrets could not be checked',
    why: '`report` compares keys with the secrets that they were delivered to. The token may not see some of them, or there are too many places.',
    cure: 'Give a `github-token` that may read the secrets that are named. Without it the state of their keys is less certain.',
  },
  'key-expires-soon': {
    title: 'An API key expires soon, and no newer key replaces it',
    why: 'No newer key replaces this one: there is none, or it was never delivered. The key expires within `renew-before`. A host that uses it can then no longer publish.',
    cure: 'Run the workflow that rotates this key.',
  },
  'leftover-keys': {
    title: 'Leftover API keys are still valid',
    why: 'A newer key of the same host exists, or their secret was written later, and nothing has retired these keys: the job of the rotation failed, or nobody rotated again. The host may still use them, if its deploy failed.',
    cure: 'The next `rotate` that delivers a key, and whose job succeeds, retires those of its hosts. Invalidate the others by `key-id`, once nothing uses them.',
  },
  'outputs-truncated': {
    title: 'Some outputs are not complete',
    why: 'GitHub allows 1 MB of outputs per job. The ends of the lists that are named are left out.',
    cure: 'Ask for fewer keys with `host`, `beat`, `purpose` or `environment`.',
  },
  'no-summary': {
    title: 'No job summary',
    why: 'The file for the job summary could not be written: the disk may be full. Nothing else depends on it.',
    cure: 'Free disk space on the runner. The log and the outputs say what was done.',
  },
  'secret-written-at-once': {
    title: 'Somebody else wrote this secret at the same time',
    why: 'The secret did not exist before the key was created, and did when the key was delivered: two runs write the same secret. What it held in between was overwritten. If that was an API key, it may still be valid.',
    cure: 'Let one run at a time write the secret (`concurrency`). `operation: report` lists the keys that are still valid.',
  },
  'delivery-unknown': {
    title: 'Delivery could not be confirmed',
    why: 'The step ended, or GitHub gave no clear answer, while a secret was written. Invalidating either key could leave a secret with an invalid key, so both stay valid.',
    cure: 'Run the job again: the next rotation that delivers settles it.',
  },
  'keys-not-held': {
    title: 'Undelivered API keys may remain',
    why: 'A response was lost, or the step ended early, and the cluster could not be asked which keys the step had created.',
    cure: '`report` lists them: invalidate them by `key-id`, or let them expire. A later `rotate` that delivers to the same host and place retires them when its job succeeds.',
  },
  'not-revoked': {
    title: 'The API key was not invalidated',
    why: 'With `revoke-after-job` the key is invalidated when the job ends. The cluster refused that, or could not be reached.',
    cure: 'Invalidate the keys that are named with `operation: invalidate` and `key-id`, or wait until they expire.',
  },
  'older-not-invalidated': {
    title: 'Older API keys were not invalidated',
    why: 'A newer key is delivered. The cluster refused to invalidate the older keys, or could not be reached.',
    cure: laterOrById,
  },
  'older-not-expiring': {
    title: 'Older API keys could not be set to expire',
    why: 'A newer key is delivered. The cluster refused to set the older keys to expire, or could not be reached.',
    cure: laterOrById,
  },
  'not-confirmed-yet': {
    title: 'Several API keys of a host wait for a confirm',
    why: 'With `overlap: until-confirmed` a rotation leaves the previous keys to `operation: confirm`, which retires them once it has seen the host with its newest key. No confirm has retired the keys that are named, so the host has three valid keys or more.',
    cure: 'Run a step with `operation: confirm` for the host. If it fails, it says which key the host uses: [docs/confirm.md](confirm.md).',
  },
  'still-valid': {
    title: 'API keys were not invalidated',
    why: 'The cluster accepted the request, and the keys are still valid. Mostly they belong to another user.',
    cure: 'Use a user with the cluster privilege `manage_api_key`, or let the owner of the keys invalidate them.',
  },
  'keys-not-found': {
    title: 'API keys were not found',
    why: 'GitHub evaluates the inputs of a step again for the post step. They may now name another cluster, or another user who does not see these keys.',
    cure: 'Check that the inputs do not depend on what the job changes. Invalidate the keys that are named by `key-id`.',
  },
  'post-failed': {
    title: 'The post step could not clean up',
    why: 'The post step connects to the cluster again, with the inputs of the step. A credential may have been changed or have expired meanwhile.',
    cure: 'Run the job again. `report` lists what is left.',
  },
} as const satisfies Record<string, Entry>;
