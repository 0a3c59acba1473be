import { configFor } from '../beats/config.ts';
import { credentialOf } from '../elasticsearch/api-keys.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { HostResult, ReportedKey, StepResult } from '../operations/results.ts';
import type { MintRequest, Request } from '../request.ts';
import { fitWithin, outputLimit } from './output-limits.ts';

const iso = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString());

/**
 * Every output of the step, as text. Credentials are among them only when they go nowhere else.
 * The scalar ones are set with one host.
 */
export function outputsOf(request: Request, outcome: StepResult): Record<string, string> {
  // A dry run ends nothing: what it would end stands in the log and in the summary.
  const result = request.dryRun ? { ...outcome, invalidated: [], deletedSecrets: [] } : outcome;
  const { keys, invalidated } = listsOf(request, result);
  const outputs: Record<string, string> = {
    changed: String(hasChanged(result)),
    keys: JSON.stringify(keys),
    invalidated: JSON.stringify(invalidated),
    secrets: JSON.stringify(secretsOf(result)),
  };
  const [only, ...others] = result.hosts;
  if (!only || others.length > 0 || !('beat' in request)) return outputs;
  const { key, credential } = only;
  if (key) Object.assign(outputs, { id: key.id, name: key.name, 'expires-at': iso(key.expiration) });
  if (credential)
    Object.assign(outputs, {
      'api-key': credentialOf(credential).reveal(),
      encoded: credential.encoded.reveal(),
      config: configFor(request.beat!, (request as MintRequest).purposes, credentialOf(credential).reveal()),
    });
  return outputs;
}

/** Characters of a member of a JSON array, with its comma. */
const inJson = (member: unknown): number => JSON.stringify(member).length + 1;

/** The lists among the outputs, each as far as there is room, and how many keys are left out. */
export function listsOf(request: Request, result: StepResult) {
  const invalidated = fitWithin(
    result.invalidated.map(({ id }) => id),
    outputLimit / 2,
    inJson,
  );
  const all = keysOf(request, result);
  const keys = fitWithin(all, outputLimit - JSON.stringify(invalidated).length, inJson);
  return { invalidated, keys, left: all.length - keys.length };
}

const hasChanged = ({ hosts, invalidated, deletedSecrets }: StepResult): boolean =>
  hosts.some(({ status }) => status === 'created' || status === 'unknown') ||
  invalidated.length > 0 ||
  deletedSecrets.length > 0;

function keysOf(request: Request, { report, hosts, invalidated }: StepResult): object[] {
  if (report) return report.map(reported);
  if (request.operation === 'invalidate')
    return invalidated.map((key) => ({ ...listed(key), status: 'invalidated' }));
  return hosts.map((host) => forHost(request as MintRequest, host));
}

/** Of what was made: host → secret. Of what was ended: the secrets that are gone. */
const secretsOf = ({ hosts, deletedSecrets }: StepResult): Record<string, string> =>
  hosts.length > 0
    ? Object.fromEntries(
        hosts.flatMap(({ host, secret, status }) =>
          secret && status !== 'failed' ? [[host, secret.name]] : [],
        ),
      )
    : Object.fromEntries(deletedSecrets.map(({ name }) => [name, 'deleted']));

function forHost(
  { beat, purpose, purposes, owner }: MintRequest,
  { host, keyName, status, key, credential, secret, failure, why }: HostResult,
) {
  return {
    host,
    beat,
    purpose,
    environment: owner.environment ?? '',
    status,
    ...(why && { why }),
    name: key?.name ?? keyName,
    id: key?.id ?? '',
    expires_at: iso(key?.expiration),
    ...(credential && {
      api_key: credentialOf(credential).reveal(),
      encoded: credential.encoded.reveal(),
      config: configFor(beat, purposes, credentialOf(credential).reveal()),
    }),
    ...(secret && { secret: secret.name, scope: secret.scope }),
    ...(failure && { error: failure.details }),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const reported = ({ key, state, foreign, nearEnd }: ReportedKey) => ({
  ...listed(key),
  state,
  foreign,
  near_end: nearEnd,
});

/** A key as it was found in the cluster. */
function listed(key: KeyRecord) {
  const { metadata } = key;
  return {
    id: key.id,
    name: key.name,
    host: text(metadata.host),
    beat: text(metadata.beat),
    purpose: text(metadata.purpose),
    environment: text(metadata.environment),
    target: text(metadata.target),
    secret: text(metadata.secret),
    repository: text(metadata.repository),
    owner: key.username,
    created_at: iso(key.creation),
    expires_at: iso(key.expiration),
  };
}
