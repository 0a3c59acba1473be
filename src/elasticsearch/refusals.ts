import { Failure } from '../errors/failure.ts';
import type { RequestError } from './request-error.ts';

export type Doing = 'create' | 'prove' | 'list' | 'invalidate' | 'retire';

const doing: Record<Doing, string> = {
  create: 'making the API key',
  prove: 'proving the new API key',
  list: 'listing API keys',
  invalidate: 'invalidating API keys',
  retire: 'cleaning up after the job',
};

/**
 * A RequestError as a Failure of the catalogue. Of the server's text only what has a known shape is passed on, since the rest may quote
 * values, or be another's altogether: an echo of our own headers, workflow commands, HTML.
 */
export function explain(error: RequestError, what: Doing): Failure {
  const fail = (code: Failure['code'], details: string) => new Failure(code, details, { cause: error });
  const while_ = `while ${doing[what]}`;
  const { kind, status, type, reason } = error;
  if (kind === 'cancelled') return fail('cancelled', `The step was cancelled ${while_}.`);
  if (kind === 'rejected')
    return fail(
      'busy',
      `Elasticsearch pushed the request back (${status}) ${while_}, and still did after several tries.`,
    );
  if (kind === 'refused' && status === 401)
    return fail('unauthenticated', `Elasticsearch did not accept the credentials (401) ${while_}.`);
  if (kind === 'refused' && status === 403)
    return fail('unauthorized', `Elasticsearch refused (403) ${while_}. ${privilegesNamed(reason)}`.trim());
  if (kind === 'refused' && (status === 404 || reason.startsWith('no handler found for uri')))
    return fail('no-such-endpoint', `There is no API key endpoint at this address (${status}) ${while_}.`);
  if (kind === 'refused')
    return fail(
      'rejected',
      `Elasticsearch rejected the request (${status}) ${while_}. ${knownReason(type, reason)}`.trim(),
    );
  if (type === 'not_elasticsearch')
    return fail(
      'not-elasticsearch',
      `What answered ${while_} is not Elasticsearch: its product header is missing.`,
    );
  if (type === 'unexpected_status')
    return fail(
      'not-elasticsearch',
      `The answer ${while_} was status ${status}, which Elasticsearch does not give; a redirect is not followed.`,
    );
  if (type === 'too_large') return fail('unreadable', `The answer ${while_} was larger than 16 MB.`);
  if (type === 'unreadable') return fail('unreadable', `The answer ${while_} could not be read.`);
  if (type === 'timeout') return fail('timeout', `There was no answer in time ${while_}.`);
  if (type === 'proxy') return fail('proxy', `${reason} ${while_}.`);
  if (type === 'connection') return connection(reason, while_, fail);
  return fail(
    'server-error',
    `The cluster, or what stands before it, answered ${status} ${while_}, and still did after several tries.`,
  );
}

/** Node's words for what went wrong with a connection, each with its own cure. */
function connection(
  reason: string,
  while_: string,
  fail: (code: Failure['code'], details: string) => Failure,
): Failure {
  if (reason === 'the port speaks TLS')
    return fail(
      'wants-tls',
      'The cluster speaks TLS at this port: an http:// address where https:// is right.',
    );
  if (/CA fingerprint/.test(reason))
    return fail(
      'wrong-fingerprint',
      'No certificate authority in the chain that the server shows has the fingerprint that ca-fingerprint names. No credential was sent.',
    );
  if (/has expired|CERT_HAS_EXPIRED/i.test(reason))
    return fail('certificate', 'The certificate of the cluster has expired.');
  if (/does not match|altname/i.test(reason))
    return fail('certificate', 'The certificate of the cluster is for another host name.');
  if (/self.signed|unable to (get|verify)|UNABLE_TO|issuer/i.test(reason))
    return fail('certificate', 'The certificate of the cluster is signed by nobody that this runner trusts.');
  if (/is not yet valid/.test(reason))
    return fail(
      'certificate',
      'The certificate of the cluster is not valid yet, by the clock of this runner.',
    );
  if (/certificate|too weak/i.test(reason))
    return fail(
      'certificate',
      'The certificate of the cluster does not stand a check: its signature or its use is not right.',
    );
  if (/wrong version number|packet length too long|EPROTO/i.test(reason))
    return fail(
      'not-tls',
      'The cluster does not speak TLS at this port: an https:// address where http:// may be right.',
    );
  if (/ENOTFOUND|EAI_AGAIN/.test(reason))
    return fail('unreachable', 'The host name of the cluster is not known here.');
  if (/ECONNREFUSED|^connection failed/.test(reason))
    return fail('unreachable', 'The connection was refused: nothing listens at this address and port.');
  if (/EHOSTUNREACH|ENETUNREACH/.test(reason))
    return fail('unreachable', 'There is no route to the cluster from this runner.');
  return fail('connection-lost', `The connection to the cluster broke ${while_}.`);
}

/** For a line about a request that is about to be sent again: `the connection broke`, `status 503`. */
export function briefly({ kind, status, type }: RequestError): string {
  if (type === 'timeout') return 'no answer in time';
  if (type === 'unreadable' || type === 'too_large') return 'an answer that could not be read';
  if (status !== undefined) return `status ${status}`;
  if (type === 'proxy') return 'the proxy did not let it through';
  return kind === 'notSent' ? 'there was no connection' : 'the connection broke';
}

/** A create that names a privilege which Serverless does not have: nothing was made. */
export const isServerlessRefusal = ({ kind, reason }: RequestError): boolean =>
  kind === 'refused' && reason.includes('not supported when running in serverless mode');

/** `this action is granted by the cluster privileges [a,b]` */
function privilegesNamed(reason: string): string {
  const [, privileges] =
    /granted by the (?:cluster|index) privileges \[([a-z_,\s]{1,400})\]/.exec(reason) ?? [];
  return privileges
    ? `One of these privileges is needed: ${privileges
        .split(',')
        .map((name) => name.trim())
        .join(', ')}.`
    : '';
}

/** Texts of Elasticsearch that are worth a sentence, by what they begin with. */
const knownReasons: [RegExp, string][] = [
  [
    /creating derived api keys requires/,
    'The credentials are themselves an API key, and such a key can only make keys without privileges: use a user or a token.',
  ],
  [/unknown cluster privilege/, 'role-descriptors name a cluster privilege that this version does not have.'],
  [/unknown index privilege/, 'role-descriptors name an index privilege that this version does not have.'],
  [
    /exists but is not supported when running in serverless mode/,
    'role-descriptors name a privilege that does not exist on Serverless.',
  ],
  [
    /unexpected field|failed to parse (role|indices)/,
    'role-descriptors hold a field that Elasticsearch does not know.',
  ],
  [
    /api keys are not enabled/,
    'API keys are switched off on this cluster (xpack.security.authc.api_key.enabled).',
  ],
  [/restriction/, 'role-descriptors hold a restriction that Elasticsearch does not take.'],
];

function knownReason(type: string, reason: string): string {
  const known = knownReasons.find(([pattern]) => pattern.test(reason));
  if (known) return known[1];
  return /^(illegal_argument|parsing|x_content_parse|action_request_validation|document_parsing)_exception$/.test(
    type,
  )
    ? `It calls it ${type}.`
    : '';
}
