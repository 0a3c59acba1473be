import { elasticsearchFailures } from './elasticsearch.ts';
import type { Entry } from './entry.ts';
import { githubFailures } from './github.ts';

/**
 * Every failure that a person can meet. `npm run docs` writes docs/troubleshooting.md from this table, and `npm run check`
 * verifies that both agree.
 */
export const catalogue = {
  inputs: {
    title: 'Some inputs are not right',
    why: 'All inputs are checked before the first request. Each line names the input, what was given, and what would be right.',
    cure: 'Correct the inputs that are named. No request was sent, so nothing was created or changed.',
  },
  'command-files': {
    title: "The runner's files cannot be written",
    why: 'A key that cannot be delivered would be lost, so the step stops before it creates one. The disk may be full, or the step does not run in GitHub Actions.',
    cure: 'Free disk space on the runner, or run this as a step of a workflow.',
  },
  'too-many-hosts': {
    title: 'Too many hosts for one step',
    why: 'GitHub allows 1 MB of outputs per job, two bytes for each character. That is about 1,000 hosts, depending on the length of their names. No key is created, because a truncated output would lose credentials.',
    cure: 'Use a matrix whose jobs each have a part of the hosts, or deliver the keys as secrets (`secret`).',
  },
  'not-delivered': {
    title: 'Outputs or state could not be written',
    why: "The runner's file for outputs or state could not be written. The disk may be full. Keys may have been created by then.",
    cure: 'Free disk space on the runner and run the job again. Keys that this step created and did not deliver are invalidated, here or in the post step; the log says which.',
  },
  'standard-output': {
    title: 'Standard output is closed',
    why: 'The runner takes the masks of credentials from standard output. It no longer reads it, so credentials in the outputs would not be masked.',
    cure: 'Run the job again. Keys that this step created and did not deliver are invalidated, here or in the post step.',
  },
  cancelled: {
    title: 'The step was cancelled',
    why: 'The workflow run was cancelled, or the job ran into its time limit.',
    cure: 'Run the job again. Keys that this step created and did not deliver are invalidated, here or in the post step.',
  },
  'secret-in-use': {
    title: 'A valid key may be in this secret',
    why: 'A new key would be written over the value of the secret. A key that is in it now would stay valid, with no secret that holds it. `create` never replaces a key; `rotate` replaces keys of the same repository, environment, Beat, host and purpose.',
    cure: "Use `operation: rotate` where the key is this host's own. Otherwise give the new key a secret of its own; or, when nothing uses the other key any more, invalidate that by its `key-id` first, in the repository that manages it.",
  },
  'not-ours': {
    title: 'These API keys are not managed by this repository',
    why: 'The keys were created by hand, or another repository manages them.',
    cure: 'Check the ids. `invalidate` takes a key that was created by hand with `adopt: true`; `confirm` takes none. Name a key of another repository in a workflow of that repository.',
  },
  'key-not-found': {
    title: 'An API key was not found',
    why: 'The id is mistyped, or the key is another user’s and this user may not see it, or Elasticsearch has removed it: it does so 7 days after a key was invalidated or expired.',
    cure: 'Check the id. To see and to invalidate keys of other users, the minting user needs the cluster privilege `manage_api_key`; `read_security` shows them. Until then, treat the key as valid.',
  },
  'no-key-to-confirm': {
    title: 'No API key to confirm was found',
    why: 'No valid key of this repository that this user can see has this host, environment, Beat and purpose, or this id. Without `beat` and `purpose` a confirm takes `heartbeat` and `publishing`, as `rotate` does.',
    cure: 'Give `confirm` the same `host`, `environment`, `beat` and `purpose` as the step that created the key, or its `key-id`. Keys of another user are listed only with `read_security` or `manage_api_key`: give the user one of them, or use the user that created the key. Nothing was retired.',
  },
  'not-confirmed': {
    title: 'Not every host was seen with its newest API key',
    why: 'No document says that the host publishes with this key. The Beat may not have been restarted with it, may be stopped, or its documents do not say which key wrote them: [docs/confirm.md](confirm.md) has the pipeline for that.',
    cure: 'Deploy the key, restart the Beat and run the job again. Until then the older keys of these hosts are not retired by a confirm.',
  },
  'documents-unreadable': {
    title: 'The documents cannot be searched',
    why: 'To see which key wrote a document, the user of a `confirm` needs the index privilege `read` where the documents are.',
    cure: "Give the user's role `read` on the index patterns that are named, or name others with `seen-in`.",
  },
  'nowhere-to-search': {
    title: 'It is not known where the documents are',
    why: 'Without `seen-in` the index patterns are taken from the privileges of the keys, and these hold none that can be searched.',
    cure: 'Name the index patterns with `seen-in`.',
  },
  'different-reasons': {
    title: 'Hosts failed for different reasons',
    why: 'With secrets, hosts are independent: one that fails does not stop the others. The annotation and the summary group the hosts that failed by reason, and the log has a line for each host.',
    cure: 'Correct what is named for each reason, then run the job again. The other hosts are not affected.',
  },
  findings: {
    title: 'The report found API keys that need attention',
    why: '`fail-on` names what fails the step: keys that are `expiring` (within `renew-before`, and no newer key replaces them), `leftover` (a newer key exists, or their secret was written later), `undelivered` (their secret does not exist, or was last written before them), `unconfirmed` (previous keys stay valid until `confirm` sees the host use the new one), that `never-expires`, or that are `unmanaged` (named like a managed key, and not created by this action).',
    cure: 'Run `rotate` for hosts whose key expires or is not in its secret. Invalidate keys that nothing uses, by `key-id`. Give keys an `expiration`.',
  },
  'dry-run': {
    title: 'The dry run found what would fail',
    why: 'Each line with ✗ is something that the step needs and does not have. Lines with ? show only when the step is run for real.',
    cure: 'Correct what is marked with ✗: the summary has the role to paste where privileges are missing. Nothing was changed. Then run the dry run again.',
  },
  internal: {
    title: 'Something went wrong inside this action',
    why: 'This is a defect of the action.',
    cure: 'Please report it, with the log of a run with step debug logging. Keys that this step created and did not deliver are invalidated.',
  },
  ...elasticsearchFailures,
  ...githubFailures,
} as const satisfies Record<string, Entry>;
