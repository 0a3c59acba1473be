import { configFor } from '../beats/config.ts';
import { credentialOf as formatCredential, type MintedKey } from '../elasticsearch/api-keys.ts';
import type { KeyRecord } from '../keys/record.ts';
import { formatOf } from '../keys/target.ts';
import {
  type ConfirmedLine,
  credentialOf,
  failureOf,
  type HostResult,
  keyOf,
  type ReportedKey,
  type ShownKey,
  type StepResult,
} from '../operations/results.ts';
import type { MintRequest, SecretTarget } from '../request.ts';
import { fitWithin, outputLimit } from './output-limits.ts';

const iso = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString());

/** Every output of the step, as text. Credentials are among them only when they go nowhere else. */
export function outputsOf(result: StepResult): Record<string, string> {
  const { keys, invalidated, secrets } = listsOf(result);
  return {
    changed: String(hasChanged(result)),
    keys: JSON.stringify(keys.shown),
    invalidated: JSON.stringify(invalidated.shown),
    secrets: JSON.stringify(Object.fromEntries(secrets.shown)),
    ...scalarsOf(result),
  };
}

/** The outputs with a single value are set with one host. */
function scalarsOf(result: StepResult): Record<string, string> {
  if ('lines' in result) return result.lines.length === 1 ? keyOutputs(result.lines[0]?.key) : {};
  if (!('hosts' in result)) return {};
  const [only, ...others] = result.hosts;
  if (!only || others.length > 0) return {};
  const key = keyOf(only);
  const credential = credentialOf(only);
  return {
    ...keyOutputs(key),
    ...(credential && credentialOutputs(result.request, credential)),
  };
}

const keyOutputs = (key: ShownKey | undefined): Record<string, string> =>
  key ? { id: key.id, name: key.name, 'expires-at': iso(key.expiration) } : {};

function credentialOutputs({ beat, purposes }: MintRequest, key: MintedKey) {
  const credential = formatCredential(key).reveal();
  return {
    'api-key': credential,
    encoded: key.encoded.reveal(),
    config: configFor(beat, purposes, credential),
  };
}

/** An output with many members: as many of them as there is space for. */
export interface ListOutput<T> {
  shown: T[];
  total: number;
}

/**
 * The lists among the outputs, in the space that all outputs of a job have together. What an expression cannot find out in another way
 * comes first, and keys, each of which has many fields, take what is left.
 */
export function listsOf(result: StepResult) {
  let space = outputLimit - JSON.stringify(scalarsOf(result)).length;
  const take = <T>(all: T[], most: number): ListOutput<T> => {
    const shown = fitWithin(all, most, (member) => JSON.stringify(member).length + 1);
    space -= JSON.stringify(shown).length;
    return { shown, total: all.length };
  };
  const secrets = take(secretsOf(result), space / 2);
  const ids = invalidatedBy(result).map(({ id }) => id);
  const invalidated = take(ids, space / 2);
  return { secrets, invalidated, keys: take(keysOf(result), space) };
}

const invalidatedBy = (result: StepResult): KeyRecord[] =>
  result.operation === 'invalidate' ? result.invalidated : [];
const deletedBy = (result: StepResult): SecretTarget[] =>
  result.operation === 'invalidate' ? result.deletedSecrets : [];

function hasChanged(result: StepResult): boolean {
  if ('lines' in result) return !result.request.dryRun && result.lines.some(retires);
  if ('hosts' in result)
    return result.hosts.some(({ status }) => status === 'created' || status === 'unknown');
  return invalidatedBy(result).length > 0 || deletedBy(result).length > 0;
}

/** What a confirm changes: it retires older keys, when the job succeeds. */
const retires = (line: ConfirmedLine): boolean =>
  line.status === 'seen' && line.retirement.expire.length + line.retirement.invalidate.length > 0;

function keysOf(result: StepResult): object[] {
  switch (result.operation) {
    case 'confirm':
      return result.lines.map(forLine);
    case 'report':
      return result.keys.map(reported);
    case 'dry-run':
      // It ends nothing: what it would end stands in the log and in the summary.
      return result.plan && result.plan.operation !== 'invalidate' ? keysOf(result.plan) : [];
    case 'invalidate':
      return invalidatedBy(result).map((key) => ({ ...listed(key), status: 'invalidated' }));
    default:
      return result.hosts.map((host) => forHost(result.request, host));
  }
}

/** Of what was made: host → secret. Of what was ended: the secrets that are gone. */
function secretsOf(result: StepResult): [string, string][] {
  if (result.operation === 'dry-run')
    return result.plan && 'hosts' in result.plan ? secretsOf(result.plan) : [];
  if (!('hosts' in result)) return deletedBy(result).map(({ name }) => [name, 'deleted']);
  return result.hosts.flatMap(({ host, secret, status }): [string, string][] =>
    secret && status !== 'failed' ? [[host, secret.name]] : [],
  );
}

function forHost(request: MintRequest, result: HostResult) {
  const { host, keyName, status, secret, why } = result;
  const key = keyOf(result);
  const credential = credentialOf(result);
  const failure = failureOf(result);
  return {
    host,
    beat: request.beat,
    purpose: request.purpose,
    environment: request.owner.environment ?? '',
    status,
    ...(why && { why }),
    name: key?.name ?? keyName,
    id: key?.id ?? '',
    'expires-at': iso(key?.expiration),
    ...(credential && credentialOutputs(request, credential)),
    ...(secret && { secret: secret.name, scope: secret.scope, 'secret-format': request.format }),
    ...(failure && { error: failure.details }),
  };
}

function forLine(line: ConfirmedLine) {
  const { host, beat, purpose, environment, secret, id, name } = listed(line.key);
  const about = { host, beat, purpose, environment, ...(secret && { secret }) };
  const key = { ...about, name, id, 'expires-at': iso(line.key.expiration) };
  if (line.status === 'seen') return { ...key, status: 'seen', 'seen-at': iso(line.at) };
  const { known, silence } = line;
  return {
    ...key,
    status: 'not-seen',
    'seen-at': '',
    known,
    ...('id' in silence && { 'seen-with': silence.id }),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const reported = ({ key, state, foreign, nearEnd, seen }: ReportedKey) => ({
  ...listed(key),
  state,
  foreign,
  'near-end': nearEnd,
  ...(seen !== undefined && { 'last-seen': iso(seen?.at) }),
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
    'secret-format': metadata.secret === undefined ? '' : formatOf(metadata),
    repository: text(metadata.repository),
    owner: key.username,
    'created-at': iso(key.creation),
    'expires-at': iso(key.expiration),
  };
}
