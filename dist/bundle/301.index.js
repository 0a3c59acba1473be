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

/***/ 2398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ isServerlessRefusal),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   m_: () => (/* binding */ briefly)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);

const doing = {
    create: 'making the API key',
    prove: 'proving the new API key',
    list: 'listing API keys',
    invalidate: 'invalidating API keys',
    retire: 'cleaning up after the job',
};
function explain(error, what) {
    const fail = (code, details) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, details, { cause: error });
    const while_ = `while ${doing[what]}`;
    const { kind, status, type, reason } = error;
    if (kind === 'cancelled')
        return fail('cancelled', `The step was cancelled ${while_}.`);
    if (kind === 'rejected')
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
    return kind === 'notSent' ? 'there was no connection' : 'the connection broke';
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

/***/ 4269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   NQ: () => (/* binding */ fromError)
/* harmony export */ });
/* unused harmony export fromAnswer */
class RequestError extends Error {
    kind;
    status;
    type;
    reason;
    retryAfter;
    constructor(kind, about) {
        super([kind, about.status, about.type].filter(Boolean).join(' '), { cause: about.cause });
        this.name = 'RequestError';
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
        return new RequestError('rejected', about);
    if (status >= 400 && status < 500 && status !== 408)
        return new RequestError('refused', about);
    return new RequestError('ambiguous', about);
}
function textsOf(error) {
    const { type, reason } = (error ?? {});
    return { type: typeof type === 'string' ? type : '', reason: typeof reason === 'string' ? reason : '' };
}
function fromError(error) {
    if (error instanceof RequestError)
        return error;
    const { name, message, meta } = error;
    switch (name) {
        case 'ResponseError':
            return fromAnswer(meta?.statusCode ?? 0, meta?.body, meta?.headers?.['retry-after']);
        case 'TimeoutError':
            return new RequestError('ambiguous', { type: 'timeout', cause: error });
        case 'RequestAbortedError':
            return message.includes('content length')
                ? new RequestError('ambiguous', { type: 'too_large', cause: error })
                : new RequestError('cancelled', { cause: error });
        case 'ConnectionError':
            return new RequestError(neverConnected.test(message) ? 'notSent' : 'ambiguous', {
                type: 'connection',
                reason: message,
                cause: error,
            });
        default:
            return new RequestError('ambiguous', { type: 'unreadable', cause: error });
    }
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
        if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
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
        if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && error.status === 403))
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
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
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
            if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI))
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