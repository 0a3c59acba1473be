"use strict";
exports.id = 301;
exports.ids = [301,625];
exports.modules = {

/***/ 935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ allKeys),
/* harmony export */   X8: () => (/* binding */ keysFeeding),
/* harmony export */   hL: () => (/* binding */ reportableKeys),
/* harmony export */   n4: () => (/* binding */ liveKeys),
/* harmony export */   nX: () => (/* binding */ keysById),
/* harmony export */   tO: () => (/* binding */ keysOfRequest)
/* harmony export */ });
/* harmony import */ var _keys_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4851);

const term = (field, value) => ({ term: { [field]: value } });
const metadata = (fields) => Object.entries(fields).map(([name, value]) => term(`metadata.${name}`, value));
const live = { filter: [term('invalidated', false)], must_not: [{ range: { expiration: { lte: 'now' } } }] };
const either = (should) => ({ bool: { should, minimum_should_match: 1 } });
function owned({ server, repositoryId, environment }, narrow) {
    const { hosts = [], beat, purpose } = narrow;
    const fields = { managed_by: _keys_record_js__WEBPACK_IMPORTED_MODULE_0__/* .managedBy */ .Z, server, repository_id: repositoryId };
    return {
        bool: {
            filter: [
                ...metadata({ ...fields, ...(beat && { beat }), ...(purpose && { purpose }) }),
                ...(environment ? metadata({ environment }) : []),
                ...(hosts.length > 0 ? [{ terms: { 'metadata.host': hosts } }] : []),
            ],
        },
    };
}
const named = (names) => ({ terms: { name: names } });
function feeding({ server }, targets) {
    const terms = (field, values) => ({
        terms: { [`metadata.${field}`]: [...new Set(values.filter((value) => value !== undefined))] },
    });
    const ids = targets.map(({ holderId }) => holderId).filter((id) => id !== undefined);
    return {
        bool: {
            filter: [
                ...metadata({ managed_by: _keys_record_js__WEBPACK_IMPORTED_MODULE_0__/* .managedBy */ .Z, server }),
                terms('target', targets.map(({ scope }) => scope)),
                terms('secret', targets.map(({ name }) => name)),
                either([
                    terms('target_repository', targets.map(({ holder }) => holder)),
                    ...(ids.length > 0 ? [terms('target_id', ids), terms('repository_id', ids)] : []),
                ]),
            ],
        },
    };
}
const liveKeys = (owner, narrow, { names = [], secrets = [] } = {}) => liveOnes([
    owned({ server: owner.server, repositoryId: owner.repositoryId }, narrow),
    ...(names.length > 0 ? [named(names)] : []),
    ...(secrets.length > 0 ? [feeding(owner, secrets)] : []),
]);
const keysFeeding = (owner, secrets) => liveOnes([feeding(owner, secrets)]);
const liveOnes = (should) => ({
    query: { bool: { filter: [...live.filter, either(should)], must_not: live.must_not } },
    clock: true,
});
const allKeys = (owner, narrow, names = []) => ({
    query: either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])]),
    clock: true,
});
const keysById = (ids) => ({ query: { ids: { values: ids } }, clock: true });
const keysOfRequest = (request, host) => ({
    query: {
        bool: {
            filter: [
                ...live.filter,
                ...metadata({ managed_by: _keys_record_js__WEBPACK_IMPORTED_MODULE_0__/* .managedBy */ .Z, request, ...(host !== undefined && { host }) }),
            ],
        },
    },
    evenUnmarked: true,
});
const reportableKeys = (prefixes) => ({
    query: {
        bool: {
            filter: [
                ...live.filter,
                either([
                    ...metadata({ managed_by: _keys_record_js__WEBPACK_IMPORTED_MODULE_0__/* .managedBy */ .Z }),
                    ...prefixes.map((prefix) => ({ prefix: { name: prefix } })),
                ]),
            ],
            must_not: live.must_not,
        },
    },
    clock: true,
});


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

/***/ 1625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q5: () => (/* binding */ feeds),
  KP: () => (/* binding */ feedsMaybe),
  lA: () => (/* binding */ fits),
  x5: () => (/* binding */ hasRoleDescriptors),
  P3: () => (/* binding */ isAdoptable),
  un: () => (/* binding */ isAskedFor),
  iI: () => (/* binding */ isOfRepository),
  go: () => (/* binding */ isOwned),
  b_: () => (/* binding */ isUnmanaged),
  DQ: () => (/* binding */ keysOfHosts),
  Nk: () => (/* binding */ metadataOf),
  vU: () => (/* binding */ whose),
  Q2: () => (/* binding */ whoseElse)
});

;// CONCATENATED MODULE: ./build/beats/equal.js
function equalRoleDescriptors(a, b) {
    return canonicalText(normaliseRoleDescriptors(a)) === canonicalText(normaliseRoleDescriptors(b));
}
function normaliseRoleDescriptors(descriptors) {
    return Object.fromEntries(Object.entries(descriptors).map(([name, role]) => [name, normaliseRole(role)]));
}
function normaliseRole(role) {
    const { index, transient_metadata: transient, ...fields } = role;
    if (index !== undefined)
        fields.indices ??= index;
    const normal = {};
    for (const [field, value] of Object.entries(fields)) {
        const list = Array.isArray(value) ? value.map(normaliseEntry) : value;
        if (!isEmpty(list))
            normal[field] = sorted(list);
    }
    if (isMap(transient) && transient.enabled === false)
        normal.transient_metadata = transient;
    return normal;
}
function normaliseEntry(entry) {
    if (!isMap(entry))
        return entry;
    const normal = {};
    for (const [field, value] of Object.entries(entry)) {
        if (field === 'allow_restricted_indices' && value === false)
            continue;
        if (value === null)
            continue;
        if (field === 'query')
            normal[field] = canonicalText(parsedQuery(value));
        else if (field === 'names' || field === 'clusters')
            normal[field] = sorted([value].flat());
        else
            normal[field] = sorted(value);
    }
    return normal;
}
function parsedQuery(query) {
    if (typeof query !== 'string')
        return query;
    try {
        return JSON.parse(query);
    }
    catch {
        return query;
    }
}
function sorted(value) {
    if (Array.isArray(value)) {
        const texts = new Map(value.map((item) => [canonicalText(sorted(item)), sorted(item)]));
        return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
    }
    if (!isMap(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]));
}
function canonicalText(value) {
    return JSON.stringify(value, (_key, item) => isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item);
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    if (Array.isArray(value))
        return value.length === 0;
    return isMap(value) && Object.keys(value).length === 0;
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/runner/printable.js
var printable = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/keys/record.js
var record = __webpack_require__(4851);
// EXTERNAL MODULE: ./build/keys/target.js
var keys_target = __webpack_require__(4543);
;// CONCATENATED MODULE: ./build/keys/ownership.js




const isOwned = (key, owner) => isOfRepository(key, owner) && key.metadata.environment === owner.environment;
const isOfRepository = ({ type, metadata }, { server, repositoryId }) => type === 'rest' &&
    metadata.managed_by === record/* managedBy */.Z &&
    metadata.server === server &&
    metadata.repository_id === repositoryId;
function fits(key, { hosts = [], beat, purpose }) {
    const { metadata } = key;
    return (typeof metadata.host === 'string' &&
        (hosts.length === 0 || hosts.includes(metadata.host)) &&
        (beat === undefined || metadata.beat === beat) &&
        (purpose === undefined || metadata.purpose === purpose));
}
const keysOfHosts = (keys, { owner, beat, purpose }) => Map.groupBy(keys.filter((key) => isOwned(key, owner) && fits(key, { beat, purpose })), ({ metadata }) => metadata.host);
function feeds(key, target, owner) {
    const fed = (0,keys_target/* targetOf */.$r)(key, owner);
    return fed !== undefined && (0,keys_target/* sameTarget */.cS)(fed, target);
}
function feedsMaybe(key, target, owner) {
    const { type, metadata } = key;
    if (type !== 'rest' || metadata.managed_by !== record/* managedBy */.Z || metadata.server !== owner.server)
        return false;
    const fed = (0,keys_target/* targetOf */.$r)(key, owner);
    return fed !== undefined && fed.scope !== 'outputs' && (0,keys_target/* mayBeSameTarget */.sP)(fed, target);
}
function isAdoptable(key, wanted) {
    return (isUnmanaged(key) &&
        (wanted.keyNames === undefined || wanted.keyNames.includes(key.name)) &&
        (wanted.roleDescriptors === undefined || hasRoleDescriptors(key, wanted.roleDescriptors)));
}
const isUnmanaged = (key) => key.type === 'rest' && !('managed_by' in key.metadata);
function hasRoleDescriptors(key, wanted) {
    const { roleDescriptors } = key;
    if (typeof roleDescriptors !== 'object' ||
        roleDescriptors === null ||
        Object.keys(roleDescriptors).length === 0)
        return false;
    return equalRoleDescriptors(roleDescriptors, wanted);
}
const isAskedFor = (key, request) => (isOwned(key, request.owner) && fits(key, request)) ||
    (request.adopt?.keyNames !== undefined &&
        request.adopt.roleDescriptors !== undefined &&
        isAdoptable(key, request.adopt));
function whose({ metadata }) {
    const [host, ...rest] = ['host', 'beat', 'purpose', 'environment'].map((field) => (0,printable/* printable */.g)(metadata[field], 100));
    return `host ${host} (${rest.filter(Boolean).join(', ')})`;
}
function whoseElse(key, owner) {
    return isOfRepository(key, owner)
        ? whose(key)
        : `${whose(key)} of repository ${(0,printable/* printable */.g)(key.metadata.repository, 100)}`;
}
function metadataOf(request, { host, target }, id) {
    const { owner, run, beat, purpose } = request;
    const endsWithJob = 'revokeAfterJob' in request && request.revokeAfterJob === true;
    return {
        ...request.metadata,
        managed_by: record/* managedBy */.Z,
        server: owner.server,
        repository_id: owner.repositoryId,
        ...(owner.environment !== undefined && { environment: owner.environment }),
        beat,
        host,
        purpose,
        ...(0,keys_target/* toMetadata */.Db)(target),
        ...(request.format && { secret_format: request.format }),
        request: id,
        ...(endsWithJob && record/* afterJob */.m),
        ...run,
    };
}


/***/ }),

/***/ 4851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ managedBy),
/* harmony export */   m: () => (/* binding */ afterJob)
/* harmony export */ });
const afterJob = { retires: 'after-job' };
const managedBy = 'beats-api-key';


/***/ }),

/***/ 4100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   O4: () => (/* binding */ secretUse),
/* harmony export */   QK: () => (/* binding */ wasDelivered),
/* harmony export */   Xl: () => (/* binding */ mayDelete),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   gB: () => (/* binding */ secretFacts)
/* harmony export */ });
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(808);
/* harmony import */ var _settled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5293);


function secretFacts({ name }, listing, github) {
    const { now, clockAhead } = listing;
    if (!github || now === undefined || clockAhead === undefined)
        return { state: 'unknown' };
    const entry = github.entries.get(name);
    if (!entry)
        return { state: 'absent', now };
    return { state: 'written', at: entry.updatedAt - github.clockAhead + clockAhead, now };
}
function traceOf(key, facts) {
    if (facts.state === 'unknown')
        return 'possible';
    if (facts.state === 'written') {
        if (facts.at >= lastWrite(key))
            return 'overwritten';
        if (facts.at >= key.creation - _settled_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTolerance */ .AH)
            return 'possible';
    }
    return isLive(key, facts.now) && (0,_settled_js__WEBPACK_IMPORTED_MODULE_1__/* .mayStillBeDelivered */ .B9)(key, facts.now) ? 'pending' : 'undelivered';
}
const exactness = 2_000;
function lastWrite({ creation, invalidation = Number.POSITIVE_INFINITY }) {
    return Math.min(creation + _settled_js__WEBPACK_IMPORTED_MODULE_1__/* .deliveryDeadline */ .jz + _settled_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTolerance */ .AH, invalidation - exactness);
}
const closeToCreation = 5_000;
const wasDelivered = (key, facts) => facts.state === 'written' &&
    traceOf(key, facts) === 'possible' &&
    facts.at >= key.creation - closeToCreation;
const isLive = ({ invalidated, expiration }, now) => !invalidated && (expiration === undefined || now === undefined || expiration > now);
function secretUse(target, { keys, owner, isOurs }, facts) {
    const feeding = keys.filter((key) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .feedsMaybe */ .KP)(key, target, owner));
    const foreign = feeding.filter((key) => !isOurs(key));
    const now = facts.state === 'unknown' ? undefined : facts.now;
    const others = foreign.filter((key) => isLive(key, now) && ['possible', 'pending'].includes(traceOf(key, facts)));
    const held = (candidates) => candidates.some((key) => traceOf(key, facts) === 'possible');
    if (facts.state === 'unknown')
        return { others, value: 'unknown' };
    if (facts.state === 'absent')
        return { others, value: 'none' };
    return { others, value: held(feeding.filter(isOurs)) ? 'ours' : held(foreign) ? 'others' : 'somebody' };
}
const mayDelete = ({ others, value }) => others.length === 0 && value === 'ours';


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ clockTolerance),
/* harmony export */   B9: () => (/* binding */ mayStillBeDelivered),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   jz: () => (/* binding */ deliveryDeadline),
/* harmony export */   yW: () => (/* binding */ isEarlierAttempt)
/* harmony export */ });
const deliveryDeadline = 5 * 60_000;
const clockTolerance = 60_000;
const settleTime = 10 * 60_000;
function isSettled(key, at, attempt) {
    const age = at - key.creation;
    return age >= settleTime || (isEarlierAttempt(key, attempt) && !mayStillBeDelivered(key, at));
}
const mayStillBeDelivered = ({ creation }, at) => at - creation < deliveryDeadline + clockTolerance;
function isEarlierAttempt({ metadata }, attempt) {
    const { run_id: run, run_attempt: number, job } = metadata;
    return (attempt.run_id !== '' &&
        attempt.job !== '' &&
        run === attempt.run_id &&
        job === attempt.job &&
        typeof number === 'string' &&
        Number(number) < Number(attempt.run_attempt));
}


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
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5294);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2337);


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
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
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
    if (!isScope(target) || !matches(name, secretName))
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
    return environment === undefined ? holder : `${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(environment)} in ${holder}`;
}
const kinds = {
    repository: 'repository',
    environment: 'environment',
    organization: 'organization',
    dependabot: 'Dependabot',
};
const isScope = (value) => _request_js__WEBPACK_IMPORTED_MODULE_1__/* .secretScopes */ .kl.some((scope) => scope === value);
const matches = (value, pattern) => typeof value === 'string' && pattern.test(value);
const isEnvironment = (value) => matches(value, /^(?!\.{1,2}$)[^\p{Cc}]+$/u);


/***/ }),

/***/ 462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ invalidateFound),
/* harmony export */   n: () => (/* binding */ invalidateMinted)
/* harmony export */ });
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8427);


async function invalidateMinted(minted, ports, keys = ports.keys) {
    const begin = ports.clock.now();
    let left = minted;
    try {
        while (left.length > 0) {
            const ids = await keys.invalidate(left.map((key) => key.id), { owner: true });
            const dead = new Set(ids);
            left = left.filter((key) => !dead.has(key.id));
            if (left.length === 0 || ports.clock.now() > begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationTimeLimit */ .V1)
                break;
            const alive = await Promise.all(left.map((key) => keys.authenticates(key)));
            const believed = ports.clock.now() >= begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .refreshDelay */ .P;
            left = left.filter((_, index) => alive[index] || !believed);
            if (left.length > 0)
                await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .pollInterval */ .dq);
        }
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G))
            throw error;
    }
    return left;
}
async function invalidateFound(ids, ports, keys) {
    const notInvalidated = (left, timeLimit = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationTimeLimit */ .V1) => ({ left, timeLimit });
    if (ids.length === 0)
        return notInvalidated([]);
    const own = await keys.invalidate(ids, { owner: true });
    const left = without(ids, own);
    if (left.length === 0)
        return notInvalidated([]);
    try {
        const others = await keys.invalidate(left, { owner: false });
        return notInvalidated(without(left, others));
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G && error.status === 403))
            throw error;
        ports.log.debug('Elasticsearch does not let this user invalidate keys of other users.');
        return notInvalidated(left, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .refreshDelay */ .P);
    }
}
function without(ids, taken) {
    const gone = new Set(taken);
    return ids.filter((id) => !gone.has(id));
}


/***/ }),

/***/ 8427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ maxSecretLocations),
/* harmony export */   P: () => (/* binding */ refreshDelay),
/* harmony export */   Q3: () => (/* binding */ cancelledTimeLimit),
/* harmony export */   Us: () => (/* binding */ createTries),
/* harmony export */   V1: () => (/* binding */ invalidationTimeLimit),
/* harmony export */   Wu: () => (/* binding */ hostsAtOnce),
/* harmony export */   c: () => (/* binding */ secretsAtOnce),
/* harmony export */   dq: () => (/* binding */ pollInterval),
/* harmony export */   pL: () => (/* binding */ authenticationLag)
/* harmony export */ });
const refreshDelay = 3_000;
const pollInterval = 250;
const authenticationLag = 5_000;
const invalidationTimeLimit = 15_000;
const cancelledTimeLimit = 5_000;
const createTries = 4;
const hostsAtOnce = 64;
const secretsAtOnce = 16;
const maxSecretLocations = 100;


/***/ }),

/***/ 6418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);
/* harmony import */ var _invalidate_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(462);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8427);



async function sweep({ requestId, host, keep }, ports, keys) {
    const until = ports.clock.now() + _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .refreshDelay */ .P;
    const dead = new Set();
    let left = [];
    for (;;) {
        const last = ports.clock.now() >= until;
        const { keys: found } = await keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfRequest */ .tO)(requestId, host));
        const orphans = found
            .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !dead.has(id))
            .filter(({ metadata }) => host === undefined || metadata.host === host)
            .map(({ id }) => id);
        ({ left } = await (0,_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidateFound */ .M)(orphans, ports, keys));
        for (const id of orphans)
            if (!left.includes(id))
                dead.add(id);
        if (last)
            break;
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .pollInterval */ .dq);
    }
    if (dead.size > 0)
        ports.log.info(`Invalidated ${dead.size} API key(s) that nobody holds: ${[...dead].join(', ')}`);
    return { dead: [...dead], left };
}


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4287);
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4269);
/* harmony import */ var _keys_secret_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4100);
/* harmony import */ var _operations_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(462);
/* harmony import */ var _operations_limits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8427);
/* harmony import */ var _operations_sweep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6418);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3083);








async function cleanUp(plan, ports) {
    const result = { invalidated: [], expired: [], warnings: [] };
    const attempt = async (keys, title, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G || ports.signal.aborted))
                throw error;
            const why = error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G && !ports.signal.aborted
                ? (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, 'retire').details
                : 'The post step was cancelled before this was done.';
            result.warnings.push({
                title,
                text: `${why}${keys.length > 0 ? ` API keys: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .withExpirations */ .l)(keys)}.` : ''}`,
            });
        }
    };
    if (plan.sweep) {
        await attempt(plan.created, 'API keys that nobody holds may remain', () => sweepAll(plan, ports, result));
    }
    if (plan.revoke.length > 0)
        await attempt(plan.revoke, 'The API key was not invalidated', () => invalidateUntilGone(plan.revoke, ports, result));
    const { retirement } = plan;
    if (retirement && retirement.invalidate.length > 0)
        await attempt(retirement.invalidate, 'Older API keys were not invalidated', () => invalidateUntilGone(retirement.invalidate, ports, result));
    if (retirement && retirement.expire.length > 0)
        await attempt(retirement.expire, 'Older API keys could not be set to expire', () => expire(retirement, ports, result));
    return result;
}
async function sweepAll(plan, ports, result) {
    const { requestId, keep, created } = plan;
    const { dead, left } = await (0,_operations_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .sweep */ .X)({ requestId, keep: new Set(keep) }, ports, ports.keys);
    result.invalidated.push(...dead);
    const rest = created.filter(({ id }) => !dead.includes(id) && !left.includes(id));
    if (rest.length > 0)
        await invalidateUntilGone(rest, ports, result);
    const known = (id) => created.filter((key) => key.id === id);
    const names = left.map((id) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .withExpirations */ .l)(known(id)) || id);
    if (names.length > 0)
        result.warnings.push(stillValid(names.join(', ')));
}
async function expire({ expire: keys, overlap }, ports, result) {
    const { found, missing, now } = await findAgain(keys, ports);
    if (missing.length > 0)
        result.warnings.push(notFound(missing));
    const ids = found
        .filter((key) => (0,_keys_secret_use_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG)(key, now) && now !== undefined)
        .filter(({ expiration = Number.POSITIVE_INFINITY }) => expiration > (now ?? 0) + overlap.ms)
        .map(({ id }) => id);
    const expired = ids.length > 0 ? await ports.keys.expire(ids, overlap.text) : [];
    result.expired.push(...expired);
    if (expired.length > 0)
        ports.log.info(`Retired: ${expired.join(', ')}: set to expire in ${overlap.text}`);
    for (const key of found.filter(({ id }) => !ids.includes(id)))
        ports.log.info(`API key ${key.id} is not changed: ${stateOf(key)}`);
    const left = keys.filter(({ id }) => ids.includes(id) && !expired.includes(id));
    if (left.length > 0)
        result.warnings.push({
            title: 'Older API keys could not be set to expire',
            text: `Elasticsearch did not update ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .withExpirations */ .l)(left)}. A later rotation retires them; until then they stay valid.`,
        });
}
function stateOf({ invalidated, expiration }) {
    if (invalidated)
        return 'it is invalidated already';
    return expiration === undefined
        ? 'the time on the cluster is not known'
        : `it expires at ${new Date(expiration).toISOString()}`;
}
async function findAgain(keys, ports) {
    const ids = new Set(keys.map(({ id }) => id));
    const { keys: listed, now } = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)([...ids]));
    const found = listed.filter(({ id }) => ids.has(id));
    const missing = keys.filter(({ id }) => !found.some((key) => key.id === id));
    return { found, missing, now };
}
async function invalidateUntilGone(keys, ports, result) {
    const { clock, log, signal } = ports;
    const begin = clock.now();
    let left = keys;
    for (;;) {
        const ids = left.map(({ id }) => id);
        const { left: still, timeLimit } = await (0,_operations_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidateFound */ .M)(ids, { log }, ports.keys);
        const gone = ids.filter((id) => !still.includes(id));
        if (gone.length > 0)
            log.info(`Invalidated: ${gone.join(', ')}`);
        result.invalidated.push(...gone);
        left = left.filter(({ id }) => still.includes(id));
        if (left.length === 0)
            return;
        const { found, missing, now } = await findAgain(left, ports);
        const valid = found.filter((key) => (0,_keys_secret_use_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG)(key, now)).map(({ id }) => id);
        const believed = clock.now() >= begin + _operations_limits_js__WEBPACK_IMPORTED_MODULE_7__/* .refreshDelay */ .P;
        if (believed && missing.length > 0)
            result.warnings.push(notFound(missing));
        left = left.filter(({ id }) => valid.includes(id) || (!believed && !found.some((key) => key.id === id)));
        if (left.length === 0)
            return;
        if (clock.now() > begin + timeLimit)
            break;
        await clock.wait(_operations_limits_js__WEBPACK_IMPORTED_MODULE_7__/* .pollInterval */ .dq, signal);
    }
    result.warnings.push(stillValid((0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .withExpirations */ .l)(left)));
}
const stillValid = (names) => ({
    title: 'API keys were not invalidated',
    text: `Still valid: ${names}. Keys of another user need the cluster privilege manage_api_key.`,
});
const notFound = (keys) => ({
    title: 'API keys were not found',
    text: `No search finds ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .withExpirations */ .l)(keys)}, so they were not changed. GitHub evaluates the inputs again for the post step: if they now name another cluster or user than before, invalidate these keys by their key-id.`,
});


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   dm: () => (/* binding */ visibilities),
/* harmony export */   kl: () => (/* binding */ secretScopes),
/* harmony export */   pP: () => (/* binding */ secretFormats),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
const operations = ['create', 'rotate', 'invalidate', 'report'];
const secretScopes = ['repository', 'environment', 'organization', 'dependabot'];
const secretFormats = ['id:api_key', 'encoded'];
const visibilities = ['all', 'private', 'selected'];
const findings = ['expiring', 'leftover', 'undelivered', 'never-expires', 'unmanaged'];


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


/***/ })

};
;