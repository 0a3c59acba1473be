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

/***/ 4851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ managedBy)
/* harmony export */ });
const managedBy = 'beats-api-key';


/***/ }),

/***/ 462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ invalidateFound),
/* harmony export */   n: () => (/* binding */ invalidateMinted)
/* harmony export */ });
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(808);


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

/***/ 808:
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
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(808);



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
/* harmony import */ var _operations_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);
/* harmony import */ var _operations_limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(808);
/* harmony import */ var _operations_sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6418);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3083);







async function cleanUp(plan, ports) {
    const result = { invalidated: [], expired: [], warnings: [] };
    const attempt = async (keys, title, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G))
                throw error;
            const which = keys.length > 0 ? ` API keys: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .withExpirations */ .l)(keys)}.` : '';
            result.warnings.push({ title, text: `${(0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, 'retire').details}${which}` });
        }
    };
    const invalidate = async (keys, title) => {
        if (keys.length > 0)
            await attempt(keys, title, () => invalidateUntilGone(keys, ports, result));
    };
    if (plan.sweep)
        await attempt([], 'API keys that nobody holds may remain', async () => {
            const keep = new Set(plan.keep);
            const { dead, left } = await (0,_operations_sweep_js__WEBPACK_IMPORTED_MODULE_4__/* .sweep */ .X)({ requestId: plan.requestId, keep }, ports, ports.keys);
            result.invalidated.push(...dead);
            if (left.length > 0)
                result.warnings.push(stillAlive(left.join(', ')));
        });
    await invalidate(plan.revoke, 'The API key was not invalidated');
    const { retirement } = plan;
    if (!retirement)
        return result;
    await invalidate(retirement.invalidate, 'Older API keys were not invalidated');
    if (retirement.expire.length > 0)
        await attempt(retirement.expire, 'Older API keys got no end', () => expire(retirement, ports, result));
    return result;
}
async function expire({ expire: keys, overlap }, ports, result) {
    const ending = keys.filter(({ expiration }) => expiration !== undefined).map(({ id }) => id);
    const endless = keys.filter(({ expiration }) => expiration === undefined).map(({ id }) => id);
    const ids = [...endless, ...(await outliving(ending, overlap.ms, ports.keys))];
    if (ids.length > 0)
        result.expired.push(...(await ports.keys.expire(ids, overlap.text)));
    if (result.expired.length > 0)
        ports.log.info(`Retired: ${result.expired.join(', ')}, valid for another ${overlap.text}`);
    const left = [...endless, ...ending].filter((id) => !result.expired.includes(id));
    if (left.length > 0)
        ports.log.info(`Left as they are, until a later rotation invalidates them or they end: ${left.join(', ')}`);
}
async function outliving(ids, overlapMs, keys) {
    if (ids.length === 0)
        return [];
    const { keys: found, now } = await keys.list({ ...(0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(ids), clock: true });
    return found
        .filter(({ id, expiration = Number.POSITIVE_INFINITY }) => {
        return ids.includes(id) && now !== undefined && expiration > now + overlapMs;
    })
        .map(({ id }) => id);
}
async function invalidateUntilGone(doomed, { keys, log, clock }, result) {
    const begin = clock.now();
    let left = doomed.map(({ id }) => id);
    while (left.length > 0) {
        const { left: still, timeLimit } = await (0,_operations_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidateFound */ .M)(left, { log }, keys);
        const dead = left.filter((id) => !still.includes(id));
        if (dead.length > 0)
            log.info(`Invalidated: ${dead.join(', ')}`);
        result.invalidated.push(...dead);
        left = still.length === 0 ? [] : await stillLive(still, keys, clock.now() >= begin + _operations_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .refreshDelay */ .P);
        if (left.length === 0)
            return;
        if (clock.now() > begin + timeLimit)
            break;
        await clock.wait(_operations_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .pollInterval */ .dq);
    }
    if (left.length > 0)
        result.warnings.push(stillAlive((0,_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .withExpirations */ .l)(doomed.filter(({ id }) => left.includes(id)))));
}
const stillAlive = (keys) => ({
    title: 'API keys were not invalidated',
    text: `Still alive: ${keys}. Keys of another user need the cluster privilege manage_api_key.`,
});
async function stillLive(ids, keys, believe) {
    const { keys: found, now = 0 } = await keys.list({ ...(0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(ids), clock: true });
    return ids.filter((id) => {
        const key = found.find((record) => record.id === id);
        return key ? !key.invalidated && !(key.expiration !== undefined && key.expiration <= now) : !believe;
    });
}


/***/ })

};
;