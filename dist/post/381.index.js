export const id = 381;
export const ids = [381];
export const modules = {

/***/ 6381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3393);


const patience = 60_000;
async function fetchIdToken(audience, { env, secret, signal }) {
    const missing = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('id-token-permission', `The runner sets ${missing.join(' and ')} only for a job with id-token: write.`);
    signal?.throwIfAborted();
    const { getIDToken } = await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(889)]).then(__webpack_require__.bind(__webpack_require__, 1889));
    const timeout = AbortSignal.timeout(patience);
    const stopped = rejected(signal ? AbortSignal.any([signal, timeout]) : timeout);
    try {
        return secret(await Promise.race([getIDToken(audience), stopped]));
    }
    catch (error) {
        signal?.throwIfAborted();
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('id-token-refused', `GitHub was asked for an ID token for ${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(audience)}: ${reasonOf(error)}.`);
    }
}
function rejected(signal) {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'no answer';
    if (error.name === 'TimeoutError')
        return `no answer within ${patience / 1000} s`;
    const status = /Error Code : (\d{3})/.exec(error.message)?.[1];
    if (status)
        return `it answered ${status}`;
    return /\bE[A-Z]{4,}\b/.exec(error.message)?.[0] ?? 'its answer has no token';
}


/***/ }),

/***/ 3393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
