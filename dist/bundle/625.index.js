"use strict";
exports.id = 625;
exports.ids = [625];
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


/***/ })

};
;