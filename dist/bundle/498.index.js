"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 9498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2337);
/* harmony import */ var _with_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);



const tries = 4;
const timeLimit = 15_000;
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
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('id-token-refused', `GitHub was asked for an ID token for ${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(audience)}. ${(0,_with_address_js__WEBPACK_IMPORTED_MODULE_1__/* .withAddress */ .p)(answer.reason, address)}.`);
        await clock.wait(firstPause * 2 ** (attempt - 1), signal);
    }
}
async function openClient(requestToken) {
    const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4595, 23)),
        __webpack_require__.e(/* import() */ 145).then(__webpack_require__.bind(__webpack_require__, 2145)),
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


/***/ }),

/***/ 7522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withAddress)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9783);

function withAddress(reason, address) {
    const url = new URL(address);
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(url);
    return `${url.host}: ${reason}${proxy?.host ? `, through the proxy ${proxy.host}` : ''}`;
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


/***/ })

};
;