"use strict";
exports.id = 306;
exports.ids = [306];
exports.modules = {

/***/ 3393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ apiKeys),
  $: () => (/* binding */ credentialOf)
});

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/elasticsearch/listing.js

const pageSize = 1_000;
const clockAggregation = { clock: { date_range: { field: 'creation', ranges: [{ from: 'now' }] } } };
async function listAll(ask, { query, clock }, ownNow) {
    const found = new Map();
    const sort = ['creation', 'name'];
    let serverClock = {};
    let after;
    for (;;) {
        const body = {
            query,
            sort,
            size: pageSize,
            ...(after ? { search_after: after } : clock && { aggs: clockAggregation }),
        };
        const page = (await withoutClockIfRefused(ask, body));
        if (!Array.isArray(page.api_keys))
            throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
        const from = page.aggregations?.clock?.buckets?.[0]?.from;
        if (typeof from === 'number')
            serverClock = { now: from, clockAhead: from - ownNow() };
        const before = found.size;
        for (const hit of page.api_keys) {
            const key = readKey(hit);
            if (key && !found.has(key.id))
                found.set(key.id, key);
        }
        if (page.api_keys.length < pageSize)
            return { keys: [...found.values()], ...serverClock };
        const last = page.api_keys.at(-1)._sort;
        if (!Array.isArray(last))
            throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
        const next = found.size > before ? [last[0], ''] : last;
        if (String(next) === String(after))
            throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
        after = next;
    }
}
async function withoutClockIfRefused(ask, body) {
    try {
        return await ask(body);
    }
    catch (error) {
        if (!(body.aggs && error instanceof request_error/* RequestError */.GI && error.status === 400))
            throw error;
        const { aggs: _, ...rest } = body;
        return ask(rest);
    }
}
const momentOf = (value) => typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, Math.min(value, 8.64e15)) : undefined;
function readKey(hit) {
    const { id, name, type, invalidated, username, realm, metadata, role_descriptors, ...moments } = (hit ??
        {});
    const [made, end, invalidation] = ['creation', 'expiration', 'invalidation'].map((field) => momentOf(moments[field]));
    if (typeof id !== 'string' || !/^[\w-]{1,128}$/.test(id) || made === undefined)
        return undefined;
    return {
        id,
        name: typeof name === 'string' ? name : '',
        type: typeof type === 'string' ? type : 'rest',
        creation: made,
        ...(end !== undefined && { expiration: end }),
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
        async prove(key, privileges) {
            const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
            const answer = await repeat(() => security.hasPrivileges(asked, as(key)));
            return proof(answer, privileges);
        },
        list(query) {
            const how = query.evenUnmarked ? known('api_keys') : options;
            return listAll((body) => repeat(() => security.queryApiKeys(body, how)), query, () => ports.clock.now());
        },
        async invalidate(ids, { owner }) {
            const invalidated = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const part = ids.slice(from, from + chunk);
                const body = { ids: part, ...(owner && { owner: true }) };
                const answer = await repeat(() => security.invalidateApiKey(body, known('invalidated_api_keys')));
                const dead = [
                    ...strings(answer.invalidated_api_keys),
                    ...strings(answer.previously_invalidated_api_keys),
                ];
                invalidated.push(...dead.filter((id) => part.includes(id)));
            }
            return invalidated;
        },
        async expire(ids, expiration) {
            const ended = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const body = { ids: ids.slice(from, from + chunk), expiration };
                const answer = await repeat(() => security.bulkUpdateApiKeys(body, options));
                ended.push(...strings(answer.updated), ...strings(answer.noops));
            }
            return ended;
        },
        async username() {
            const { username } = await repeat(() => security.authenticate({}, known('username')));
            if (typeof username !== 'string')
                throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
            return username;
        },
        async authenticates(key) {
            try {
                await repeat(() => security.authenticate({}, { ...known('username'), ...as(key) }));
                return true;
            }
            catch (error) {
                if (error instanceof request_error/* RequestError */.GI && error.status === 401)
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
        throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
    const end = momentOf(expiration);
    return {
        id,
        name,
        ...(end !== undefined && { expiration: end }),
        apiKey: secret(api_key),
        encoded: secret(Buffer.from(`${id}:${api_key}`).toString('base64')),
    };
}
function proof(answer, asked) {
    if (typeof answer.username !== 'string' || typeof answer.cluster?.manage_own_api_key !== 'boolean')
        throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
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
const pauses = [300, 1_000, 3_000];
const longestPause = 60_000;
function pauseBefore(attempt, failed) {
    if (failed.retryAfter !== undefined)
        return Math.min(failed.retryAfter, longestPause);
    const pause = pauses[Math.min(attempt - 2, pauses.length - 1)];
    return pause / 2 + (Math.random() * pause) / 2;
}
function isPermanent({ kind, type, reason }, met = false) {
    if (kind === 'refused' || kind === 'cancelled')
        return true;
    if (kind === 'notSent')
        return !/ECONNREFUSED|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|connection failed|answered 5\d\d/.test(reason);
    return type === 'too_large' || (!met && (type === 'not_elasticsearch' || type === 'unexpected_status'));
}
async function withRetry(work, { clock, signal, cluster }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
                throw error;
            const failed = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .fromError */ .NQ)(error);
            if (attempt === tries || isPermanent(failed, cluster.met) || signal.aborted)
                throw failed;
            await clock.wait(pauseBefore(attempt + 1, failed), signal).catch((cause) => {
                throw new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('cancelled', { cause });
            });
        }
    }
}


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: ./build/elasticsearch/api-keys.js + 1 modules
var api_keys = __webpack_require__(3393);
// EXTERNAL MODULE: ./node_modules/@elastic/elasticsearch/esm/api/api/security.js + 1 modules
var security = __webpack_require__(5069);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
;// CONCATENATED MODULE: ./build/elasticsearch/authorization.js
const tokenLife = 2 * 60 * 1000;
class Authorization {
    #credentials;
    #ports;
    #token;
    constructor(credentials, ports) {
        this.#credentials = credentials;
        this.#ports = ports;
    }
    async headers() {
        const credentials = this.#credentials;
        switch (credentials.kind) {
            case 'basic': {
                const pair = Buffer.from(`${credentials.username}:${credentials.password.reveal()}`).toString('base64');
                return { authorization: `Basic ${pair}` };
            }
            case 'bearer':
                return bearer(credentials.token, credentials.clientSecret);
            case 'oidc':
                return bearer(await this.#idToken(credentials.audience), credentials.clientSecret);
            case 'certificate':
                return {};
        }
    }
    #idToken(audience) {
        const now = Date.now();
        if (!this.#token || now - this.#token.since > tokenLife) {
            const value = __webpack_require__.e(/* import() */ 498).then(__webpack_require__.bind(__webpack_require__, 9498)).then(({ fetchIdToken }) => fetchIdToken(audience, this.#ports));
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

// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/elasticsearch/diagnose-connection.js

async function diagnoseConnection(failed, error, way) {
    if (failed.type !== 'connection')
        return failed;
    const node = nodeOf(error) ?? [...way.proxies.keys()][0];
    const proxy = way.proxies.get(node);
    if (proxy && failed.kind === 'notSent')
        return ofProxy(failed, new URL(proxy).host) ?? failed;
    if (node.startsWith('https:') || failed.kind === 'notSent')
        return failed;
    const { timeout, signal } = way;
    const { speaksTls } = await __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 2770));
    if (!(await speaksTls(node, { proxy, timeout, signal })))
        return failed;
    return new request_error/* RequestError */.GI('notSent', { type: 'connection', reason: 'the port speaks TLS', cause: error });
}
function nodeOf(error) {
    const { meta } = error;
    const url = meta?.meta?.connection?.url;
    return typeof url === 'string' ? url.replace(/\/$/, '') : undefined;
}
function ofProxy({ reason, cause }, host) {
    const [, status] = /^Bad response: (\d+)/.exec(reason) ?? [];
    const [code] = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b|^connection failed/.exec(reason) ?? [];
    if (!status && !code)
        return undefined;
    const words = status ? `answered ${status}` : `cannot be reached (${code})`;
    return new request_error/* RequestError */.GI('notSent', { type: 'proxy', reason: `The proxy ${host} ${words}`, cause });
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
    #tell;
    #onTheirWay = 0;
    constructor(tell) {
        this.#tell = tell;
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
                this.#tell(`Elasticsearch is overloaded: at most ${this.#window.size} requests at once from now on`);
            this.#admit();
        }
    }
    #turn(signal) {
        return new Promise((resolve, reject) => {
            const cancelled = () => {
                this.#waiting.delete(enter);
                reject(new request_error/* RequestError */.GI('cancelled', { cause: signal.reason }));
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
    if (!(error instanceof request_error/* RequestError */.GI))
        return 'lost';
    const { kind, status = 0, type } = error;
    if (kind === 'rejected' || type === 'timeout' || [408, 502, 503, 504].includes(status))
        return 'overloaded';
    return kind === 'refused' ? 'answered' : 'lost';
}

// EXTERNAL MODULE: ./node_modules/proxy-from-env/index.js
var proxy_from_env = __webpack_require__(8182);
;// CONCATENATED MODULE: ./build/elasticsearch/proxy.js


const proxiesOf = (urls) => new Map(urls.map((url) => [url, proxyFor(url)]));
function proxyFor(url) {
    const proxy = (0,proxy_from_env/* getProxyForUrl */.T)(url);
    if (!proxy)
        return undefined;
    const protocol = URL.parse(proxy)?.protocol ?? '';
    if (['http:', 'https:'].includes(protocol))
        return proxy;
    throw new failure/* Failure */.H('proxy', 'HTTPS_PROXY or HTTP_PROXY is no URL that begins with http:// or https://.');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/@elastic/transport/esm/connection/HttpConnection.js
var HttpConnection = __webpack_require__(6495);
// EXTERNAL MODULE: ./node_modules/@elastic/transport/esm/Transport.js + 7 modules
var Transport = __webpack_require__(6737);
// EXTERNAL MODULE: ./node_modules/hpagent/index.mjs
var hpagent = __webpack_require__(9611);
;// CONCATENATED MODULE: ./build/elasticsearch/nodes.js
class Nodes {
    #connections;
    constructor(connections) {
        this.#connections = connections;
    }
    get size() {
        return this.#connections.length;
    }
    getConnection() {
        return this.#connections[0];
    }
    markAlive() { }
    markDead(connection) {
        if (this.#connections[0] === connection)
            this.#connections.push(this.#connections.shift());
    }
}

;// CONCATENATED MODULE: ./build/elasticsearch/transport.js







const maxResponseSize = 16 * 1024 * 1024;
function openTransport(connection, proxies, signal) {
    let opened;
    return () => {
        opened ??= transport_open(connection, proxies, signal).catch((error) => {
            opened = undefined;
            throw error;
        });
        return opened;
    };
}
async function unfolded(answer) {
    const { 'content-encoding': encoding = '', ...headers } = answer.headers;
    if (!Buffer.isBuffer(answer.body) || !/gzip|deflate/i.test(encoding))
        return answer;
    const { unzipSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    let body;
    try {
        body = unzipSync(answer.body, { maxOutputLength: maxResponseSize });
    }
    catch (cause) {
        const tooLarge = cause.code === 'ERR_BUFFER_TOO_LARGE';
        throw new request_error/* RequestError */.GI('ambiguous', {
            status: answer.statusCode,
            type: tooLarge ? 'too_large' : 'unreadable',
            cause,
        });
    }
    return { ...answer, headers, body: body.toString() };
}
class BoundedConnection extends HttpConnection/* default */.A {
    async request(params, options) {
        return (await unfolded(await super.request(params, options)));
    }
}
async function transport_open(connection, proxies, signal) {
    const tls = await tlsOf(connection, proxies, signal);
    const agents = agentsFor(tls);
    const connectTo = (node) => {
        const url = new URL(node);
        return new BoundedConnection({ url, agent: () => agents(url, proxies.get(node)) });
    };
    return new Transport/* default */.Ay({
        connectionPool: new Nodes(connection.nodes.map(connectTo)),
        requestTimeout: connection.requestTimeout,
        maxRetries: 0,
        maxResponseSize,
        maxCompressedResponseSize: maxResponseSize,
        enableMetaHeader: false,
        headers: {
            'user-agent': 'beats-api-key',
            accept: 'application/json',
            'content-type': 'application/json',
        },
    });
}
async function tlsOf(connection, proxies, signal) {
    const { nodes, caCertificate, caFingerprint, clientCertificate, requestTimeout: timeout } = connection;
    const ca = caFingerprint === undefined
        ? caCertificate
        : await (await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 3702))).findAuthority(nodes, caFingerprint, (node) => ({
            proxy: proxies.get(node),
            timeout,
            signal,
        }));
    return {
        ...(ca !== undefined && { ca }),
        ...(caFingerprint !== undefined && { allowPartialTrustChain: true }),
        ...(clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key.reveal() }),
    };
}
function agentsFor(tls) {
    return ({ protocol }, proxy) => {
        const options = { keepAlive: true, maxSockets: 64 };
        if (protocol === 'http:')
            return proxy ? new hpagent/* default.HttpProxyAgent */.A.HttpProxyAgent({ ...options, proxy }) : new (external_node_http_default()).Agent(options);
        return proxy
            ? new hpagent/* default.HttpsProxyAgent */.A.HttpsProxyAgent({ ...options, ...tls, proxy })
            : new (external_node_https_default()).Agent({ ...options, ...tls });
    };
}

;// CONCATENATED MODULE: ./build/elasticsearch/client.js








function connect(connection, ports) {
    const call = caller(connection, ports);
    return { call, security: new security/* default */.A({ request: call }) };
}
function caller(connection, ports) {
    const proxies = proxiesOf(connection.nodes);
    const transport = openTransport(connection, proxies, ports.signal);
    const authorization = new Authorization(connection.credentials, ports);
    const { requestTimeout: timeout } = connection;
    const send = async ({ method, path, querystring, body: content }, options = {}) => {
        const { signal = ports.signal, evenUnmarked } = options;
        const begin = performance.now();
        const done = (outcome) => ports.log.debug(`Elasticsearch ${method} ${path}: ${outcome} after ${Math.round(performance.now() - begin)} ms`);
        const parameters = {
            method,
            path,
            ...(querystring && { querystring }),
            ...(content && { body: content }),
        };
        try {
            const opened = await transport();
            const headers = options.headers ?? (await authorization.headers());
            const { body, statusCode, headers: answered, } = await opened.request(parameters, { headers, signal, meta: true });
            if (statusCode !== 200)
                throw new request_error/* RequestError */.GI('ambiguous', { status: statusCode, type: 'unexpected_status' });
            const isObject = typeof body === 'object' && body !== null;
            const isKnown = evenUnmarked !== undefined && isObject && evenUnmarked in body;
            if (answered['x-elastic-product'] !== 'Elasticsearch' && !isKnown)
                throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'not_elasticsearch' });
            if (!isObject)
                throw new request_error/* RequestError */.GI('ambiguous', { status: 200, type: 'unreadable' });
            done('200');
            return body;
        }
        catch (error) {
            if (error instanceof failure/* Failure */.H)
                throw error;
            const failed = await diagnoseConnection((0,request_error/* fromError */.NQ)(error), error, { proxies, timeout, signal });
            done(`${failed.status ?? failed.kind}`);
            throw failed;
        }
    };
    const limiter = new Limiter((text) => ports.log.debug(text));
    return (ask, options) => limiter.run(() => send(ask, options), options?.signal ?? ports.signal);
}

;// CONCATENATED MODULE: ./build/runner/proxies.js
const variables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
function maskProxies(env, secret) {
    for (const variable of variables) {
        const value = env[variable] ?? '';
        const { username = '', password = '' } = URL.parse(value.includes('://') ? value : `http://${value}`) ?? {};
        if (password === '')
            continue;
        const plain = [username, password].map(decoded);
        secret(password);
        secret(plain[1]);
        secret(Buffer.from(plain.join(':')).toString('base64'));
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/main/adapters.js



async function openPorts(request, runtime, step) {
    const { env, log, state, clock, secret } = runtime;
    maskProxies(env, secret);
    const { requestId, signal } = step;
    const delivery = 'delivery' in request ? request.delivery : undefined;
    const elasticsearch = connect(request.connection, { ...runtime, signal });
    const secrets = delivery && (await openGitHub(delivery, request.connection.requestTimeout, runtime, signal));
    const keys = (0,api_keys/* apiKeys */.v)(elasticsearch, { clock, signal, secret, cluster: { met: step.met ?? false } });
    return { keys, ...(secrets && { secrets }), log, state, clock, signal, requestId };
}
async function openGitHub({ token, visibility, repositories }, requestTimeout, runtime, signal) {
    const { openSecrets } = await Promise.all(/* import() */[__webpack_require__.e(235), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 1770));
    const { clock, env, log } = runtime;
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    return openSecrets({ token, apiUrl, log, signal, wait: (ms) => clock.wait(ms, signal), now: () => clock.now() }, { requestTimeout, ...(visibility && { visibility }), ...(repositories && { repositories }) });
}


/***/ })

};
;