"use strict";
exports.id = 841;
exports.ids = [841];
exports.modules = {

/***/ 935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ keysOverdue),
/* harmony export */   K6: () => (/* binding */ allKeys),
/* harmony export */   ZF: () => (/* binding */ managedBy),
/* harmony export */   hL: () => (/* binding */ reportableKeys),
/* harmony export */   n4: () => (/* binding */ liveKeys),
/* harmony export */   nX: () => (/* binding */ keysById),
/* harmony export */   tO: () => (/* binding */ keysOfRequest)
/* harmony export */ });
const managedBy = 'beats-api-key';
const term = (field, value) => ({ term: { [field]: value } });
const metadata = (fields) => Object.entries(fields).map(([name, value]) => term(`metadata.${name}`, value));
const live = { filter: [term('invalidated', false)], must_not: [{ range: { expiration: { lte: 'now' } } }] };
const either = (should) => ({ bool: { should, minimum_should_match: 1 } });
function owned(owner, { hosts = [], beat, purpose, secrets = [] }) {
    const fields = { managed_by: managedBy, server: owner.server, repository_id: owner.repositoryId };
    return {
        bool: {
            filter: [
                ...metadata({ ...fields, ...(beat && { beat }), ...(purpose && { purpose }) }),
                ...(owner.environment ? metadata({ environment: owner.environment }) : []),
                ...(hosts.length > 0 ? [{ terms: { 'metadata.host': hosts } }] : []),
                ...(secrets.length > 0 ? [{ terms: { 'metadata.secret': secrets } }] : []),
            ],
        },
    };
}
const named = (names) => ({ terms: { name: names } });
function liveKeys(owner, narrow, { names = [], secrets = [] } = {}) {
    const { server, repositoryId } = owner;
    const beside = [
        ...(names.length > 0 ? [named(names)] : []),
        ...(secrets.length > 0 ? [owned({ server, repositoryId }, { secrets })] : []),
    ];
    return {
        query: {
            bool: {
                filter: [...live.filter, either([owned(owner, narrow), ...beside])],
                must_not: live.must_not,
            },
        },
        clock: true,
    };
}
const allKeys = (owner, narrow, names = []) => ({
    query: either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])]),
});
const keysById = (ids) => ({ query: { ids: { values: ids } } });
const keysOverdue = (ids, { age, within }) => ({
    query: {
        bool: {
            filter: [
                { ids: { values: ids } },
                either([
                    ...(age ? [{ range: { creation: { lt: `now-${age}` } } }] : []),
                    ...(within ? [{ range: { expiration: { lt: `now+${within}` } } }] : []),
                ]),
            ],
        },
    },
});
const keysOfRequest = (request, host) => ({
    query: {
        bool: {
            filter: [
                ...live.filter,
                ...metadata({ managed_by: managedBy, request, ...(host !== undefined && { host }) }),
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
                    ...metadata({ managed_by: managedBy }),
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5961);

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withEnds),
/* harmony export */   after: () => (/* binding */ after),
/* harmony export */   u: () => (/* binding */ planAfter)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2398);
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1420);
/* harmony import */ var _runner_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8067);
/* harmony import */ var _kill_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1564);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(808);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6418);







const withEnds = (ids, { ends }) => ids
    .map((id) => {
    if (!ends.has(id))
        return id;
    const end = ends.get(id);
    return `${id} (${end === undefined ? 'never ends' : `ends ${new Date(end).toISOString()}`})`;
})
    .join(', ');
function planAfter(env, jobStatus) {
    const requestId = env.STATE_request;
    if (!requestId)
        return undefined;
    const ids = (prefix) => Object.keys(env).flatMap((name) => (name.startsWith(`STATE_${prefix}-`) ? [env[name]] : []));
    const refused = ids('refused');
    const delivered = ids('delivered');
    const begun = ids('begun').filter((id) => !refused.includes(id));
    const done = env.STATE_done;
    const [expire, shorten, invalidate] = ['expire', 'shorten', 'invalidate'].map((name) => (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readIds */ .Zm)(env, name));
    const committed = done === 'clean' || done === 'sweep';
    const succeeded = jobStatus === 'success' && committed;
    const plan = {
        requestId,
        sweep: done === undefined ? env.STATE_minting === 'true' : done === 'sweep',
        keep: [...new Set([...begun, ...(committed ? (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readIds */ .Zm)(env, 'kept') : [])])],
        unknown: begun.filter((id) => !delivered.includes(id)),
        revoke: (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readIds */ .Zm)(env, 'revoke'),
        expire: succeeded ? expire : [],
        shorten: succeeded ? shorten : [],
        invalidate: succeeded ? invalidate : [],
        overlap: env.STATE_overlap ?? '',
        overlapMs: Number(env.STATE_overlap_ms),
        stay: succeeded ? [] : [...expire, ...shorten, ...invalidate],
        ends: new Map((0,_runner_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readIds */ .Zm)(env, 'ends').map(readEnd)),
    };
    const idle = !plan.sweep &&
        [plan.revoke, plan.expire, plan.shorten, plan.invalidate, plan.stay, done ? [] : plan.unknown].every((list) => list.length === 0);
    return idle ? undefined : plan;
}
function readEnd(text) {
    const [id = '', end = ''] = text.split('@');
    return [id, end === '' ? undefined : Number(end)];
}
async function after(plan, ports) {
    const { keys, log } = ports;
    const result = { invalidated: [], expired: [], warnings: [] };
    const attempt = async (ids, title, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .Trouble */ .qm))
                throw error;
            result.warnings.push({
                title,
                text: `${(0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, 'retire').details}${ids.length > 0 ? ` API keys: ${withEnds(ids, plan)}.` : ''}`,
            });
        }
    };
    if (plan.sweep)
        await attempt([], 'API keys that nobody holds may remain', async () => {
            const { dead, left } = await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .sweep */ .X)({ requestId: plan.requestId, keep: new Set(plan.keep) }, ports, keys);
            result.invalidated.push(...dead);
            if (left.length > 0)
                result.warnings.push(stillAlive(left, plan));
        });
    if (plan.revoke.length > 0)
        await attempt(plan.revoke, 'The API key was not invalidated', () => killSurely(plan, plan.revoke, ports, result));
    if (plan.invalidate.length > 0)
        await attempt(plan.invalidate, 'Older API keys were not invalidated', () => killSurely(plan, plan.invalidate, ports, result));
    const ending = [...plan.expire, ...plan.shorten];
    if (ending.length > 0)
        await attempt(ending, 'Older API keys got no end', async () => {
            const ids = [...plan.expire, ...(await outliving(plan, keys))];
            if (ids.length > 0)
                result.expired.push(...(await keys.expire(ids, plan.overlap)));
            if (result.expired.length > 0)
                log.info(`Retired: ${result.expired.join(', ')}, valid for another ${plan.overlap}`);
            const left = ending.filter((id) => !result.expired.includes(id));
            if (left.length > 0)
                log.info(`Left as they are, until a later rotation invalidates them or they end: ${left.join(', ')}`);
        });
    return result;
}
async function outliving({ shorten, overlapMs }, keys) {
    if (shorten.length === 0)
        return [];
    const { keys: found, now } = await keys.list({ ...(0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(shorten), clock: true });
    return found
        .filter(({ id, expiration = Number.POSITIVE_INFINITY }) => {
        return shorten.includes(id) && now !== undefined && expiration > now + overlapMs;
    })
        .map(({ id }) => id);
}
async function killSurely(plan, ids, { keys, log, clock }, result) {
    const begin = clock.now();
    let left = ids;
    while (left.length > 0) {
        const { left: still, patience } = await (0,_kill_js__WEBPACK_IMPORTED_MODULE_4__/* .killFound */ .h)(left, { log }, keys);
        const dead = left.filter((id) => !still.includes(id));
        if (dead.length > 0)
            log.info(`Invalidated: ${dead.join(', ')}`);
        result.invalidated.push(...dead);
        left = still.length === 0 ? [] : await stillLive(still, keys, clock.now() >= begin + _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .searchLag */ .x9);
        if (left.length === 0)
            return;
        if (clock.now() > begin + patience)
            break;
        await clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAgain */ .IK);
    }
    if (left.length > 0)
        result.warnings.push(stillAlive(left, plan));
}
const stillAlive = (ids, plan) => ({
    title: 'API keys were not invalidated',
    text: `Still alive: ${withEnds(ids, plan)}. Keys of another user need the cluster privilege manage_api_key.`,
});
async function stillLive(ids, keys, believe) {
    const { keys: found, now = 0 } = await keys.list({ ...(0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(ids), clock: true });
    return ids.filter((id) => {
        const key = found.find((record) => record.id === id);
        return key ? !key.invalidated && !(key.expiration !== undefined && key.expiration <= now) : !believe;
    });
}


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ killFound),
/* harmony export */   o: () => (/* binding */ killMinted)
/* harmony export */ });
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1420);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(808);


async function killMinted(minted, ports, keys = ports.keys) {
    const begin = ports.clock.now();
    let left = minted;
    try {
        while (left.length > 0) {
            const ids = await keys.invalidate(left.map((key) => key.id), { owner: true });
            const dead = new Set(ids);
            left = left.filter((key) => !dead.has(key.id));
            if (left.length === 0 || ports.clock.now() > begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationPatience */ .it)
                break;
            const alive = await Promise.all(left.map((key) => keys.authenticates(key)));
            const believed = ports.clock.now() >= begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .searchLag */ .x9;
            left = left.filter((_, index) => alive[index] || !believed);
            if (left.length > 0)
                await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAgain */ .IK);
        }
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm))
            throw error;
    }
    return left;
}
async function killFound(ids, ports, keys) {
    const notKilled = (left, patience = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationPatience */ .it) => ({ left, patience });
    if (ids.length === 0)
        return notKilled([]);
    const own = await keys.invalidate(ids, { owner: true });
    const left = without(ids, own);
    if (left.length === 0)
        return notKilled([]);
    try {
        const others = await keys.invalidate(left, { owner: false });
        return notKilled(without(left, others));
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm && error.status === 403))
            throw error;
        ports.log.debug('Elasticsearch does not let this user invalidate keys of other users.');
        return notKilled(left, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .searchLag */ .x9);
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
/* harmony export */   GD: () => (/* binding */ placesLookedAt),
/* harmony export */   IK: () => (/* binding */ lookAgain),
/* harmony export */   Us: () => (/* binding */ createTries),
/* harmony export */   Wu: () => (/* binding */ hostsAtOnce),
/* harmony export */   c: () => (/* binding */ secretsAtOnce),
/* harmony export */   h9: () => (/* binding */ cancelledPatience),
/* harmony export */   it: () => (/* binding */ invalidationPatience),
/* harmony export */   jz: () => (/* binding */ deliveryDeadline),
/* harmony export */   pL: () => (/* binding */ authenticationLag),
/* harmony export */   x9: () => (/* binding */ searchLag)
/* harmony export */ });
const searchLag = 3_000;
const lookAgain = 250;
const authenticationLag = 5_000;
const invalidationPatience = 15_000;
const cancelledPatience = 5_000;
const deliveryDeadline = 5 * 60_000;
const createTries = 4;
const hostsAtOnce = 64;
const secretsAtOnce = 16;
const placesLookedAt = 100;


/***/ }),

/***/ 6418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);
/* harmony import */ var _kill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(808);



async function sweep({ requestId, host, keep }, ports, keys) {
    const until = ports.clock.now() + _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .searchLag */ .x9;
    const dead = new Set();
    let left = [];
    for (;;) {
        const last = ports.clock.now() >= until;
        const { keys: found } = await keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfRequest */ .tO)(requestId, host));
        const orphans = found
            .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !dead.has(id))
            .filter(({ metadata }) => host === undefined || metadata.host === host)
            .map(({ id }) => id);
        ({ left } = await (0,_kill_js__WEBPACK_IMPORTED_MODULE_1__/* .killFound */ .h)(orphans, ports, keys));
        for (const id of orphans)
            if (!left.includes(id))
                dead.add(id);
        if (last)
            break;
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAgain */ .IK);
    }
    if (dead.size > 0)
        ports.log.info(`Invalidated ${dead.size} API key(s) that nobody holds: ${[...dead].join(', ')}`);
    return { dead: [...dead], left };
}


/***/ }),

/***/ 1841:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _operations_after_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3492);
/* harmony import */ var _rim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13);


const rim = (0,_rim_js__WEBPACK_IMPORTED_MODULE_1__/* .openRim */ .j)(process);
const plan = (0,_operations_after_js__WEBPACK_IMPORTED_MODULE_0__/* .planAfter */ .u)(rim.env, rim.input('job-status') ?? '');
if (plan) {
    try {
        if (plan.stay.length > 0)
            rim.log.info(`The job did not succeed, so nothing is retired: ${plan.stay.join(', ')} stay in force, and so does the new key.`);
        for (const id of rim.env.STATE_done ? [] : plan.unknown)
            rim.log.warning(`It is not known whether a secret holds API key ${id}: it stays alive, and so does the older one.`, {
                title: 'An API key may or may not be delivered',
            });
        const { parseInputs } = await __webpack_require__.e(/* import() */ 598).then(__webpack_require__.bind(__webpack_require__, 8598));
        const { request } = await parseInputs(rim);
        const { openPorts } = await Promise.all(/* import() */[__webpack_require__.e(952), __webpack_require__.e(236)]).then(__webpack_require__.bind(__webpack_require__, 3236));
        const { after } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3492));
        const ports = await openPorts(request, rim, {
            requestId: plan.requestId,
            signal: new AbortController().signal,
            met: true,
        });
        const { warnings } = await after(plan, ports);
        for (const { title, text } of warnings)
            rim.log.warning(text, { title });
    }
    catch (error) {
        const { asFailure } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 4559));
        const ids = [...plan.revoke, ...plan.invalidate, ...plan.expire, ...plan.shorten];
        rim.log.warning(`${asFailure(error).details}${ids.length > 0 ? ` Not done for API keys ${(0,_operations_after_js__WEBPACK_IMPORTED_MODULE_0__/* .withEnds */ .J)(ids, plan)}.` : ''}`, {
            title: 'The post step could not clean up',
        });
    }
    process.exit();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 13:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
var state = __webpack_require__(8067);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/runner/stdout.js

function writeOut(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0)
        try {
            rest = rest.subarray((0,external_node_fs_.writeSync)(1, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
}

// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(1623);
;// CONCATENATED MODULE: ./build/rim.js





function openRim(process) {
    const mask = maskWith(writeOut);
    return {
        env: process.env,
        log: logTo(writeOut),
        state: (0,state/* stateOf */.L4)(process.env),
        clock: systemClock,
        secret: (value) => new secret/* Secret */.z(value, mask),
        input: (name) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`],
    };
}


/***/ }),

/***/ 5557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   GS: () => (/* binding */ requireCommandFiles),
/* harmony export */   f_: () => (/* binding */ entry)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5961);
/* harmony import */ var _uuid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(223);



function entry(name, value) {
    const delimiter = `ghadelimiter_${(0,_uuid_js__WEBPACK_IMPORTED_MODULE_2__/* .randomUUID */ .N)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function append(env, file, text) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, text);
}
function requireCommandFiles(env) {
    const broken = [];
    for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT']) {
        const path = env[file];
        if (!path)
            broken.push(`${file} is not set`);
        else {
            try {
                const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
                append(env, file, '\n');
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
            }
            catch (error) {
                broken.push(`the file that ${file} names cannot be written (${error.code ?? 'error'})`);
            }
        }
    }
    if (broken.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('command-files', `${broken.join('; ')}. Nothing was called.`);
}


/***/ }),

/***/ 8067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ saveIds),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Zm: () => (/* binding */ readIds)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5961);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5557);


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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ randomUUID)
/* harmony export */ });
const randomUUID = () => process.getBuiltinModule('node:crypto').randomUUID();


/***/ }),

/***/ 1623:
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