"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 8493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ silenceOf),
/* harmony export */   W2: () => (/* binding */ retryOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   pX: () => (/* binding */ withAddress)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9783);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2337);


const limitedDelay = 60_000;
const firstDelay = 1000;
const longestDelay = 24 * 3_600_000;
function retryOf(outcome, attempt) {
    const growth = 2 ** (attempt - 1);
    if ('reason' in outcome) {
        if (outcome.final)
            return undefined;
        return { delay: firstDelay * growth, limited: false, mayHaveBeenDone: !outcome.neverSent };
    }
    if (isLimited(outcome)) {
        const delay = statedDelay(outcome) ?? limitedDelay * growth;
        return { delay, limited: true, mayHaveBeenDone: false };
    }
    if (outcome.status < 500)
        return undefined;
    return { delay: statedDelay(outcome) ?? firstDelay * growth, limited: false, mayHaveBeenDone: true };
}
function isLimited({ status, headers, data }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return ('retry-after' in headers ||
        headers['x-ratelimit-remaining'] === '0' ||
        /\brate limit\b/i.test(messageOf(data)));
}
function statedDelay({ headers }) {
    const seconds = Number(headers['retry-after']);
    if (seconds >= 0)
        return Math.min(seconds * 1000, longestDelay);
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    const date = Date.parse(String(headers.date));
    if (headers['x-ratelimit-remaining'] !== '0' || Number.isNaN(reset - date))
        return undefined;
    return Math.min(Math.max(0, reset - date) + 1000, longestDelay);
}
function messageOf(data) {
    return typeof data === 'object' && data !== null && 'message' in data ? (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(data.message) : '';
}
const certificateCodes = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const proxyAnswer = /^Proxy response \((\d{3})\)/;
function silenceOf(error, apiUrl, timeout) {
    const chain = causes(error);
    const refusedByProxy = chain.map(({ message }) => proxyAnswer.exec(message)?.[1]).find(Boolean);
    if (refusedByProxy)
        return silence(`the proxy answered ${refusedByProxy}`, apiUrl, {
            neverSent: true,
            final: refusedByProxy < '500',
        });
    if (chain.some(({ name }) => name === 'TimeoutError'))
        return silence(`no answer within ${timeout / 1000} s`, apiUrl);
    if (chain.some(({ name }) => name === 'HTTPParserError'))
        return silence('what answers does not speak HTTP', apiUrl);
    const broken = chain.find(({ code }) => typeof code === 'string');
    const code = broken ? String(broken.code) : 'the connection broke';
    const syscall = broken?.syscall;
    const certificate = certificateCodes.test(code);
    const neverSent = certificate || syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
    return silence(code, apiUrl, { neverSent, final: certificate });
}
function silence(reason, apiUrl, { neverSent = false, final = false } = {}) {
    return { reason: withAddress(reason, apiUrl), neverSent, final };
}
function causes(error) {
    if (!(error instanceof Error))
        return [];
    return [error, ...causes(error instanceof AggregateError ? error.errors[0] : error.cause)];
}
function withAddress(reason, address) {
    const url = new URL(address);
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(url);
    return `${url.host}: ${reason}${proxy?.host ? `, through the proxy ${proxy.host}` : ''}`;
}


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2337);
/* harmony import */ var _attempts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8493);



const tries = 4;
const timeLimit = 10_000;
const firstPause = 300;
const longestAnswer = 1024 * 1024;
async function fetchIdToken(audience, { env, secret, signal, clock }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = env;
    if (!address || !requestToken) {
        const missing = [
            !address && 'ACTIONS_ID_TOKEN_REQUEST_URL',
            !requestToken && 'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
        ];
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('id-token-permission', `The runner sets ${missing.filter(Boolean).join(' and ')} only for a job with id-token: write.`);
    }
    const client = await openClient(requestToken);
    const url = `${address}&audience=${encodeURIComponent(audience)}`;
    for (let attempt = 1;; attempt++) {
        signal?.throwIfAborted();
        const answer = await withinLimit(askOnce(client, url), clock, signal);
        if ('token' in answer)
            return secret(answer.token);
        if (answer.final || attempt === tries)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('id-token-refused', `GitHub was asked for an ID token for ${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(audience)}. ${(0,_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .withAddress */ .pX)(answer.reason, address)}.`);
        await clock.wait(firstPause * 2 ** (attempt - 1), signal);
    }
}
async function openClient(requestToken) {
    const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4595, 23)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2145)),
    ]);
    const options = { allowRedirects: false, allowRetries: false };
    return new HttpClient('beats-api-key', [new BearerCredentialHandler(requestToken)], options);
}
async function withinLimit(answer, clock, signal) {
    const settled = new AbortController();
    const stop = AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]);
    const limit = clock
        .wait(timeLimit, stop)
        .then(() => ({ reason: `no answer within ${timeLimit / 1000} s`, final: false }));
    try {
        return await Promise.race([answer, limit]);
    }
    finally {
        settled.abort();
    }
}
async function askOnce(client, url) {
    try {
        const { message } = await client.get(url, { accept: 'application/json' });
        const { statusCode: status = 0 } = message;
        if (status === 200)
            return { token: tokenIn(await textOf(message)) };
        message.destroy();
        return { reason: `it answered ${status}`, final: status < 500 };
    }
    catch (error) {
        if (error instanceof NoToken)
            return { reason: 'its answer has no token', final: true };
        const { message } = error;
        return { reason: (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(message), final: /statusCode=4\d\d/.test(message) };
    }
}
class NoToken extends Error {
}
function tokenIn(text) {
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        throw new NoToken();
    }
    if (typeof answer?.value !== 'string' || answer.value === '')
        throw new NoToken();
    return answer.value;
}
async function textOf(message) {
    const chunks = [];
    let length = 0;
    for await (const chunk of message) {
        length += chunk.length;
        if (length > longestAnswer)
            throw new NoToken();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
}


/***/ })

};
;