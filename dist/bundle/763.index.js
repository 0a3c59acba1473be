"use strict";
exports.id = 763;
exports.ids = [763];
exports.modules = {

/***/ 4763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   disarmEnvironment: () => (/* binding */ disarmEnvironment)
/* harmony export */ });
function disarmEnvironment(process, log) {
    const { env } = process;
    delete env.DEBUG;
    if (env.NODE_DEBUG)
        process.stderr.write = () => true;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0')
        return;
    delete env.NODE_TLS_REJECT_UNAUTHORIZED;
    log.warning('NODE_TLS_REJECT_UNAUTHORIZED=0 is set in this job. It has no effect on this step. For a private authority set ca-certificate or ca-fingerprint.', { title: 'Certificates are checked' });
}


/***/ })

};
;