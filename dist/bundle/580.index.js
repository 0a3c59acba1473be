"use strict";
exports.id = 580;
exports.ids = [580,625];
exports.modules = {

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