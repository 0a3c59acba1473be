"use strict";
exports.id = 259;
exports.ids = [259];
exports.modules = {

/***/ 192:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4911);
/* harmony import */ var _output_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4763);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5557);
/* harmony import */ var _runner_last_resort_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5580);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3084);







const cancellation = new AbortController();
const runtime = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_5__/* .openRuntime */ .f)(process, () => cancellation.abort(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('standard-output', 'The reader of standard output is gone.')));
(0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .disarmEnvironment */ .U)(process, (text) => (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printMessage */ .rc)('warning', { code: 'certificates-checked', text }, runtime.log));
(0,_runner_last_resort_js__WEBPACK_IMPORTED_MODULE_4__/* .onLastResort */ .h)(process, (error) => void fail((0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error)).finally(() => process.exit(1)));
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancellation.abort(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', 'The runner ended the step.')));
let request;
async function run() {
    (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .requireCommandFiles */ .GS)(runtime.env);
    const parsed = await (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .T)(runtime);
    request = parsed.request;
    for (const text of parsed.warnings)
        (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printMessage */ .rc)('warning', { code: 'inputs', text }, runtime.log);
    const { perform } = await Promise.all(/* import() */[__webpack_require__.e(726), __webpack_require__.e(178), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 3221));
    return perform(request, runtime, cancellation.signal);
}
async function fail(failure) {
    process.exitCode = 1;
    runtime.log.endGroup();
    (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printFailure */ .eV)(failure, runtime.log);
    try {
        const { summaryOfFailure } = await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 9378));
        await (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceSummary */ .Xz)(summaryOfFailure(failure, request));
    }
    catch (error) {
        runtime.log.debug(`The job summary could not be written (${(0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}).`);
    }
}
try {
    const failure = await run();
    if (failure) {
        process.exitCode = 1;
        (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printFailure */ .eV)(failure, runtime.log);
    }
}
catch (error) {
    await fail((0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error));
}
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ disarmEnvironment)
/* harmony export */ });
function disarmEnvironment(process, warn) {
    const { env } = process;
    delete env.DEBUG;
    if (env.NODE_DEBUG)
        process.stderr.write = () => true;
    if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0')
        return;
    delete env.NODE_TLS_REJECT_UNAUTHORIZED;
    warn('NODE_TLS_REJECT_UNAUTHORIZED=0 is set in this job. It has no effect on this step. For a private authority set ca-certificate or ca-fingerprint.');
}


/***/ }),

/***/ 202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readStepState),
/* harmony export */   v: () => (/* binding */ writeStepState)
/* harmony export */ });
function writeStepState(state) {
    return {
        saveRequestId: (id) => state.save('request', id),
        saveCreating: () => state.save('minting', 'true'),
        saveCreated: (key) => state.save(`created-${key.id}`, formatKey(key)),
        saveDelivery: (id, progress) => state.save(`${progress}-${id}`, id),
        saveEnd(end) {
            if (end.done !== 'undone')
                saveHandOff(state, end);
            state.save('done', end.done);
        },
    };
}
function saveHandOff(state, { kept, revoke, retirement }) {
    saveList(state, 'kept', kept);
    saveList(state, 'revoke', revoke.map(formatKey));
    if (!retirement)
        return;
    const { overlap, expire, invalidate } = retirement;
    state.save('overlap', overlap.text);
    state.save('overlap-ms', String(overlap.ms));
    saveList(state, 'expire', expire.map(formatKey));
    saveList(state, 'invalidate', invalidate.map(formatKey));
}
function readStepState(env) {
    const requestId = env.STATE_request;
    if (!requestId)
        return undefined;
    const end = readEnd(env);
    return {
        requestId,
        creating: env.STATE_minting === 'true',
        created: valuesOf(env, 'created').map(parseKey),
        deliveries: readDeliveries(env),
        ...(end && { end }),
    };
}
function readDeliveries(env) {
    const deliveries = new Map();
    for (const progress of ['begun', 'refused', 'delivered'])
        for (const id of valuesOf(env, progress))
            deliveries.set(id, progress);
    return deliveries;
}
const valuesOf = (env, prefix) => Object.entries(env).flatMap(([name, value]) => name.startsWith(`STATE_${prefix}-`) && value ? [value] : []);
function readEnd(env) {
    const done = env.STATE_done;
    if (done === 'undone')
        return { done };
    if (done !== 'clean' && done !== 'sweep')
        return undefined;
    const overlap = env.STATE_overlap;
    return {
        done,
        kept: readList(env, 'kept'),
        revoke: readList(env, 'revoke').map(parseKey),
        ...(overlap && {
            retirement: {
                overlap: { text: overlap, ms: Number(env['STATE_overlap-ms']) },
                expire: readList(env, 'expire').map(parseKey),
                invalidate: readList(env, 'invalidate').map(parseKey),
            },
        }),
    };
}
const formatKey = ({ id, expiration, host = '' }) => `${id}@${expiration ?? ''}@${encodeURIComponent(host.toWellFormed())}`;
function parseKey(text) {
    const [id = '', expiration = '', host = ''] = text.split('@');
    return {
        id,
        ...(expiration !== '' && { expiration: Number(expiration) }),
        ...(host !== '' && { host: decodeURIComponent(host) }),
    };
}
const longestValue = 30_000;
function saveList(state, name, items) {
    let value = '';
    let index = 0;
    for (const item of items) {
        if (value !== '' && value.length + item.length + 1 > longestValue) {
            state.save(`${name}-${index++}`, value);
            value = '';
        }
        value += value === '' ? item : `,${item}`;
    }
    if (value !== '')
        state.save(`${name}-${index}`, value);
}
function readList(env, name) {
    const items = [];
    for (let index = 0;; index++) {
        const part = env[`STATE_${name}-${index}`];
        if (part === undefined)
            return items;
        items.push(...part.split(',').filter(Boolean));
    }
}


/***/ })

};
;