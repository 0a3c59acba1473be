"use strict";
exports.id = 902;
exports.ids = [902];
exports.modules = {

/***/ 4287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m_: () => (/* binding */ briefly),
  WE: () => (/* binding */ explain),
  Rs: () => (/* binding */ isServerlessRefusal)
});

// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
;// CONCATENATED MODULE: ./build/elasticsearch/problems.js
const inParentheses = (detail) => (detail ? ` (${detail})` : '');
const problems = {
    'invalid-request': () => [
        'internal',
        'A request could not be formed: a credential may hold a character that no HTTP header can.',
    ],
    'unknown-host': ({ address }) => [
        'unreachable',
        `The host name of the cluster is not known here: ${address}.`,
    ],
    'unknown-host-for-now': ({ address }) => [
        'unreachable',
        `The host name of the cluster could not be looked up: ${address}.`,
    ],
    'no-listener': ({ at }) => ['unreachable', `The connection was refused: nothing listens${at}.`],
    'no-route': ({ at, detail }) => [
        'unreachable',
        `There is no route to the cluster${at}${inParentheses(detail)}.`,
    ],
    proxy: ({ detail, during }) => ['proxy', `${detail} ${during}.`],
    'proxy-unavailable': ({ detail, during }) => ['proxy', `${detail} ${during}.`],
    'not-tls': ({ at }) => [
        'not-tls',
        `What answers${at} does not speak TLS, and the address begins with https://.`,
    ],
    'wants-tls': ({ at }) => ['wants-tls', `The port${at} speaks TLS, and the address begins with http://.`],
    'tls-refused': ({ at, detail }) => [
        'tls-refused',
        `The server${at} ended the TLS handshake${inParentheses(detail)}: the host name, the ciphers or the client certificate do not fit.`,
    ],
    'tls-version': ({ at }) => [
        'tls-refused',
        `The server${at} does not take TLS 1.2 or 1.3, which this action speaks.`,
    ],
    'client-certificate-wanted': ({ at }) => [
        'client-certificate-wanted',
        `The server${at} asks for a client certificate in the TLS handshake, and none was given.`,
    ],
    'client-certificate-refused': ({ at }) => [
        'client-certificate-refused',
        `The server${at} refused the certificate of client-certificate in the TLS handshake.`,
    ],
    'certificate-expired': ({ at }) => [
        'certificate-expired',
        `The certificate of the server${at} has expired.`,
    ],
    'certificate-not-yet-valid': ({ at }) => [
        'certificate-not-yet-valid',
        `The certificate of the server${at} is not valid yet, by the clock of this runner.`,
    ],
    'certificate-name': ({ at, detail }) => [
        'certificate-name',
        `The certificate of the server${at} is for another name.${detail ? ` It is for: ${detail}.` : ''}`,
    ],
    'certificate-untrusted': ({ at }) => [
        'certificate',
        `The certificate of the server${at} is not signed by an authority that this runner trusts.`,
    ],
    'certificate-invalid': ({ at, detail }) => [
        'certificate',
        `The certificate of the server${at} was rejected${inParentheses(detail)}: its signature, its use or its key is not right.`,
    ],
    fingerprint: ({ at }) => [
        'wrong-fingerprint',
        `No certificate authority in the chain that the server${at} shows has the fingerprint that ca-fingerprint names. No credential was sent.`,
    ],
    closed: ({ at, during }) => ['connection-lost', `The connection to the cluster${at} broke ${during}.`],
    timeout: ({ at, during }) => ['timeout', `There was no complete answer${at} in time ${during}.`],
    'not-http': ({ at, during }) => ['not-http', `What answered${at} ${during} does not speak HTTP.`],
    unreadable: ({ at, during }) => ['unreadable', `The answer${at} ${during} could not be read.`],
    'too-large': ({ during }) => ['unreadable', `The answer ${during} was larger than 16 MB.`],
    'in-front': ({ status, at, during }) => status === 404
        ? ['no-such-endpoint', `There is no API key endpoint at this address (404, ${during}).`]
        : ['in-front', `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's.`],
    kibana: ({ status, at, during }) => ['not-elasticsearch', `Kibana answered${at} ${during} (${status}).`],
    'not-elasticsearch': ({ at, during }) => [
        'not-elasticsearch',
        `What answered${at} ${during} is not Elasticsearch: its product header is missing.`,
    ],
    'unexpected-status': ({ status, at, during }) => [
        'not-elasticsearch',
        `The answer${at} ${during} was status ${status}, which Elasticsearch does not give; a redirect is not followed.`,
    ],
};

;// CONCATENATED MODULE: ./build/elasticsearch/reasons.js
function privilegesNamed(reason) {
    const [, privileges] = /granted by the (?:cluster|index) privileges \[([a-z_,\s]{1,400})\]/.exec(reason) ?? [];
    return privileges
        ? `One of these privileges is needed: ${privileges
            .split(',')
            .map((name) => name.trim())
            .join(', ')}.`
        : '';
}
const blocks = {
    '1': 'the cluster has not recovered its state yet',
    '2': 'there is no master node',
    '5': 'the index is read-only',
    '6': 'the cluster is read-only (cluster.blocks.read_only)',
    '7': 'reading from the index is blocked',
    '8': 'writing to the index is blocked',
    '9': 'the metadata of the index is blocked',
    '12': 'a disk is over the flood-stage watermark, so its indices are read-only',
    '13': 'the cluster is read-only (cluster.blocks.read_only_allow_delete)',
};
function blockNamed(reason) {
    const [, code, id = ''] = /\[((?:[A-Z]+_?)+\/(\d{1,5}))\//.exec(reason) ?? [];
    if (!code)
        return '';
    return `The block is ${code}${blocks[id] ? `: ${blocks[id]}` : ''}.`;
}
const knownReasons = [
    [
        /creating derived api keys requires/,
        'The credentials are themselves an API key, and such a key can only make keys without privileges: use a user or a token.',
    ],
    [
        /creating elasticsearch api keys using cloud api keys is not supported/,
        'This version does not let an Elastic Cloud API key create API keys: use a user or a token.',
    ],
    [/only the owner user can update an API key/, 'It lets no API key change another one.'],
    [/unknown cluster privilege/, 'role-descriptors name a cluster privilege that this version does not have.'],
    [/unknown index privilege/, 'role-descriptors name an index privilege that this version does not have.'],
    [
        /exists but is not supported when running in serverless mode/,
        'role-descriptors name a privilege that does not exist on Serverless.',
    ],
    [
        /could not parse \[\w+\] field\. expected a string array/,
        'role-descriptors hold a text where a list of texts belongs.',
    ],
    [
        /failed to parse role \[[^\]]*\]\. expected an object/,
        'role-descriptors hold something else where a role belongs.',
    ],
    [/failed to parse (role|indices)/, 'role-descriptors hold a field that Elasticsearch does not know.'],
    [/restriction/, 'role-descriptors hold a restriction that Elasticsearch does not take.'],
];
const listField = (reason) => reason.includes('indices privileges for role')
    ? ' below indices of role-descriptors'
    : ' of role-descriptors';
function knownReason(type, reason) {
    const [, field] = /unexpected field \[([A-Za-z_]{1,40})\]/.exec(reason) ?? [];
    if (field)
        return `It does not know the field ${field}${listField(reason)}.`;
    const known = knownReasons.find(([pattern]) => pattern.test(reason));
    if (known)
        return known[1];
    return /^(illegal_argument|parsing|x_content_parse|action_request_validation|document_parsing)_exception$/.test(type)
        ? `It calls it ${type}.`
        : '';
}

;// CONCATENATED MODULE: ./build/elasticsearch/refusals.js



const doing = {
    create: 'creating the API key',
    prove: 'verifying the new API key',
    list: 'listing API keys',
    invalidate: 'invalidating API keys',
    retire: 'cleaning up after the job',
    check: 'checking whether the step would work',
};
function explain(error, what) {
    const during = `while ${doing[what]}`;
    const [code, details] = explained(error, during);
    return new failure/* Failure */.H(code, details.trim());
}
function explained(error, during) {
    const { kind, status, problem } = error;
    if (kind === 'cancelled')
        return ['cancelled', `The step was cancelled ${during}.`];
    if (problem)
        return problems[problem]({ ...error.about, status, during, at: addressOf(error) });
    return answered(error, during);
}
const addressOf = ({ about: { address } }) => (address ? ` at ${address}` : '');
function answered({ kind, status, about }, during) {
    const { type = '', reason = '' } = about;
    if (type === 'cluster_block_exception')
        return ['blocked', `The cluster refused (${status}) ${during}. ${blockNamed(reason)}`];
    if (kind === 'rejected')
        return [
            'busy',
            `Elasticsearch pushed the request back (${status}) ${during}, and still did after several tries.`,
        ];
    if (kind === 'ambiguous' || kind === 'notSent')
        return [
            'server-error',
            `The cluster, or what stands before it, answered ${status} ${during}, and still did after several tries.`,
        ];
    if (status === 401)
        return ['unauthenticated', `Elasticsearch did not accept the credentials (401) ${during}.`];
    if (status === 403)
        return ['unauthorized', `Elasticsearch refused (403) ${during}. ${privilegesNamed(reason)}`];
    const [, path] = /^(?:no handler found for|Incorrect HTTP method for) uri \[([^\]]*)\]/.exec(reason) ?? [];
    if (path?.startsWith('/_security/'))
        return ['security-off', `Elasticsearch has no API key endpoint (${status}) ${during}.`];
    if (status === 404 || path !== undefined)
        return ['no-such-endpoint', `There is no API key endpoint at this address (${status}) ${during}.`];
    if (type === 'feature_not_enabled_exception' || /api keys are not enabled/.test(reason))
        return ['api-keys-off', `Elasticsearch refused (${status}) ${during}: API keys are not enabled.`];
    return [
        'rejected',
        `Elasticsearch rejected the request (${status}) ${during}. ${knownReason(type, reason)}`,
    ];
}
function briefly({ kind, status, problem }) {
    if (problem === 'timeout')
        return 'no answer in time';
    if (problem === 'not-http' || problem === 'unreadable' || problem === 'too-large')
        return 'an answer that could not be read';
    if (status !== undefined)
        return `status ${status}`;
    if (problem === 'proxy' || problem === 'proxy-unavailable')
        return 'the proxy did not let it through';
    return kind === 'notSent' ? 'there was no connection' : 'the connection broke';
}
const isServerlessRefusal = ({ kind, about: { reason = '' } }) => kind === 'refused' && reason.includes('not supported when running in serverless mode');


/***/ }),

/***/ 4269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError),
/* harmony export */   N: () => (/* binding */ fromError)
/* harmony export */ });
class RequestError extends Error {
    kind;
    about;
    constructor(kind, about = {}) {
        super([kind, about.status, about.problem ?? about.type].filter(Boolean).join(' '));
        this.name = 'RequestError';
        this.kind = kind;
        this.about = about;
    }
    get status() {
        return this.about.status;
    }
    get problem() {
        return this.about.problem;
    }
}
function fromError(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        if (cause instanceof RequestError)
            return cause;
    return new RequestError('ambiguous', { problem: 'unreadable' });
}


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ catalogue)
});

;// CONCATENATED MODULE: ./build/errors/elasticsearch.js
const elasticsearchFailures = {
    unauthenticated: {
        title: 'Elasticsearch did not accept the credentials',
        why: 'The password or token is wrong, has expired, or is of another cluster. A JWT realm gives the same answer for a wrong audience, a wrong shared secret and an expired token.',
        cure: 'Check `username` and `password`, or `api-key`, or `bearer-token`, against this cluster; with `oidc-audience`, check it and `jwt-client-secret` against the settings of the realm.',
    },
    unauthorized: {
        title: 'The minting user lacks a privilege',
        why: 'To make keys a user needs the cluster privilege `manage_own_api_key`, and each privilege that it hands on; to see or invalidate keys of other users, `manage_api_key`.',
        cure: 'Give the user the privilege that is named, or use another user.',
    },
    'in-front': {
        title: 'Something in front of the cluster refused the request',
        why: "The answer is not in the form of Elasticsearch's errors. A traffic filter of Elastic Cloud, a web application firewall, a load balancer or a reverse proxy gives such answers.",
        cure: 'Allow the address of this runner in the traffic filter, firewall or proxy, or check the address in `cluster`. The privileges of the user are not the cause.',
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
        why: 'An API key can never do more than the user who makes it. Elasticsearch makes the key all the same, and it can do nothing; so the key itself is asked before it is handed over.',
        cure: "Give the minting user's role the privileges that are named. The key was not delivered.",
    },
    'overpowered-key': {
        title: 'The key may do more than was asked',
        why: 'A key without role descriptors has all the power of its owner. Something between this runner and the cluster may have changed the request.',
        cure: 'Look at what stands between the runner and the cluster. The key was not delivered.',
    },
    rejected: {
        title: 'Elasticsearch rejected the request',
        why: 'The role descriptors, the metadata or the expiration are not what this version takes.',
        cure: 'Check `role-descriptors`, `metadata` and `expiration` against the version of the cluster.',
    },
    'no-such-endpoint': {
        title: 'There is no API key endpoint at this address',
        why: 'The address may lack a path prefix, have the path of an API in it, or lead to another service.',
        cure: 'Check `cluster`: it is the base URL of Elasticsearch, without the path of an API such as `/_security/api_key`. Add the path prefix of a proxy if there is one.',
    },
    'not-elasticsearch': {
        title: 'This is not Elasticsearch',
        why: 'Elasticsearch marks its answers with a product header. A proxy, a login page or Kibana does not have it; a redirect is not followed, so that the credential goes nowhere else.',
        cure: 'Check `cluster`: scheme, host, port and path prefix. It is the address of Elasticsearch, not of Kibana.',
    },
    'not-http': {
        title: 'The port does not speak HTTP',
        why: 'Another service listens at this port. Nodes of Elasticsearch speak to each other at port 9300, which is not for clients.',
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
    'certificate-name': {
        title: 'The certificate of the cluster is for another name',
        why: 'The host in `cluster` is none of the names in the certificate. There is no switch to skip this check.',
        cure: 'Use a name that the certificate has in `cluster`, or have a certificate issued for this name.',
    },
    'certificate-expired': {
        title: 'The certificate of the cluster has expired',
        why: 'The certificate, or that of an authority in its chain, was valid until a date that is past.',
        cure: 'Renew the certificate on the cluster. If it is valid, check the clock of the runner.',
    },
    'certificate-not-yet-valid': {
        title: 'The certificate of the cluster is not valid yet',
        why: 'Its validity begins at a date that is still to come, by the clock of this runner.',
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
        why: '`HTTPS_PROXY` or `HTTP_PROXY` is set on this runner, and the proxy it names is down, refused, or is none for HTTP: a SOCKS proxy does not do.',
        cure: 'Check the address of the proxy, or name the cluster in `NO_PROXY`. The authority of a proxy with a private certificate belongs into `NODE_EXTRA_CA_CERTS`.',
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
};

;// CONCATENATED MODULE: ./build/errors/github.js
const githubFailures = {
    'github-token': {
        title: 'GitHub did not accept the github-token',
        why: 'The token has expired, was revoked, or is not one of this GitHub: a token of github.com means nothing to a GitHub Enterprise Server, and the other way round. An App token lives one hour.',
        cure: 'Give `github-token` a token that is valid now. For an App, make it in the same job with `actions/create-github-app-token`.',
    },
    'github-token-of-job': {
        title: "The App's token lacks a permission",
        why: "GitHub gives this answer to every token of an App. The job's own `GITHUB_TOKEN` is one, and it cannot write secrets: no key under `permissions:` gives it that. The token of another App lacks the permission that is named, or the App's installation has not accepted it yet.",
        cure: "For an App's own token: add the permission that is named to the App, and accept it where the App is installed. The job's `GITHUB_TOKEN` cannot write secrets: give `github-token` an App's token from `actions/create-github-app-token`, or a fine-grained personal access token.",
    },
    'github-forbidden': {
        title: 'The github-token may not do this',
        why: 'The token can be read and knows the place, but lacks the permission. To read the public key takes less than to write a secret, so this may show only at the write.',
        cure: 'Give the token the permission that is named: *Secrets* (repository), *Environments* (environment), *Organization secrets* or *Dependabot secrets*, each with write access. A classic token takes `repo`, and `admin:org` for an organization.',
    },
    'github-single-sign-on': {
        title: 'The github-token is not authorized for single sign-on',
        why: 'The organization asks for SAML single sign-on, and a personal access token must be authorized for it once.',
        cure: "Authorize the token for the organization under *Configure SSO* in the list of your tokens, or use an App's token.",
    },
    'github-not-found': {
        title: 'The place for the secret cannot be seen',
        why: 'The repository or organization does not exist, or the token may not see it: GitHub answers 404 for both. A fine-grained token names its repositories one by one; an App must be installed there.',
        cure: 'Check `secret-repository` and the spelling of its owner, and give the token access to it with the permission that is named.',
    },
    'github-environment': {
        title: 'The GitHub environment does not exist',
        why: 'The repository can be seen, the secrets of this environment cannot: it was never made, is spelled differently, or the token lacks *Environments*. This action never makes one, since that could overwrite protection rules.',
        cure: "Make the environment in the repository's settings, or correct `secret-environment` (without it, `environment` is taken).",
    },
    'github-repositories': {
        title: 'A repository in secret-repositories was not found',
        why: 'It does not exist, was renamed, or the token may not see it.',
        cure: 'Correct `secret-repositories`, or give the token read access to *Metadata* of these repositories.',
    },
    'github-too-many-secrets': {
        title: 'There is no room for another secret',
        why: 'GitHub takes 100 secrets for a repository, 100 for an environment, and 1,000 for an organization.',
        cure: 'Delete secrets that nobody uses, or spread the hosts over several environments. No key was made.',
    },
    'github-value-too-large': {
        title: 'The value is too large for a secret',
        why: 'GitHub takes 48 KB for one secret.',
        cure: 'Write fewer hosts into one secret.',
    },
    'github-refused': {
        title: 'GitHub refused the request',
        why: 'GitHub understood the request and said no. Its own words are in the message.',
        cure: "Correct what GitHub names. The limits and the rules for names are in GitHub's [secrets reference](https://docs.github.com/en/actions/reference/security/secrets).",
    },
    'github-rate-limit': {
        title: "GitHub's rate limit is reached",
        why: 'The token has used up its requests for this hour, or has written more in a short time than GitHub takes (about 80 writes a minute). The step waited as long as it may.',
        cure: "Run the job again later. With many hosts, spread them over several runs; an App's token has higher limits.",
    },
    'github-unreachable': {
        title: 'GitHub could not be reached',
        why: 'No connection, or no answer that can be understood, after several tries: an outage, a proxy or firewall in between, a certificate that this machine does not know.',
        cure: "Check [GitHub's status](https://www.githubstatus.com), and from a self-hosted runner `HTTPS_PROXY`, `NO_PROXY` and `NODE_EXTRA_CA_CERTS`. Then run the job again.",
    },
    'github-too-late': {
        title: 'The secret could not be written in time',
        why: 'A key is written within 5 minutes after it was made or not at all, so that no other rotation can meet it half-way.',
        cure: "Run the job again. If GitHub's rate limit was the reason, with fewer hosts at once.",
    },
    'github-delivery-unknown': {
        title: 'It is not known whether GitHub took the secret',
        why: 'The write was sent, no clear answer came, and the secret does not show a new date. The secret may hold what it held before, or the new key.',
        cure: 'Run the job again. Until then no key that the secret may hold is invalidated.',
    },
    'id-token-permission': {
        title: 'The job may not ask GitHub for an ID token',
        why: 'The job lacks the permission `id-token: write`. In a reusable workflow the calling job must grant it too; a pull request from a fork never has it.',
        cure: 'Add `permissions: { id-token: write }` to the job, next to the other permissions that it needs (those not named are taken away).',
    },
    'id-token-refused': {
        title: 'GitHub gave no ID token',
        why: 'The request was refused or got no answer: an outage, or a proxy or firewall in between.',
        cure: 'Run the job again. From a self-hosted runner check `HTTPS_PROXY` and `NO_PROXY`.',
    },
};

;// CONCATENATED MODULE: ./build/errors/catalogue.js


const catalogue = {
    inputs: {
        title: 'Some inputs are not right',
        why: 'Inputs are checked before anything is called, all at once. Each line names the input, what was given, and what would be right.',
        cure: 'Correct the inputs that are named. Nothing was called, so nothing was made or changed.',
    },
    'command-files': {
        title: "The runner's files cannot be written",
        why: 'A key whose credential cannot be handed over would be lost, so the step stops before it makes one. The disk may be full, or the step does not run in GitHub Actions.',
        cure: 'Free disk space on the runner, or run this as a step of a workflow.',
    },
    'too-many-hosts': {
        title: 'Too many hosts for one step',
        why: 'GitHub takes 1 MB of outputs from a job, two bytes for each character. That is about 1,000 hosts, by the length of their names. The credential of a host that is cut off would be lost, so no key is made.',
        cure: 'Give each step fewer hosts, best by a matrix whose jobs have a part of the hosts each; or hand the keys over as secrets (`secret`).',
    },
    'hand-over': {
        title: 'The credential could not be handed over',
        why: 'The file for outputs or state could not be written after the key was made: the disk may be full.',
        cure: 'Free disk space on the runner and run the job again. What was created and not delivered is invalidated, here or in the post step; the log says which keys.',
    },
    'standard-output': {
        title: 'Standard output is closed',
        why: 'The runner takes the masks of credentials from standard output. It has stopped to read there, so credentials in the outputs would not be masked.',
        cure: 'Run the job again. The API keys that this step had created are invalidated, here or in the post step.',
    },
    cancelled: {
        title: 'The step was cancelled',
        why: 'The workflow run was cancelled, or the job ran into its time limit.',
        cure: 'Run the job again. What this step had made and not handed over is invalidated, here or in the post step.',
    },
    'secret-in-use': {
        title: 'A live key already feeds this secret',
        why: '`create` makes one more key and retires none, so the key that the secret holds now would live on with nobody holding it.',
        cure: "Use `operation: rotate`, which retires the older key when the job succeeds. If the older key is another host's, Beat's, purpose's or environment's, give this one a secret of its own.",
    },
    'not-ours': {
        title: 'These API keys are not ours to invalidate',
        why: 'The ids belong to keys that somebody made by hand, or that another repository manages.',
        cure: 'Check the ids. For a key that was made by hand, set `adopt: true`; a key of another repository is invalidated from there.',
    },
    'key-not-found': {
        title: 'An API key was not found',
        why: 'The id is mistyped, or the key is another user’s and this user may not see it, or Elasticsearch has removed it: it does so 7 days after a key was invalidated or expired.',
        cure: 'Check the id. To see and to invalidate keys of other users, the minting user needs the cluster privilege `manage_api_key`; `read_security` shows them. Until then, treat the key as valid.',
    },
    'some-hosts': {
        title: 'Some hosts have no new key',
        why: 'With secrets each host stands alone: what succeeded was delivered and is in force, what failed was undone.',
        cure: 'See the summary for each host. Running the job again is safe.',
    },
    findings: {
        title: 'The report found API keys that need attention',
        why: '`fail-on` names what fails the step: keys that are `expiring` (within `renew-before`, and no newer key replaces them), `leftover` (a newer key replaced them), `undelivered` (never written to their secret), that `never-expires`, or that are `unmanaged` (named like a managed key, and not created by this action).',
        cure: 'Run `rotate` for hosts whose key expires or was not delivered. Invalidate keys that nothing uses, by `key-id`. Give keys an `expiration`.',
    },
    'dry-run': {
        title: 'The dry run found what would fail',
        why: 'Each line with ✗ is something that the step needs and does not have. Lines with ? show only when the step is run for real.',
        cure: 'Correct what is marked with ✗: the summary has the role to paste where privileges are missing. Nothing was changed. Then run the dry run again.',
    },
    internal: {
        title: 'Something went wrong inside this action',
        why: 'This is a defect of the action.',
        cure: 'Please report it, with the log of a run with step debug logging. What this step had made and not handed over is invalidated.',
    },
    ...elasticsearchFailures,
    ...githubFailures,
};


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asFailure: () => (/* binding */ asFailure),
/* harmony export */   e: () => (/* binding */ printFailure)
/* harmony export */ });
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);
/* harmony import */ var _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1543);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1625);




const guide = 'https://github.com/beats-api-key/beats-api-key/blob/v1/docs/troubleshooting.md';
const anchorOf = (title) => title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const plain = (markdown) => markdown.replace(/[`*]/g, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
function printFailure(failure, log) {
    const { title, cure } = _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s[failure.code];
    log.error(`${failure.details}\n${plain(cure)}\n${guide}#${anchorOf(title)}`, { title });
}
function asFailure(error) {
    if (error instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
        return error;
    if (error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G && error.kind === 'cancelled')
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('cancelled', 'The runner ended the step.');
    if (error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G)
        return (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, 'list');
    const name = error instanceof Error ? error.name : typeof error;
    const place = error instanceof Error ? /at ([\w.<>\s]+) \(/.exec(error.stack ?? '')?.[1] : undefined;
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('internal', `${name}${place ? ` in ${place}` : ''}.`, { cause: error });
}


/***/ })

};
;