import { Failure } from '../errors/failure.ts';
import { type Explained, problems } from './problems.ts';
import { blockNamed, knownReason, privilegesNamed } from './reasons.ts';
import type { RequestError } from './request-error.ts';

export type Doing = 'create' | 'verify' | 'list' | 'confirm' | 'invalidate' | 'retire' | 'check';

const doing: Record<Doing, string> = {
  create: 'creating the API key',
  verify: 'verifying the new API key',
  list: 'listing API keys',
  confirm: 'searching documents',
  invalidate: 'invalidating API keys',
  retire: 'cleaning up after the job',
  check: 'checking whether the step would work',
};

/**
 * A RequestError as a Failure of the catalogue. Of the server's text only what has a known shape is passed on, since the rest may quote
 * values, or be another server's: an echo of our headers, workflow commands, HTML.
 */
export function explain(error: RequestError, what: Doing): Failure {
  const [code, details] = explained(error, what);
  return new Failure(code, details.trim());
}

function explained(error: RequestError, what: Doing): Explained {
  const { kind, status, problem } = error;
  const during = `while ${doing[what]}`;
  if (kind === 'cancelled') return ['cancelled', `The step was cancelled ${during}.`];
  if (problem) return problems[problem]({ ...error.about, status, during, at: addressOf(error) });
  // This request carries the new key, and not the credentials of the step: the cluster has just accepted those.
  if (what === 'verify' && status === 401)
    return [
      'new-key-unauthenticated',
      'Elasticsearch did not accept the new API key (401), also when asked again.',
    ];
  return answered(error, during);
}

const addressOf = ({ about: { address } }: RequestError) => (address ? ` at ${address}` : '');

/** Elasticsearch's own errors. */
function answered({ kind, status, about }: RequestError, during: string): Explained {
  const { type = '', reason = '' } = about;
  if (type === 'cluster_block_exception')
    return ['blocked', `The cluster refused (${status}) ${during}. ${blockNamed(reason)}`];
  if (kind === 'rejected')
    return [
      'busy',
      `Elasticsearch pushed the request back (${status}) ${during}, and still did after several tries.`,
    ];
  if (kind === 'ambiguous' || kind === 'notSent')
    return ['server-error', `The cluster, or what stands before it, answered ${status} ${during}.`];
  if (status === 401)
    return ['unauthenticated', `Elasticsearch did not accept the credentials (401) ${during}.`];
  if (status === 403)
    return ['unauthorized', `Elasticsearch refused (403) ${during}. ${privilegesNamed(reason)}`];
  const [, path] = /^(?:no handler found for|Incorrect HTTP method for) uri \[([^\]]*)\]/.exec(reason) ?? [];
  // Without security its endpoints do not exist, or only some of them.
  if (path !== undefined && isEndpoint(path))
    return ['security-off', `Elasticsearch has no API key endpoint (${status}) ${during}.`];
  if (path !== undefined)
    return [
      'no-such-endpoint',
      `There is no API key endpoint at this address (${status}) ${during}: the path in cluster leads elsewhere.`,
    ];
  if (status === 404)
    return ['no-such-endpoint', `There is no API key endpoint at this address (${status}) ${during}.`];
  if (type === 'feature_not_enabled_exception' || /api keys are not enabled/.test(reason))
    return ['api-keys-off', `Elasticsearch refused (${status}) ${during}: API keys are not enabled.`];
  return [
    'rejected',
    `Elasticsearch rejected the request (${status}) ${during}. ${knownReason(type, reason)}`,
  ];
}

/** What this action asks of a cluster that is at the root of its address. */
const isEndpoint = (path: string): boolean =>
  /^\/_security\/(_query\/)?(api_key|user\/_has_privileges|_authenticate)(\/_bulk_update)?(\?.*)?$/.test(
    path,
  );

/** For a line about a request that is about to be sent again: `the connection broke`, `status 503`. */
export function briefly({ kind, status, problem }: RequestError): string {
  if (problem === 'timeout') return 'no answer in time';
  if (problem === 'not-http' || problem === 'unreadable' || problem === 'too-large')
    return 'an answer that could not be read';
  if (status !== undefined) return `status ${status}`;
  if (problem === 'proxy' || problem === 'proxy-unavailable') return 'the proxy did not let it through';
  return kind === 'notSent' ? 'there was no connection' : 'the connection broke';
}

/** A create that names a privilege which Serverless does not have: nothing was created. */
export const isServerlessRefusal = ({ kind, about: { reason = '' } }: RequestError): boolean =>
  kind === 'refused' && reason.includes('not supported when running in serverless mode');
