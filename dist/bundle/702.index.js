"use strict";
exports.id = 702;
exports.ids = [702];
exports.modules = {

/***/ 3702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findAuthority: () => (/* binding */ findAuthority)
/* harmony export */ });
/* harmony import */ var _handshake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2770);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);


async function findAuthority(nodes, fingerprint, ports) {
    let first;
    for (const node of nodes.filter((url) => url.startsWith('https:'))) {
        try {
            const chain = await (0,_handshake_js__WEBPACK_IMPORTED_MODULE_0__/* .presentedChain */ .e)(node, ports(node));
            const authority = chain.find(({ ca, fingerprint256 }) => ca && fingerprint256 === fingerprint);
            if (authority)
                return authority.toString();
            first ??= new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G('notSent', { problem: 'fingerprint', address: new URL(node).host });
        }
        catch (error) {
            if (!(error instanceof _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G) || error.kind === 'cancelled')
                throw error;
            first ??= error;
        }
    }
    throw first ?? new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G('notSent', { problem: 'fingerprint' });
}


/***/ })

};
;