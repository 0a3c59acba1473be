"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 9498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1625);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2337);
/* harmony import */ var _with_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7522);




const timeLimit = 60_000;
const tries = 4;
const firstPause = 300;
const longestAnswer = 1024 * 1024;
async function fetchIdToken(audience, { env, secret, signal }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = env;
    if (!address || !requestToken) {
        const missing = [
            !address && 'ACTIONS_ID_TOKEN_REQUEST_URL',
            !requestToken && 'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
        ];
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('id-token-permission', `The runner sets ${missing.filter(Boolean).join(' and ')} only for a job with id-token: write.`);
    }
    signal?.throwIfAborted();
    const timeout = AbortSignal.timeout(timeLimit);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const url = `${address}&audience=${encodeURIComponent(audience)}`;
    const answer = await Promise.race([ask(url, requestToken, stop), stopped(stop)]);
    signal?.throwIfAborted();
    if ('token' in answer)
        return secret(answer.token);
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('id-token-refused', `GitHub was asked for an ID token for ${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(audience)}. ${(0,_with_address_js__WEBPACK_IMPORTED_MODULE_2__/* .withAddress */ .p)(answer.reason, address)}.`);
}
const stopped = (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve({ reason: `no answer within ${timeLimit / 1000} s`, final: true }), { once: true }));
async function ask(url, requestToken, signal) {
    const [{ HttpClient }, { BearerCredentialHandler }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4595, 23)),
        __webpack_require__.e(/* import() */ 145).then(__webpack_require__.bind(__webpack_require__, 2145)),
    ]);
    const options = { allowRedirects: false, allowRetries: false };
    const client = new HttpClient('beats-api-key', [new BearerCredentialHandler(requestToken)], options);
    for (let attempt = 1;; attempt++) {
        const answer = await askOnce(client, url);
        if ('token' in answer || answer.final || attempt === tries || signal.aborted)
            return answer;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(firstPause * 2 ** (attempt - 1));
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
        return { reason: (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(message), final: /statusCode=4\d\d/.test(message) };
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


/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};
;