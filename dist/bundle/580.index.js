"use strict";
exports.id = 580;
exports.ids = [580,625];
exports.modules = {

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

/***/ 184:
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