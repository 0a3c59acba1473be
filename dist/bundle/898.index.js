"use strict";
exports.id = 898;
exports.ids = [898];
exports.modules = {

/***/ 4492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pn: () => (/* binding */ beatNames),
  cT: () => (/* binding */ defaultPurposesOf),
  aV: () => (/* binding */ forServerless),
  b4: () => (/* binding */ keyNamePrefix),
  fk: () => (/* binding */ purposeNames),
  De: () => (/* binding */ purposesOf),
  uL: () => (/* binding */ purposesWithIndex),
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
const synthetics = {
    roleName: 'heartbeat_synthetics',
    descriptor: {
        cluster: ['monitor', 'read_ilm'],
        indices: [index(['synthetics-*-*'], 'auto_configure', 'create_doc')],
    },
    source: 'https://github.com/elastic/beats/blob/main/heartbeat/monitors/factory.go',
    setting: 'output',
};
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
        descriptor: {
            cluster: ['monitor'],
            indices: [index(['.monitoring-beats-*'], 'create_index', 'create_doc')],
        },
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
        descriptor: { indices: [index(['traces-apm.sampled-*'], 'read', 'monitor', 'maintenance')] },
        source: 'https://github.com/elastic/apm-server/issues/18401',
        setting: 'output',
    },
};
const logstashPage = 'https://www.elastic.co/docs/reference/logstash/secure-connection';
const logstashNames = ['logstash', 'logstash-*', 'ecs-logstash', 'ecs-logstash-*'];
const logstash = {
    publishing: {
        roleName: 'logstash_writer',
        descriptor: {
            cluster: ['monitor'],
            indices: [index(['logs-*-*'], 'auto_configure', 'create_doc')],
        },
        source: 'https://github.com/elastic/logstash/issues/13534',
        setting: 'output',
    },
    indexing: {
        roleName: 'logstash_index_writer',
        descriptor: {
            cluster: ['monitor'],
            indices: [index(logstashNames, 'auto_configure', 'create')],
        },
        source: logstashPage,
        setting: 'output',
    },
    setup: {
        roleName: 'logstash_setup',
        descriptor: {
            cluster: ['manage_index_templates', 'manage_ilm'],
            indices: [index(logstashNames, 'manage')],
        },
        source: logstashPage,
        setting: 'output',
    },
    monitoring: {
        roleName: 'logstash_monitoring',
        descriptor: { cluster: ['monitor', 'cluster:admin/xpack/monitoring/bulk'] },
        source: 'https://www.elastic.co/docs/reference/elasticsearch/roles',
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
const otelCollector = {
    publishing: {
        roleName: 'otel_collector_writer',
        descriptor: {
            indices: [index(['logs-*-*', 'metrics-*-*', 'traces-*-*'], 'auto_configure', 'create_doc')],
        },
        source: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.139.0/exporter/elasticsearchexporter',
        setting: 'output',
    },
};
const beat = (name) => ({ keyNamePrefix: name, purposes: libbeat(name) });
const beats = {
    heartbeat: {
        keyNamePrefix: 'heartbeat',
        purposes: { ...libbeat('heartbeat'), synthetics, 'monitor-state': monitorState },
    },
    filebeat: beat('filebeat'),
    metricbeat: beat('metricbeat'),
    packetbeat: beat('packetbeat'),
    auditbeat: beat('auditbeat'),
    winlogbeat: beat('winlogbeat'),
    'apm-server': {
        keyNamePrefix: 'apm',
        purposes: apmServer,
        defaultPurposes: ['agent-configuration', 'publishing'],
    },
    logstash: { keyNamePrefix: 'logstash', purposes: logstash },
    'elastic-agent': { keyNamePrefix: 'elastic-agent', purposes: elasticAgent },
    'otel-collector': { keyNamePrefix: 'otel-collector', purposes: otelCollector },
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
const defaultPurposesOf = (beat) => beatOf(beat).defaultPurposes ?? ['publishing'];
const purposesWithIndex = ['publishing', 'indexing'];
const keyNamePrefix = (beat) => beatOf(beat).keyNamePrefix;
function rowsOf(beat, purposes) {
    return Object.entries(beatOf(beat).purposes).filter(([purpose]) => purposes.includes(purpose));
}
function roleDescriptorsFor(beat, purposes, index) {
    const descriptors = {};
    for (const [purpose, row] of rowsOf(beat, purposes)) {
        const roleName = row.roleName in descriptors ? `${beat}_${purpose.replaceAll('-', '_')}` : row.roleName;
        const descriptor = structuredClone(row.descriptor);
        if (purposesWithIndex.includes(purpose) && index?.length)
            for (const entry of descriptor.indices ?? [])
                entry.names = [...index];
        descriptors[roleName] = descriptor;
    }
    return descriptors;
}
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


/***/ }),

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
        `The certificate of the server${at} is for another name.${detail ? ` It is for: ${detail}.` : ' It names no host (subject alternative name).'}`,
    ],
    'certificate-untrusted': ({ at }) => [
        'certificate',
        `The certificate of the server${at} is not signed by an authority that this runner trusts.`,
    ],
    'certificate-of-another-ca': ({ at }) => [
        'certificate-of-another-ca',
        `The certificate of the server${at} is not signed by the CA that was given, or a certificate in between is missing.`,
    ],
    'certificate-invalid': ({ at, detail }) => [
        'certificate-invalid',
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
    'in-front': ({ status = 0, at, during }) => status === 404
        ? ['no-such-endpoint', `There is no API key endpoint at this address (404, ${during}).`]
        : [
            'in-front',
            `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's.${meanings[status] ?? ''}`,
        ],
    'in-front-busy': ({ status, at, during }) => [
        'in-front-busy',
        `Status ${status}${at} ${during}, in an answer that is not Elasticsearch's, after several tries.`,
    ],
    opensearch: ({ status, at, during }) => [
        'not-elasticsearch',
        `The answer${at} ${during} (${status}) has the form of OpenSearch, or of Elasticsearch before 7.14: its product header is missing. Neither is supported.`,
    ],
    'moved-to-https': ({ status, at, during }) => [
        'wants-tls',
        `The answer${at} ${during} (${status}) redirects to https:// at the same host, and the address begins with http://.`,
    ],
    kibana: ({ status, at, during }) => ['not-elasticsearch', `Kibana answered${at} ${during} (${status}).`],
    'not-elasticsearch': ({ at, during }) => [
        'not-elasticsearch',
        `What answered${at} ${during} is not Elasticsearch: its product header is missing.`,
    ],
    'unexpected-status': ({ status = 0, at, during }) => [
        'not-elasticsearch',
        `The answer${at} ${during} was status ${status}, which Elasticsearch does not give${status >= 300 && status < 400 ? '; a redirect is not followed' : ''}.`,
    ],
};
const meanings = {
    401: ' It asks for credentials of its own.',
    407: ' It is a proxy that asks for a user name and a password.',
    413: ' The request is too large for it.',
    421: ' It does not serve the host name in cluster here.',
    431: ' The headers of the request are too large for it.',
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
        'The credentials are themselves an API key, and such a key can only create keys without privileges: use a user or a token.',
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
    verify: 'verifying the new API key',
    list: 'listing API keys',
    confirm: 'searching documents',
    invalidate: 'invalidating API keys',
    retire: 'cleaning up after the job',
    check: 'checking whether the step would work',
};
function explain(error, what) {
    const [code, details] = explained(error, what);
    return new failure/* Failure */.H(code, details.trim());
}
function explained(error, what) {
    const { kind, status, problem } = error;
    const during = `while ${doing[what]}`;
    if (kind === 'cancelled')
        return ['cancelled', `The step was cancelled ${during}.`];
    if (problem)
        return problems[problem]({ ...error.about, status, during, at: addressOf(error) });
    if (what === 'verify' && status === 401)
        return [
            'new-key-unauthenticated',
            'Elasticsearch did not accept the new API key (401), also when asked again.',
        ];
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
        return ['server-error', `The cluster, or what stands before it, answered ${status} ${during}.`];
    if (status === 401)
        return ['unauthenticated', `Elasticsearch did not accept the credentials (401) ${during}.`];
    if (status === 403)
        return ['unauthorized', `Elasticsearch refused (403) ${during}. ${privilegesNamed(reason)}`];
    const [, path] = /^(?:no handler found for|Incorrect HTTP method for) uri \[([^\]]*)\]/.exec(reason) ?? [];
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
const isEndpoint = (path) => /^\/_security\/(_query\/)?(api_key|user\/_has_privileges|_authenticate)(\/_bulk_update)?(\?.*)?$/.test(path);
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
const afterLostCreate = 'After a create without a clear answer, the step or its post step searches for a key and invalidates what it finds.';
const elasticsearchFailures = {
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
};

;// CONCATENATED MODULE: ./build/errors/github.js
const githubFailures = {
    'github-token': {
        title: 'GitHub did not accept the github-token',
        why: 'The token has expired, was revoked, or is not one of this GitHub: a token of github.com means nothing to a GitHub Enterprise Server, and the other way round. An App token expires after one hour.',
        cure: 'Give `github-token` a token that is valid now. For an App, create it in the same job with `actions/create-github-app-token`.',
    },
    'github-token-of-job': {
        title: "The App's token lacks a permission",
        why: "GitHub gives this answer to every token of an App. The job's own `GITHUB_TOKEN` is one, and it cannot write secrets: no key under `permissions:` gives it that. The token of another App lacks the permission that is named, or the App's installation has not accepted it yet.",
        cure: "For an App's own token: add the permission that is named to the App, and accept it where the App is installed. The job's `GITHUB_TOKEN` cannot write secrets: give `github-token` an App's token from `actions/create-github-app-token`, or a fine-grained personal access token.",
    },
    'github-forbidden': {
        title: 'The github-token may not do this',
        why: 'The token can read there, but lacks the permission to write. Reading the public key needs less than writing a secret, so this may show only at the write.',
        cure: 'Give the token the permission that is named: *Secrets* (repository), *Environments* (environment), *Organization secrets* or *Dependabot secrets*, each with write access. A classic token takes `repo`, and `admin:org` for an organization.',
    },
    'github-policy': {
        title: 'A policy of the organization or enterprise refuses this token',
        why: 'An IP allow list, a rule on the kind or the lifetime of tokens, or a restriction of OAuth apps stands before the permissions of the token.',
        cure: "Follow what GitHub's message names: allow the address of this runner, or use a token of an allowed kind and lifetime, for example an App's from `actions/create-github-app-token`. More permissions do not help.",
    },
    'github-archived': {
        title: 'The repository is archived',
        why: 'An archived repository is read-only, its secrets too.',
        cure: 'Unarchive the repository, or name another one in `secret-repository`.',
    },
    'not-github': {
        title: 'What answered is not GitHub',
        why: "The answer is not in the form of GitHub's API. A proxy, a firewall or a login page may have answered.",
        cure: 'Check `HTTPS_PROXY` and the network of this runner, and `GITHUB_API_URL` on GitHub Enterprise Server.',
    },
    'github-single-sign-on': {
        title: 'The github-token is not authorized for single sign-on',
        why: 'The organization asks for SAML single sign-on, and a personal access token must be authorized for it once.',
        cure: "Authorize the token for the organization under *Configure SSO* in the list of your tokens, or use an App's token.",
    },
    'github-not-found': {
        title: 'The repository or organization of the secret was not found',
        why: 'The repository or organization does not exist, or the token may not see it: GitHub answers 404 for both. A fine-grained token names its repositories one by one; an App must be installed there.',
        cure: 'Check `secret-repository` and the spelling of its owner, and give the token access to it with the permission that is named.',
    },
    'github-environment': {
        title: 'The GitHub environment does not exist',
        why: 'The repository can be seen, the secrets of this environment cannot: it does not exist, is spelled differently, or the token lacks *Environments*. This action never creates one, because that could overwrite protection rules.',
        cure: "Create the environment in the repository's settings, or correct `secret-environment` (default: `environment`).",
    },
    'github-repositories': {
        title: 'A repository in secret-repositories was not found',
        why: 'It does not exist, was renamed, or the token may not see it.',
        cure: 'Correct `secret-repositories`, or give the token read access to *Metadata* of these repositories.',
    },
    'github-too-many-secrets': {
        title: 'The limit for secrets is reached',
        why: 'GitHub allows 100 secrets per repository, 100 per environment, and 1,000 per organization.',
        cure: 'Delete secrets that nobody uses, or spread the hosts over several environments. No key was created.',
    },
    'github-value-too-large': {
        title: 'The value is too large for a secret',
        why: 'GitHub allows 48 KB per secret.',
        cure: 'Write fewer hosts into one secret.',
    },
    'github-refused': {
        title: 'GitHub refused the request',
        why: 'GitHub understood the request and said no. The message quotes it.',
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
        why: 'A key is written to a secret within 5 minutes after its creation or not at all, so that two rotations at once cannot lose a key.',
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
};


/***/ }),

/***/ 1625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
class Failure extends Error {
    code;
    details;
    shared;
    constructor(code, details, shared = details) {
        super(`${code}: ${details}`);
        this.name = 'Failure';
        this.code = code;
        this.details = details;
        this.shared = shared;
    }
}


/***/ }),

/***/ 839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
const laterOrById = 'Nothing: a later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds. Sooner: `operation: invalidate` with `key-id`.';
const messages = {
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
};


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/request.js
var request = __webpack_require__(5294);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./build/inputs/credential-forms.js
const credentialForms = [
    /[\w-]{20}:[\w-]{20}/,
    /"(api_key|encoded|password)"\s*:/,
    /gh[opusr]_\w{16}|github_pat_\w{16}/,
    /essu_[\w+/=-]{16}/,
    /eyJ[\w-]{8,}\.[\w-]+\./,
    /AAEAA[\w-]{20}/,
    /-----BEGIN/,
    /:\/\/[^\s/@]*:[^\s/@]*@/,
];
function isEncodedApiKey(text) {
    if (!/^[\w+/-]{40,}={0,2}$/.test(text))
        return false;
    return /^[\w-]{16,}:[\w-]{16,}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
function looksLikeCredential(text) {
    return credentialForms.some((form) => form.test(text)) || text.split(/[\s,]+/).some(isEncodedApiKey);
}
function looksGenerated(text) {
    const words = text.match(/[A-Za-z0-9]{16,}/g) ?? [];
    return words.some((word) => {
        const classes = [...word].map((letter) => /\d/.test(letter) ? 0 : letter === letter.toLowerCase() ? 1 : 2);
        const changes = classes.filter((kind, position) => position > 0 && kind !== classes[position - 1]);
        const digits = word.match(/(?<=[A-Za-z])\d+(?=[A-Za-z])/g) ?? [];
        return digits.length >= 2 && changes.length > 0.4 * word.length;
    });
}
function maskCredential(inputs, credential) {
    const forms = isEncodedApiKey(credential)
        ? [credential, Buffer.from(credential, 'base64').toString('latin1')]
        : [credential];
    for (const text of forms) {
        inputs.mask(text);
        const [, key] = /^[^:]*:(.+)$/.exec(text) ?? [];
        if (key !== undefined)
            inputs.mask(key);
    }
}
function credentialProblem(inputs, text, right) {
    if (!looksLikeCredential(text) && !inputs.isSecret(text))
        return undefined;
    return maskAsCredential(inputs, text, right);
}
function maskAsCredential(inputs, text, right) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    for (const line of lines)
        if (line.length >= 8 && !/^-----[A-Z ]+-----$/.test(line))
            maskCredential(inputs, line);
    return `${right}: this looks like a credential. It is masked from now on, and was not sent anywhere`;
}

;// CONCATENATED MODULE: ./build/inputs/text.js


const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const hasControlCharacter = (text) => unprintable.test(text);
const longestEcho = 60;
function echo(text, secrets = []) {
    if (looksLikeCredential(text) || text.includes('@'))
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
        const distance = (0,leven/* default */.A)(word.toLowerCase(), name);
        if (distance <= name.length / 3 && (!best || distance < best.distance))
            best = { name, distance };
    }
    return best?.name;
}

;// CONCATENATED MODULE: ./build/inputs/choice.js

function parseChoice(inputs, name, words) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const word = words.find((known) => known === text);
    if (word === undefined)
        inputs.addProblem(name, oneOf(words, text), text);
    return word;
}
function oneOf(words, text) {
    const meant = nearest(text, words);
    return `${meant ? `did you mean ${meant}? It` : 'it'} is one of ${words.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/inputs/absence.js
const absence_forms = [
    [/^null$/, 'give a value: null is what toJSON makes of a value that is not set'],
    [/^(undefined|None|nil|NaN)$/, 'give a value: this is what a program writes for a value that is not set'],
    [
        /^(Array|Object)$/,
        'write the expression with toJSON: without it GitHub makes this word of a list or an object',
    ],
    [
        /^(steps|needs)\.[\w-]+\.outputs\./,
        `write the expression between \${{ and }}: without them it is only text`,
    ],
];
function absenceProblem(text) {
    return absence_forms.find(([form]) => form.test(text))?.[1];
}

;// CONCATENATED MODULE: ./build/inputs/duration.js

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const units = new Map([
    ['d', day],
    ['h', hour],
    ['m', minute],
    ['s', second],
]);
const longest = 36_500 * day;
function readDuration(text) {
    const [, count, letter = ''] = /^(\d{1,10})([a-z])$/.exec(text) ?? [];
    const unit = units.get(letter);
    if (unit === undefined)
        return undefined;
    const ms = Number(count) * unit;
    return ms <= longest ? { text, ms } : undefined;
}
function parseDuration(inputs, name, { zero = false, word = '' } = {}) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const duration = readDuration(text);
    if (!duration)
        inputs.addProblem(name, absenceProblem(text) ??
            `give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d${word && `, or ${word}`}; there is no unit for weeks, months or years`, text);
    else if (duration.ms === 0 && !zero)
        inputs.addProblem(name, 'give more than 0s', text);
    else
        return duration;
    return undefined;
}
const oneDay = { text: '24h', ms: day };
const fiveMinutes = { text: '5m', ms: 5 * minute };
const twoWeeks = { text: '14d', ms: 14 * day };

// EXTERNAL MODULE: ./build/beats/roles.js + 1 modules
var roles = __webpack_require__(4492);
;// CONCATENATED MODULE: ./build/inputs/names.js


const placeholders = ['beat', 'host', 'purpose', 'environment', 'repository'];
function checkTemplate(inputs, name, environment) {
    const before = inputs.problems.length;
    const text = inputs.text(name);
    const known = placeholders.map((placeholder) => `{${placeholder}}`);
    for (const [whole, word = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (known.includes(whole))
            continue;
        const meant = nearest(word, placeholders);
        inputs.addProblem(name, `${meant ? `did you mean {${meant}}? The` : 'the'} placeholders are ${known.join(' ')}`, whole);
    }
    if (/[{}]/.test(ownText(text)))
        inputs.addProblem(name, `a brace can only be part of a placeholder: ${known.join(' ')}`, text);
    if (text.includes('{environment}') && environment === '')
        inputs.addProblem(name, 'it has {environment}, so give environment too', text);
    return inputs.problems.length === before;
}
function checkKeyNameTemplate(inputs, environment) {
    const right = credentialProblem(inputs, inputs.text('key-name'), 'give the name of the key, such as {beat}_{host}');
    if (right !== undefined)
        inputs.addProblem('key-name', right);
    else
        checkTemplate(inputs, 'key-name', environment);
}
const ownText = (template) => template.replaceAll(/\{[^{}]*\}/g, '');
function fill(template, fillings) {
    const known = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
    return template.replace(known, (_whole, placeholder) => fillings[placeholder]);
}
const longestKeyName = 256;
function keyNameProblem(name) {
    if (hasControlCharacter(name))
        return 'a key name cannot hold a control character';
    if (name.length > longestKeyName)
        return `a key name has at most ${longestKeyName} characters (UTF-16 units) after filling in; this one has ${name.length}`;
    if (name.startsWith('_'))
        return 'a key name cannot begin with _';
    if (name.includes('*'))
        return 'a key name cannot hold *, which stands for many names when keys are searched';
    if (name.trim() !== name || name === '')
        return 'a key name cannot begin or end with white space, or be empty';
    return undefined;
}

// EXTERNAL MODULE: ./build/runner/plain-data.js
var plain_data = __webpack_require__(3423);
;// CONCATENATED MODULE: ./build/inputs/lists.js



function parseList(inputs, name, item, check = () => undefined) {
    if (!inputs.given(name))
        return [];
    const text = inputs.text(name);
    const items = readItems(text, item);
    if (!Array.isArray(items)) {
        inputs.addProblem(name, credentialProblem(inputs, text, items.right) ?? items.right, text);
        return [];
    }
    if (items.length === 0)
        inputs.addProblem(name, `give at least one ${item}`, text);
    const once = new Set(items);
    const again = new Set(items.filter((text, position) => items.indexOf(text) !== position));
    const problems = new Map();
    for (const text of once) {
        const problem = commonProblem(text, item) ?? check(text);
        if (problem !== undefined)
            problems.set(problem, [...(problems.get(problem) ?? []), text]);
    }
    for (const [right, texts] of problems) {
        const more = texts.length > 1 ? ` (and ${texts.length - 1} more like it)` : '';
        inputs.addProblem(name, `${right}${more}`, texts[0]);
        for (const text of texts)
            once.delete(text);
    }
    for (const text of again)
        if (once.has(text))
            inputs.addProblem(name, `give each ${item} once`, text);
    return [...once];
}
function readItems(text, item) {
    const lines = text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const json = lines.join('\n');
    if (/^\{\s*"/.test(json))
        return {
            right: `give a list, not an object: a JSON array of strings, such as ["first", "second"], or one ${item} a line`,
        };
    if (json.startsWith('['))
        return (readJson(json)?.filter((text) => text !== '') ?? {
            right: `a list in brackets is a JSON array of strings, such as ["first", "second"]; or leave the brackets out and give one ${item} a line`,
        });
    const items = lines.flatMap((line) => line.replace(/^-(\s+|$)/, '').split(','));
    return items.map((text) => text.trim()).filter((text) => text !== '');
}
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function commonProblem(text, item) {
    if (hasControlCharacter(text))
        return `a ${item} cannot hold a control character`;
    return absenceProblem(text);
}

;// CONCATENATED MODULE: ./build/inputs/cluster.js


function parseCluster(inputs) {
    if (!inputs.given('cluster')) {
        inputs.addEmpty('cluster', `give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID`);
        return [];
    }
    const items = parseList(inputs, 'cluster', 'URL');
    if (items.length > 1 && !items.every(hasScheme))
        inputs.addProblem('cluster', 'give one Cloud ID alone, or one or more URLs');
    return items.map((item) => parseNode(inputs, item)).filter((node) => node !== undefined);
}
const hasScheme = (text) => /^[^/]*:\/\//.test(text);
function parseNode(inputs, text) {
    const url = URL.parse(hasScheme(text) ? text : `https://${text}`);
    if (url?.username || url?.password) {
        for (const form of [url.password, (0,plain_data/* decodePart */.U)(url.password)])
            if (form !== '')
                inputs.mask(form);
        inputs.addProblem('cluster', 'leave user name and password out of the URL, where logs and error messages would show them; give them as username and password');
        return undefined;
    }
    return hasScheme(text) ? parseUrl(inputs, text, url) : parseCloudId(inputs, text);
}
function parseUrl(inputs, text, url) {
    const right = formProblem(text);
    if (right !== undefined) {
        inputs.addProblem('cluster', right, text);
        return undefined;
    }
    if (!url || !/^(\[[\da-f:.]+\]|[\w.-]+)$/.test(url.hostname)) {
        inputs.addProblem('cluster', 'correct the host or the port of this URL, such as https://es.example.com:9200', text);
        return undefined;
    }
    if (url.search || url.hash) {
        inputs.addProblem('cluster', 'leave ? and # out of the URL; a path is all that may follow the host', text);
        return undefined;
    }
    if (/\/_(bulk|cat|cluster|nodes|search|security)\b/.test(url.pathname)) {
        inputs.addProblem('cluster', 'leave the path of an API out, and give the base URL of the cluster', text);
        return undefined;
    }
    return url.origin + url.pathname.replace(/\/+$/, '');
}
function formProblem(text) {
    if (/\$|[{}]|%\w+%/.test(text))
        return 'give the URL itself: neither expressions nor variables are filled in here';
    if (/:\/\/.*:\/\//.test(text))
        return 'separate URLs by commas or line breaks';
    if (!/^https?:\/\//i.test(text) || /[\s\\]/.test(text))
        return 'give a URL that begins with https:// or http://, such as https://es.example.com:9200';
    return undefined;
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
    inputs.addProblem('cluster', 'give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)', text);
    return undefined;
}
function isLoopback(node) {
    const { hostname } = new URL(node);
    return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./build/inputs/cloud-key.js

const prefix = 'essu_';
const isCloudKey = (value) => value.startsWith(prefix);
const isGitHubToken = (value) => /^(gh[opusr]_|github_pat_)/.test(value);
const isElasticsearchKey = (value) => /^[\w-]{16,}:[\w-]{16,}$/.test(value) || isEncodedApiKey(value);
function wrongCloudKey(value) {
    if (isGitHubToken(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}; this is a GitHub token, and it has not been sent anywhere`;
    if (isElasticsearchKey(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}; this is an Elasticsearch API key, and such a key cannot create keys that have privileges`;
    if (/^apikey\s/i.test(value))
        return 'give the key alone, without the word in front of it';
    if (!isCloudKey(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}`;
    if (!/^[\w.~+/=-]+$/.test(value))
        return 'an Elastic Cloud API key has letters, digits and . _ ~ + / = - only; this one has others';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/header.js
function checkHeaderValue(inputs, name, value) {
    if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value))
        return;
    inputs.addProblem(name, 'give it as one line of ASCII characters, without spaces around it: it is sent in an HTTP header, which cannot hold line breaks or other characters');
}

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/inputs/operations.js

const summaries = {
    create: 'creates an additional key per host, verifies it and delivers it',
    rotate: 'creates a new key per host; the previous ones are retired when the job succeeds',
    confirm: 'waits until each host was seen publishing with its newest key',
    invalidate: 'invalidates keys by key-id, by host, or of a whole environment',
    report: 'lists the managed keys and changes nothing',
};
const mint = ['create', 'rotate'];
const mintOrInvalidate = [...mint, 'invalidate'];
const inputs = {
    operation: request/* operations */.zU,
    'dry-run': request/* operations */.zU,
    cluster: request/* operations */.zU,
    username: request/* operations */.zU,
    password: request/* operations */.zU,
    'api-key': request/* operations */.zU,
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
    'secret-format': mint,
    'secret-scope': mint,
    'secret-environment': mint,
    'secret-repository': mint,
    'secret-visibility': mint,
    'secret-repositories': mint,
    'github-token': [...mintOrInvalidate, 'report'],
    'renew-before': ['rotate', 'report'],
    'max-age': ['rotate'],
    overlap: ['rotate', 'confirm', 'report'],
    'seen-in': ['confirm', 'report'],
    'seen-field': ['confirm', 'report'],
    timeout: ['confirm'],
    'fail-on': ['report'],
    adopt: ['rotate', 'invalidate'],
    'key-id': ['confirm', 'invalidate'],
    'revoke-after-job': ['create'],
    'job-status': request/* operations */.zU,
};
const inputNames = Object.keys(inputs);
function isUsedBy(name, operation) {
    const users = inputs[name];
    return users.includes(operation);
}

// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
;// CONCATENATED MODULE: ./build/inputs/problems.js

class InputFailure extends failure/* Failure */.H {
    problems;
    constructor(problems, whyEmpty) {
        const lines = problems.map(problemText);
        if (problems.some((problem) => problem.empty))
            lines.push(whyEmpty);
        super('inputs', lines.join('\n'));
        this.name = 'InputFailure';
        this.problems = problems;
    }
}
function problemText({ input, given, right }) {
    return given === undefined ? `${input}: ${right}` : `${input} (given: ${given}): ${right}`;
}

;// CONCATENATED MODULE: ./build/inputs/why-empty.js
function whyEmpty(env) {
    const reasons = [
        'its name is misspelt in the workflow',
        'it belongs to an environment, and the job does not name that environment (`environment:` of the job)',
        ...eventReasons(env),
        'this is a reusable workflow, and its caller does not pass it on (`secrets: inherit`)',
    ];
    return `An input is empty although the workflow sets it when its secret or variable is not available: ${reasons.join('; or ')}.`;
}
function eventReasons({ GITHUB_EVENT_NAME: event = '', GITHUB_ACTOR: actor }) {
    if (actor === 'dependabot[bot]')
        return ['Dependabot started this run, which gets Dependabot secrets only'];
    if (event.startsWith('pull_request') && event !== 'pull_request_target')
        return ['the pull request comes from a fork, whose workflows get no secrets'];
    return [];
}
const whyEmptyInPost = 'The main step had these inputs. GitHub evaluates them again for the post step, and in a composite action that another ' +
    'composite action uses they are empty then (https://github.com/actions/runner/issues/2030): use this action in the ' +
    'workflow itself, or in a composite action that the workflow uses directly. A step that changed `env` has the same effect.';

;// CONCATENATED MODULE: ./build/inputs/inputs.js






const nothing = new secret/* Secret */.z('', () => { });
class Inputs {
    env;
    problems = [];
    warnings = [];
    #ports;
    #secrets = new Map();
    #unused = new Set();
    #phase;
    constructor(ports, phase) {
        this.#ports = ports;
        this.#phase = phase;
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
    isBlank(name) {
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
    isSecret(value) {
        return value !== '' && this.#secrets.has(value);
    }
    boolean(name, fallback) {
        const text = this.text(name);
        if (text !== '' && text !== 'true' && text !== 'false')
            this.addProblem(name, 'give `true` or `false`', text);
        return text === '' ? fallback : text === 'true';
    }
    addProblem(input, right, given) {
        this.problems.push({ input, right, ...(given !== undefined && { given }) });
    }
    addEmpty(input, right) {
        this.problems.push({ input, right, empty: true });
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
                this.addProblem(name, `leave it out: ${operation} does not use it, only ${users.join(' and ')}`);
            }
            this.#unused.add(name);
        }
    }
    orThrow(parsed) {
        if (parsed !== undefined && this.problems.length === 0)
            return parsed;
        const secrets = [...this.#secrets.keys()].filter((value) => value.length >= 4);
        throw new InputFailure(this.problems.map(({ given, ...problem }) => {
            const shown = given === undefined ? undefined : echo(given, secrets);
            return shown === undefined ? problem : { ...problem, given: shown };
        }), this.#phase === 'post' ? whyEmptyInPost : whyEmpty(this.env));
    }
}

;// CONCATENATED MODULE: ./build/inputs/credentials.js




const kinds = 'username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key';
function parseCredentials(inputs) {
    const found = [parseBasic(inputs), parseCloudKey(inputs), parseBearer(inputs), parseOidc(inputs)].filter((kind) => kind !== undefined);
    const clientSecret = inputs.secret('jwt-client-secret');
    if (clientSecret)
        checkHeaderValue(inputs, 'jwt-client-secret', clientSecret.reveal());
    const [first, ...others] = found;
    const last = others.at(-1);
    if (last)
        inputs.addProblem(last.input, `give one kind of credential, not several: ${kinds}`);
    const credentials = first?.credentials;
    const takesSecret = credentials?.kind === 'bearer' || credentials?.kind === 'oidc';
    if (clientSecret && !takesSecret)
        inputs.addProblem('jwt-client-secret', 'leave it out, or give the oidc-audience or bearer-token that it belongs to');
    if (!credentials && !inputs.given('client-certificate') && !inputs.given('client-key'))
        inputs.addEmpty('username', `set the credentials of the user that creates the keys: ${kinds}; all of them are empty`);
    if (!credentials)
        return { kind: 'certificate' };
    if (!clientSecret || !takesSecret)
        return credentials;
    return { ...credentials, clientSecret };
}
const otherKinds = ['api-key', 'bearer-token', 'oidc-audience'];
function parseBasic(inputs) {
    const username = inputs.text('username');
    const password = inputs.secret('password');
    if (username === '' && !password)
        return undefined;
    const alone = !otherKinds.some((name) => inputs.given(name));
    if (username === '' && alone)
        inputs.addEmpty('username', 'give the user whose password this is');
    if (!password && alone)
        inputs.addEmpty('password', 'give the password of the user; it is empty');
    if (username.includes(':'))
        inputs.addProblem('username', 'a user name for Basic authentication cannot hold a colon');
    else if (hasControlCharacter(username))
        inputs.addProblem('username', 'a user name cannot hold a control character', username);
    return { input: 'username', credentials: { kind: 'basic', username, password: password ?? nothing } };
}
function parseCloudKey(inputs) {
    const key = inputs.secret('api-key');
    if (!key)
        return undefined;
    const wrong = wrongCloudKey(key.reveal());
    if (wrong !== undefined)
        inputs.addProblem('api-key', wrong);
    return { input: 'api-key', credentials: { kind: 'cloud-key', key } };
}
function parseBearer(inputs) {
    const token = inputs.secret('bearer-token');
    if (!token)
        return undefined;
    const value = token.reveal();
    if (isGitHubToken(value))
        inputs.addProblem('bearer-token', 'give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience');
    else if (isCloudKey(value))
        inputs.addProblem('bearer-token', 'give this Elastic Cloud API key as api-key: it is no token');
    else if (isElasticsearchKey(value))
        inputs.addProblem('bearer-token', 'give a token; this is an Elasticsearch API key, and an API key cannot create keys that have privileges');
    else if (/^(bearer|basic|apikey)\s/i.test(value))
        inputs.addProblem('bearer-token', 'give the token alone, without the word in front of it');
    else if (!/^[\w.~+/=-]+$/.test(value))
        inputs.addProblem('bearer-token', 'a token has letters, digits and . _ ~ + / = - only; this one has others');
    return { input: 'bearer-token', credentials: { kind: 'bearer', token } };
}
function parseOidc(inputs) {
    const audience = inputs.text('oidc-audience');
    if (audience === '')
        return undefined;
    if (hasControlCharacter(audience))
        inputs.addProblem('oidc-audience', 'an audience cannot hold a control character', audience);
    return { input: 'oidc-audience', credentials: { kind: 'oidc', audience } };
}

;// CONCATENATED MODULE: ./build/inputs/pem.js
const pem_crypto = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 23));
const certificateBlocks = /-----BEGIN ([A-Z0-9 ]*CERTIFICATE)-----.*?-----END \1-----/gs;
async function readCertificates(text) {
    const { X509Certificate } = await pem_crypto();
    try {
        const first = new X509Certificate(text);
        const blocks = text.match(certificateBlocks) ?? [];
        return [first, ...blocks.slice(1).map((block) => new X509Certificate(block))];
    }
    catch {
        return undefined;
    }
}
async function readPrivateKey(text) {
    const { createPrivateKey } = await pem_crypto();
    try {
        return createPrivateKey(text);
    }
    catch {
        return undefined;
    }
}
const isEncryptedKey = (text) => text.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----') || text.includes('Proc-Type: 4,ENCRYPTED');
const holdsPrivateKey = (text) => text.includes('PRIVATE KEY-----');
function pemWanted(label) {
    return `give PEM text as it stands in the file, from -----BEGIN ${label}----- to -----END ${label}-----, with its line breaks and without quotes; not the path of the file`;
}

;// CONCATENATED MODULE: ./build/inputs/tls.js



async function parseTls(inputs, nodes) {
    if (inputs.given('ca-certificate') && inputs.given('ca-fingerprint'))
        inputs.addProblem('ca-fingerprint', 'give ca-certificate or ca-fingerprint, not both');
    const names = ['ca-certificate', 'ca-fingerprint', 'client-certificate', 'client-key'];
    if (nodes.length > 0 && nodes.every((node) => node.startsWith('http://')))
        for (const name of names)
            if (inputs.given(name))
                inputs.addProblem(name, 'it needs a cluster that is reached by https://');
    const caCertificate = await parseAuthority(inputs);
    const caFingerprint = parseFingerprint(inputs);
    const clientCertificate = await parseClientCertificate(inputs);
    return {
        ...(caCertificate !== undefined && { caCertificate }),
        ...(caFingerprint !== undefined && { caFingerprint }),
        ...(clientCertificate && { clientCertificate }),
    };
}
const fingerprintLabel = /^sha-?256(\s+fingerprint)?\s*[=:]\s*/i;
function parseFingerprint(inputs) {
    const text = inputs.text('ca-fingerprint');
    if (text === '')
        return undefined;
    const hexadecimal = text.replace(fingerprintLabel, '').replaceAll(':', '').toUpperCase();
    if (/^[\dA-F]{64}$/.test(hexadecimal))
        return hexadecimal.match(/../g)?.join(':');
    inputs.addProblem('ca-fingerprint', 'give the SHA-256 fingerprint of the CA certificate, 64 hexadecimal digits with or without colons, as Elasticsearch prints it at its first start, or the line of `openssl x509 -noout -fingerprint -sha256`', text);
    return undefined;
}
async function parseAuthority(inputs) {
    const text = inputs.text('ca-certificate');
    if (text === '')
        return undefined;
    if (holdsPrivateKey(text)) {
        maskKey(inputs, text);
        inputs.addProblem('ca-certificate', "leave the private key out: the CA's certificate is all that is needed");
        return undefined;
    }
    return parseCertificates(inputs, 'ca-certificate', text);
}
async function parseCertificates(inputs, name, text) {
    const certificates = await readCertificates(text);
    if (!certificates)
        inputs.addProblem(name, pemWanted('CERTIFICATE'));
    return certificates?.join('');
}
async function parseClientCertificate(inputs) {
    const [certificateText, keyText] = [inputs.text('client-certificate'), inputs.text('client-key')];
    for (const text of [certificateText, keyText])
        if (holdsPrivateKey(text))
            maskKey(inputs, text);
    if (certificateText === '' && keyText === '')
        return undefined;
    if (keyText === '')
        inputs.addEmpty('client-key', 'give the private key of client-certificate; PEM that holds both is given twice');
    if (certificateText === '')
        inputs.addEmpty('client-certificate', 'give the certificate of client-key; PEM that holds both is given twice');
    const certificate = certificateText && (await parseCertificates(inputs, 'client-certificate', certificateText));
    const key = keyText ? await parseKey(inputs, keyText, certificate) : nothing;
    return certificate && key ? { certificate, key } : undefined;
}
async function parseKey(inputs, text, certificate) {
    const key = maskKey(inputs, text);
    if (isEncryptedKey(text)) {
        inputs.addProblem('client-key', 'give the key without a passphrase: there is no input to take one');
        return undefined;
    }
    const parsed = await readPrivateKey(text);
    if (!parsed) {
        inputs.addProblem('client-key', pemWanted('PRIVATE KEY'));
        return undefined;
    }
    const [owner] = (certificate && (await readCertificates(certificate))) || [];
    if (owner && !owner.checkPrivateKey(parsed))
        inputs.addProblem('client-key', 'give the private key of client-certificate: this one belongs to another certificate. Of several certificates the key belongs to the first');
    return key;
}
function maskKey(inputs, text) {
    const lines = text.split(/[\r\n]+|\\n/).map((line) => line.trim());
    for (const line of lines)
        if (lines.length === 1 || (line.length >= 16 && !line.startsWith('-----')))
            inputs.mask(line);
    return new secret/* Secret */.z(text, () => { });
}

;// CONCATENATED MODULE: ./build/inputs/connection.js




const defaultTimeout = 30_000;
const longestTimeout = hour;
async function parseConnection(inputs) {
    const nodes = parseCluster(inputs);
    const credentials = parseCredentials(inputs);
    const tls = await parseTls(inputs, nodes);
    const open = nodes.filter((node) => node.startsWith('http://') && !isLoopback(node));
    if (open.length > 0 && credentials.kind !== 'certificate')
        inputs.warn(`cluster: ${open.join(', ')} is not encrypted: the credential, and each new API key, can be read on the network. Use https://.`);
    return { nodes, credentials, ...tls, requestTimeout: parseTimeout(inputs) };
}
function parseTimeout(inputs) {
    const timeout = parseDuration(inputs, 'request-timeout');
    if (timeout && timeout.ms > longestTimeout)
        inputs.addProblem('request-timeout', 'give at most 1h', timeout.text);
    return timeout?.ms ?? defaultTimeout;
}

;// CONCATENATED MODULE: ./build/inputs/environment.js



const environment_longest = 255;
function parseEnvironment(inputs, name) {
    const text = inputs.text(name);
    const right = credentialProblem(inputs, text, 'give the name of the environment') ?? environmentProblem(text);
    if (right !== undefined)
        inputs.addProblem(name, right, text);
    return right === undefined ? text : '';
}
function environmentProblem(text) {
    if (hasControlCharacter(text))
        return 'an environment cannot hold a control character or a line break';
    if (text.length > environment_longest)
        return `give at most ${environment_longest} characters`;
    if (/\$[{(\w]|\{\{|^%\w+%$/.test(text))
        return 'give the name itself: the expression or variable in it was not filled in';
    if (/^[[{]|^- |[,;|،，、；]/u.test(text))
        return 'give one environment, not a list: a step is for one';
    if (/[{}]/.test(text))
        return 'an environment cannot hold braces';
    if (/[*?]/.test(text))
        return 'name one environment: it is compared as it is, and * and ? stand for nothing else';
    if (/:\/\//.test(text))
        return 'give the name of the environment, not its URL';
    if (/\p{Cf}/u.test(text))
        return 'an environment cannot hold invisible characters';
    if (/^[!-/:-@[-`{-~\s]+$/.test(text))
        return 'give a name: this has no letter and no digit';
    if (/^(["'`]).*\1$/.test(text))
        return 'leave out the quotes';
    return absenceProblem(text);
}

;// CONCATENATED MODULE: ./build/inputs/host.js
const problems = [
    [
        /\$|\{\{|\}\}/,
        'give the name itself: a host cannot hold $ or double braces, and neither expressions nor variables are filled in here',
    ],
    [/:\/\//, 'give the host alone, without a scheme, such as host001.example.com'],
    [
        /\\n|%0[aAdD]/,
        String.raw `separate hosts by commas or real line breaks; a backslash followed by n is neither. A Windows name such as DOMAIN\node1 is written DOMAIN\NODE1`,
    ],
    [/^([•·‣▪*+–—]|\d+[.)])\s/u, 'begin the line with the host, or with - and a space'],
    [/[*?]/, 'name each host: a host is compared as it is, and * and ? stand for nothing else'],
    [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
    [/[\s,;|،，、；]/u, 'separate hosts by commas or line breaks'],
    [
        /^.{254}/su,
        'a host name has at most 253 characters',
    ],
    [
        /(?<!:):(?![\d:a-f])/i,
        'give the host alone: a colon stands only in an IPv6 address and before a port',
    ],
    [
        /^\/|\/$|\/\/|^[\d.:a-f]+\/\d+$/i,
        'give the host alone, without slashes around it, and not a network',
    ],
    [/^\\/, String.raw `give the host alone, such as HOST001 or DOMAIN\HOST001`],
    [
        /[&=+@!^~]|(?<!^[\d.:a-f]+)%/i,
        'a host cannot hold & = + @ ! ^ ~ or %; separate hosts by commas or line breaks',
    ],
    [/#/, 'give a comment a line of its own, which begins with #'],
    [/[\p{Ps}\p{Pe}<>]/u, 'a host cannot hold brackets or braces'],
    [/^[^\p{L}\p{N}]*$/u, 'give a name: this has no letter and no digit'],
    [/(?![\u200c\u200d])\p{Cf}/u, 'a host cannot hold invisible characters'],
];
function hostProblem(text) {
    return problems.find(([form]) => form.test(text))?.[1];
}

;// CONCATENATED MODULE: ./build/inputs/index-pattern.js
const longestName = 255;
const index_pattern_problems = [
    [/:\/\//, 'give the index pattern alone, without a URL'],
    [/\\n|%[\da-f]{2}/i, 'write the pattern itself, and separate patterns by commas or real line breaks'],
    [/%\{/, 'write a pattern that fits what the Beat makes of its own template %{…}, such as heartbeat-*'],
    [/[<>]/, 'write a pattern that fits what date math makes, such as heartbeat-*'],
    [
        /[${}]/,
        'give the pattern itself: $ and braces are not filled in here. Write each alternative as a pattern of its own',
    ],
    [/[\s,;|،，、；]/u, 'separate patterns by commas or line breaks'],
    [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
    [/::/, 'leave out the selector (::data or ::failures): what a key may do there is a privilege'],
    [
        /:/,
        'leave out what stands before the colon: the key is for indices of this cluster, not of a remote one',
    ],
    [/\p{Changes_When_Lowercased}/u, 'write it in lower case: names of indices have no upper-case letters'],
    [/^[-+_]/, 'begin it with something else than - + or _: no index name begins so'],
    [
        /[\\/#[\]]/,
        'an index pattern cannot hold \\ / # or brackets; a /regular expression/ begins and ends with a slash',
    ],
    [/^\.{1,2}$/, 'give the name of an index or a pattern, such as heartbeat-*'],
    [/\p{Cf}/u, 'an index pattern cannot hold invisible characters'],
];
function indexProblem(text) {
    if (text.startsWith('/'))
        return expressionProblem(text);
    if (Buffer.byteLength(text) > longestName)
        return `give at most ${longestName} bytes`;
    return index_pattern_problems.find(([form]) => form.test(text))?.[1];
}
function expressionProblem(text) {
    if (text.length > 2 && text.endsWith('/'))
        return undefined;
    return 'end a regular expression with a slash; one that holds a comma is given in a JSON array, such as ["/logs-[0-9]{1,3}/"]';
}

;// CONCATENATED MODULE: ./build/inputs/key-ids.js


function parseKeyIds(inputs) {
    const ids = parseList(inputs, 'key-id', 'id');
    for (const id of ids) {
        const right = keyIdProblem(id);
        if (right === undefined)
            continue;
        if (id.includes(':') || isEncodedApiKey(id))
            maskCredential(inputs, id);
        inputs.addProblem('key-id', right);
    }
    return ids;
}
function keyIdProblem(id) {
    if (id.includes(':'))
        return 'give the id alone: what stands before the colon. The rest is a secret';
    if (isEncodedApiKey(id))
        return 'give the id alone: this is the whole API key in base64, and a secret';
    if (/^[\w-]{1,64}$/.test(id))
        return undefined;
    return 'give the id of an API key as Elasticsearch shows it: letters, digits, - and _';
}

;// CONCATENATED MODULE: ./build/inputs/yaml.js

async function parseYamlMap(inputs, name) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const { value, fault } = await readYaml(text);
    if (fault !== undefined)
        inputs.addProblem(name, fault);
    else if (value === null)
        return {};
    else if (!(0,plain_data/* isMap */.j)(value))
        inputs.addProblem(name, 'give a map in YAML or JSON, such as `key: value`');
    else
        return value;
    return undefined;
}
const tooDeep = 'nest the YAML less deep';
async function readYaml(text) {
    const { isScalar, parseDocument, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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

;// CONCATENATED MODULE: ./build/inputs/metadata.js



const ours = [
    ...['managed_by', 'server', 'repository_id', 'environment', 'beat', 'host', 'purpose'],
    ...['target', 'target_repository', 'target_id', 'target_environment', 'secret', 'secret_format'],
    ...['repository', 'request', 'run_id', 'run_attempt', 'job', 'workflow', 'actor', 'sha', 'retires'],
];
const longestMetadata = 12 * 1024;
const deepest = 10;
const longestLeaf = 8 * 1024;
async function parseMetadata(inputs) {
    const metadata = (await parseYamlMap(inputs, 'metadata')) ?? {};
    for (const key of Object.keys(metadata)) {
        if (ours.includes(key))
            inputs.addProblem('metadata', 'leave out this key: the action sets it', key);
        if (key.startsWith('_'))
            inputs.addProblem('metadata', 'a key cannot begin with _', key);
    }
    const right = leafProblem(metadata, 0) ?? sizeProblem(metadata);
    if (right !== undefined)
        inputs.addProblem('metadata', right);
    return metadata;
}
function sizeProblem(metadata) {
    const size = Buffer.byteLength(JSON.stringify(metadata));
    if (size <= longestMetadata)
        return undefined;
    return `give at most ${longestMetadata} bytes (as JSON); these are ${size}`;
}
function leafProblem(value, depth) {
    if (typeof value !== 'object' || value === null) {
        if (Buffer.byteLength(String(value)) <= longestLeaf)
            return undefined;
        return `no value can be longer than ${longestLeaf} bytes`;
    }
    if (depth === deepest)
        return `nest maps and lists at most ${deepest} deep`;
    const problems = Object.entries(value).map(([key, item]) => {
        if ((0,plain_data/* isMap */.j)(value) && hasControlCharacter(key))
            return 'a key cannot hold a control character';
        return leafProblem(key, 0) ?? leafProblem(item, depth + 1);
    });
    return problems.find((problem) => problem !== undefined);
}

;// CONCATENATED MODULE: ./build/inputs/role-descriptors.js


async function parseRoleDescriptors(inputs) {
    const roles = await parseYamlMap(inputs, 'role-descriptors');
    if (!roles)
        return undefined;
    if (Object.keys(roles).length === 0) {
        inputs.addProblem('role-descriptors', 'give at least one role, or leave the input out: without roles the key would have all privileges of its owner');
        return undefined;
    }
    const faults = new Set();
    const descriptors = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, readRole(role, (fault) => faults.add(fault))]));
    for (const fault of faults)
        inputs.addProblem('role-descriptors', fault);
    return faults.size === 0 ? descriptors : undefined;
}
function readRole(role, fault) {
    if (!(0,plain_data/* isMap */.j)(role)) {
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
    const entries = Array.isArray(value) ? value.filter(plain_data/* isMap */.j) : [];
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

;// CONCATENATED MODULE: ./build/inputs/secret-name.js



const wanted = 'give the name of a secret, such as HEARTBEAT_API_KEY, not its value';
function parseSecretTemplate(inputs, environment) {
    const text = inputs.text('secret');
    if (text === '')
        return undefined;
    const right = templateProblem(inputs, text);
    if (right === undefined)
        return checkTemplate(inputs, 'secret', environment) ? text : undefined;
    inputs.addProblem('secret', right);
    return undefined;
}
function templateProblem(inputs, text) {
    const own = ownText(text);
    if (looksGenerated(own))
        return maskAsCredential(inputs, text, wanted);
    return credentialProblem(inputs, text, wanted) ?? absenceProblem(text) ?? nameProblem(text, own);
}
function nameProblem(text, own) {
    if (/^\d/.test(text))
        return 'the name of a secret cannot begin with a digit';
    if (/^[\w{}]*$/.test(own))
        return undefined;
    if (/^\$?\{?\{?\s*(secrets|vars|env)\./.test(text))
        return 'give the name alone, without `secrets.`, `$` or braces';
    if (text.startsWith('$'))
        return 'give the name alone, without $';
    return 'write it with letters, digits and _ only, and placeholders such as {host}';
}

;// CONCATENATED MODULE: ./build/inputs/seen.js
const usualSeenField = 'written_by';
const evidence = ({ seenIn, seenField }) => ({
    seenIn,
    seenField: seenField || usualSeenField,
});
function parseSeenField(inputs) {
    const text = inputs.text('seen-field');
    if (text !== '' && !/^[\w@-]+(\.[\w@-]+)*$/.test(text))
        inputs.addProblem('seen-field', 'give the name of a field, such as written_by', text);
    return text;
}

;// CONCATENATED MODULE: ./build/inputs/values.js

















async function readValues(inputs, operation) {
    const connection = await parseConnection(inputs);
    const beat = parseChoice(inputs, 'beat', roles/* beatNames */.pn);
    const githubToken = parseGithubToken(inputs);
    const environment = parseEnvironment(inputs, 'environment');
    const isName = (check) => (text) => credentialProblem(inputs, text, 'give the name') ?? check(text);
    const hosts = parseList(inputs, 'host', 'host', isName(hostProblem));
    checkKeyNameTemplate(inputs, environment);
    return {
        connection,
        beat,
        hosts,
        purposes: parsePurposes(inputs, beat, operation),
        index: parseList(inputs, 'index', 'index pattern', isName(indexProblem)),
        roleDescriptors: await parseRoleDescriptors(inputs),
        expiration: inputs.text('expiration') === 'never'
            ? 'never'
            : parseDuration(inputs, 'expiration', { word: 'never' }),
        environment,
        metadata: await parseMetadata(inputs),
        verify: inputs.boolean('verify', true),
        secretTemplate: parseSecretTemplate(inputs, environment),
        secretFormat: parseChoice(inputs, 'secret-format', request/* secretFormats */.pP),
        scope: parseChoice(inputs, 'secret-scope', request/* secretScopes */.kl),
        visibility: parseChoice(inputs, 'secret-visibility', request/* visibilities */.dm),
        repositories: parseList(inputs, 'secret-repositories', 'repository'),
        githubToken,
        renewBefore: parseDuration(inputs, 'renew-before'),
        maxAge: parseDuration(inputs, 'max-age'),
        overlap: inputs.text('overlap') === request/* untilConfirmed */.EZ
            ? request/* untilConfirmed */.EZ
            : parseDuration(inputs, 'overlap', { zero: true, word: request/* untilConfirmed */.EZ }),
        seenIn: parseList(inputs, 'seen-in', 'index pattern', isName(indexProblem)),
        seenField: parseSeenField(inputs),
        timeout: parseDuration(inputs, 'timeout', { zero: true }),
        failOn: parseFindings(inputs),
        adopt: inputs.boolean('adopt', false),
        keyIds: parseKeyIds(inputs),
        revokeAfterJob: inputs.boolean('revoke-after-job', false),
        dryRun: inputs.boolean('dry-run', false),
    };
}
function parseFindings(inputs) {
    const names = parseList(inputs, 'fail-on', 'finding');
    for (const name of names)
        if (!request/* findings */.Pg.some((known) => known === name))
            inputs.addProblem('fail-on', oneOf(request/* findings */.Pg, name), name);
    return request/* findings */.Pg.filter((known) => names.includes(known));
}
const usualBeat = 'heartbeat';
const mints = (operation) => operation === 'create' || operation === 'rotate';
function parsePurposes(inputs, beat, operation) {
    const whose = beat ?? (mints(operation) && !inputs.given('beat') ? usualBeat : undefined);
    const known = whose ? (0,roles/* purposesOf */.De)(whose) : roles/* purposeNames */.fk;
    const purposes = parseList(inputs, 'purpose', 'purpose');
    for (const purpose of purposes) {
        if (known.includes(purpose))
            continue;
        const right = roles/* purposeNames */.fk.includes(purpose) ? `${whose} has ${known.join(', ')}` : oneOf(known, purpose);
        inputs.addProblem('purpose', right, purpose);
    }
    return purposes.filter((purpose) => known.includes(purpose)).sort();
}
function parseGithubToken(inputs) {
    const token = inputs.secret('github-token');
    if (token)
        checkHeaderValue(inputs, 'github-token', token.reveal());
    return token;
}

;// CONCATENATED MODULE: ./build/inputs/keys.js



function usage({ beat = usualBeat, purposes }) {
    return { beat, purposes: purposes.length > 0 ? purposes : [...(0,roles/* defaultPurposesOf */.cT)(beat)] };
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
    const bad = names.filter((name) => keyNameProblem(name) !== undefined);
    const more = bad.length > 1 ? `; ${bad.length - 1} more are not right either` : '';
    if (bad[0] !== undefined)
        inputs.addProblem('key-name', `${keyNameProblem(bad[0])}${more}`, bad[0]);
    return names;
}
function rolesFor(inputs, values) {
    const { beat, purposes } = usage(values);
    const { index, roleDescriptors } = values;
    if (inputs.given('index') && inputs.given('role-descriptors'))
        inputs.addProblem('index', 'leave it out: role-descriptors names the index patterns itself');
    else if (inputs.given('index'))
        checkIndex(inputs, beat, purposes);
    return roleDescriptors ?? (0,roles/* roleDescriptorsFor */.SM)(beat, purposes, index);
}
function checkIndex(inputs, beat, purposes) {
    const writing = (0,roles/* purposesOf */.De)(beat).filter((purpose) => roles/* purposesWithIndex */.uL.includes(purpose));
    const asked = writing.filter((purpose) => purposes.includes(purpose));
    if (asked.length === 0) {
        const which = writing.join(' or ');
        inputs.addProblem('index', `leave it out: it replaces the index patterns of purpose ${which} only`);
    }
    if (asked.length > 1)
        inputs.addProblem('index', `leave it out, or give one of ${asked.join(' and ')} as purpose`);
}
function checkAdoptable(inputs, values) {
    const template = inputs.text('key-name');
    if (values.adopt && values.hosts.length > 1 && template !== '' && !template.includes('{host}'))
        inputs.addProblem('key-name', "put {host} into it: with adopt, hosts whose keys have one name would take each other's", template);
}

;// CONCATENATED MODULE: ./build/inputs/confirm.js




function confirmRequest(inputs, values, common) {
    const byId = inputs.given('key-id');
    if (byId)
        refuseFilters(inputs);
    else if (!inputs.given('host') && !inputs.given('environment'))
        inputs.addEmpty('host', 'name the hosts that must be seen, by host, key-id or environment; all three are empty (not given, or a variable that did not resolve)');
    if (values.overlap === request/* untilConfirmed */.EZ)
        inputs.addProblem('overlap', 'give a duration: how long the older keys stay valid from now', request/* untilConfirmed */.EZ);
    return {
        operation: 'confirm',
        ...common,
        keyIds: values.keyIds,
        ...(byId ? { hosts: [] } : lineOf(values)),
        ...evidence(values),
        timeout: values.timeout ?? fiveMinutes,
        overlap: values.overlap === request/* untilConfirmed */.EZ ? oneDay : (values.overlap ?? oneDay),
    };
}
function lineOf(values) {
    const { beat, purposes } = usage(values);
    return { hosts: values.hosts, beat, purpose: purposes.join('+') };
}
function refuseFilters(inputs) {
    for (const name of ['host', 'beat', 'purpose', 'environment'])
        if (inputs.given(name))
            inputs.addProblem(name, 'leave it out: key-id already says which keys');
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

;// CONCATENATED MODULE: ./build/inputs/invalidate.js


function invalidateRequest(inputs, values, common) {
    const byId = inputs.given('key-id');
    checkLimits(inputs, byId);
    if (byId)
        for (const name of ['host', 'beat', 'purpose', 'environment'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out: key-id already says which keys');
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
        inputs.addEmpty('key-id', `set key-id, host or environment: the keys to invalidate; all three are empty (not given, or a variable that did not resolve), which never means "all"`);
    else if (!byId)
        for (const name of limits.filter((limit) => inputs.isBlank(limit)))
            inputs.addEmpty(name, 'it is empty, so other keys would be invalidated than its line in the workflow says: give it a value, or leave the line out');
}
function parseAdopt(inputs, values, byId) {
    if (!values.adopt || byId)
        for (const name of ['key-name', 'role-descriptors', 'index'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out: it is for finding hand-made keys, with adopt and host');
    if (!values.adopt)
        return undefined;
    if (byId)
        return {};
    if (!inputs.given('host'))
        inputs.addProblem('adopt', 'give host or key-id too: a hand-made key belongs to no environment');
    checkAdoptable(inputs, values);
    return {
        keyNames: keyNames(inputs, fillingsOf(inputs, values)),
        roleDescriptors: rolesFor(inputs, values),
    };
}

// EXTERNAL MODULE: ./build/keys/secret-rules.js
var secret_rules = __webpack_require__(8256);
// EXTERNAL MODULE: ./build/keys/target.js
var target = __webpack_require__(4543);
;// CONCATENATED MODULE: ./build/inputs/secret-target.js





const companions = [
    'secret-format',
    'secret-scope',
    'secret-environment',
    'secret-repository',
    'secret-visibility',
    'secret-repositories',
    'github-token',
];
function parseSecret(inputs, values, hosts, owner) {
    if (!inputs.given('secret')) {
        for (const name of companions)
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out, or give secret: without it no secret is written');
        return undefined;
    }
    const scope = values.scope ?? 'repository';
    const holder = parseHolder(inputs, scope);
    const holderId = (0,target/* holderIdOf */.xl)(scope, holder, owner);
    const environment = parseSecretEnvironment(inputs, values, scope);
    const names = secretNames(inputs, values.secretTemplate, hosts, scope);
    const targets = names.map((name) => ({
        scope,
        holder,
        ...(holderId !== undefined && { holderId }),
        name,
        ...(environment !== undefined && { environment }),
    }));
    return {
        targets,
        delivery: parseDelivery(inputs, values, scope, holder),
        format: parseFormat(inputs, values),
    };
}
function parseFormat(inputs, { secretFormat, beat }) {
    if (secretFormat === undefined && beat === 'otel-collector')
        inputs.warn('secret-format: the secret will hold id:api_key, and an OpenTelemetry collector takes the other format. Set it to encoded, or to id:api_key if the deployment encodes the key.');
    return secretFormat ?? 'id:api_key';
}
function parseHolder(inputs, scope) {
    const text = inputs.text('secret-repository');
    const repository = (text || inputs.env.GITHUB_REPOSITORY || '').toLowerCase();
    const wanted = scope === 'organization' ? /^[\w.-]+(\/[\w.-]+)?$/ : /^[\w.-]+\/[\w.-]+$/;
    if (!wanted.test(repository))
        inputs.addProblem('secret-repository', 'give owner/name, such as elastic/beats', text === '' ? undefined : text);
    return scope === 'organization' ? repository.replace(/\/.*/, '') : repository;
}
function parseSecretEnvironment(inputs, values, scope) {
    if (scope !== 'environment') {
        if (inputs.given('secret-environment'))
            inputs.addProblem('secret-environment', 'leave it out, or set secret-scope to environment');
        return undefined;
    }
    const environment = parseEnvironment(inputs, 'secret-environment') || values.environment;
    if (!inputs.given('secret-environment') && !inputs.given('environment'))
        inputs.addEmpty('secret-environment', `name the GitHub environment here or as environment`);
    return environment.toLowerCase();
}
function secretNames(inputs, template, hosts, scope) {
    if (template === undefined)
        return [];
    const secrets = hosts.map((fillings) => ({
        host: fillings.host,
        name: (0,secret_rules/* secretNameOf */.Jf)(fill(template, fillings)),
    }));
    const names = secrets.map(({ name }) => name);
    if (hosts.length > 1 && !template.includes('{host}')) {
        inputs.addProblem('secret', 'put {host} into it: each host needs a secret of its own', template);
        return names;
    }
    const hostOf = new Map();
    for (const { host, name } of secrets) {
        const other = hostOf.get(name);
        if (other !== undefined)
            inputs.addProblem('host', 'these two hosts would share one secret; rename one', `${other} and ${host}`);
        hostOf.set(name, host);
    }
    for (const name of names) {
        const problem = (0,secret_rules/* secretNameProblem */.nL)(name);
        if (problem === undefined)
            continue;
        inputs.addProblem('secret', problem, name);
        break;
    }
    const most = secret_rules/* mostSecrets */.V3[scope] ?? Number.POSITIVE_INFINITY;
    if (hosts.length > most)
        inputs.addProblem('host', `GitHub keeps at most ${most} secrets in this ${scope}; these are ${hosts.length} hosts`);
    return names;
}
function parseDelivery(inputs, values, scope, holder) {
    const { visibility, repositories, githubToken } = values;
    if (scope !== 'organization') {
        for (const name of ['secret-visibility', 'secret-repositories'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out, or set secret-scope to organization');
    }
    else if (visibility === 'selected' && !inputs.given('secret-repositories')) {
        inputs.addProblem('secret-repositories', 'name the repositories that secret-visibility selected is for');
    }
    else if (visibility !== 'selected' && repositories.length > 0) {
        inputs.addProblem('secret-repositories', 'leave it out, or set secret-visibility to selected');
    }
    for (const repository of repositories) {
        const [owner, name] = repository.includes('/') ? repository.split('/', 2) : [holder, repository];
        const ofHolder = owner?.toLowerCase() === holder && /^[\w.-]+$/.test(name ?? '') && repository.split('/').length <= 2;
        if (!ofHolder)
            inputs.addProblem('secret-repositories', 'name repositories of the organization, as name or owner/name', repository);
    }
    if (!githubToken)
        inputs.addEmpty('github-token', `give a token that may write secrets, of a GitHub App or fine-grained; the job's own GITHUB_TOKEN cannot`);
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
        inputs.addProblem('revoke-after-job', 'leave it out, or leave out secret: the secret would hold an invalidated key after the job');
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
        inputs.addProblem('host', 'give the host, or a list of hosts');
    const { beat, purposes } = usage(values);
    const fillings = fillingsOf(inputs, values);
    const names = keyNames(inputs, fillings);
    const secret = parseSecret(inputs, values, fillings, common.owner);
    const hosts = fillings.map(({ host }, position) => ({ host, keyName: names[position] ?? '' }));
    const roleDescriptors = rolesFor(inputs, values);
    checkVerifiable(inputs, values, roleDescriptors);
    const serverlessRoles = inputs.given('role-descriptors') ? undefined : (0,roles/* forServerless */.aV)(roleDescriptors);
    const expiration = values.expiration === 'never' ? undefined : (values.expiration ?? usual);
    return {
        ...common,
        beat,
        purposes,
        purpose: purposes.join('+'),
        roleDescriptors,
        ...(serverlessRoles && { serverlessRoles }),
        ...(expiration && { expiration }),
        metadata: values.metadata,
        verify: values.verify,
        ...destinationOf(hosts, secret),
    };
}
function destinationOf(hosts, secret) {
    if (!secret)
        return { hosts: hosts.map((host) => ({ ...host, target: { scope: 'outputs' } })) };
    const { targets, delivery, format } = secret;
    return {
        hosts: targets.flatMap((target, position) => {
            const host = hosts[position];
            return host ? [{ ...host, target }] : [];
        }),
        delivery,
        format,
    };
}
function checkVerifiable(inputs, values, roleDescriptors) {
    const restricted = Object.values(roleDescriptors).some((role) => role.restriction != null);
    if (restricted && values.verify)
        inputs.addProblem('verify', 'set it to false: a key with a restriction may not be asked what it may do');
}
function checkDueRules(inputs, values, overlap, expiration) {
    const { renewBefore, maxAge } = values;
    for (const name of ['renew-before', 'max-age'])
        if (inputs.given(name) && !inputs.given('secret'))
            inputs.addProblem(name, 'leave it out, or give secret: without it, it is not known whether the last key reached its host');
    const known = values.expiration !== undefined || !inputs.given('expiration');
    if (renewBefore && known) {
        if (!expiration)
            inputs.addProblem('renew-before', 'give expiration too: a key that never expires is never due by renew-before');
        else if (renewBefore.ms >= expiration.ms)
            inputs.addProblem('renew-before', `give less than expiration, ${expiration.text}`, renewBefore.text);
    }
    if (overlap !== request/* untilConfirmed */.EZ && renewBefore && renewBefore.ms < overlap.ms)
        inputs.addProblem('renew-before', `give at least overlap, ${overlap.text}, or make overlap shorter: the previous key must stay valid until the new one is in use`, renewBefore.text);
    if (maxAge && expiration && maxAge.ms >= expiration.ms)
        inputs.addProblem('max-age', `give less than expiration, ${expiration.text}`, maxAge.text);
}

;// CONCATENATED MODULE: ./build/inputs/misspelt.js


function refuseMisspelt(inputs) {
    for (const [variable, value] of Object.entries(inputs.env)) {
        const name = /^INPUT_(.+)$/s.exec(variable)?.[1]?.toLowerCase();
        if (!name || !value || inputNames.some((known) => known === name))
            continue;
        const meant = nearest(name, inputNames);
        if (!meant)
            continue;
        if (name.includes('-') || !isVariant(name, meant))
            inputs.addProblem(meant, 'this input is misspelt in the workflow', name);
        else if (!inputs.given(meant))
            inputs.warn(`${meant}: it is empty, and the variable ${variable} is set, which this action does not use. If the step's \`with:\` has ${name}, write ${meant}.`);
    }
}
function isVariant(name, known) {
    const stem = (text) => text.replaceAll(/[_-]/g, '').replace(/(ies|y|es|s)$/, '');
    return stem(name) === stem(known);
}

;// CONCATENATED MODULE: ./build/inputs/report.js




function reportRequest(inputs, values, common) {
    if (values.overlap === request/* untilConfirmed */.EZ)
        inputs.addProblem('overlap', 'give a duration: keys with less than this left count as retired', request/* untilConfirmed */.EZ);
    if (inputs.given('seen-field') && !inputs.given('seen-in'))
        inputs.addProblem('seen-field', 'leave it out, or give seen-in: without it no document is searched');
    if (values.failOn.includes('undelivered') && !inputs.given('github-token'))
        inputs.addProblem('github-token', 'give a token that can read the secrets, or leave undelivered out of fail-on: without it nobody asks GitHub');
    return {
        operation: 'report',
        ...common,
        ...filters(values),
        renewBefore: values.renewBefore ?? twoWeeks,
        overlap: values.overlap === request/* untilConfirmed */.EZ ? oneDay : (values.overlap ?? oneDay),
        ...(inputs.given('seen-in') && { evidence: evidence(values) }),
        failOn: values.failOn,
        ...secretAccess(values),
    };
}

;// CONCATENATED MODULE: ./build/inputs/parse.js










async function parseInputs(ports, phase = 'main') {
    const inputs = new Inputs(ports, phase);
    const operation = parseOperation(inputs);
    if (operation)
        inputs.refuseUnused(operation);
    refuseMisspelt(inputs);
    const values = await readValues(inputs, operation);
    const common = parseCommon(inputs, values);
    const request = operation && requests[operation](inputs, values, common);
    return { request: inputs.orThrow(request), warnings: inputs.warnings };
}
const requests = {
    create: createRequest,
    rotate: rotateRequest,
    confirm: confirmRequest,
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
        inputs.addProblem('operation', `set the operation:${lines}`);
    else
        inputs.addProblem('operation', `${oneOf(request/* operations */.zU, text)}:${lines}`, text);
    return undefined;
}
function parseCommon(inputs, values) {
    const variable = (name) => inputs.env[name] ?? '';
    const repository = variable('GITHUB_REPOSITORY');
    const repositoryId = variable('GITHUB_REPOSITORY_ID') || repository.toLowerCase();
    const organizationId = variable('GITHUB_REPOSITORY_OWNER_ID');
    if (repositoryId === '')
        inputs.addProblem('GITHUB_REPOSITORY', 'run this as a step of a GitHub workflow: the runner sets this variable, and it is empty');
    return {
        connection: values.connection,
        owner: {
            server: variable('GITHUB_SERVER_URL') || 'https://github.com',
            repositoryId,
            repository: repository.toLowerCase(),
            ...(organizationId !== '' && { organizationId }),
            ...(values.environment !== '' && { environment: values.environment.toLowerCase() }),
        },
        run: {
            repository,
            run_id: variable('GITHUB_RUN_ID'),
            run_attempt: variable('GITHUB_RUN_ATTEMPT'),
            job: variable('GITHUB_JOB'),
            workflow: variable('GITHUB_WORKFLOW'),
            actor: variable('GITHUB_ACTOR'),
            sha: variable('GITHUB_SHA'),
        },
        dryRun: values.dryRun,
    };
}


/***/ }),

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ secretNameOf),
/* harmony export */   Q_: () => (/* binding */ longestValue),
/* harmony export */   V3: () => (/* binding */ mostSecrets),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   nL: () => (/* binding */ secretNameProblem)
/* harmony export */ });
const mostSecrets = {
    repository: 100,
    environment: 100,
    organization: 1000,
    dependabot: undefined,
};
const longestValue = 48 * 1024;
const secretNameOf = (filledIn) => filledIn.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
function secretNameProblem(name) {
    if (/^\d/.test(name))
        return 'the name of a secret cannot begin with a digit';
    if (name.startsWith('GITHUB_'))
        return 'the name of a secret cannot begin with GITHUB_';
    return undefined;
}
const isSecretName = (name) => typeof name === 'string' &&
    name !== '' &&
    secretNameOf(name) === name &&
    secretNameProblem(name) === undefined;


/***/ }),

/***/ 4543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Db: () => (/* binding */ toMetadata),
/* harmony export */   U7: () => (/* binding */ fromMetadata),
/* harmony export */   Z3: () => (/* binding */ targetText),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   cS: () => (/* binding */ sameTarget),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   o0: () => (/* binding */ samePlace),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   sP: () => (/* binding */ mayBeSameTarget),
/* harmony export */   xl: () => (/* binding */ holderIdOf),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5294);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2337);
/* harmony import */ var _secret_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8256);



function toMetadata(target) {
    if (target.scope === 'outputs')
        return { target: 'outputs' };
    const { scope, holder, holderId, environment, name } = target;
    return {
        target: scope,
        target_repository: holder,
        ...(holderId !== undefined && { target_id: holderId }),
        ...(environment !== undefined && { target_environment: environment }),
        secret: name,
    };
}
const repository = /^[a-z0-9_-]+\/(?!\.{1,2}$)[a-z0-9._-]+$/;
const organization = /^[a-z0-9_-]+$/;
function holderIdOf(scope, holder, owner) {
    if (scope === 'organization')
        return holder === owner.repository.split('/')[0] ? owner.organizationId : undefined;
    return holder === owner.repository ? owner.repositoryId : undefined;
}
function targetOf({ metadata }, owner) {
    const target = fromMetadata(metadata);
    if (!target || target.scope === 'outputs' || metadata.server !== owner.server)
        return target;
    const { scope, holderId } = target;
    if (holderId === undefined)
        return target;
    if (scope === 'organization')
        return holderId === owner.organizationId
            ? { ...target, holder: owner.repository.split('/')[0] ?? target.holder }
            : target;
    return holderId === owner.repositoryId ? { ...target, holder: owner.repository } : target;
}
function fromMetadata(metadata) {
    const { target, target_repository: holder, target_environment: environment, secret: name } = metadata;
    if (target === 'outputs')
        return [holder, environment, name, metadata.target_id].every((field) => field === undefined)
            ? { scope: 'outputs' }
            : undefined;
    if (!isScope(target) || !(0,_secret_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name))
        return undefined;
    if (!matches(holder, target === 'organization' ? organization : repository))
        return undefined;
    const ids = target === 'organization' ? organizationIdIn(metadata) : repositoryIdIn(metadata, holder);
    if (!ids)
        return undefined;
    if (target !== 'environment')
        return environment === undefined ? { scope: target, holder, ...ids, name } : undefined;
    return isEnvironment(environment) ? { scope: target, holder, ...ids, environment, name } : undefined;
}
const formatOf = ({ secret_format: format }) => format === 'encoded' ? 'encoded' : 'id:api_key';
function organizationIdIn({ target_id: id }) {
    if (id === undefined)
        return {};
    return matches(id, /^\d{1,20}$/) ? { holderId: id } : undefined;
}
function repositoryIdIn(metadata, holder) {
    const { target_id: id, repository_id: own, repository } = metadata;
    if (id !== undefined)
        return id === own && typeof own === 'string' ? { holderId: own } : undefined;
    const isOwn = typeof repository === 'string' && repository.toLowerCase() === holder;
    return isOwn && typeof own === 'string' ? { holderId: own } : {};
}
const sameTarget = (a, b) => targetText(a) === targetText(b);
function targetText(target) {
    if (target.scope === 'outputs')
        return target.scope;
    return JSON.stringify([placeText(target), target.name]);
}
const samePlace = (a, b) => placeText(a) === placeText(b);
function placeText({ scope, holder, holderId, environment = '' }) {
    const id = scope === 'organization' ? undefined : holderId;
    return JSON.stringify([scope, id === undefined ? holder : { id }, environment.toLowerCase()]);
}
const isShared = ({ scope, holderId }) => scope === 'organization' || holderId === undefined;
function mayBeSameTarget(a, b) {
    const apart = a.scope !== 'organization' && a.holderId !== undefined && b.holderId !== undefined;
    const sameHolder = apart
        ? a.holderId === b.holderId
        : a.holder === b.holder || (a.holderId !== undefined && a.holderId === b.holderId);
    const [first, second] = [a, b].map(({ environment = '' }) => environment.toLowerCase());
    return a.scope === b.scope && a.name === b.name && first === second && sameHolder;
}
function describe(target) {
    if (target.scope === 'outputs')
        return 'outputs of the step';
    return `${kinds[target.scope]} secret ${target.name} of ${describeHolder(target)}`;
}
function describePlace(target) {
    return `${kinds[target.scope]} secrets of ${describeHolder(target)}`;
}
function describeHolder({ environment, holder }) {
    return environment === undefined ? holder : `${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(environment)} in ${holder}`;
}
const kinds = {
    repository: 'repository',
    environment: 'environment',
    organization: 'organization',
    dependabot: 'Dependabot',
};
const isScope = (value) => _request_js__WEBPACK_IMPORTED_MODULE_2__/* .secretScopes */ .kl.some((scope) => scope === value);
const matches = (value, pattern) => typeof value === 'string' && pattern.test(value);
const isEnvironment = (value) => matches(value, /^(?!\.{1,2}$)[^\p{Cc}]+$/u);


/***/ }),

/***/ 3046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ commonFailure),
/* harmony export */   y: () => (/* binding */ HostsFailure)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2337);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1300);



class HostsFailure extends _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H {
    reasons;
    constructor(details, reasons) {
        super('different-reasons', details);
        this.name = 'HostsFailure';
        this.reasons = reasons;
    }
}
const most = { hosts: 10, texts: 5 };
function commonFailure(hosts) {
    const failed = hosts.flatMap((result) => {
        const failure = (0,_results_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(result);
        return failure ? [{ host: result.host, failure }] : [];
    });
    const [first] = failed;
    if (!first || hosts.length === 1)
        return first?.failure;
    const reasons = [...Map.groupBy(failed, ({ failure }) => failure.code)].map(([code, alike]) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, textsOf(alike, hosts.length).join('\n')));
    const [only, ...others] = reasons;
    if (others.length === 0)
        return only;
    const counts = `${countOf(failed.length, hosts.length)} failed, for ${reasons.length} different reasons.`;
    return new HostsFailure(counts, reasons);
}
function textsOf(alike, total) {
    const groups = [...Map.groupBy(alike, ({ failure }) => failure.shared)];
    const texts = groups.slice(0, most.texts).map(([shared, group]) => {
        const [one, ...others] = group;
        const text = one && others.length === 0 ? one.failure.details : shared;
        return `${namesOf(group, total)}: ${text}`;
    });
    const rest = groups.slice(most.texts).flatMap(([, group]) => group);
    return rest.length > 0 ? [...texts, `${namesOf(rest, total)}: see the log.`] : texts;
}
function namesOf(group, total) {
    const count = countOf(group.length, total);
    if (group.length === total)
        return count;
    const names = group.slice(0, most.hosts).map(({ host }) => (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(host, 100));
    const more = group.length - names.length;
    return `${count} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
const countOf = (count, total) => count === total ? `All ${total} hosts` : `${count} of ${total} hosts`;


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   S5: () => (/* binding */ noMessages),
/* harmony export */   T8: () => (/* binding */ retirementOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   pz: () => (/* binding */ hostResultOf)
/* harmony export */ });
const noMessages = () => ({ warnings: [], notices: [], remarks: [] });
const keyOf = (result) => ('key' in result ? result.key : undefined);
const failureOf = (result) => 'failure' in result ? result.failure : undefined;
const credentialOf = (result) => result.status === 'created' ? result.credential : undefined;
const retirementOf = (result) => 'retirement' in result ? result.retirement : undefined;
const baseOf = ({ host, keyName, target }) => ({
    host,
    keyName,
    ...(target.scope !== 'outputs' && { secret: target }),
});
function hostResultOf(delivered, base = baseOf(delivered.host)) {
    switch (delivered.status) {
        case 'failed':
            return { ...base, status: 'failed', failure: delivered.failure };
        case 'unknown':
            return { ...base, status: 'unknown', key: delivered.minted.key, failure: delivered.failure };
        case 'created': {
            const { key } = delivered.minted;
            const toOutputs = delivered.host.target.scope === 'outputs';
            return { ...base, status: 'created', key, ...(toOutputs && { credential: key }) };
        }
    }
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eV: () => (/* binding */ printFailure),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   q7: () => (/* binding */ guideTo),
/* harmony export */   rc: () => (/* binding */ printMessage)
/* harmony export */ });
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);
/* harmony import */ var _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1543);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1625);
/* harmony import */ var _errors_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(839);
/* harmony import */ var _operations_common_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3046);






const guide = 'https://github.com/beats-api-key/beats-api-key/blob/v1/docs/troubleshooting.md';
const anchorOf = (title) => title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const plain = (markdown) => markdown.replace(/[`*]/g, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
const guideTo = (title) => `${guide}#${anchorOf(title)}`;
function printMessage(level, { code, text }, log) {
    const { title } = _errors_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D[code];
    log[level](`${text}\n${guideTo(title)}`, { title });
}
function printFailure(failure, log) {
    const { title } = _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s[failure.code];
    const reasons = failure instanceof _operations_common_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .HostsFailure */ .y ? failure.reasons : [];
    const texts = reasons.map((reason) => `${_errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s[reason.code].title}. ${textOf(reason)}`);
    log.error(texts.length > 0 ? [failure.details, ...texts].join('\n') : textOf(failure), { title });
}
function textOf({ code, details }) {
    const { title, cure } = _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s[code];
    return `${details}\n${plain(cure)}\n${guideTo(title)}`;
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
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('internal', `${name}${place ? ` in ${place}` : ''}.`);
}


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ untilConfirmed),
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   dm: () => (/* binding */ visibilities),
/* harmony export */   kl: () => (/* binding */ secretScopes),
/* harmony export */   pP: () => (/* binding */ secretFormats),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
const operations = ['create', 'rotate', 'confirm', 'invalidate', 'report'];
const untilConfirmed = 'until-confirmed';
const secretScopes = ['repository', 'environment', 'organization', 'dependabot'];
const secretFormats = ['id:api_key', 'encoded'];
const visibilities = ['all', 'private', 'selected'];
const findings = [
    'expiring',
    'leftover',
    'undelivered',
    'unconfirmed',
    'never-expires',
    'unmanaged',
];


/***/ }),

/***/ 5557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GS: () => (/* binding */ requireCommandFiles),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   Xz: () => (/* binding */ replaceSummary),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   wk: () => (/* binding */ state)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3838);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1625);



const state = {
    save: (name, value) => asDelivery('The state for the post step', () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)(name, value)),
};
function setOutputs(outputs) {
    asDelivery('The outputs', () => {
        for (const [name, value] of Object.entries(outputs))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH)(name, value);
    });
}
async function writeSummary(text) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(text).write();
}
async function replaceSummary(text) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.emptyBuffer().addRaw(text).write({ overwrite: true });
}
function asDelivery(what, write) {
    try {
        write();
    }
    catch (error) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-delivered', `${what} could not be written (${reasonOf(error)}).`);
    }
}
const reasonOf = (error) => error.code ?? 'there is no such file, or it is read-only';
function requireCommandFiles(env) {
    const broken = [];
    for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT']) {
        const path = env[file];
        if (!path)
            broken.push(`${file} is not set`);
        else {
            try {
                const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, '\n');
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
            }
            catch (error) {
                broken.push(`the file that ${file} names cannot be written (${reasonOf(error)})`);
            }
        }
    }
    if (broken.length > 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('command-files', `${broken.join('; ')}. Nothing was called.`);
}


/***/ }),

/***/ 5580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ onLastResort)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);

function onLastResort(process, end) {
    let hasEnded = false;
    const once = (error) => {
        if (hasEnded)
            return;
        hasEnded = true;
        end(error);
    };
    process.on('uncaughtException', once);
    process.on('unhandledRejection', once);
    process.on('beforeExit', () => once(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('internal', 'The step did not finish: something that it waited for never completed.')));
}


/***/ }),

/***/ 3423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ decodePart),
/* harmony export */   j: () => (/* binding */ isMap)
/* harmony export */ });
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function decodePart(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 2337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
function printable(text, longest = 200) {
    if (typeof text !== 'string')
        return '';
    const line = text
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .replace(/:{2,}/g, ':')
        .replace(/#{2,}\[/g, '[')
        .trim();
    return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}


/***/ }),

/***/ 3084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openRuntime)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/runner/clock.js

const systemClock = {
    now: () => Date.now(),
    async wait(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

// EXTERNAL MODULE: ./build/runner/files.js
var files = __webpack_require__(5557);
;// CONCATENATED MODULE: ./build/runner/log.js

const plainLine = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');
let group;
function openGroup(title) {
    group = title;
    (0,core/* startGroup */.Oh)(plainLine(title));
}
function closeGroup() {
    if (group === undefined)
        return;
    group = undefined;
    (0,core/* endGroup */.N4)();
}
const log = {
    startGroup: openGroup,
    endGroup: closeGroup,
    progress(line) {
        const title = group;
        closeGroup();
        (0,core/* info */.pq)(plainLine(line));
        if (title !== undefined)
            openGroup(title);
    },
    info: (line) => (0,core/* info */.pq)(plainLine(line)),
    debug: (line) => (0,core/* debug */.Yz)(plainLine(line)),
    notice: core/* notice */.lm,
    warning: core/* warning */.$e,
    error: core/* error */.z3,
};
function maskOnce() {
    const masked = new Set();
    return (value) => {
        if (value.trim() === '' || masked.has(value))
            return;
        masked.add(value);
        (0,core/* setSecret */.Pq)(value);
    };
}

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/runner/standard-output.js
function openStandardOutput(stream, closed) {
    stream.on('error', closed);
    stream._handle?.setBlocking?.(true);
}

// EXTERNAL MODULE: ./build/runner/step-state.js
var step_state = __webpack_require__(202);
;// CONCATENATED MODULE: ./build/runner/runtime.js







function openRuntime(process, closed) {
    openStandardOutput(process.stdout, closed);
    const mask = maskOnce();
    return {
        env: process.env,
        log: log,
        state: (0,step_state/* writeStepState */.v)(files/* state */.wk),
        clock: systemClock,
        secret: (value) => new secret/* Secret */.z(value, mask),
        input: (name) => (0,core/* getInput */.V4)(name, { trimWhitespace: false }),
    };
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
;