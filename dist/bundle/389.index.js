"use strict";
exports.id = 389;
exports.ids = [389];
exports.modules = {

/***/ 2770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ presentedChain),
/* harmony export */   speaksTls: () => (/* binding */ speaksTls)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);


async function presentedChain(node, ports) {
    const socket = await shake(node, ports);
    const chain = [];
    for (let certificate = socket.getPeerX509Certificate(); certificate && !chain.some((known) => known.fingerprint256 === certificate.fingerprint256); certificate = certificate.issuerCertificate)
        chain.push(certificate);
    socket.destroy();
    return chain;
}
async function speaksTls(node, ports) {
    try {
        (await shake(node, ports)).destroy();
        return true;
    }
    catch {
        return false;
    }
}
async function shake(node, { proxy, timeout, signal }) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const limit = AbortSignal.timeout(timeout);
    const stopped = AbortSignal.any([signal, limit]);
    let socket;
    const stop = () => {
        socket?.destroy();
        reject(signal.aborted ? new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('cancelled', {}) : new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('notSent', { type: 'timeout' }));
    };
    const fail = (cause) => reject(new _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('notSent', { type: 'connection', reason: cause.message, cause }));
    stopped.addEventListener('abort', stop, { once: true });
    try {
        socket = await open(node, proxy);
        socket.once('secureConnect', () => resolve(socket));
        socket.on('error', fail);
        socket.once('close', () => fail(new Error('socket hang up')));
        return await promise;
    }
    catch (error) {
        if (error instanceof _request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI)
            throw error;
        fail(error);
        return await promise;
    }
    finally {
        stopped.removeEventListener('abort', stop);
    }
}
async function open(node, proxy) {
    const { hostname, port } = new URL(node);
    const host = hostname.replace(/^\[|\]$/g, '');
    const options = {
        host,
        port: Number(port) || 443,
        servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host,
        rejectUnauthorized: false,
    };
    if (!proxy)
        return (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23))).connect(options);
    const { HttpsProxyAgent } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9611));
    const agent = new HttpsProxyAgent({ proxy });
    return new Promise((resolve, reject) => agent.createConnection(options, (error, socket) => (error ? reject(error) : resolve(socket))));
}


/***/ })

};
;