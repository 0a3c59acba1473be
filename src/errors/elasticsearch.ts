import type { Entry } from './entry.ts';

/** The part of the catalogue that is about the cluster. */
export const elasticsearchFailures = {
  unauthenticated: {
    title: 'Elasticsearch did not accept the credentials',
    why: 'The password or token is wrong, has expired, or is of another cluster. A JWT realm gives the same answer for a wrong audience, a wrong shared secret and an expired token.',
    cure: 'Check `username` and `password`, or `bearer-token`, against this cluster; with `oidc-audience`, check it and `jwt-client-secret` against the settings of the realm.',
  },
  unauthorized: {
    title: 'The minting user lacks a privilege',
    why: 'To make keys a user needs the cluster privilege `manage_own_api_key`, and each privilege that it hands on; to see or invalidate keys of other users, `manage_api_key`.',
    cure: 'Give the user the privilege that is named, or use another user.',
  },
  'powerless-key': {
    title: 'The minting user lacks privileges that the key needs',
    why: 'An API key can never do more than the user who makes it. Elasticsearch makes the key all the same, and it can do nothing; so the key itself is asked before it is handed over.',
    cure: "Give the minting user's role the privileges that are named. Nothing was handed over, and the key was invalidated.",
  },
  'overpowered-key': {
    title: 'The key may do more than was asked',
    why: 'A key without role descriptors has all the power of its owner. Something between this runner and the cluster may have changed the request.',
    cure: 'Look at what stands between the runner and the cluster. The key was invalidated.',
  },
  rejected: {
    title: 'Elasticsearch rejected the request',
    why: 'The role descriptors, the metadata or the expiration are not what this version takes.',
    cure: 'Check `role-descriptors`, `metadata` and `expiration` against the version of the cluster.',
  },
  'no-such-endpoint': {
    title: 'There is no API key endpoint at this address',
    why: 'The address may lack a path prefix, or lead to another service.',
    cure: 'Check `cluster`: it is the address of Elasticsearch itself, not of Kibana.',
  },
  'not-elasticsearch': {
    title: 'This is not Elasticsearch',
    why: 'Elasticsearch marks its answers with a product header. A proxy, a login page or Kibana does not have it; a redirect is not followed, so that the credential goes nowhere else.',
    cure: 'Check `cluster`: scheme, host, port and path prefix.',
  },
  unreachable: {
    title: 'The cluster cannot be reached',
    why: 'Host name or port may be wrong, the cluster may be down, or the runner may need a proxy (`HTTPS_PROXY`) or another network.',
    cure: 'Check `cluster`, and whether this runner can reach it.',
  },
  certificate: {
    title: 'The certificate of the cluster is not trusted',
    why: 'A private certificate authority, as Elasticsearch makes one at its first start, is not known to the runner; or the certificate is for another name, or has expired. There is no switch to skip this check.',
    cure: 'Set `ca-certificate` to the PEM text of the CA (`http_ca.crt`), or `ca-fingerprint` to its SHA-256 fingerprint.',
  },
  'wrong-fingerprint': {
    title: 'The fingerprint of the CA does not match',
    why: "The cluster has another CA than the one that `ca-fingerprint` names, or somebody else answers. The CA has to be in the chain that the server shows, as Elasticsearch sets it up; the fingerprint of the server's own certificate is not enough.",
    cure: 'Compare with `openssl x509 -fingerprint -sha256 -in http_ca.crt` on the cluster. Where the server does not show its CA, set `ca-certificate` instead.',
  },
  'not-tls': {
    title: 'The cluster does not speak TLS here',
    why: 'The address begins with `https://`, and what answers speaks plain HTTP.',
    cure: 'Check the scheme and the port of `cluster`.',
  },
  'wants-tls': {
    title: 'The cluster speaks TLS here',
    why: 'The address begins with `http://`, and what answers wants TLS. The credential was sent unencrypted.',
    cure: 'Begin the address in `cluster` with `https://`. Unless the runner and the cluster are one machine, change the password.',
  },
  proxy: {
    title: 'The proxy did not let the connection through',
    why: '`HTTPS_PROXY` or `HTTP_PROXY` is set on this runner, and the proxy it names is down or refused.',
    cure: 'Check the proxy, or name the cluster in `NO_PROXY`.',
  },
  busy: {
    title: 'Elasticsearch is too busy',
    why: 'The cluster rejected the request several times (429, or a full queue).',
    cure: 'Run the job again later, or with fewer hosts at once.',
  },
  timeout: {
    title: 'Elasticsearch did not answer in time',
    why: 'The cluster is slow, or something between drops packets. What the lost request may have made was looked for and invalidated.',
    cure: 'Run the job again; a larger `request-timeout` helps with a slow cluster.',
  },
  'connection-lost': {
    title: 'The connection to the cluster broke',
    why: 'A proxy or load balancer may have cut it. What the lost request may have made was looked for and invalidated.',
    cure: 'Run the job again.',
  },
  'server-error': {
    title: 'The cluster answered with an error',
    why: 'Elasticsearch, or a proxy before it, answered 5xx. What the request may have made was looked for and invalidated.',
    cure: 'Look at the cluster and what stands before it, then run the job again.',
  },
  unreadable: {
    title: 'The answer of the cluster could not be read',
    why: 'The answer was cut short, too large, or not what Elasticsearch answers.',
    cure: 'Look at what stands between the runner and the cluster, then run the job again.',
  },
  'not-invalidated': {
    title: 'Some API keys are still alive',
    why: 'Keys of another user can be invalidated only with the cluster privilege `manage_api_key`.',
    cure: 'Give the user `manage_api_key`, or run this step with the user who made the keys.',
  },
} as const satisfies Record<string, Entry>;
