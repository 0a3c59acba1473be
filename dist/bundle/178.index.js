"use strict";
exports.id = 178;
exports.ids = [178];
exports.modules = {

/***/ 9801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ proxyOf),
/* harmony export */   Pf: () => (/* binding */ agentFor),
/* harmony export */   Uj: () => (/* binding */ HttpsTunnel),
/* harmony export */   sd: () => (/* binding */ proxyUrl)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var hpagent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9611);
/* harmony import */ var _connection_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3611);






const pooled = { keepAlive: true, maxSockets: 64 };
function agentFor({ protocol }, proxy, tls) {
    const secure = { ...pooled, ...tls, checkServerIdentity: checkIdentity, rejectUnauthorized: true };
    if (proxy === undefined)
        return protocol === 'http:' ? new (node_http__WEBPACK_IMPORTED_MODULE_0___default().Agent)(pooled) : new (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent)(secure);
    const url = proxyUrl(proxy);
    return protocol === 'http:'
        ? new HttpTunnel({ ...pooled, proxy: url })
        : new HttpsTunnel({ ...secure, proxy: url });
}
const proxyOf = (agent) => agent instanceof HttpTunnel || agent instanceof HttpsTunnel ? agent.through : undefined;
function proxyUrl(text) {
    const url = new URL(text);
    return Object.defineProperty(url, 'hostname', { value: withoutBrackets(url.hostname) });
}
class HttpTunnel extends hpagent__WEBPACK_IMPORTED_MODULE_4__/* ["default"].HttpProxyAgent */ .Ay.HttpProxyAgent {
    through;
    constructor(options) {
        super(options);
        this.through = options.proxy;
    }
    createConnection(options, connected) {
        return super.createConnection(inBrackets(options), reportProxy(connected, this.through.host));
    }
}
class HttpsTunnel extends hpagent__WEBPACK_IMPORTED_MODULE_4__/* ["default"].HttpsProxyAgent */ .Ay.HttpsProxyAgent {
    through;
    constructor(options) {
        super(options);
        this.through = options.proxy;
    }
    createConnection(options, connected) {
        return super.createConnection(inBrackets(options), reportProxy(connected, this.through.host));
    }
}
const inBrackets = (options) => (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIPv6)(options.host ?? '') ? { ...options, host: `[${options.host}]` } : options;
const withoutBrackets = (host) => host.replace(/^\[|\]$/g, '');
const checkIdentity = (host, certificate) => (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.checkServerIdentity)(withoutBrackets(host), certificate);
const reportProxy = (connected, proxy) => (error, socket) => connected(error && (0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .fromProxy */ .Xi)(error, proxy), socket);


/***/ }),

/***/ 3393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v4: () => (/* binding */ apiKeys),
  $5: () => (/* binding */ credentialOf),
  zM: () => (/* binding */ verificationOf)
});

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/elasticsearch/listing.js

const largestPage = 1_000;
const shrink = (size) => Math.max(1, Math.floor(size / 4));
const clockAggregation = { clock: { date_range: { field: 'creation', ranges: [{ from: 'now' }] } } };
const longestAnswer = 30_000;
async function listAll(ask, { query, clock }) {
    const found = new Map();
    const sort = ['creation', 'name'];
    let serverClock = {};
    let after;
    let size = largestPage;
    for (;;) {
        const next = after ? { search_after: after } : clock && { aggs: clockAggregation };
        const timed = await ask({ query, sort, size, ...next }).catch((error) => {
            if (error instanceof request_error/* RequestError */.G && error.problem === 'too-large' && size > 1)
                return undefined;
            throw error;
        });
        if (!timed) {
            size = shrink(size);
            continue;
        }
        const page = timed.answer;
        if (!Array.isArray(page.api_keys))
            throw new request_error/* RequestError */.G('ambiguous', { status: 200, problem: 'unreadable' });
        const from = page.aggregations?.clock?.buckets?.[0]?.from;
        if (typeof from === 'number')
            serverClock = { now: from, ...clockDifference(from, timed) };
        const before = found.size;
        for (const hit of page.api_keys) {
            const key = readKey(hit);
            if (key && !found.has(key.id))
                found.set(key.id, key);
        }
        if (page.api_keys.length < size)
            return { keys: [...found.values()], ...serverClock };
        const last = page.api_keys.at(-1)._sort;
        if (!Array.isArray(last))
            throw new request_error/* RequestError */.G('ambiguous', { status: 200, problem: 'unreadable' });
        const begin = found.size > before ? [last[0], ''] : last;
        if (String(begin) === String(after))
            throw new request_error/* RequestError */.G('ambiguous', { status: 200, problem: 'unreadable' });
        after = begin;
    }
}
function clockDifference(now, { sentAt, arrivedAt }) {
    const took = arrivedAt - sentAt;
    return took >= 0 && took <= longestAnswer ? { clockAhead: now - arrivedAt } : {};
}
const momentOf = (value) => typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, Math.min(value, 8.64e15)) : undefined;
function readKey(hit) {
    const { id, name, type, invalidated, username, realm, metadata, role_descriptors, ...moments } = (hit ??
        {});
    const [creation, expiration, invalidation] = ['creation', 'expiration', 'invalidation'].map((field) => momentOf(moments[field]));
    if (typeof id !== 'string' || !/^[\w-]{1,128}$/.test(id) || creation === undefined)
        return undefined;
    return {
        id,
        name: typeof name === 'string' ? name : '',
        type: typeof type === 'string' ? type : 'rest',
        creation,
        ...(expiration !== undefined && { expiration }),
        invalidated: invalidated === true,
        ...(invalidation !== undefined && { invalidation }),
        username: typeof username === 'string' ? username : '',
        realm: typeof realm === 'string' ? realm : '',
        metadata: typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)
            ? metadata
            : {},
        roleDescriptors: role_descriptors,
    };
}

// EXTERNAL MODULE: ./build/elasticsearch/retry.js
var retry = __webpack_require__(6757);
;// CONCATENATED MODULE: ./build/elasticsearch/api-keys.js




const credentialOf = ({ id, apiKey }) => new secret/* Secret */.z(`${id}:${apiKey.reveal()}`, () => { });
const chunk = 1_000;
function apiKeys(elasticsearch, ports) {
    const { call, security } = elasticsearch;
    const { signal, secret, cluster } = ports;
    const options = { signal };
    const as = ({ encoded }) => ({
        signal,
        headers: { authorization: `ApiKey ${encoded.reveal()}` },
    });
    const known = (field) => ({ signal, evenUnmarked: field });
    const once = async (answering) => {
        const answer = await answering;
        cluster.met = true;
        return answer;
    };
    const repeat = (work) => (0,retry/* withRetry */.bD)(() => once(work()), ports);
    return {
        within: (other) => apiKeys(elasticsearch, { ...ports, signal: other }),
        async create(spec) {
            const request = {
                method: 'POST',
                path: '/_security/api_key',
                querystring: { refresh: 'false' },
                body: spec,
            };
            const answer = await once(call(request, options));
            return minted(answer, spec.name, secret);
        },
        async verify(key, privileges) {
            const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
            const answer = await repeat(() => security.hasPrivileges(asked, as(key)));
            return verificationOf(answer, privileges);
        },
        list(query) {
            const how = query.evenUnmarked ? known('api_keys') : options;
            const ask = async (body) => {
                const sentAt = ports.clock.now();
                const answer = await security.queryApiKeys(body, how);
                return { answer, sentAt, arrivedAt: ports.clock.now() };
            };
            return listAll((body) => repeat(() => ask(body)), query);
        },
        async invalidate(ids, { owner }) {
            const invalidated = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const part = ids.slice(from, from + chunk);
                const body = { ids: part, ...(owner && { owner: true }) };
                const answer = await repeat(() => security.invalidateApiKey(body, known('invalidated_api_keys')));
                const done = [
                    ...strings(answer.invalidated_api_keys),
                    ...strings(answer.previously_invalidated_api_keys),
                ];
                invalidated.push(...done.filter((id) => part.includes(id)));
            }
            return invalidated;
        },
        async expire(ids, expiration) {
            const updated = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const body = { ids: ids.slice(from, from + chunk), expiration };
                const answer = await repeat(() => security.bulkUpdateApiKeys(body, options));
                updated.push(...strings(answer.updated), ...strings(answer.noops));
            }
            return updated;
        },
        async username() {
            const { username } = await repeat(() => security.authenticate({}, known('username')));
            if (typeof username !== 'string')
                throw new request_error/* RequestError */.G('ambiguous', { status: 200, type: 'unreadable' });
            return username;
        },
        async authenticates(key) {
            try {
                await repeat(() => security.authenticate({}, { ...known('username'), ...as(key) }));
                return true;
            }
            catch (error) {
                if (error instanceof request_error/* RequestError */.G && error.status === 401)
                    return false;
                throw error;
            }
        },
    };
}
const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
function minted(answer, name, secret) {
    const { id, api_key, expiration } = answer;
    if (typeof id !== 'string' ||
        typeof api_key !== 'string' ||
        !/^[\w-]{1,128}$/.test(id) ||
        !/^[\w+/=-]{16,256}$/.test(api_key))
        throw new request_error/* RequestError */.G('ambiguous', { status: 200, problem: 'unreadable' });
    const end = momentOf(expiration);
    return {
        id,
        name,
        ...(end !== undefined && { expiration: end }),
        apiKey: secret(api_key),
        encoded: secret(Buffer.from(`${id}:${api_key}`).toString('base64')),
    };
}
function verificationOf(answer, asked) {
    if (typeof answer.username !== 'string' || typeof answer.cluster?.manage_own_api_key !== 'boolean')
        throw new request_error/* RequestError */.G('ambiguous', { status: 200, problem: 'unreadable' });
    const missing = [];
    for (const privilege of asked.cluster)
        if (answer.cluster[privilege] !== true)
            missing.push(`cluster privilege ${privilege}`);
    for (const { names, privileges } of asked.index)
        for (const name of names)
            for (const privilege of privileges)
                if (answer.index?.[name]?.[privilege] !== true)
                    missing.push(`${privilege} on ${name}`);
    for (const { application, resources, privileges } of asked.application)
        for (const resource of resources)
            for (const privilege of privileges)
                if (answer.application?.[application]?.[resource]?.[privilege] !== true)
                    missing.push(`${privilege} on ${resource} of application ${application}`);
    return {
        username: answer.username,
        missing: [...new Set(missing)],
        managesOwnKeys: answer.cluster.manage_own_api_key,
    };
}


/***/ }),

/***/ 3611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ alertOf),
/* harmony export */   KD: () => (/* binding */ proxyTimeout),
/* harmony export */   WK: () => (/* binding */ isAboutClientCertificate),
/* harmony export */   Xi: () => (/* binding */ fromProxy),
/* harmony export */   tC: () => (/* binding */ fromConnection)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);

function fromConnection(error, sent) {
    if (error instanceof _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G)
        return error;
    const first = error.errors?.[0];
    if (first)
        return fromConnection(first, sent);
    const problem = problemOf(error, sent);
    const detail = problem === 'certificate-name' ? namesIn(error.cert?.subjectaltname) : codeOf(error);
    const unsent = !sent || problem === 'client-certificate-refused';
    return new _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G(unsent ? 'notSent' : 'ambiguous', { problem, detail });
}
function codeOf(error) {
    const alert = alertOf(error);
    if (alert !== undefined)
        return `alert ${alerts[alert] ?? alert}`;
    return /^\w+$/.test(error.code ?? '') ? (error.code ?? '') : '';
}
const alerts = {
    40: 'handshake_failure',
    47: 'illegal_parameter',
    50: 'decode_error',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    112: 'unrecognized_name',
    120: 'no_application_protocol',
};
function problemOf(error, sent) {
    const { code = '', syscall } = error;
    if (code.startsWith('HPE_'))
        return notHttp(error);
    const alert = alertOf(error);
    if (alert !== undefined)
        return ofAlert(alert, sent);
    if (sent)
        return 'closed';
    const certificate = certificates[code];
    if (certificate)
        return certificate;
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return ofHandshake(error.message);
    if (code === 'EAI_AGAIN')
        return 'unknown-host-for-now';
    if (syscall === 'getaddrinfo')
        return 'unknown-host';
    if (code === 'ECONNREFUSED')
        return 'no-listener';
    if (syscall === 'connect')
        return 'no-route';
    return 'closed';
}
function notHttp({ code, rawPacket }) {
    const [type = 0, version] = rawPacket ?? [];
    if (type >= 20 && type <= 23 && version === 3)
        return 'wants-tls';
    return code === 'HPE_INVALID_CONSTANT' ? 'not-http' : 'unreadable';
}
const isAboutClientCertificate = (alert) => [41, 42, 43, 44, 45, 46, 48, 49, 51, 116].includes(alert);
function alertOf({ message }) {
    const [, number] = /SSL alert number (\d+)/.exec(message) ?? [];
    return number === undefined ? undefined : Number(number);
}
function ofAlert(alert, sent) {
    if (isAboutClientCertificate(alert))
        return 'client-certificate-refused';
    if (sent)
        return 'closed';
    return alert === 70 ? 'tls-version' : 'tls-refused';
}
function ofHandshake(message) {
    const [, reason = message] = /error:[\dA-F]+:[^:]*:[^:]*:([^:]*)/.exec(message) ?? [];
    if (/unsupported protocol|legacy/.test(reason))
        return 'tls-version';
    return /wrong version number|packet length too long|record|http request|unknown protocol/.test(reason)
        ? 'not-tls'
        : 'tls-refused';
}
const certificates = {
    ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
    HOSTNAME_MISMATCH: 'certificate-name',
    CERT_HAS_EXPIRED: 'certificate-expired',
    CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
    CERT_UNTRUSTED: 'certificate-untrusted',
    CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
    CERT_CHAIN_TOO_LONG: 'certificate-invalid',
    CERT_REVOKED: 'certificate-invalid',
    CERT_REJECTED: 'certificate-invalid',
    INVALID_CA: 'certificate-invalid',
    INVALID_PURPOSE: 'certificate-invalid',
    PATH_LENGTH_EXCEEDED: 'certificate-invalid',
    UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'certificate-invalid',
    UNABLE_TO_DECRYPT_CERT_SIGNATURE: 'certificate-untrusted',
    UNSPECIFIED: 'certificate-invalid',
};
function namesIn(alternatives = '') {
    const names = [...alternatives.matchAll(/(?:DNS|IP Address):([\w.*:-]{1,253})/g)].map(([, name]) => name);
    return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
function fromProxy(error, proxy) {
    const [observed, mayPass] = observedOf(error.errors?.[0] ?? error);
    return new _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G('notSent', {
        problem: mayPass ? 'proxy-unavailable' : 'proxy',
        detail: `The proxy ${proxy} ${observed}`,
    });
}
function observedOf(error) {
    const { message, code = '', syscall } = error;
    const [, status] = /^Bad response: (\d+)/.exec(message) ?? [];
    if (status === '407')
        return ['answered 407: it asks for a user name and a password, which belong in its address', false];
    if (status)
        return [`answered ${status}`, status >= '500'];
    if (code.startsWith('HPE_'))
        return ['does not speak HTTP (a SOCKS port does not)', false];
    if (code in certificates)
        return [`has a certificate that this runner does not trust (${code})`, false];
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return ['does not speak TLS (its own address then begins with http://)', false];
    if (syscall === 'connect' || syscall === 'getaddrinfo')
        return [`cannot be reached (${code})`, code !== 'ENOTFOUND'];
    return ['closed the connection before it answered', true];
}
const proxyTimeout = (proxy, ms) => new _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G('notSent', {
    problem: 'proxy-unavailable',
    detail: `The proxy ${proxy} did not answer within ${ms / 1000} s`,
});


/***/ }),

/***/ 3011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
class Deadline {
    signal;
    #time = new AbortController();
    #timer;
    constructor(ms, signal) {
        this.#timer = setTimeout(() => this.#time.abort(), ms);
        this.signal = AbortSignal.any([this.#time.signal, ...(signal ? [signal] : [])]);
    }
    get isOver() {
        return this.#time.signal.aborted;
    }
    clear() {
        clearTimeout(this.#timer);
    }
}


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ sayHello),
/* harmony export */   e: () => (/* binding */ presentedChain)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9801);
/* harmony import */ var _connection_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3611);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3011);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4269);








async function presentedChain(node, ports) {
    const socket = await shake(node, ports);
    const chain = [];
    for (let certificate = socket.getPeerX509Certificate(); certificate && !chain.some((known) => known.fingerprint256 === certificate?.fingerprint256); certificate = certificate.issuerCertificate)
        chain.push(certificate);
    socket.destroy();
    return chain;
}
const alertDelay = 300;
async function sayHello(node, ports) {
    let areKeysAgreed = false;
    const watch = (socket) => socket.once('keylog', () => {
        areKeysAgreed = true;
    });
    let alert;
    const note = (error) => {
        alert ??= (0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .alertOf */ .GU)(error);
    };
    try {
        const socket = await shake(node, ports, { watch, note });
        await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'close'), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(alertDelay)]);
        socket.destroy();
        return { isEstablished: true, areKeysAgreed, alert };
    }
    catch {
        return { isEstablished: false, areKeysAgreed, alert };
    }
}
async function shake(node, ports, observer = {}) {
    const { proxy, timeout, signal } = ports;
    const deadline = new _deadline_js__WEBPACK_IMPORTED_MODULE_7__/* .Deadline */ .B(timeout, signal);
    const { promise, resolve, reject } = Promise.withResolvers();
    let socket;
    deadline.signal.addEventListener('abort', () => {
        socket?.destroy();
        if (signal?.aborted)
            reject(new _request_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .G('cancelled'));
        else if (proxy && !socket)
            reject((0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .proxyTimeout */ .KD)(new URL(proxy).host, timeout));
        else
            reject(new _request_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .G('notSent', { problem: 'timeout', address: new URL(node).host }));
    });
    const fail = (error) => {
        observer.note?.(error);
        const { kind, about } = (0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .fromConnection */ .tC)(error, false);
        reject(new _request_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestError */ .G(kind, { ...about, address: new URL(node).host }));
    };
    open(node, ports, (error, opened) => {
        if (error || !opened)
            return fail(error ?? new Error('no connection'));
        socket = opened;
        observer.watch?.(opened);
        opened.once('secureConnect', () => resolve(opened));
        opened.on('error', fail);
        opened.once('close', () => fail(new Error('closed')));
        if (deadline.signal.aborted)
            opened.destroy();
    });
    try {
        return await promise;
    }
    finally {
        deadline.clear();
    }
}
function open(node, { proxy, shown }, opened) {
    const { hostname, port } = new URL(node);
    const host = hostname.replace(/^\[|\]$/g, '');
    const options = {
        ...shown,
        host,
        port: Number(port) || 443,
        servername: (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? '' : host,
        rejectUnauthorized: false,
    };
    if (proxy)
        new _agents_js__WEBPACK_IMPORTED_MODULE_4__/* .HttpsTunnel */ .Uj({ proxy: (0,_agents_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyUrl */ .sd)(proxy) }).createConnection(options, (error, socket) => opened(error, socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_3__.TLSSocket ? socket : undefined));
    else
        opened(null, (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)(options));
}


/***/ }),

/***/ 935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ allKeys),
/* harmony export */   X8: () => (/* binding */ keysFeeding),
/* harmony export */   hL: () => (/* binding */ reportableKeys),
/* harmony export */   lU: () => (/* binding */ deadKeysFeeding),
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
const deadKeysFeeding = (owner, secrets, since) => ({
    query: {
        bool: {
            filter: [feeding(owner, secrets), { range: { creation: { gte: since } } }],
            must_not: [{ bool: live }],
        },
    },
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

/***/ 6757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   lE: () => (/* binding */ isPermanent)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);


const tries = 4;
const firstPauses = [300, 1_000];
const laterPause = 3_000;
const longestPause = 60_000;
function pauseBefore(attempt, failed) {
    const { retryAfter } = failed.about;
    if (retryAfter !== undefined)
        return Math.min(retryAfter, longestPause);
    const pause = firstPauses[attempt - 2] ?? laterPause;
    return pause / 2 + (Math.random() * pause) / 2;
}
const passing = new Set([
    'unknown-host-for-now',
    'no-listener',
    'no-route',
    'proxy-unavailable',
    'closed',
    'timeout',
]);
const misdirected = new Set([
    'not-elasticsearch',
    'unexpected-status',
    'moved-to-https',
    'kibana',
    'not-http',
    'wants-tls',
]);
function isPermanent({ kind, problem }, met = false) {
    if (kind === 'refused' || kind === 'cancelled')
        return true;
    if (kind === 'notSent')
        return !passing.has(problem);
    return problem === 'too-large' || (!met && misdirected.has(problem));
}
async function withRetry(work, { clock, signal, cluster }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
                throw error;
            const failed = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fromError */ .N)(error);
            if (attempt === tries || isPermanent(failed, cluster.met) || signal.aborted)
                throw failed;
            await clock.wait(pauseBefore(attempt + 1, failed), signal).catch(() => {
                throw new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G('cancelled');
            });
        }
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
  yf: () => (/* binding */ oneOwnerRemark),
  Sc: () => (/* binding */ roleDescriptorsOf),
  vU: () => (/* binding */ whose),
  Q2: () => (/* binding */ whoseElse)
});

// EXTERNAL MODULE: ./build/runner/plain-data.js
var plain_data = __webpack_require__(3423);
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
    if ((0,plain_data/* isMap */.j)(transient) && transient.enabled === false)
        normal.transient_metadata = transient;
    return normal;
}
function normaliseEntry(entry) {
    if (!(0,plain_data/* isMap */.j)(entry))
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
    if (!(0,plain_data/* isMap */.j)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]));
}
function canonicalText(value) {
    return JSON.stringify(value, (_key, item) => (0,plain_data/* isMap */.j)(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item);
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    if (Array.isArray(value))
        return value.length === 0;
    return (0,plain_data/* isMap */.j)(value) && Object.keys(value).length === 0;
}

// EXTERNAL MODULE: ./build/request.js
var build_request = __webpack_require__(5294);
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
    const own = roleDescriptorsOf(key);
    return own !== undefined && equalRoleDescriptors(own, wanted);
}
function roleDescriptorsOf({ roleDescriptors }) {
    const isSomething = typeof roleDescriptors === 'object' &&
        roleDescriptors !== null &&
        Object.keys(roleDescriptors).length > 0;
    return isSomething ? roleDescriptors : undefined;
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
        ...('overlap' in request && request.overlap === build_request/* untilConfirmed */.EZ && { retires: build_request/* untilConfirmed */.EZ }),
        request: id,
        ...(endsWithJob && record/* afterJob */.m),
        ...run,
    };
}
function oneOwnerRemark(keys) {
    const owners = new Set(keys.map(({ username, realm }) => `${username} ${realm}`));
    if (owners.size > 1)
        return [];
    const rule = 'Without the cluster privilege read_security or manage_api_key, a user is shown only its own API keys.';
    return [owners.size === 1 ? `Only API keys of one user were listed. ${rule}` : rule];
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
/* harmony export */   TI: () => (/* binding */ replacesUnknownValue),
/* harmony export */   Xl: () => (/* binding */ mayDelete),
/* harmony export */   bd: () => (/* binding */ mayHoldDead),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   gB: () => (/* binding */ secretFacts),
/* harmony export */   t1: () => (/* binding */ mayHoldLater)
/* harmony export */ });
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(808);
/* harmony import */ var _settled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5293);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4543);



function secretFacts({ name }, listing, github) {
    const { now, clockAhead } = listing;
    const clock = now !== undefined && { now };
    if (!github)
        return { state: 'unknown', ...clock };
    const entry = github.entries.get(name);
    if (!entry)
        return { state: 'absent', ...clock };
    const { updatedAt } = entry;
    const at = clockAhead !== undefined && { at: updatedAt - github.clockAhead + clockAhead };
    return { state: 'written', updatedAt, ...at, ...clock };
}
function traceOf(key, facts) {
    if (facts.state === 'unknown')
        return 'possible';
    if (facts.state === 'written') {
        if (facts.at === undefined)
            return 'possible';
        if (facts.at >= lastWrite(key))
            return 'overwritten';
        if (facts.at >= key.creation - _settled_js__WEBPACK_IMPORTED_MODULE_2__/* .clockTolerance */ .AH)
            return 'possible';
    }
    const { now } = facts;
    const isOver = now !== undefined && !(isLive(key, now) && (0,_settled_js__WEBPACK_IMPORTED_MODULE_2__/* .mayStillBeDelivered */ .B9)(key, now));
    return isOver ? 'undelivered' : 'pending';
}
const exactness = 2_000;
function lastWrite({ creation, invalidation = Number.POSITIVE_INFINITY }) {
    return Math.min(creation + _settled_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryDeadline */ .jz + _settled_js__WEBPACK_IMPORTED_MODULE_2__/* .clockTolerance */ .AH, invalidation - exactness);
}
const closeToCreation = 15_000;
const wasDelivered = (key, facts) => facts.state === 'written' &&
    facts.at !== undefined &&
    traceOf(key, facts) === 'possible' &&
    facts.at >= key.creation - closeToCreation;
const soonAfterCreation = 5_000;
const mayHoldLater = ({ creation }, facts) => facts.state === 'written' && facts.at !== undefined && facts.at > creation + soonAfterCreation;
const mayHoldDead = (key, facts) => facts.state === 'written' &&
    facts.at !== undefined &&
    traceOf(key, facts) === 'possible' &&
    facts.at >= key.creation - exactness;
const isLive = ({ invalidated, expiration }, now) => !invalidated && (expiration === undefined || now === undefined || expiration > now);
function secretUse(target, { keys, owner, isOurs }, facts) {
    const feeding = keys.filter((key) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_0__/* .feedsMaybe */ .KP)(key, target, owner));
    const foreign = feeding.filter((key) => !isOurs(key));
    const others = foreign.filter((key) => isLive(key, facts.now) && ['possible', 'pending'].includes(traceOf(key, facts)));
    return { others, value: whoseValue(facts, feeding, isOurs) };
}
function whoseValue(facts, feeding, isOurs) {
    if (facts.state === 'unknown')
        return 'unknown';
    if (facts.state === 'absent')
        return 'none';
    const held = feeding.filter((key) => traceOf(key, facts) === 'possible');
    if (held.length === 0)
        return 'somebody';
    if (facts.at === undefined)
        return 'unknown';
    return held.some(isOurs) ? 'ours' : 'others';
}
const replacesUnknownValue = (target, updatedAt) => `The ${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(target)} was last written at ${new Date(updatedAt).toISOString()}. No API key that this user can see could be delivered at that time. A new key that is written replaces that value.`;
const mayDelete = ({ others, value }) => others.length === 0 && value === 'ours';


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ clockTolerance),
/* harmony export */   B9: () => (/* binding */ mayStillBeDelivered),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   jz: () => (/* binding */ deliveryDeadline),
/* harmony export */   tx: () => (/* binding */ attemptOf),
/* harmony export */   yW: () => (/* binding */ isEarlierAttempt)
/* harmony export */ });
const deliveryDeadline = 5 * 60_000;
const clockTolerance = 60_000;
const settleTime = 10 * 60_000;
function attemptOf({ metadata }) {
    const { run_id: run, run_attempt: number, job } = metadata;
    const text = (value) => (typeof value === 'string' ? value : '');
    return { run_id: text(run), run_attempt: text(number), job: text(job) };
}
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

/***/ 5862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: ./build/elasticsearch/api-keys.js + 1 modules
var api_keys = __webpack_require__(3393);
// EXTERNAL MODULE: ./node_modules/@elastic/elasticsearch/esm/api/api/security.js + 1 modules
var security = __webpack_require__(5069);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/elasticsearch/answers.js

const ownRejections = new Set(['es_rejected_execution_exception', 'circuit_breaking_exception']);
function fromAnswer(status, body, headers = {}) {
    const error = body?.error;
    const retryAfter = secondsOf(headers['retry-after']);
    const about = {
        status,
        ...textsOf(error),
        ...(retryAfter !== undefined && { retryAfter: retryAfter * 1000 }),
    };
    if (status < 400 || status === 511)
        return new request_error/* RequestError */.G('ambiguous', { ...about, problem: 'unexpected-status' });
    const isRefusal = status < 500 && status !== 408 && status !== 429;
    const problem = isMarked(headers) ? undefined : problemOf(status, body, headers, about.reason);
    if (problem === 'in-front-busy')
        return new request_error/* RequestError */.G('rejected', { ...about, problem });
    if (problem)
        return new request_error/* RequestError */.G(isRefusal ? 'refused' : 'ambiguous', { ...about, problem });
    if (about.type === 'cluster_block_exception' && status < 500)
        return new request_error/* RequestError */.G('refused', about);
    if (status === 429 || (status === 503 && ownRejections.has(about.type)))
        return new request_error/* RequestError */.G('rejected', about);
    return new request_error/* RequestError */.G(isRefusal ? 'refused' : 'ambiguous', about);
}
function problemOf(status, body, headers, reason) {
    if (isKibana(body, headers))
        return 'kibana';
    if (status >= 500 || status === 408)
        return undefined;
    if (isOpenSearch(reason, headers))
        return 'opensearch';
    if (isOwnError(status, body))
        return undefined;
    if (status === 429)
        return 'in-front-busy';
    return pages.find(([text]) => typeof body === 'string' && text.test(body))?.[1] ?? 'in-front';
}
const pages = [
    [/No required SSL certificate was sent/, 'client-certificate-wanted'],
    [/The SSL certificate error/, 'client-certificate-refused'],
];
function isKibana(body, headers) {
    if ('kbn-name' in headers || 'kbn-license-sig' in headers)
        return true;
    const text = typeof body === 'string' ? body : body?.message;
    return typeof text === 'string' && /kbn-xsrf header|^Kibana server is not ready/.test(text);
}
function isOpenSearch(reason, headers) {
    if (String(headers['www-authenticate']).includes('OpenSearch'))
        return true;
    return /^(no handler found for uri|Incorrect HTTP method for uri|no permissions for) \[/.test(reason);
}
function isMarked(headers) {
    const values = [headers['x-elastic-product'] ?? ''].flat().flatMap((value) => value.split(','));
    return values.some((value) => value.trim() === 'Elasticsearch');
}
function isOwnError(status, body) {
    const { error, status: reported } = (body ?? {});
    return reported === status && typeof error?.type === 'string' && Array.isArray(error.root_cause);
}
function textsOf(error) {
    if (typeof error === 'string')
        return { type: '', reason: error };
    const { type, reason, root_cause: causes } = (error ?? {});
    const root = (Array.isArray(causes) ? causes[0] : undefined);
    const reasons = [root?.reason, reason].filter((text) => typeof text === 'string');
    return { type: typeof type === 'string' ? type : '', reason: [...new Set(reasons)].join('\n') };
}
function parse(body) {
    if (typeof body !== 'string')
        return body;
    try {
        return JSON.parse(body);
    }
    catch {
        return body;
    }
}
function secondsOf(header) {
    const seconds = Number([header].flat()[0] || Number.NaN);
    return seconds >= 0 ? seconds : undefined;
}

;// CONCATENATED MODULE: ./build/elasticsearch/authorization.js
const tokenLifetime = 2 * 60 * 1000;
class Authorization {
    #credentials;
    #ports;
    #basic;
    #token;
    constructor(credentials, ports) {
        this.#credentials = credentials;
        this.#ports = ports;
        if (credentials.kind === 'basic') {
            const pair = `${credentials.username}:${credentials.password.reveal()}`;
            this.#basic = ports.secret(Buffer.from(pair).toString('base64'));
        }
    }
    async headers() {
        const credentials = this.#credentials;
        switch (credentials.kind) {
            case 'basic':
                return { authorization: `Basic ${this.#basic?.reveal()}` };
            case 'cloud-key':
                return { authorization: `ApiKey ${credentials.key.reveal()}` };
            case 'bearer':
                return bearer(credentials.token, credentials.clientSecret);
            case 'oidc':
                return bearer(await this.#idToken(credentials.audience), credentials.clientSecret);
            case 'certificate':
                return {};
        }
    }
    #idToken(audience) {
        const now = this.#ports.clock.now();
        if (!this.#token || now - this.#token.since > tokenLifetime) {
            const value = this.#ports.idToken(audience);
            value.catch(() => {
                this.#token = undefined;
            });
            this.#token = { value, since: now };
        }
        return this.#token.value;
    }
}
function bearer(token, clientSecret) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        ...(clientSecret && { 'es-client-authentication': `SharedSecret ${clientSecret.reveal()}` }),
    };
}

;// CONCATENATED MODULE: ./build/elasticsearch/congestion-window.js
const initial = 16;
const largest = 64;
const slow = 1_000;
class CongestionWindow {
    #size = initial;
    #quickest = Number.POSITIVE_INFINITY;
    #stale = 0;
    get size() {
        return Math.floor(this.#size);
    }
    ended(outcome, took, others) {
        const { size } = this;
        const isStale = this.#stale > 0;
        if (isStale)
            this.#stale--;
        if (outcome === 'answered')
            this.#quickest = Math.min(this.#quickest, took);
        if (outcome === 'overloaded' || took > Math.max(slow, 4 * this.#quickest)) {
            if (isStale)
                return false;
            this.#size = Math.max(1, this.#size / 2);
            this.#stale = others;
        }
        else if (outcome === 'answered' && others + 1 >= size) {
            this.#size = Math.min(largest, this.#size + 1 / this.#size);
        }
        return this.size < size;
    }
}

;// CONCATENATED MODULE: ./build/elasticsearch/limiter.js


class Limiter {
    #window = new CongestionWindow();
    #waiting = new Set();
    #debug;
    #onTheirWay = 0;
    constructor(debug) {
        this.#debug = debug;
    }
    async run(send, signal) {
        if (this.#onTheirWay >= this.#window.size)
            await this.#turn(signal);
        else
            this.#onTheirWay++;
        const begin = performance.now();
        let outcome = 'answered';
        try {
            return await send();
        }
        catch (error) {
            outcome = outcomeOf(error);
            throw error;
        }
        finally {
            this.#onTheirWay--;
            if (this.#window.ended(outcome, performance.now() - begin, this.#onTheirWay))
                this.#debug(`Elasticsearch is overloaded: sending at most ${this.#window.size} requests at once from now on`);
            this.#admit();
        }
    }
    #turn(signal) {
        return new Promise((resolve, reject) => {
            const cancelled = () => {
                this.#waiting.delete(enter);
                reject(new request_error/* RequestError */.G('cancelled'));
            };
            const enter = () => {
                signal.removeEventListener('abort', cancelled);
                resolve();
            };
            if (signal.aborted)
                return cancelled();
            this.#waiting.add(enter);
            signal.addEventListener('abort', cancelled, { once: true });
        });
    }
    #admit() {
        for (const enter of this.#waiting) {
            if (this.#onTheirWay >= this.#window.size)
                return;
            this.#waiting.delete(enter);
            this.#onTheirWay++;
            enter();
        }
    }
}
function outcomeOf(error) {
    if (!(error instanceof request_error/* RequestError */.G))
        return 'lost';
    const { kind, status = 0, problem } = error;
    if (kind === 'rejected' || problem === 'timeout' || [408, 502, 503, 504].includes(status))
        return 'overloaded';
    return kind === 'refused' ? 'answered' : 'lost';
}

// EXTERNAL MODULE: ./build/elasticsearch/retry.js
var retry = __webpack_require__(6757);
// EXTERNAL MODULE: ./node_modules/@elastic/transport/esm/index.js + 21 modules
var esm = __webpack_require__(3684);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(9783);
// EXTERNAL MODULE: ./build/runner/plain-data.js
var plain_data = __webpack_require__(3423);
;// CONCATENATED MODULE: ./build/runner/proxies.js



function normaliseProxies(env, secret) {
    const given = (name) => (env[name] || env[name.toUpperCase()] || '').trim();
    const normal = (name) => (given(name) === '' ? '' : normalAddress(given(name), name, secret));
    const all = normal('all_proxy');
    for (const name of ['http_proxy', 'https_proxy']) {
        const address = normal(name) || all;
        if (address !== '')
            env[name] = address;
    }
    const exceptions = given('no_proxy')
        .split(/[\s,]+/)
        .filter((item) => item !== '');
    if (exceptions.length > 0)
        env.no_proxy = exceptions.map(normalException).join(',');
}
function proxyFor(url) {
    const proxy = (0,lib_proxy/* getProxyUrl */.s)(url);
    if (!proxy)
        return undefined;
    if (['http:', 'https:'].includes(proxy.protocol) && proxy.hostname !== '')
        return proxy.href;
    throw new failure/* Failure */.H('proxy', 'HTTPS_PROXY or HTTP_PROXY is no URL that begins with http:// or https://. A SOCKS proxy is not supported.');
}
function normalAddress(address, name, secret) {
    const [, scheme = 'http://', userinfo, host = ''] = /^([a-z][a-z\d+.-]*:\/\/)?(?:(.*)@)?([^@]*)$/is.exec(address) ?? [];
    if (!/^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?(\/(?!\/).*)?$/i.test(host) || !URL.canParse(scheme + host))
        throw new failure/* Failure */.H('proxy', `${name.toUpperCase()} is not the address of a proxy, such as http://proxy.example.com:3128.`);
    if (userinfo === undefined)
        return scheme + host;
    const [username = '', ...rest] = userinfo.split(':');
    const password = rest.join(':');
    const [user, plain] = [(0,plain_data/* decodePart */.U)(username), (0,plain_data/* decodePart */.U)(password)];
    for (const form of [password, plain, encodeURIComponent(plain)])
        if (form !== '')
            secret(form);
    if (password !== '')
        secret(Buffer.from(`${user}:${plain}`).toString('base64'));
    return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(plain)}@${host}`;
}
function normalException(item) {
    if (item === '*')
        return item;
    const name = item
        .replace(/^[a-z]+:\/\//i, '')
        .replace(/^\*?\./, '')
        .replace(/\/$/, '');
    return (name.match(/:/g) ?? []).length > 1 && !name.startsWith('[') ? `[${name}]` : name;
}

// EXTERNAL MODULE: ./build/elasticsearch/agents.js
var agents = __webpack_require__(9801);
;// CONCATENATED MODULE: ./build/elasticsearch/body.js

async function readText(body, encoding, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit)
            throw new request_error/* RequestError */.G('ambiguous', { problem: 'too-large' });
        chunks.push(chunk);
    }
    const content = Buffer.concat(chunks);
    const codings = (encoding ?? '')
        .toLowerCase()
        .split(',')
        .map((coding) => coding.trim());
    return (await decompress(content, codings.filter((coding) => coding !== '' && coding !== 'identity'), limit)).toString();
}
async function decompress(content, codings, maxOutputLength) {
    if (codings.length === 0 || content.length === 0)
        return content;
    const { unzipSync, inflateRawSync, brotliDecompressSync, zstdDecompressSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const decoders = {
        gzip: unzipSync,
        'x-gzip': unzipSync,
        deflate: (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? unzipSync : inflateRawSync)(bytes, options),
        br: brotliDecompressSync,
        zstd: zstdDecompressSync,
    };
    try {
        return codings.reduceRight((bytes, coding) => {
            const decode = decoders[coding];
            if (!decode)
                throw new request_error/* RequestError */.G('ambiguous', { problem: 'unreadable' });
            return decode(bytes, { maxOutputLength });
        }, content);
    }
    catch (error) {
        const isTooLarge = error.code === 'ERR_BUFFER_TOO_LARGE';
        throw new request_error/* RequestError */.G('ambiguous', { problem: isTooLarge ? 'too-large' : 'unreadable' });
    }
}

// EXTERNAL MODULE: ./build/elasticsearch/connection-errors.js
var connection_errors = __webpack_require__(3611);
// EXTERNAL MODULE: ./build/elasticsearch/deadline.js
var elasticsearch_deadline = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/elasticsearch/diagnose-connection.js


async function diagnoseConnection(failure, place) {
    const { problem } = failure;
    if (!place.isTls) {
        if (problem !== 'closed')
            return failure;
        const { isEstablished, alert } = await place.hello();
        const speaksTls = isEstablished || alert !== undefined;
        return speaksTls ? new request_error/* RequestError */.G(failure.kind, { problem: 'wants-tls' }) : failure;
    }
    if (problem === 'certificate-untrusted' && place.hasAuthority)
        return new request_error/* RequestError */.G(failure.kind, { problem: 'certificate-of-another-ca' });
    const isRefused = problem === 'client-certificate-refused' ||
        ((problem === 'closed' || problem === 'tls-refused') && (await wantsCertificate(place)));
    if (!isRefused)
        return failure;
    return new request_error/* RequestError */.G('notSent', {
        problem: place.hasCertificate ? 'client-certificate-refused' : 'client-certificate-wanted',
    });
}
async function wantsCertificate({ hello }) {
    const { alert, areKeysAgreed } = await hello();
    return alert !== undefined && (areKeysAgreed || (0,connection_errors/* isAboutClientCertificate */.WK)(alert));
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/elasticsearch/exchange.js



class Exchange {
    isSent = false;
    isAnswered = false;
    #request;
    #error;
    watch(request) {
        this.#request = request;
        request.once('error', (error) => {
            this.#error ??= error;
        });
        request.once('upgrade', (_, socket) => {
            this.#error ??= new request_error/* RequestError */.G('ambiguous', { problem: 'unreadable' });
            socket.destroy();
        });
        if (request.socket)
            this.#watchSocket(request.socket, request.reusedSocket);
        else
            request.once('socket', (socket) => this.#watchSocket(socket, request.reusedSocket));
        return request;
    }
    get isWithoutSocket() {
        return !this.#request?.socket;
    }
    end(stop) {
        return new Promise((_, reject) => {
            const request = this.#request;
            stop.addEventListener('abort', () => {
                reject(stop.reason);
                request?.destroy();
            });
            request?.once('close', () => setImmediate(() => {
                if (!this.isAnswered)
                    reject(this.#error ?? new Error('closed'));
            }));
        });
    }
    failure(thrown) {
        if (thrown instanceof request_error/* RequestError */.G)
            return thrown;
        if (!this.#request)
            return new request_error/* RequestError */.G('notSent', { problem: 'invalid-request' });
        return (0,connection_errors/* fromConnection */.tC)(this.#error ?? thrown, this.isSent);
    }
    #watchSocket(socket, isReused) {
        const established = () => {
            this.isSent = true;
        };
        if (isReused)
            established();
        else if (socket instanceof external_node_tls_.TLSSocket)
            socket.once('secureConnect', established);
        else if (socket.connecting)
            socket.once('connect', established);
        else
            established();
    }
}

// EXTERNAL MODULE: ./build/elasticsearch/handshake.js
var handshake = __webpack_require__(2770);
;// CONCATENATED MODULE: ./build/elasticsearch/connection.js










const helloTimeout = 3_000;
class ClusterConnection extends esm/* HttpConnection */.V6 {
    #exchange = new Exchange();
    #hello;
    constructor(options) {
        super(options);
        const { makeRequest } = this;
        const watched = (request) => this.#exchange.watch(makeRequest(request));
        this.makeRequest = watched;
    }
    async request(params, options) {
        const { signal, timeout, ...others } = options;
        const ms = timeout ?? 0;
        const exchange = new Exchange();
        const deadline = new elasticsearch_deadline/* Deadline */.B(ms, signal);
        try {
            deadline.signal.throwIfAborted();
            const answer = this.#answer(params, others, exchange);
            return await Promise.race([answer, exchange.end(deadline.signal)]);
        }
        catch (error) {
            if (signal?.aborted)
                throw new esm/* errors.RequestAbortedError */.sO.$1('', undefined, causedBy(new request_error/* RequestError */.G('cancelled')));
            if (deadline.isOver)
                throw new esm/* errors.TimeoutError */.sO.MU('', undefined, causedBy(this.#timeout(exchange, ms)));
            const failure = await this.#diagnose(exchange.failure(error), ms, signal);
            throw new esm/* errors.ConnectionError */.sO.Rc('', undefined, causedBy(failure));
        }
        finally {
            deadline.clear();
        }
    }
    async #answer(params, options, exchange) {
        this.#exchange = exchange;
        const { statusCode, headers, body } = await super.request(params, { ...options, asStream: true });
        exchange.isAnswered = true;
        const text = await readText(body, headers['content-encoding'], options.maxResponseSize ?? 0);
        if (this.url.protocol === 'http:' && !isMarked(headers))
            await this.#requirePlain(statusCode, headers.location);
        return {
            statusCode,
            headers: { ...headers, 'content-encoding': '', 'content-type': 'text/plain' },
            body: text,
        };
    }
    async #requirePlain(status, location) {
        if (status >= 300 && status < 400 && location?.startsWith(`https://${this.url.hostname}`))
            throw new request_error/* RequestError */.G('ambiguous', { status, problem: 'moved-to-https' });
        if (status !== 400)
            return;
        const { isEstablished, alert } = await this.#sayHello(helloTimeout);
        if (isEstablished || alert !== undefined)
            throw new request_error/* RequestError */.G('refused', { problem: 'wants-tls' });
    }
    #timeout({ isSent, isWithoutSocket }, ms) {
        const proxy = (0,agents/* proxyOf */.Ol)(this.agent);
        if (proxy && isWithoutSocket)
            return (0,connection_errors/* proxyTimeout */.KD)(proxy.host, ms);
        const { host: address } = this.url;
        return new request_error/* RequestError */.G(isSent ? 'ambiguous' : 'notSent', { problem: 'timeout', address });
    }
    async #diagnose(failure, ms, signal) {
        const { url, tls, agent } = this;
        const found = await diagnoseConnection(failure, {
            isTls: url.protocol === 'https:',
            hasCertificate: Boolean(tls?.cert),
            hasAuthority: Boolean(tls?.ca),
            hello: () => this.#sayHello(Math.min(ms, helloTimeout), signal),
        });
        const proxy = (0,agents/* proxyOf */.Ol)(agent);
        const address = proxy ? `${url.host} (through the proxy ${proxy.host})` : url.host;
        return new request_error/* RequestError */.G(found.kind, { ...found.about, address });
    }
    #sayHello(timeout, signal) {
        this.#hello ??= (0,handshake/* sayHello */.N)(this.url.href, { proxy: (0,agents/* proxyOf */.Ol)(this.agent)?.href, timeout, signal });
        return this.#hello;
    }
}
const causedBy = (cause) => ({ cause, redaction: { type: 'remove' } });

;// CONCATENATED MODULE: ./build/elasticsearch/transport.js




const maxResponseSize = 16 * 1024 * 1024;
function openTransport(connection, signal) {
    let opened;
    return () => {
        opened ??= transport_open(connection, signal).catch((error) => {
            opened = undefined;
            throw error;
        });
        return opened;
    };
}
async function transport_open(connection, signal) {
    const tls = await tlsOf(connection, signal);
    const connectionPool = new esm/* ClusterConnectionPool */.x9({
        Connection: ClusterConnection,
        tls,
        agent: ({ url }) => (0,agents/* agentFor */.Pf)(url, proxyFor(url), tls),
        resurrectStrategy: 'none',
    });
    connectionPool.addConnection(connection.nodes);
    return new esm/* Transport */.oK({
        connectionPool,
        nodeSelector: (nodes) => nodes.reduce((best, node) => (node.deadCount < best.deadCount ? node : best)),
        requestTimeout: connection.requestTimeout,
        maxRetries: 0,
        maxResponseSize,
        enableMetaHeader: false,
        headers: {
            'user-agent': 'beats-api-key',
            accept: 'application/json',
            'accept-encoding': 'identity',
            'content-type': 'application/json',
        },
    });
}
async function tlsOf(connection, signal) {
    const { nodes, caCertificate, caFingerprint, clientCertificate, requestTimeout: timeout } = connection;
    const shown = clientCertificate && {
        cert: clientCertificate.certificate,
        key: clientCertificate.key.reveal(),
    };
    if (caFingerprint === undefined)
        return { ...(caCertificate !== undefined && { ca: caCertificate }), ...shown };
    const { findAuthority } = await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 3702));
    const ca = await findAuthority(nodes, caFingerprint, (node) => ({
        proxy: proxyFor(new URL(node)),
        timeout,
        signal,
        shown: shown ?? {},
    }));
    return { ca, allowPartialTrustChain: true, ...shown };
}

;// CONCATENATED MODULE: ./build/elasticsearch/client.js








function connect(connection, ports) {
    const call = caller(connection, ports);
    return { call, security: new security/* default */.A({ request: call }) };
}
function caller(connection, ports) {
    const { log } = ports;
    const transport = openTransport(connection, ports.signal);
    const authorization = new Authorization(connection.credentials, ports);
    const limiter = new Limiter((text) => log.debug(text));
    const send = async (ask, options = {}) => {
        const signal = options.signal ?? ports.signal;
        const begin = performance.now();
        const done = (outcome) => log.debug(`Elasticsearch ${ask.method} ${ask.path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`);
        try {
            const opened = await transport();
            const headers = options.headers ?? (await authorization.headers());
            const body = await ofNextNode(connection.nodes.length, () => {
                const begun = request(opened, ask, { headers, signal, meta: true });
                return begun.then((answer) => checked(answer, options.evenUnmarked));
            });
            done('200');
            return body;
        }
        catch (error) {
            if (error instanceof failure/* Failure */.H)
                throw error;
            const failed = (0,request_error/* fromError */.N)(error);
            done(`${failed.status ?? failed.kind}`);
            throw failed;
        }
    };
    return (ask, options) => limiter.run(() => send(ask, options), options?.signal ?? ports.signal);
}
async function request(transport, ask, options) {
    try {
        return await transport.request(ask, options);
    }
    catch (error) {
        const { name, meta } = error;
        if (name === 'ResponseError' && meta)
            return meta;
        throw (0,request_error/* fromError */.N)(error);
    }
}
async function ofNextNode(nodes, send) {
    let worst;
    for (let node = 1;; node++)
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G) || error.kind !== 'notSent')
                throw error;
            if (!worst || ((0,retry/* isPermanent */.lE)(worst) && !(0,retry/* isPermanent */.lE)(error)))
                worst = error;
            if (node >= nodes)
                throw worst;
        }
}
function checked({ statusCode: status, headers, body }, evenUnmarked) {
    const content = parse(body);
    if (status !== 200)
        throw fromAnswer(status, content, headers);
    const isObject = typeof content === 'object' && content !== null;
    const isKnown = evenUnmarked !== undefined && isObject && evenUnmarked in content;
    if (!isMarked(headers) && !isKnown)
        throw new request_error/* RequestError */.G('ambiguous', {
            status,
            problem: isKibana(content, headers) ? 'kibana' : 'not-elasticsearch',
        });
    if (!isObject)
        throw new request_error/* RequestError */.G('ambiguous', { status, problem: 'unreadable' });
    return content;
}

;// CONCATENATED MODULE: ./build/elasticsearch/minting-user.js



function mintingUser({ call, security }, ports) {
    const { signal } = ports;
    const ask = async (work) => (await (0,retry/* withRetry */.bD)(work, ports));
    return {
        async authenticate() {
            const answer = await ask(() => security.authenticate({}, { signal }));
            const { name, type } = (answer.authentication_realm ?? {});
            return { username: minting_user_text(answer.username), realm: minting_user_text(name), realmType: minting_user_text(type) };
        },
        async ask(privileges) {
            const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
            return (0,api_keys/* verificationOf */.zM)(await ask(() => security.hasPrivileges(asked, { signal })), privileges);
        },
        async version() {
            const { version } = await ask(() => call({ method: 'GET', path: '/' }, { signal }));
            const { number, build_flavor: flavor } = (version ?? {});
            return flavor === 'serverless' ? 'serverless' : minting_user_text(number);
        },
    };
}
function minting_user_text(value) {
    if (typeof value !== 'string')
        throw new request_error/* RequestError */.G('ambiguous', { status: 200, type: 'unreadable' });
    return value;
}

;// CONCATENATED MODULE: ./build/main/adapters.js




async function openPorts(request, runtime, step) {
    const { env, log, state, clock, secret } = runtime;
    normaliseProxies(env, secret);
    const { requestId, signal } = step;
    const idToken = async (audience) => {
        const { fetchIdToken } = await __webpack_require__.e(/* import() */ 498).then(__webpack_require__.bind(__webpack_require__, 9498));
        return fetchIdToken(audience, { env, secret, signal, clock });
    };
    const delivery = 'delivery' in request ? request.delivery : undefined;
    const elasticsearch = connect(request.connection, { log, clock, secret, signal, idToken });
    const secrets = delivery && (await openGitHub(delivery, request.connection.requestTimeout, runtime, signal));
    const cluster = { met: step.met ?? false };
    const keys = (0,api_keys/* apiKeys */.v4)(elasticsearch, { clock, signal, secret, cluster });
    const user = mintingUser(elasticsearch, { clock, signal, cluster });
    const searches = request.operation === 'confirm' || ('evidence' in request && request.evidence)
        ? (await __webpack_require__.e(/* import() */ 225).then(__webpack_require__.bind(__webpack_require__, 4225))).documents(elasticsearch, { clock, signal })
        : undefined;
    return {
        keys,
        user,
        ...(searches && { documents: searches }),
        ...(secrets && { secrets }),
        log,
        state,
        clock,
        signal,
        requestId,
    };
}
async function openGitHub({ token, visibility, repositories }, requestTimeout, runtime, signal) {
    const { openSecrets } = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(889)]).then(__webpack_require__.bind(__webpack_require__, 9889));
    const { clock, env, log } = runtime;
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    proxyFor(new URL(apiUrl));
    return openSecrets({ token, apiUrl, log, signal, wait: (ms) => clock.wait(ms, signal), now: () => clock.now() }, { requestTimeout, ...(visibility && { visibility }), ...(repositories && { repositories }) });
}


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
            const invalidated = new Set(ids);
            left = left.filter((key) => !invalidated.has(key.id));
            if (left.length === 0 || ports.clock.now() > begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationTimeLimit */ .V1)
                break;
            const believed = ports.clock.now() >= begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .refreshDelay */ .P;
            const valid = await Promise.all(left.map((key) => keys.authenticates(key)));
            left = left.filter((_, index) => valid[index] || !believed);
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
    const removed = new Set(taken);
    return ids.filter((id) => !removed.has(id));
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
    const invalidated = new Set();
    let left = [];
    for (;;) {
        const last = ports.clock.now() >= until;
        const { keys: found } = await keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfRequest */ .tO)(requestId, host));
        const orphans = found
            .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !invalidated.has(id))
            .filter(({ metadata }) => host === undefined || metadata.host === host)
            .map(({ id }) => id);
        ({ left } = await (0,_invalidate_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidateFound */ .M)(orphans, ports, keys));
        for (const id of orphans)
            if (!left.includes(id))
                invalidated.add(id);
        if (last)
            break;
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .pollInterval */ .dq);
    }
    if (invalidated.size > 0)
        ports.log.info(`Invalidated ${invalidated.size === 1 ? 'an API key that was' : `${invalidated.size} API keys that were`} not delivered: ${[...invalidated].join(', ')}`);
    return { invalidated: [...invalidated], left };
}


/***/ })

};
;