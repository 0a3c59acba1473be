"use strict";
exports.id = 199;
exports.ids = [199,625];
exports.modules = {

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

/***/ 5580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onLastResort: () => (/* binding */ onLastResort)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);

function onLastResort(process, end) {
    let hasEnded = false;
    const once = (error) => {
        if (hasEnded)
            return;
        hasEnded = true;
        end(error);
    };
    process.on('uncaughtException', once);
    process.on('unhandledRejection', once);
    process.on('beforeExit', () => once(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('internal', 'The work was not done: something that it waited for never came.')));
}


/***/ })

};
;