import type { Entry } from './entry.ts';

const afterLostCreate =
  'After a create without a clear answer, the step or its post step searches for a key and invalidates what it finds.';

/** The part of the catalogue that is about the cluster. */
export const elasticsearchFailures = {
  unauthenticated: {
    title: 'Elasticsearch did not accept the credentials',
    why: 'The password or token is wrong, has expired, or is of another cluster. A JWT realm gives the same answer for a wrong audience, a wrong shared secret and an expired token.',
    cure: 'Check `username` and `password`, or `api-key`, or `bearer-token`, against this cluster; with `oidc-audience`, check it and `jwt-client-secret` against the settings of the realm.',
  },
  'new-key-unauthenticated': {
    title: 'The cluster did not accept the new API key',
    why: 'The cluster created the key, and answered 401 to the key itself. The addresses in `cluster` may lead to several clusters, or a node may lag behind.',
    cure: 'Check that all addresses in `cluster` lead to one cluster, then run the job again. The key was not delivered.',
  },
  unauthorized: {
    title: 'The minting user lacks a privilege',
    why: 'To create keys, a user needs the cluster privilege `manage_own_api_key` and every privilege of the keys; to see or invalidate keys of other users, `manage_api_key`.',
    cure: 'Give the user the privilege that is named, or use another user.',
  },
  'in-front': {
    title: 'Something in front of the cluster refused the request',
    why: "The answer is not in the form of Elasticsearch's errors. A traffic filter of Elastic Cloud, a web application firewall, a load balancer or a reverse proxy gives such answers.",
    cure: 'Allow the address of this runner in the traffic filter, firewall or proxy, or check the address in `cluster`. The privileges of the user are not the cause.',
  },
  'in-front-busy': {
    title: 'Something in front of the cluster limits requests',
    why: "The answer is not in the form of Elasticsearch's errors. A web application firewall, a load balancer or a proxy allows only so many requests in a time.",
    cure: 'Run the job again later, with fewer hosts at once, or raise the limit of what is in front of the cluster.',
  },
  blocked: {
    title: 'The cluster blocks the request',
    why: 'Elasticsearch makes indices read-only when a disk is full (flood-stage watermark), and an administrator can make the whole cluster read-only. Without a master node it takes no requests either.',
    cure: 'Free disk space or remove the block on the cluster, then run the job again. The privileges of the user are not the cause.',
  },
  'security-off': {
    title: 'Security is switched off on this cluster',
    why: 'With `xpack.security.enabled: false` Elasticsearch has no users and no API keys.',
    cure: 'Set `xpack.security.enabled: true` on every node of the cluster, or check the address in `cluster`.',
  },
  'api-keys-off': {
    title: 'API keys are switched off on this cluster',
    why: 'The setting `xpack.security.authc.api_key.enabled` is `false`.',
    cure: 'Set `xpack.security.authc.api_key.enabled: true` on every node of the cluster.',
  },
  'powerless-key': {
    title: 'The minting user lacks privileges that the key needs',
    why: 'An API key cannot have privileges that its owner lacks. Elasticsearch creates the key all the same, without them. So the key itself is checked before delivery.',
    cure: "Give the minting user's role the privileges that are named. The key was not delivered.",
  },
  'overpowered-key': {
    title: 'The key has more privileges than requested',
    why: 'A key without role descriptors has all privileges of its owner. Something between this runner and the cluster may have changed the request.',
    cure: 'Check what is between the runner and the cluster. The key was not delivered.',
  },
  rejected: {
    title: 'Elasticsearch rejected the request',
    why: 'This version does not take what the request holds: role descriptors, metadata or expiration of a new key, or index patterns or field of a search.',
    cure: 'Check that the cluster is Elasticsearch 8.14 or later; for a new key also `role-descriptors`, `metadata` and `expiration`, for a search `seen-in` and `seen-field`.',
  },
  'no-such-endpoint': {
    title: 'There is no API key endpoint at this address',
    why: 'The address may lack a path prefix, have the path of an API in it, or lead to another service.',
    cure: 'Check `cluster`: it is the base URL of Elasticsearch, without the path of an API such as `/_security/api_key`. Add the path prefix of a proxy if there is one.',
  },
  'not-elasticsearch': {
    title: 'This is not Elasticsearch',
    why: 'Elasticsearch marks its answers with a product header. A proxy, a login page, Kibana or OpenSearch does not have it; a redirect is not followed, so that the credential is sent nowhere else.',
    cure: 'Check `cluster`: scheme, host, port and path prefix. It is the address of Elasticsearch, not of Kibana.',
  },
  'not-http': {
    title: 'The port does not speak HTTP',
    why: 'Another service listens at this port. Nodes of Elasticsearch communicate at port 9300, which is not for clients.',
    cure: "Check the port and the scheme in `cluster`. Elasticsearch's HTTP port is usually 9200, not 9300. Check as well that `HTTPS_PROXY` and `HTTP_PROXY` do not name a SOCKS port.",
  },
  unreachable: {
    title: 'The cluster cannot be reached',
    why: 'Host name or port may be wrong, the cluster may be down, or the runner may need a proxy (`HTTPS_PROXY`) or another network.',
    cure: 'Check `cluster`, and whether this runner can reach it.',
  },
  certificate: {
    title: 'The certificate of the cluster is not trusted',
    why: 'A private certificate authority, as Elasticsearch creates one at its first start, is not known to the runner. There is no switch to skip this check.',
    cure: 'Set `ca-certificate` to the PEM text of the CA (`http_ca.crt`), or `ca-fingerprint` to its SHA-256 fingerprint.',
  },
  'certificate-of-another-ca': {
    title: 'The certificate of the cluster is of another CA',
    why: "The CA that `ca-certificate` or `ca-fingerprint` gives did not sign the certificate that the server shows. A reverse proxy or a firewall that decrypts TLS shows a certificate of its own. The server's own certificate is not its CA.",
    cure: 'Set `ca-certificate` to the PEM text of the CA that signed the certificate of this server, with each CA up to the root. `openssl s_client -showcerts` shows what the server sends.',
  },
  'certificate-invalid': {
    title: 'The certificate of the cluster is not valid for a server',
    why: 'OpenSSL rejects this certificate: its key is too short (less than 2,048 bits of RSA), its signature or its chain is wrong, or it was issued for another use than a server.',
    cure: 'Have a certificate issued for a server (extended key usage `serverAuth`), with a current key and signature. `ca-certificate` does not help.',
  },
  'certificate-name': {
    title: 'The certificate of the cluster is for another name',
    why: 'The host in `cluster` is none of the names in the certificate. There is no switch to skip this check.',
    cure: 'Use a name that the certificate has in `cluster`, or have a certificate issued for this name.',
  },
  'certificate-expired': {
    title: 'The certificate of the cluster has expired',
    why: 'The certificate, or that of an authority in its chain, was valid until a date in the past.',
    cure: 'Renew the certificate on the cluster. If it is valid, check the clock of the runner.',
  },
  'certificate-not-yet-valid': {
    title: 'The certificate of the cluster is not valid yet',
    why: 'Its validity begins at a date in the future, by the clock of this runner.',
    cure: 'Check the clock of the runner, and the dates of the certificate.',
  },
  'client-certificate-wanted': {
    title: 'The cluster asks for a client certificate',
    why: 'The cluster, or a proxy before it, demands mutual TLS.',
    cure: 'Set `client-certificate` and `client-key`, to a certificate that the cluster trusts.',
  },
  'client-certificate-refused': {
    title: 'The cluster did not accept the client certificate',
    why: 'The certificate is of an authority that the server does not trust, has expired, or is not for clients.',
    cure: 'Set `client-certificate` and `client-key` to a valid certificate of an authority that the cluster trusts.',
  },
  'tls-refused': {
    title: 'The cluster refused the TLS connection',
    why: 'The server speaks TLS and ended the handshake: it has no certificate for this host name, or takes no TLS version or cipher that this action has.',
    cure: 'Check that the host name in `cluster` is one that the server knows, and that the server takes TLS 1.2 or 1.3 with current ciphers.',
  },
  'wrong-fingerprint': {
    title: 'The fingerprint of the CA does not match',
    why: "The cluster has another CA than the one that `ca-fingerprint` names, or somebody else answers. The CA has to be in the chain that the server shows, as Elasticsearch sets it up; the fingerprint of the server's own certificate is not enough.",
    cure: 'Compare with `openssl x509 -fingerprint -sha256 -in http_ca.crt` on the cluster. Where the server does not show its CA, set `ca-certificate` instead.',
  },
  'not-tls': {
    title: 'The cluster does not speak TLS here',
    why: 'The address begins with `https://`, and what answers is not TLS: another service, or plain HTTP.',
    cure: 'Check the scheme and the port of `cluster`.',
  },
  'wants-tls': {
    title: 'The cluster speaks TLS here',
    why: 'The address begins with `http://`, and what answers wants TLS. The credential was sent unencrypted.',
    cure: 'Begin the address in `cluster` with `https://`. Unless the runner and the cluster are one machine, change the password.',
  },
  proxy: {
    title: 'The proxy did not let the connection through',
    why: '`HTTPS_PROXY` or `HTTP_PROXY` is set on this runner, and the proxy it names is down, refused, or is not an HTTP proxy: a SOCKS proxy is not supported.',
    cure: 'Check the address of the proxy, or name the cluster in `NO_PROXY`. The authority of a proxy with a private certificate belongs into `NODE_EXTRA_CA_CERTS`.',
  },
  busy: {
    title: 'Elasticsearch is too busy',
    why: 'The cluster rejected the request several times (429, or a full queue).',
    cure: 'Run the job again later, or with fewer hosts at once.',
  },
  timeout: {
    title: 'Elasticsearch did not answer in time',
    why: `The cluster is slow, or something between drops packets. ${afterLostCreate}`,
    cure: 'Run the job again; a larger `request-timeout` helps with a slow cluster.',
  },
  'connection-lost': {
    title: 'The connection to the cluster broke',
    why: `A proxy or load balancer may have cut it. ${afterLostCreate}`,
    cure: 'Run the job again.',
  },
  'server-error': {
    title: 'The cluster answered with an error',
    why: `Elasticsearch, or a proxy before it, answered 5xx. ${afterLostCreate}`,
    cure: 'Check the cluster and what is in front of it, then run the job again.',
  },
  unreadable: {
    title: 'The answer of the cluster could not be read',
    why: 'The answer was cut short, too large, or not what Elasticsearch answers.',
    cure: 'Check what is between the runner and the cluster, then run the job again.',
  },
  'not-invalidated': {
    title: 'Some API keys are still valid',
    why: 'Keys of another user can be invalidated only with the cluster privilege `manage_api_key`.',
    cure: 'Give the user `manage_api_key`, or run this step as the user that created the keys.',
  },
} as const satisfies Record<string, Entry>;
