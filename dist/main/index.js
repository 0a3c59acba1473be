/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4492:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pn: () => (/* binding */ beatNames),
  b4: () => (/* binding */ keyNamePrefix),
  fk: () => (/* binding */ purposeNames),
  De: () => (/* binding */ purposesOf),
  SM: () => (/* binding */ roleDescriptorsFor),
  RO: () => (/* binding */ rowsOf)
});

;// CONCATENATED MODULE: ./build/beats/table.js
const index = (names, ...privileges) => ({ names, privileges });
function libbeat(beat) {
    const pages = `https://www.elastic.co/docs/reference/beats/${beat}`;
    return {
        publishing: {
            roleName: `${beat}_writer`,
            descriptor: {
                cluster: ['monitor', 'read_ilm', 'read_pipeline'],
                indices: [index([`${beat}-*`], 'view_index_metadata', 'create_doc', 'auto_configure')],
            },
            source: `${pages}/beats-api-keys`,
            setting: 'output',
        },
        monitoring: {
            roleName: `${beat}_monitoring`,
            descriptor: {
                cluster: ['monitor'],
                indices: [index(['.monitoring-beats-*'], 'create_index', 'create')],
            },
            source: `${pages}/beats-api-keys`,
            setting: 'monitoring.elasticsearch.api_key',
        },
        setup: {
            roleName: `${beat}_setup`,
            descriptor: {
                cluster: ['monitor', 'manage_ilm', 'manage_index_templates', 'manage_pipeline'],
                indices: [index([`${beat}-*`], 'manage')],
                applications: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
            },
            source: `${pages}/privileges-to-setup-beats`,
            setting: 'output',
        },
    };
}
const monitorState = {
    roleName: 'heartbeat_monitor_state',
    descriptor: { indices: [index(['heartbeat-*', 'synthetics-*'], 'read')] },
    source: 'https://github.com/elastic/beats/blob/main/heartbeat/monitors/wrappers/monitorstate/esloader.go',
    setting: 'output',
};
const apm = 'https://www.elastic.co/docs/solutions/observability/apm';
const apmServer = {
    publishing: {
        roleName: 'apm_writer',
        descriptor: {
            cluster: ['monitor'],
            indices: [index(['traces-apm*', 'logs-apm*', 'metrics-apm*'], 'auto_configure', 'create_doc')],
        },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'output',
    },
    monitoring: {
        roleName: 'apm_monitoring',
        descriptor: { indices: [index(['.monitoring-beats-*'], 'create_index', 'create_doc')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'monitoring.elasticsearch.api_key',
    },
    'source-maps': {
        roleName: 'apm_sourcemap',
        descriptor: { indices: [index(['.apm-source-map'], 'read')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'apm-server.rum.source_mapping.elasticsearch.api_key',
    },
    'agent-configuration': {
        roleName: 'apm_agentcfg',
        descriptor: {
            indices: [{ ...index(['.apm-agent-configuration'], 'read'), allow_restricted_indices: true }],
        },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'apm-server.agent.config.elasticsearch.api_key',
    },
    'tail-based-sampling': {
        roleName: 'apm_tail_based_sampling',
        descriptor: { indices: [index(['traces-apm.sampled'], 'read')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'output',
    },
};
const logstashPage = 'https://www.elastic.co/docs/reference/logstash/secure-connection';
const logstash = {
    publishing: {
        roleName: 'logstash_writer',
        descriptor: {
            cluster: ['monitor', 'manage_ilm', 'read_ilm'],
            indices: [index(['logstash-*'], 'view_index_metadata', 'create_doc')],
        },
        source: logstashPage,
        setting: 'output',
    },
    monitoring: {
        roleName: 'logstash_monitoring',
        descriptor: { cluster: ['monitor'], indices: [index(['.monitoring-ls-*'], 'create_index', 'create')] },
        source: logstashPage,
        setting: 'xpack.monitoring.elasticsearch.api_key',
    },
    'central-management': {
        roleName: 'logstash_monitoring',
        descriptor: { cluster: ['monitor', 'manage_logstash_pipelines'] },
        source: logstashPage,
        setting: 'xpack.management.elasticsearch.api_key',
    },
};
const elasticAgent = {
    publishing: {
        roleName: 'standalone_agent',
        descriptor: {
            cluster: ['monitor'],
            indices: [
                index(['logs-*-*', 'metrics-*-*', 'traces-*-*', 'synthetics-*-*'], 'auto_configure', 'create_doc'),
            ],
        },
        source: 'https://www.elastic.co/docs/reference/fleet/grant-access-to-elasticsearch',
        setting: 'output',
    },
};
const beat = (name) => ({ keyNamePrefix: name, purposes: libbeat(name) });
const beats = {
    heartbeat: {
        keyNamePrefix: 'heartbeat',
        purposes: { ...libbeat('heartbeat'), 'monitor-state': monitorState },
    },
    filebeat: beat('filebeat'),
    metricbeat: beat('metricbeat'),
    packetbeat: beat('packetbeat'),
    auditbeat: beat('auditbeat'),
    winlogbeat: beat('winlogbeat'),
    'apm-server': { keyNamePrefix: 'apm', purposes: apmServer },
    logstash: { keyNamePrefix: 'logstash', purposes: logstash },
    'elastic-agent': { keyNamePrefix: 'elastic-agent', purposes: elasticAgent },
};

;// CONCATENATED MODULE: ./build/beats/roles.js

const beatNames = Object.keys(beats);
const purposeNames = [
    ...new Set(Object.values(beats).flatMap((beat) => Object.keys(beat.purposes))),
];
function beatOf(name) {
    const beat = Object.hasOwn(beats, name) ? beats[name] : undefined;
    if (!beat)
        throw new TypeError(`no such Beat: ${name}`);
    return beat;
}
const purposesOf = (beat) => Object.keys(beatOf(beat).purposes);
const keyNamePrefix = (beat) => beatOf(beat).keyNamePrefix;
function rowsOf(beat, purposes) {
    return Object.entries(beatOf(beat).purposes).filter(([purpose]) => purposes.includes(purpose));
}
function roleDescriptorsFor(beat, purposes, index) {
    const descriptors = {};
    for (const [purpose, row] of rowsOf(beat, purposes)) {
        const roleName = row.roleName in descriptors ? `${beat}_${purpose.replaceAll('-', '_')}` : row.roleName;
        const descriptor = structuredClone(row.descriptor);
        if (purpose === 'publishing' && index?.length)
            for (const entry of descriptor.indices ?? [])
                entry.names = [...index];
        descriptors[roleName] = descriptor;
    }
    return descriptors;
}


/***/ }),

/***/ 7813:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ catalogue)
});

;// CONCATENATED MODULE: ./build/elasticsearch/failures.js
const elasticsearchFailures = {
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
};

;// CONCATENATED MODULE: ./build/github/failures.js
const githubFailures = {
    'github-token': {
        title: 'GitHub did not accept the github-token',
        why: 'The token has expired, was revoked, or is not one of this GitHub: a token of github.com means nothing to a GitHub Enterprise Server, and the other way round. An App token lives one hour.',
        cure: 'Give `github-token` a token that is valid now. For an App, make it in the same job with `actions/create-github-app-token`.',
    },
    'github-token-of-job': {
        title: 'A GITHUB_TOKEN cannot write secrets',
        why: "The job's own `GITHUB_TOKEN` never has access to secrets: no key under `permissions:` gives it. GitHub says the same to the token of an App that lacks the permission.",
        cure: "Give `github-token` a fine-grained personal access token, or an App's token from `actions/create-github-app-token`, with the permission that is named. If it is an App's token already, add the permission to the App and accept it where the App is installed.",
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
        why: 'The write was sent, no clear answer came, and the secret does not show a new date. The secret may hold the old key or the new one.',
        cure: 'Run the job again. Until then both keys stay alive, so nothing that uses the secret breaks.',
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

;// CONCATENATED MODULE: ./build/catalogue.js


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
        cure: 'Free disk space on the runner and run the job again. The new key was invalidated.',
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
    'some-hosts': {
        title: 'Some hosts have no new key',
        why: 'With secrets each host stands alone: what succeeded was delivered and is in force, what failed was undone.',
        cure: 'See the summary for each host. Running the job again is safe.',
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

/***/ 2398:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ isServerlessRefusal),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   m_: () => (/* binding */ briefly)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5961);

const doing = {
    create: 'making the API key',
    prove: 'proving the new API key',
    list: 'listing API keys',
    invalidate: 'invalidating API keys',
    retire: 'cleaning up after the job',
};
function explain(trouble, what) {
    const fail = (code, details) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, details, { cause: trouble });
    const while_ = `while ${doing[what]}`;
    const { kind, status, type, reason } = trouble;
    if (kind === 'cancelled')
        return fail('cancelled', `The step was cancelled ${while_}.`);
    if (kind === 'busy')
        return fail('busy', `Elasticsearch pushed the request back (${status}) ${while_}, and still did after several tries.`);
    if (kind === 'refused' && status === 401)
        return fail('unauthenticated', `Elasticsearch did not accept the credentials (401) ${while_}.`);
    if (kind === 'refused' && status === 403)
        return fail('unauthorized', `Elasticsearch refused (403) ${while_}. ${privilegesNamed(reason)}`.trim());
    if (kind === 'refused' && (status === 404 || reason.startsWith('no handler found for uri')))
        return fail('no-such-endpoint', `There is no API key endpoint at this address (${status}) ${while_}.`);
    if (kind === 'refused')
        return fail('rejected', `Elasticsearch rejected the request (${status}) ${while_}. ${knownReason(type, reason)}`.trim());
    if (type === 'not_elasticsearch')
        return fail('not-elasticsearch', `What answered ${while_} is not Elasticsearch: its product header is missing.`);
    if (type === 'unexpected_status')
        return fail('not-elasticsearch', `The answer ${while_} was status ${status}, which Elasticsearch does not give; a redirect is not followed.`);
    if (type === 'too_large')
        return fail('unreadable', `The answer ${while_} was larger than 16 MB.`);
    if (type === 'unreadable')
        return fail('unreadable', `The answer ${while_} could not be read.`);
    if (type === 'timeout')
        return fail('timeout', `There was no answer in time ${while_}.`);
    if (type === 'proxy')
        return fail('proxy', `${reason} ${while_}.`);
    if (type === 'connection')
        return connection(reason, while_, fail);
    return fail('server-error', `The cluster, or what stands before it, answered ${status} ${while_}, and still did after several tries.`);
}
function connection(reason, while_, fail) {
    if (reason === 'the port speaks TLS')
        return fail('wants-tls', 'The cluster speaks TLS at this port: an http:// address where https:// is right.');
    if (/CA fingerprint/.test(reason))
        return fail('wrong-fingerprint', 'No certificate authority in the chain that the server shows has the fingerprint that ca-fingerprint names. No credential was sent.');
    if (/has expired|CERT_HAS_EXPIRED/i.test(reason))
        return fail('certificate', 'The certificate of the cluster has expired.');
    if (/does not match|altname/i.test(reason))
        return fail('certificate', 'The certificate of the cluster is for another host name.');
    if (/self.signed|unable to (get|verify)|UNABLE_TO|issuer/i.test(reason))
        return fail('certificate', 'The certificate of the cluster is signed by nobody that this runner trusts.');
    if (/is not yet valid/.test(reason))
        return fail('certificate', 'The certificate of the cluster is not valid yet, by the clock of this runner.');
    if (/certificate|too weak/i.test(reason))
        return fail('certificate', 'The certificate of the cluster does not stand a check: its signature or its use is not right.');
    if (/wrong version number|packet length too long|EPROTO/i.test(reason))
        return fail('not-tls', 'The cluster does not speak TLS at this port: an https:// address where http:// may be right.');
    if (/ENOTFOUND|EAI_AGAIN/.test(reason))
        return fail('unreachable', 'The host name of the cluster is not known here.');
    if (/ECONNREFUSED|^connection failed/.test(reason))
        return fail('unreachable', 'The connection was refused: nothing listens at this address and port.');
    if (/EHOSTUNREACH|ENETUNREACH/.test(reason))
        return fail('unreachable', 'There is no route to the cluster from this runner.');
    return fail('connection-lost', `The connection to the cluster broke ${while_}.`);
}
function briefly({ kind, status, type }) {
    if (type === 'timeout')
        return 'no answer in time';
    if (type === 'unreadable' || type === 'too_large')
        return 'an answer that could not be read';
    if (status !== undefined)
        return `status ${status}`;
    if (type === 'proxy')
        return 'the proxy did not let it through';
    return kind === 'unsent' ? 'there was no connection' : 'the connection broke';
}
const isServerlessRefusal = ({ kind, reason }) => kind === 'refused' && reason.includes('not supported when running in serverless mode');
function privilegesNamed(reason) {
    const [, privileges] = /granted by the (?:cluster|index) privileges \[([a-z_,\s]{1,400})\]/.exec(reason) ?? [];
    return privileges
        ? `One of these privileges is needed: ${privileges
            .split(',')
            .map((name) => name.trim())
            .join(', ')}.`
        : '';
}
const knownReasons = [
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
function knownReason(type, reason) {
    const known = knownReasons.find(([pattern]) => pattern.test(reason));
    if (known)
        return known[1];
    return /^(illegal_argument|parsing|x_content_parse|action_request_validation|document_parsing)_exception$/.test(type)
        ? `It calls it ${type}.`
        : '';
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NQ: () => (/* binding */ fromError),
/* harmony export */   qm: () => (/* binding */ Trouble)
/* harmony export */ });
/* unused harmony export fromAnswer */
class Trouble extends Error {
    kind;
    status;
    type;
    reason;
    retryAfter;
    constructor(kind, about) {
        super([kind, about.status, about.type].filter(Boolean).join(' '), { cause: about.cause });
        this.name = 'Trouble';
        this.kind = kind;
        this.status = about.status;
        this.type = about.type ?? '';
        this.reason = about.reason ?? '';
        this.retryAfter = about.retryAfter;
    }
}
const ownRejections = new Set(['es_rejected_execution_exception', 'circuit_breaking_exception']);
const neverConnected = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|HOSTNAME_MISMATCH)\b|self-signed certificate|unable to (get|verify)|certificate (has expired|is not yet valid|signature failure|revoked|rejected|not trusted)|invalid CA certificate|unsuitable certificate purpose|key too weak|md too weak|certificate CA fingerprint|Hostname\/IP does not match|wrong version number|^connection failed|^Bad response: \d+/;
function fromAnswer(status, body, retryAfterHeader) {
    const error = body?.error;
    const { type, reason } = textsOf(typeof error === 'string' ? { reason: error } : error);
    const seconds = Number(retryAfterHeader);
    const about = {
        status,
        type,
        reason,
        ...(retryAfterHeader !== undefined && seconds >= 0 && { retryAfter: seconds * 1000 }),
    };
    if (status === 429 || (status === 503 && ownRejections.has(type)))
        return new Trouble('busy', about);
    if (status >= 400 && status < 500 && status !== 408)
        return new Trouble('refused', about);
    return new Trouble('unknown', about);
}
function textsOf(error) {
    const { type, reason } = (error ?? {});
    return { type: typeof type === 'string' ? type : '', reason: typeof reason === 'string' ? reason : '' };
}
function fromError(error) {
    if (error instanceof Trouble)
        return error;
    const { name, message, meta } = error;
    switch (name) {
        case 'ResponseError':
            return fromAnswer(meta?.statusCode ?? 0, meta?.body, meta?.headers?.['retry-after']);
        case 'TimeoutError':
            return new Trouble('unknown', { type: 'timeout', cause: error });
        case 'RequestAbortedError':
            return message.includes('content length')
                ? new Trouble('unknown', { type: 'too_large', cause: error })
                : new Trouble('cancelled', { cause: error });
        case 'ConnectionError':
            return new Trouble(neverConnected.test(message) ? 'unsent' : 'unknown', {
                type: 'connection',
                reason: message,
                cause: error,
            });
        default:
            return new Trouble('unknown', { type: 'unreadable', cause: error });
    }
}


/***/ }),

/***/ 5961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
class Failure extends Error {
    code;
    details;
    constructor(code, details, options) {
        super(`${code}: ${details}`, options);
        this.name = 'Failure';
        this.code = code;
        this.details = details;
    }
}


/***/ }),

/***/ 8598:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/request.js
var request = __nccwpck_require__(5294);
;// CONCATENATED MODULE: ./build/inputs/text.js
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const hasControlCharacter = (text) => unprintable.test(text);
const credentialForms = [
    /[\w-]{20}:[\w-]{20}/,
    /gh[opusr]_\w{16}|github_pat_\w{16}/,
    /eyJ[\w-]{8,}\.[\w-]+\./,
    /AAEAA[\w-]{20}/,
    /-----BEGIN/,
    /@/,
];
function isEncodedApiKey(text) {
    if (!/^[\w+/-]{40,}={0,2}$/.test(text))
        return false;
    return /^[\w-]{16,}:[\w-]{16,}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
function looksLikeCredential(text) {
    return credentialForms.some((form) => form.test(text)) || text.split(/[\s,]+/).some(isEncodedApiKey);
}
const longestEcho = 60;
function echo(text, secrets = []) {
    if (looksLikeCredential(text))
        return undefined;
    for (const secret of secrets)
        if (text.includes(secret))
            return undefined;
    const characters = [...text];
    const short = characters.length > longestEcho ? [...characters.slice(0, longestEcho - 1), '…'] : characters;
    return short.map(visible).join('');
}
function visible(character) {
    if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character))
        return character;
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
function nearest(word, known) {
    if (word.length > longestEcho)
        return undefined;
    let best;
    for (const name of known) {
        const distance = editDistance(word.toLowerCase(), name);
        if (distance <= name.length / 3 && (!best || distance < best.distance))
            best = { name, distance };
    }
    return best?.name;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[b.length];
}

;// CONCATENATED MODULE: ./build/inputs/choice.js

function parseChoice(inputs, name, words) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const word = words.find((known) => known === text);
    if (word === undefined)
        inputs.complain(name, oneOf(words, text), text);
    return word;
}
function oneOf(words, text) {
    const meant = nearest(text, words);
    return `${meant ? `did you mean ${meant}? It` : 'it'} is one of ${words.join(', ')}`;
}

// EXTERNAL MODULE: ./build/secret.js
var secret = __nccwpck_require__(1623);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(5961);
;// CONCATENATED MODULE: ./build/inputs/complaints.js

class InputFailure extends failure/* Failure */.H {
    complaints;
    constructor(complaints) {
        const lines = complaints.map(complaintText);
        if (complaints.some((complaint) => complaint.empty))
            lines.push(whyEmpty);
        super('inputs', lines.join('\n'));
        this.name = 'InputFailure';
        this.complaints = complaints;
    }
}
function complaintText({ input, given, right }) {
    return given === undefined ? `${input}: ${right}` : `${input} (given: ${given}): ${right}`;
}
const whyEmpty = 'An input can be empty although the workflow sets it, because its secret or variable is not available to the run: ' +
    'workflows of pull requests from forks get no secrets, those of Dependabot get only Dependabot secrets, ' +
    'and a reusable workflow gets none without `secrets: inherit`.';

;// CONCATENATED MODULE: ./build/inputs/operations.js

const summaries = {
    create: 'mints one more key per host, proves it and hands it over',
    rotate: 'mints a new key per host and retires the older ones when the job succeeds',
    invalidate: 'ends keys by key-id, by host, or those of a whole environment',
    report: 'lists the managed keys and changes nothing',
};
const mint = ['create', 'rotate'];
const mintOrInvalidate = [...mint, 'invalidate'];
const inputs = {
    operation: request/* operations */.zU,
    cluster: request/* operations */.zU,
    username: request/* operations */.zU,
    password: request/* operations */.zU,
    'bearer-token': request/* operations */.zU,
    'oidc-audience': request/* operations */.zU,
    'jwt-client-secret': request/* operations */.zU,
    'ca-certificate': request/* operations */.zU,
    'ca-fingerprint': request/* operations */.zU,
    'client-certificate': request/* operations */.zU,
    'client-key': request/* operations */.zU,
    'request-timeout': request/* operations */.zU,
    beat: request/* operations */.zU,
    host: request/* operations */.zU,
    purpose: request/* operations */.zU,
    index: mintOrInvalidate,
    'role-descriptors': mintOrInvalidate,
    'key-name': mintOrInvalidate,
    expiration: mint,
    environment: request/* operations */.zU,
    metadata: mint,
    verify: mint,
    secret: mint,
    'secret-scope': mint,
    'secret-environment': mint,
    'secret-repository': mint,
    'secret-visibility': mint,
    'secret-repositories': mint,
    'github-token': request/* operations */.zU,
    'renew-before': ['rotate', 'report'],
    'max-age': ['rotate'],
    overlap: ['rotate', 'report'],
    adopt: ['rotate', 'invalidate'],
    'key-id': ['invalidate'],
    'revoke-after-job': ['create'],
    'dry-run': request/* operations */.zU,
    'job-status': request/* operations */.zU,
};
const inputNames = Object.keys(inputs);
function isUsedBy(name, operation) {
    const users = inputs[name];
    return users.includes(operation);
}

;// CONCATENATED MODULE: ./build/inputs/inputs.js





const nothing = new secret/* Secret */.z('', () => { });
class Inputs {
    env;
    complaints = [];
    warnings = [];
    #ports;
    #secrets = new Map();
    #unused = new Set();
    constructor(ports) {
        this.#ports = ports;
        this.env = ports.env;
    }
    text(name) {
        return this.#raw(name).trim();
    }
    #raw(name) {
        return this.#unused.has(name) ? '' : (this.#ports.input(name) ?? '');
    }
    given(name) {
        return this.text(name) !== '';
    }
    cameToNothing(name) {
        return this.#ports.input(name) === '';
    }
    secret(name) {
        if (!this.given(name))
            return undefined;
        return this.mask(this.#raw(name).replace(/^[\r\n]+|[\r\n]+$/g, ''));
    }
    mask(value) {
        const secret = this.#secrets.get(value) ?? this.#ports.secret(value);
        this.#secrets.set(value, secret);
        return secret;
    }
    boolean(name, fallback) {
        const text = this.text(name);
        if (text !== '' && text !== 'true' && text !== 'false')
            this.complain(name, 'say `true` or `false`', text);
        return text === '' ? fallback : text === 'true';
    }
    complain(input, right, given) {
        this.complaints.push({ input, right, ...(given !== undefined && { given }) });
    }
    complainEmpty(input, right) {
        this.complaints.push({ input, right, empty: true });
    }
    warn(text) {
        this.warnings.push(text);
    }
    refuseUnused(operation) {
        for (const name of inputNames) {
            if (isUsedBy(name, operation))
                continue;
            if (this.given(name)) {
                const users = request/* operations */.zU.filter((other) => isUsedBy(name, other));
                this.complain(name, `leave it out: ${operation} does not use it, only ${users.join(' and ')}`);
            }
            this.#unused.add(name);
        }
    }
    settle() {
        if (this.complaints.length === 0)
            return;
        const secrets = [...this.#secrets.keys()].filter((value) => value.length >= 4);
        throw new InputFailure(this.complaints.map(({ given, ...complaint }) => {
            const shown = given === undefined ? undefined : echo(given, secrets);
            return shown === undefined ? complaint : { ...complaint, given: shown };
        }));
    }
}

;// CONCATENATED MODULE: ./build/inputs/filters.js
function filters({ hosts, beat, purposes }) {
    return {
        hosts,
        ...(beat !== undefined && { beat }),
        ...(purposes.length > 0 && { purpose: purposes.join('+') }),
    };
}
function secretAccess({ githubToken }) {
    return githubToken ? { delivery: { token: githubToken } } : {};
}

// EXTERNAL MODULE: ./build/beats/roles.js + 1 modules
var roles = __nccwpck_require__(4492);
;// CONCATENATED MODULE: ./build/inputs/names.js

const placeholders = ['beat', 'host', 'purpose', 'environment', 'repository'];
function checkTemplate(inputs, name, environment) {
    const text = inputs.text(name);
    const known = placeholders.map((placeholder) => `{${placeholder}}`);
    for (const [whole, word = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (known.includes(whole))
            continue;
        const meant = nearest(word, placeholders);
        inputs.complain(name, `${meant ? `did you mean {${meant}}? The` : 'the'} placeholders are ${known.join(' ')}`, whole);
    }
    if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
        inputs.complain(name, `a brace can only be part of a placeholder: ${known.join(' ')}`, text);
    if (text.includes('{environment}') && environment === '')
        inputs.complain(name, 'it holds {environment}, so give environment too', text);
}
function fill(template, fillings) {
    const known = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
    return template.replace(known, (_whole, placeholder) => fillings[placeholder]);
}
const longestKeyName = 256;
function keyNameFault(name) {
    if (hasControlCharacter(name))
        return 'a key name cannot hold a control character';
    if (name.length > longestKeyName)
        return `a key name has at most ${longestKeyName} characters (UTF-16 units) after filling in; this one has ${name.length}`;
    if (name.startsWith('_'))
        return 'a key name cannot begin with _';
    if (name.includes('*'))
        return 'a key name cannot hold *, which stands for many names when keys are looked for';
    if (name.trim() !== name || name === '')
        return 'a key name cannot begin or end with white space, or be empty';
    return undefined;
}
const secretNameOf = (filledIn) => filledIn.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
function secretNameFault(name) {
    if (/^\d/.test(name))
        return 'the name of a secret cannot begin with a digit';
    if (name.startsWith('GITHUB_'))
        return 'the name of a secret cannot begin with GITHUB_';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/lists.js

function parseList(inputs, name, item) {
    if (!inputs.given(name))
        return [];
    const items = inputs
        .text(name)
        .split(/[,\r\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== '');
    if (items.length === 0)
        inputs.complain(name, `name at least one ${item}`, inputs.text(name));
    for (const text of items.filter(hasControlCharacter))
        inputs.complain(name, `a ${item} cannot hold a control character`, text);
    const once = new Set();
    const again = new Set();
    for (const text of items.filter((text) => !hasControlCharacter(text)))
        (once.has(text) ? again : once).add(text);
    for (const text of again)
        inputs.complain(name, `name each ${item} once`, text);
    return [...once];
}

;// CONCATENATED MODULE: ./build/inputs/cluster.js

function parseCluster(inputs) {
    if (!inputs.given('cluster')) {
        inputs.complainEmpty('cluster', `give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID`);
        return [];
    }
    const items = parseList(inputs, 'cluster', 'URL');
    if (items.length > 1 && !items.every(hasScheme))
        inputs.complain('cluster', 'give one Cloud ID alone, or one or more URLs');
    return items.map((item) => parseNode(inputs, item)).filter((node) => node !== undefined);
}
const hasScheme = (text) => /^[^/]*:\/\//.test(text);
function parseNode(inputs, text) {
    const url = URL.parse(hasScheme(text) ? text : `https://${text}`);
    if (url?.username || url?.password) {
        for (const form of [url.password, decoded(url.password)])
            if (form !== '')
                inputs.mask(form);
        inputs.complain('cluster', 'leave user name and password out of the URL, where logs and error messages would show them; give them as username and password');
        return undefined;
    }
    return hasScheme(text) ? parseUrl(inputs, text, url) : parseCloudId(inputs, text);
}
function parseUrl(inputs, text, url) {
    if (!url || !['http:', 'https:'].includes(url.protocol) || /\s/.test(text)) {
        inputs.complain('cluster', 'give a URL that begins with https:// or http://, such as https://es.example.com:9200', text);
        return undefined;
    }
    if (url.search || url.hash) {
        inputs.complain('cluster', 'leave ? and # out of the URL; a path is all that may follow the host', text);
        return undefined;
    }
    return url.origin + url.pathname.replace(/\/+$/, '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parseCloudId(inputs, text) {
    const encoded = text.slice(text.lastIndexOf(':') + 1);
    const [host = '', id = ''] = Buffer.from(encoded, 'base64').toString('latin1').split('$');
    const [hostName = '', hostPort] = host.split(':');
    const [idName = '', idPort] = id.split(':');
    const url = `https://${idName}.${hostName}:${idPort ?? hostPort ?? 443}`;
    const names = [hostName, idName].every((name) => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(name));
    if (/^[\w+/-]+={0,2}$/.test(encoded) && names && URL.canParse(url))
        return new URL(url).origin;
    inputs.complain('cluster', 'give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)', text);
    return undefined;
}
function isLoopback(node) {
    const { hostname } = new URL(node);
    return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./build/inputs/credentials.js


const kinds = 'username and password, bearer-token, oidc-audience, or client-certificate with client-key';
function parseCredentials(inputs) {
    const found = [parseBasic(inputs), parseBearer(inputs), parseOidc(inputs)].filter((kind) => kind !== undefined);
    const clientSecret = inputs.secret('jwt-client-secret');
    if (found.length > 1)
        inputs.complain(found.at(-1).input, `give one kind of credential, not several: ${kinds}`);
    const [credentials] = found.map((kind) => kind.credentials);
    if (clientSecret && (!credentials || credentials.kind === 'basic'))
        inputs.complain('jwt-client-secret', 'leave it out, or give the oidc-audience or bearer-token that it belongs to');
    if (!credentials && !inputs.given('client-certificate') && !inputs.given('client-key'))
        inputs.complainEmpty('username', `say who mints the keys: ${kinds}; all of them are empty`);
    if (!credentials)
        return { kind: 'certificate' };
    if (!clientSecret || credentials.kind === 'basic')
        return credentials;
    return { ...credentials, clientSecret };
}
function parseBasic(inputs) {
    const username = inputs.text('username');
    const password = inputs.secret('password');
    if (username === '' && !password)
        return undefined;
    const alone = !inputs.given('bearer-token') && !inputs.given('oidc-audience');
    if (username === '' && alone)
        inputs.complainEmpty('username', 'give the user whose password this is');
    if (!password && alone)
        inputs.complainEmpty('password', 'give the password of the user; it is empty');
    if (username.includes(':'))
        inputs.complain('username', 'a user name for Basic authentication cannot hold a colon');
    else if (hasControlCharacter(username))
        inputs.complain('username', 'a user name cannot hold a control character', username);
    return { input: 'username', credentials: { kind: 'basic', username, password: password ?? nothing } };
}
function parseBearer(inputs) {
    const token = inputs.secret('bearer-token');
    if (!token)
        return undefined;
    const value = token.reveal();
    if (/^(gh[opusr]_|github_pat_)/.test(value))
        inputs.complain('bearer-token', 'give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience');
    else if (/^[\w-]{16,}:[\w-]{16,}$/.test(value) || isEncodedApiKey(value))
        inputs.complain('bearer-token', 'give a token; this is an Elasticsearch API key, and an API key cannot make keys that have privileges');
    else if (/^(bearer|basic|apikey)\s/i.test(value))
        inputs.complain('bearer-token', 'give the token alone, without the word in front of it');
    else if (!/^[\w.~+/=-]+$/.test(value))
        inputs.complain('bearer-token', 'a token has letters, digits and . _ ~ + / = - only; this one has others');
    return { input: 'bearer-token', credentials: { kind: 'bearer', token } };
}
function parseOidc(inputs) {
    const audience = inputs.text('oidc-audience');
    if (audience === '')
        return undefined;
    if (hasControlCharacter(audience))
        inputs.complain('oidc-audience', 'an audience cannot hold a control character', audience);
    return { input: 'oidc-audience', credentials: { kind: 'oidc', audience } };
}

;// CONCATENATED MODULE: ./build/inputs/duration.js
const milliseconds = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const longest = 36_500 * milliseconds.d;
function readDuration(text) {
    const [, count, unit] = /^(\d{1,10})([dhms])$/.exec(text) ?? [];
    if (count === undefined || unit === undefined)
        return undefined;
    const ms = Number(count) * milliseconds[unit];
    return ms <= longest ? { text, ms } : undefined;
}
function parseDuration(inputs, name, zero = false) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const duration = readDuration(text);
    if (!duration)
        inputs.complain(name, 'give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d; there is no unit for weeks, months or years', text);
    else if (duration.ms === 0 && !zero)
        inputs.complain(name, 'give more than nothing', text);
    else
        return duration;
    return undefined;
}
const oneDay = { text: '24h', ms: milliseconds.d };
const twoWeeks = { text: '14d', ms: 14 * milliseconds.d };

;// CONCATENATED MODULE: ./build/inputs/tls.js

function parseTls(inputs, nodes) {
    if (inputs.given('ca-certificate') && inputs.given('ca-fingerprint'))
        inputs.complain('ca-fingerprint', 'give ca-certificate or ca-fingerprint, not both');
    const names = ['ca-certificate', 'ca-fingerprint', 'client-certificate', 'client-key'];
    if (nodes.length > 0 && nodes.every((node) => node.startsWith('http://')))
        for (const name of names)
            if (inputs.given(name))
                inputs.complain(name, 'it needs a cluster that is reached by https://');
    const caCertificate = parseCertificate(inputs, 'ca-certificate');
    const caFingerprint = parseFingerprint(inputs);
    const clientCertificate = parseClientCertificate(inputs);
    return {
        ...(caCertificate !== undefined && { caCertificate }),
        ...(caFingerprint !== undefined && { caFingerprint }),
        ...(clientCertificate && { clientCertificate }),
    };
}
function parseFingerprint(inputs) {
    const text = inputs.text('ca-fingerprint');
    if (text === '')
        return undefined;
    const hexadecimal = text.replaceAll(':', '').toUpperCase();
    if (/^[\dA-F]{64}$/.test(hexadecimal))
        return hexadecimal.match(/../g).join(':');
    inputs.complain('ca-fingerprint', 'give the SHA-256 fingerprint of the CA certificate, 64 hexadecimal digits with or without colons, as Elasticsearch prints it at its first start', text);
    return undefined;
}
const pem = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n[\s\S]+?\r?\n-----END \1-----/;
function parseCertificate(inputs, name) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const label = pem.exec(text)?.[1];
    if (label === 'CERTIFICATE' && !text.includes('PRIVATE KEY-----'))
        return text;
    if (text.includes('PRIVATE KEY-----'))
        maskPem(inputs, text);
    inputs.complain(name, `${pemWanted('CERTIFICATE')}, and no private key`);
    return undefined;
}
function parseClientCertificate(inputs) {
    const certificate = parseCertificate(inputs, 'client-certificate');
    const text = inputs.text('client-key');
    if (text === '') {
        if (inputs.given('client-certificate'))
            inputs.complainEmpty('client-key', `give the private key of client-certificate`);
        return undefined;
    }
    const key = maskPem(inputs, text);
    if (!inputs.given('client-certificate'))
        inputs.complainEmpty('client-certificate', `give the certificate of client-key`);
    const label = pem.exec(text)?.[1] ?? '';
    if (label.startsWith('ENCRYPTED') || text.includes('Proc-Type: 4,ENCRYPTED'))
        inputs.complain('client-key', 'give the key without a passphrase: there is no input to take one');
    else if (!label.endsWith('PRIVATE KEY'))
        inputs.complain('client-key', pemWanted('PRIVATE KEY'));
    return certificate === undefined ? undefined : { certificate, key };
}
function pemWanted(label) {
    return `give PEM text, with its line breaks, from -----BEGIN ${label}----- to -----END ${label}-----, not a file's path`;
}
function maskPem(inputs, text) {
    const lines = text.split(/[\r\n]+|\\n/).map((line) => line.trim());
    for (const line of lines)
        if (lines.length === 1 || (line.length >= 16 && !line.startsWith('-----')))
            inputs.mask(line);
    return new secret/* Secret */.z(text, () => { });
}

;// CONCATENATED MODULE: ./build/inputs/connection.js




const defaultTimeout = 30_000;
const longestTimeout = readDuration('1h');
function parseConnection(inputs) {
    const nodes = parseCluster(inputs);
    const credentials = parseCredentials(inputs);
    const tls = parseTls(inputs, nodes);
    const open = nodes.filter((node) => node.startsWith('http://') && !isLoopback(node));
    if (open.length > 0 && credentials.kind !== 'certificate')
        inputs.warn(`cluster: ${open.join(', ')} is not encrypted: the credential, and each key that is made, can be read on the way. Use https://.`);
    return { nodes, credentials, ...tls, requestTimeout: parseTimeout(inputs) };
}
function parseTimeout(inputs) {
    const timeout = parseDuration(inputs, 'request-timeout');
    if (timeout && timeout.ms > longestTimeout.ms)
        inputs.complain('request-timeout', 'give at most 1h', timeout.text);
    return timeout?.ms ?? defaultTimeout;
}

;// CONCATENATED MODULE: ./build/inputs/key-ids.js


function parseKeyIds(inputs) {
    const ids = parseList(inputs, 'key-id', 'id');
    for (const id of ids) {
        if (id.includes(':')) {
            maskParts(inputs, id);
            inputs.complain('key-id', 'give the id alone: what stands before the colon. The rest is a secret');
        }
        else if (isEncodedApiKey(id)) {
            maskParts(inputs, Buffer.from(id, 'base64').toString('latin1'));
            inputs.mask(id);
            inputs.complain('key-id', 'give the id alone: this is the whole API key in base64, and a secret');
        }
        else if (!/^[\w-]{1,64}$/.test(id)) {
            inputs.complain('key-id', 'give the id of an API key as Elasticsearch shows it: letters, digits, - and _');
        }
    }
    return ids;
}
function maskParts(inputs, credential) {
    const key = credential.slice(credential.indexOf(':') + 1);
    for (const value of [credential, key])
        if (value !== '')
            inputs.mask(value);
}

;// CONCATENATED MODULE: ./build/inputs/yaml.js
async function parseYamlMap(inputs, name) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const { value, fault } = await readYaml(text);
    if (fault !== undefined)
        inputs.complain(name, fault);
    else if (value === null)
        return {};
    else if (!isMap(value))
        inputs.complain(name, 'give a map in YAML or JSON, such as `key: value`');
    else
        return value;
    return undefined;
}
const tooDeep = 'nest the YAML less deep';
async function readYaml(text) {
    const { isScalar, parseDocument, visit } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    try {
        const document = parseDocument(text, { version: '1.2', schema: 'core', resolveKnownTags: false });
        const [problem] = [...document.errors, ...document.warnings];
        if (problem?.code === 'RESOURCE_EXHAUSTION')
            return { fault: tooDeep };
        if (problem) {
            const { line, col } = problem.linePos?.[0] ?? { line: 1, col: 1 };
            return { fault: `correct the YAML: ${problem.code} at line ${line}, column ${col}` };
        }
        let fault;
        visit(document, {
            Alias: () => {
                fault = 'write out what the YAML aliases (*name) stand for';
            },
            Pair: (_key, pair) => {
                if (!isScalar(pair.key))
                    fault = 'use only text as keys of a map';
                else if (pair.key.value === '__proto__')
                    fault = 'leave out the key __proto__';
            },
        });
        if (fault !== undefined)
            return { fault };
        const value = document.toJS();
        const foreign = foreignValue(value);
        return foreign === undefined ? { value } : { fault: foreign };
    }
    catch {
        return { fault: tooDeep };
    }
}
function foreignValue(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        return 'leave out numbers that are not finite';
    if (typeof value === 'string' && !value.isWellFormed())
        return 'leave out halves of characters (\\ud800 to \\udfff)';
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, item] of Object.entries(value)) {
        const fault = foreignValue(key) ?? foreignValue(item);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/inputs/metadata.js


const ours = [
    ...['managed_by', 'server', 'repository_id', 'environment', 'beat', 'host', 'purpose'],
    ...['target', 'target_repository', 'target_environment', 'secret'],
    ...['repository', 'request', 'run_id', 'run_attempt', 'workflow', 'actor', 'sha'],
];
const deepest = 10;
const longestLeaf = 8 * 1024;
async function parseMetadata(inputs) {
    const metadata = (await parseYamlMap(inputs, 'metadata')) ?? {};
    for (const key of Object.keys(metadata)) {
        if (ours.includes(key))
            inputs.complain('metadata', 'leave out this key: the action sets it', key);
        if (key.startsWith('_'))
            inputs.complain('metadata', 'a key cannot begin with _', key);
    }
    const fault = leafFault(metadata, 0);
    if (fault !== undefined)
        inputs.complain('metadata', fault);
    return metadata;
}
function leafFault(value, depth) {
    if (typeof value !== 'object' || value === null) {
        if (Buffer.byteLength(String(value)) <= longestLeaf)
            return undefined;
        return `no value can be longer than ${longestLeaf} bytes`;
    }
    if (depth === deepest)
        return `nest maps and lists at most ${deepest} deep`;
    const faults = Object.entries(value).map(([key, item]) => {
        if (isMap(value) && hasControlCharacter(key))
            return 'a key cannot hold a control character';
        return leafFault(key, 0) ?? leafFault(item, depth + 1);
    });
    return faults.find((fault) => fault !== undefined);
}

;// CONCATENATED MODULE: ./build/inputs/role-descriptors.js

async function parseRoleDescriptors(inputs) {
    const roles = await parseYamlMap(inputs, 'role-descriptors');
    if (!roles)
        return undefined;
    if (Object.keys(roles).length === 0) {
        inputs.complain('role-descriptors', 'name at least one role, or leave the input out: without roles the key would have all the power of its owner');
        return undefined;
    }
    const faults = new Set();
    const descriptors = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, readRole(role, (fault) => faults.add(fault))]));
    for (const fault of faults)
        inputs.complain('role-descriptors', fault);
    return faults.size === 0 ? descriptors : undefined;
}
function readRole(role, fault) {
    if (!isMap(role)) {
        fault('give a map of role names, each with a map of its privileges, such as `heartbeat_writer: { cluster: [monitor] }`');
        return {};
    }
    const { index, indices, cluster, applications, ...further } = role;
    if (index != null && indices != null)
        fault('give a role `index` or `indices`, which mean the same, not both');
    const entries = indices ?? index;
    return {
        ...further,
        ...(cluster != null && { cluster: readTexts(cluster, 'cluster', fault) }),
        ...(entries != null && {
            indices: readEntries(entries, 'indices', fault).map((entry) => readIndices(entry, fault)),
        }),
        ...(applications != null && {
            applications: readEntries(applications, 'applications', fault).map((entry) => readApplication(entry, fault)),
        }),
    };
}
function readIndices(entry, fault) {
    const { names, privileges, allow_restricted_indices: restricted, ...further } = entry;
    if (restricted != null && typeof restricted !== 'boolean')
        fault('allow_restricted_indices is true or false');
    return {
        ...further,
        names: readTexts(typeof names === 'string' ? [names] : names, 'names', fault),
        privileges: readTexts(privileges, 'privileges', fault),
        ...(typeof restricted === 'boolean' && { allow_restricted_indices: restricted }),
    };
}
function readApplication(entry, fault) {
    if (typeof entry.application !== 'string')
        fault('each entry of applications has an `application`, a name');
    return {
        ...entry,
        application: String(entry.application),
        privileges: readTexts(entry.privileges, 'privileges', fault),
        resources: readTexts(entry.resources, 'resources', fault),
    };
}
function readEntries(value, field, fault) {
    const entries = Array.isArray(value) ? value.filter(isMap) : [];
    if (!Array.isArray(value) || entries.length < value.length)
        fault(`${field} is a list of maps`);
    return entries;
}
function readTexts(value, field, fault) {
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    if (!Array.isArray(value) || texts.length < value.length)
        fault(`${field} is a list of text, such as [monitor]`);
    return texts;
}

;// CONCATENATED MODULE: ./build/inputs/values.js











async function readValues(inputs, operation) {
    const connection = parseConnection(inputs);
    const beat = parseChoice(inputs, 'beat', roles/* beatNames */.pn);
    const environment = parseEnvironment(inputs);
    const hosts = parseList(inputs, 'host', 'host');
    for (const name of ['key-name', 'secret'])
        checkTemplate(inputs, name, environment);
    return {
        connection,
        beat,
        hosts,
        purposes: parsePurposes(inputs, beat, operation),
        index: parseList(inputs, 'index', 'index pattern'),
        roleDescriptors: await parseRoleDescriptors(inputs),
        expiration: inputs.text('expiration') === 'never' ? 'never' : parseDuration(inputs, 'expiration'),
        environment,
        metadata: await parseMetadata(inputs),
        verify: inputs.boolean('verify', true),
        scope: parseChoice(inputs, 'secret-scope', request/* secretScopes */.kl),
        visibility: parseChoice(inputs, 'secret-visibility', request/* visibilities */.dm),
        repositories: parseList(inputs, 'secret-repositories', 'repository'),
        githubToken: inputs.secret('github-token'),
        renewBefore: parseDuration(inputs, 'renew-before'),
        maxAge: parseDuration(inputs, 'max-age'),
        overlap: parseDuration(inputs, 'overlap', true),
        adopt: inputs.boolean('adopt', false),
        keyIds: parseKeyIds(inputs),
        revokeAfterJob: inputs.boolean('revoke-after-job', false),
        dryRun: inputs.boolean('dry-run', false),
    };
}
const usualBeat = 'heartbeat';
const usualPurpose = 'publishing';
const mints = (operation) => operation === 'create' || operation === 'rotate';
function parsePurposes(inputs, beat, operation) {
    const whose = beat ?? (mints(operation) && !inputs.given('beat') ? usualBeat : undefined);
    const known = whose ? (0,roles/* purposesOf */.De)(whose) : roles/* purposeNames */.fk;
    const purposes = parseList(inputs, 'purpose', 'purpose');
    for (const purpose of purposes) {
        if (known.includes(purpose))
            continue;
        const right = roles/* purposeNames */.fk.includes(purpose) ? `${whose} has ${known.join(', ')}` : oneOf(known, purpose);
        inputs.complain('purpose', right, purpose);
    }
    return purposes.filter((purpose) => known.includes(purpose)).sort();
}
const longestEnvironment = 255;
function parseEnvironment(inputs) {
    const text = inputs.text('environment');
    if (hasControlCharacter(text))
        inputs.complain('environment', 'an environment cannot hold a control character', text);
    else if (text.length > longestEnvironment)
        inputs.complain('environment', `give at most ${longestEnvironment} characters`, text);
    return text;
}

;// CONCATENATED MODULE: ./build/inputs/keys.js



function usage({ beat = usualBeat, purposes }) {
    return { beat, purposes: purposes.length > 0 ? purposes : [usualPurpose] };
}
function fillingsOf(inputs, values) {
    const { beat, purposes } = usage(values);
    const environment = values.environment || '{environment}';
    const purpose = purposes.join('+');
    const repository = inputs.env.GITHUB_REPOSITORY ?? '';
    return values.hosts.map((host) => ({ beat, host, purpose, environment, repository }));
}
function keyNames(inputs, fillings) {
    const names = fillings.map((filling) => fill(inputs.text('key-name') || `${(0,roles/* keyNamePrefix */.b4)(filling.beat)}_{host}`, filling));
    const bad = names.filter((name) => keyNameFault(name) !== undefined);
    const more = bad.length > 1 ? `; ${bad.length - 1} more are not right either` : '';
    if (bad[0] !== undefined)
        inputs.complain('key-name', `${keyNameFault(bad[0])}${more}`, bad[0]);
    return names;
}
function rolesFor(inputs, values) {
    const { beat, purposes } = usage(values);
    const { index, roleDescriptors } = values;
    if (inputs.given('index') && inputs.given('role-descriptors'))
        inputs.complain('index', 'leave it out: role-descriptors names the index patterns itself');
    else if (inputs.given('index') && !purposes.includes('publishing'))
        inputs.complain('index', 'leave it out: it replaces the index patterns of purpose publishing only');
    return roleDescriptors ?? (0,roles/* roleDescriptorsFor */.SM)(beat, purposes, index);
}
function checkAdoptable(inputs, values) {
    const template = inputs.text('key-name');
    if (values.adopt && values.hosts.length > 1 && template !== '' && !template.includes('{host}'))
        inputs.complain('key-name', "put {host} into it: with adopt, hosts whose keys have one name would take each other's", template);
}

;// CONCATENATED MODULE: ./build/inputs/invalidate.js


function invalidateRequest(inputs, values, common) {
    const byId = inputs.given('key-id');
    checkLimits(inputs, byId);
    if (byId)
        for (const name of ['host', 'beat', 'purpose', 'environment'])
            if (inputs.given(name))
                inputs.complain(name, 'leave it out: key-id already says which keys');
    const adopt = parseAdopt(inputs, values, byId);
    return {
        operation: 'invalidate',
        ...common,
        keyIds: values.keyIds,
        ...filters(values),
        ...(adopt && { adopt }),
        ...secretAccess(values),
    };
}
const limits = ['key-id', 'host', 'environment'];
function checkLimits(inputs, byId) {
    if (!limits.some((name) => inputs.given(name)))
        inputs.complainEmpty('key-id', `say what is to end by key-id, host or environment; all three are empty (not given, or a variable that did not resolve), which never means "all"`);
    else if (!byId)
        for (const name of limits.filter((limit) => inputs.cameToNothing(limit)))
            inputs.complainEmpty(name, 'it is empty, and so more keys would end than its line in the workflow says: give it a value, or leave the line out');
}
function parseAdopt(inputs, values, byId) {
    if (!values.adopt || byId)
        for (const name of ['key-name', 'role-descriptors', 'index'])
            if (inputs.given(name))
                inputs.complain(name, 'leave it out: it is for finding hand-made keys, with adopt and host');
    if (!values.adopt)
        return undefined;
    if (byId)
        return {};
    if (!inputs.given('host'))
        inputs.complain('adopt', 'give host or key-id too: a hand-made key belongs to no environment');
    checkAdoptable(inputs, values);
    return {
        keyNames: keyNames(inputs, fillingsOf(inputs, values)),
        roleDescriptors: rolesFor(inputs, values),
    };
}

;// CONCATENATED MODULE: ./build/beats/serverless.js
const unavailable = ['read_ilm', 'manage_ilm'];
function forServerless(roles) {
    if (!Object.values(roles).some(({ cluster = [] }) => cluster.some((name) => unavailable.includes(name))))
        return undefined;
    return Object.fromEntries(Object.entries(roles).map(([name, role]) => [
        name,
        {
            ...role,
            ...(role.cluster && {
                cluster: role.cluster.filter((privilege) => !unavailable.includes(privilege)),
            }),
        },
    ]));
}

;// CONCATENATED MODULE: ./build/inputs/secret-target.js


const companions = [
    'secret-scope',
    'secret-environment',
    'secret-repository',
    'secret-visibility',
    'secret-repositories',
    'github-token',
];
function parseSecret(inputs, values, hosts) {
    if (!inputs.given('secret')) {
        for (const name of companions)
            if (inputs.given(name))
                inputs.complain(name, 'leave it out, or give secret: without it no secret is written');
        return undefined;
    }
    const scope = values.scope ?? 'repository';
    const holder = parseHolder(inputs, scope);
    const environment = parseSecretEnvironment(inputs, values, scope);
    const names = secretNames(inputs, hosts, scope);
    const targets = names.map((name) => ({
        scope,
        holder,
        name,
        ...(environment !== undefined && { environment }),
    }));
    return { targets, delivery: parseDelivery(inputs, values, scope, holder) };
}
function parseHolder(inputs, scope) {
    const text = inputs.text('secret-repository');
    const repository = (text || inputs.env.GITHUB_REPOSITORY || '').toLowerCase();
    const wanted = scope === 'organization' ? /^[\w.-]+(\/[\w.-]+)?$/ : /^[\w.-]+\/[\w.-]+$/;
    if (!wanted.test(repository))
        inputs.complain('secret-repository', 'give owner/name, such as elastic/beats', text === '' ? undefined : text);
    return scope === 'organization' ? repository.split('/')[0] : repository;
}
function parseSecretEnvironment(inputs, values, scope) {
    const text = inputs.text('secret-environment');
    if (scope !== 'environment') {
        if (text !== '')
            inputs.complain('secret-environment', 'leave it out, or set secret-scope to environment');
        return undefined;
    }
    const environment = text || values.environment;
    if (environment === '')
        inputs.complainEmpty('secret-environment', `name the GitHub environment here or as environment`);
    return environment.toLowerCase();
}
const mostSecrets = {
    repository: 100,
    environment: 100,
    organization: 1000,
};
function secretNames(inputs, hosts, scope) {
    const template = inputs.text('secret');
    const names = hosts.map((fillings) => secretNameOf(fill(template, fillings)));
    if (hosts.length > 1 && !template.includes('{host}')) {
        inputs.complain('secret', 'put {host} into it: each host needs a secret of its own', template);
        return names;
    }
    const hostOf = new Map();
    for (const [position, name] of names.entries()) {
        const { host } = hosts[position];
        const other = hostOf.get(name);
        if (other !== undefined)
            inputs.complain('host', 'these two hosts would share one secret; rename one', `${other} and ${host}`);
        hostOf.set(name, host);
    }
    const bad = names.find((name) => secretNameFault(name) !== undefined);
    if (bad !== undefined)
        inputs.complain('secret', secretNameFault(bad), bad);
    const most = mostSecrets[scope] ?? Number.POSITIVE_INFINITY;
    if (hosts.length > most)
        inputs.complain('host', `GitHub keeps at most ${most} secrets in this ${scope}; these are ${hosts.length} hosts`);
    return names;
}
function parseDelivery(inputs, values, scope, holder) {
    const { visibility, repositories, githubToken } = values;
    if (scope !== 'organization') {
        for (const name of ['secret-visibility', 'secret-repositories'])
            if (inputs.given(name))
                inputs.complain(name, 'leave it out, or set secret-scope to organization');
    }
    else if (visibility === 'selected' && !inputs.given('secret-repositories')) {
        inputs.complain('secret-repositories', 'name the repositories that secret-visibility selected is for');
    }
    else if (visibility !== 'selected' && repositories.length > 0) {
        inputs.complain('secret-repositories', 'leave it out, or set secret-visibility to selected');
    }
    for (const repository of repositories) {
        const [owner, name] = repository.includes('/') ? repository.split('/', 2) : [holder, repository];
        const ofHolder = owner?.toLowerCase() === holder && /^[\w.-]+$/.test(name ?? '') && repository.split('/').length <= 2;
        if (!ofHolder)
            inputs.complain('secret-repositories', 'name repositories of the organization, as name or owner/name', repository);
    }
    if (!githubToken)
        inputs.complainEmpty('github-token', `give a token that may write secrets, of a GitHub App or fine-grained; the job's own GITHUB_TOKEN cannot`);
    return {
        token: githubToken ?? nothing,
        ...(visibility && { visibility }),
        ...(repositories.length > 0 && { repositories }),
    };
}

;// CONCATENATED MODULE: ./build/inputs/mint.js




function createRequest(inputs, values, common) {
    const { revokeAfterJob } = values;
    if (revokeAfterJob && inputs.given('secret'))
        inputs.complain('revoke-after-job', 'leave it out, or leave out secret: a secret would hold a dead key when the job ends');
    const request = mintRequest(inputs, values, common, revokeAfterJob ? oneDay : undefined);
    return { operation: 'create', ...request, revokeAfterJob };
}
function rotateRequest(inputs, values, common) {
    const request = mintRequest(inputs, values, common, undefined);
    const { renewBefore, maxAge, adopt } = values;
    const overlap = values.overlap ?? oneDay;
    checkDueRules(inputs, values, overlap, request.expiration);
    checkAdoptable(inputs, values);
    return {
        operation: 'rotate',
        ...request,
        ...(renewBefore && { renewBefore }),
        ...(maxAge && { maxAge }),
        overlap,
        adopt,
    };
}
function mintRequest(inputs, values, common, usual) {
    if (!inputs.given('host'))
        inputs.complain('host', 'name the host, or the hosts, that the keys are for');
    const { beat, purposes } = usage(values);
    const fillings = fillingsOf(inputs, values);
    const names = keyNames(inputs, fillings);
    const secret = parseSecret(inputs, values, fillings);
    const hosts = fillings.map(({ host }, position) => {
        return { host, keyName: names[position], target: secret?.targets[position] ?? { scope: 'outputs' } };
    });
    const roleDescriptors = rolesFor(inputs, values);
    checkProvable(inputs, values, roleDescriptors);
    const serverlessRoles = inputs.given('role-descriptors') ? undefined : forServerless(roleDescriptors);
    const expiration = values.expiration === 'never' ? undefined : (values.expiration ?? usual);
    return {
        ...common,
        beat,
        purposes,
        purpose: purposes.join('+'),
        hosts,
        roleDescriptors,
        ...(serverlessRoles && { serverlessRoles }),
        ...(expiration && { expiration }),
        metadata: values.metadata,
        verify: values.verify,
        ...(secret && { delivery: secret.delivery }),
    };
}
function checkProvable(inputs, values, roleDescriptors) {
    const restricted = Object.values(roleDescriptors).some((role) => role.restriction != null);
    if (restricted && values.verify)
        inputs.complain('verify', 'set it to false: a key with a restriction may not be asked what it may do');
}
function checkDueRules(inputs, values, overlap, expiration) {
    const { renewBefore, maxAge } = values;
    for (const name of ['renew-before', 'max-age'])
        if (inputs.given(name) && !inputs.given('secret'))
            inputs.complain(name, 'leave it out, or give secret: without it nobody knows whether the last key reached its host');
    const known = values.expiration !== undefined || !inputs.given('expiration');
    if (renewBefore && known) {
        if (!expiration)
            inputs.complain('renew-before', 'give expiration too: a key that never ends has no "before"');
        else if (renewBefore.ms >= expiration.ms)
            inputs.complain('renew-before', `give less than expiration, ${expiration.text}`, renewBefore.text);
    }
    if (renewBefore && renewBefore.ms < overlap.ms)
        inputs.complain('renew-before', `give at least overlap, ${overlap.text}, or make overlap shorter: the old key must live on until the new one is in use`, renewBefore.text);
    if (maxAge && expiration && maxAge.ms >= expiration.ms)
        inputs.complain('max-age', `give less than expiration, ${expiration.text}`, maxAge.text);
}

;// CONCATENATED MODULE: ./build/inputs/report.js


function reportRequest(_inputs, values, common) {
    return {
        operation: 'report',
        ...common,
        ...filters(values),
        renewBefore: values.renewBefore ?? twoWeeks,
        overlap: values.overlap ?? oneDay,
        ...secretAccess(values),
    };
}

;// CONCATENATED MODULE: ./build/inputs/parse.js









async function parseInputs(ports) {
    const inputs = new Inputs(ports);
    const operation = parseOperation(inputs);
    if (operation)
        inputs.refuseUnused(operation);
    refuseMisspelt(inputs);
    const values = await readValues(inputs, operation);
    const common = parseCommon(inputs, values);
    const request = operation && requests[operation](inputs, values, common);
    inputs.settle();
    return { request: request, warnings: inputs.warnings };
}
const requests = {
    create: createRequest,
    rotate: rotateRequest,
    invalidate: invalidateRequest,
    report: reportRequest,
};
function parseOperation(inputs) {
    const text = inputs.text('operation');
    const operation = request/* operations */.zU.find((known) => known === text);
    if (operation)
        return operation;
    const lines = request/* operations */.zU.map((name) => `\n  ${name}: ${summaries[name]}`).join('');
    if (text === '')
        inputs.complain('operation', `say what is to be done:${lines}`);
    else
        inputs.complain('operation', `${oneOf(request/* operations */.zU, text)}:${lines}`, text);
    return undefined;
}
function refuseMisspelt(inputs) {
    for (const [variable, value] of Object.entries(inputs.env)) {
        const name = /^INPUT_(.+)$/s.exec(variable)?.[1]?.toLowerCase();
        if (!name || !value || inputNames.some((known) => known === name))
            continue;
        const meant = nearest(name, inputNames);
        if (meant)
            inputs.complain(meant, 'this input is misspelt in the workflow', name);
    }
}
function parseCommon(inputs, values) {
    const variable = (name) => inputs.env[name] ?? '';
    const repository = variable('GITHUB_REPOSITORY');
    const repositoryId = variable('GITHUB_REPOSITORY_ID') || repository.toLowerCase();
    if (repositoryId === '')
        inputs.complain('GITHUB_REPOSITORY', 'run this as a step of a GitHub workflow: the runner sets this variable, and it is empty');
    return {
        connection: values.connection,
        owner: {
            server: variable('GITHUB_SERVER_URL') || 'https://github.com',
            repositoryId,
            ...(values.environment !== '' && { environment: values.environment.toLowerCase() }),
        },
        run: {
            repository,
            run_id: variable('GITHUB_RUN_ID'),
            run_attempt: variable('GITHUB_RUN_ATTEMPT'),
            workflow: variable('GITHUB_WORKFLOW'),
            actor: variable('GITHUB_ACTOR'),
            sha: variable('GITHUB_SHA'),
        },
        dryRun: values.dryRun,
    };
}


/***/ }),

/***/ 7666:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5961);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8598);
/* harmony import */ var _report_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4559);
/* harmony import */ var _rim_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8189);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4121);





const rim = (0,_rim_js__WEBPACK_IMPORTED_MODULE_3__/* .openRim */ .j)(process);
const cancellation = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancellation.abort(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', 'The runner ended the step.')));
async function run() {
    (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_4__/* .requireCommandFiles */ .GS)(rim.env);
    const { request, warnings } = await (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .T)(rim);
    for (const warning of warnings)
        rim.log.warning(warning, { title: 'Inputs' });
    const { perform } = await Promise.all(/* import() */[__nccwpck_require__.e(952), __nccwpck_require__.e(490)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9490));
    await perform(request, rim, cancellation.signal);
}
try {
    await run();
}
catch (error) {
    (0,_report_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printFailure */ .e)((0,_report_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h)(error), rim.log);
    process.exitCode = 1;
}
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4559:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ printFailure),
/* harmony export */   h: () => (/* binding */ asFailure)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7813);
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2398);
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1420);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5961);




const guide = 'https://github.com/beats-api-key/beats-api-key/blob/v1/docs/troubleshooting.md';
const anchorOf = (title) => title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const plain = (markdown) => markdown.replace(/[`*]/g, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
function printFailure(failure, log) {
    const { title, cure } = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[failure.code];
    log.error(`${failure.details}\n${plain(cure)}\n${guide}#${anchorOf(title)}`, { title });
}
function asFailure(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
        return error;
    if (error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .Trouble */ .qm)
        return (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, 'list');
    const name = error instanceof Error ? error.name : typeof error;
    const place = error instanceof Error ? /at ([\w.<>\s]+) \(/.exec(error.stack ?? '')?.[1] : undefined;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('internal', `${name}${place ? ` in ${place}` : ''}.`, { cause: error });
}


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dm: () => (/* binding */ visibilities),
/* harmony export */   kl: () => (/* binding */ secretScopes),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
const operations = ['create', 'rotate', 'invalidate', 'report'];
const secretScopes = ['repository', 'environment', 'organization', 'dependabot'];
const visibilities = ['all', 'private', 'selected'];


/***/ }),

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openRim)
});

;// CONCATENATED MODULE: ./build/clock.js
const systemClock = {
    now: () => Date.now(),
    wait: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const aborted = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', aborted);
            resolve();
        }, ms);
        signal?.addEventListener('abort', aborted, { once: true });
    }),
};

;// CONCATENATED MODULE: ./build/runner/commands.js
const escapeData = (text) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
const plainLine = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');
function maskWith(write) {
    const masked = new Set();
    return (value) => {
        if (value.trim() === '' || masked.has(value))
            return;
        masked.add(value);
        write(`::add-mask::${escapeData(value)}\n`);
    };
}
function logTo(write) {
    const annotate = (level) => (message, { title }) => write(`::${level} title=${escapeProperty(title)}::${escapeData(message)}\n`);
    return {
        info: (line) => write(`${plainLine(line)}\n`),
        debug: (line) => write(`::debug::${escapeData(plainLine(line))}\n`),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
    };
}

// EXTERNAL MODULE: ./build/runner/state.js
var state = __nccwpck_require__(8067);
// EXTERNAL MODULE: ./build/secret.js
var secret = __nccwpck_require__(1623);
;// CONCATENATED MODULE: ./build/rim.js




function openRim(process) {
    const write = (text) => void process.stdout.write(text);
    const mask = maskWith(write);
    return {
        env: process.env,
        log: logTo(write),
        state: (0,state/* stateOf */.L4)(process.env),
        clock: systemClock,
        secret: (value) => new secret/* Secret */.z(value, mask),
        input: (name) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`],
    };
}


/***/ }),

/***/ 4121:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BC: () => (/* binding */ append),
  f_: () => (/* binding */ entry),
  GS: () => (/* binding */ requireCommandFiles)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(5961);
// EXTERNAL MODULE: ./build/runner/uuid.js
var uuid = __nccwpck_require__(223);
;// CONCATENATED MODULE: ./build/runner/files.js



function entry(name, value) {
    const delimiter = `ghadelimiter_${(0,uuid/* randomUUID */.N)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function append(env, file, text) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set`);
    (0,external_node_fs_namespaceObject.statSync)(path);
    (0,external_node_fs_namespaceObject.appendFileSync)(path, text);
}
function requireCommandFiles(env) {
    const broken = [];
    for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT']) {
        const path = env[file];
        if (!path)
            broken.push(`${file} is not set`);
        else {
            try {
                const { size } = (0,external_node_fs_namespaceObject.statSync)(path);
                append(env, file, '\n');
                (0,external_node_fs_namespaceObject.truncateSync)(path, size);
            }
            catch (error) {
                broken.push(`the file that ${file} names cannot be written (${error.code ?? 'error'})`);
            }
        }
    }
    if (broken.length > 0)
        throw new failure/* Failure */.H('command-files', `${broken.join('; ')}. Nothing was called.`);
}


/***/ }),

/***/ 8067:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ saveIds),
/* harmony export */   L4: () => (/* binding */ stateOf)
/* harmony export */ });
/* unused harmony export readIds */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5961);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4121);


function stateOf(env) {
    return {
        save(name, value) {
            try {
                (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .append */ .BC)(env, 'GITHUB_STATE', (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .entry */ .f_)(name, value));
            }
            catch (error) {
                const reason = error.code ?? 'not set';
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('hand-over', `The state for the post step could not be written (${reason}).`, {
                    cause: error,
                });
            }
        },
    };
}
const longestValue = 30_000;
function saveIds(state, name, ids) {
    let part = [];
    let length = 0;
    let index = 0;
    const flush = () => {
        if (part.length > 0)
            state.save(`${name}-${index++}`, part.join(','));
        part = [];
        length = 0;
    };
    for (const id of ids) {
        if (length + id.length + 1 > longestValue)
            flush();
        part.push(id);
        length += id.length + 1;
    }
    flush();
}
function readIds(env, name) {
    const ids = [];
    for (let index = 0;; index++) {
        const part = env[`STATE_${name}-${index}`];
        if (part === undefined)
            return ids;
        ids.push(...part.split(',').filter(Boolean));
    }
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ randomUUID)
/* harmony export */ });
const randomUUID = () => process.getBuiltinModule('node:crypto').randomUUID();


/***/ }),

/***/ 1623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
class Secret {
    #value;
    constructor(value, mask) {
        mask(value);
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '***';
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 2053:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = require("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(7666);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;