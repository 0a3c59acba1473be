"use strict";
exports.id = 192;
exports.ids = [192,763];
exports.modules = {

/***/ 192:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(345);
/* harmony import */ var _output_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4763);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5557);
/* harmony import */ var _runner_last_resort_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5580);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3084);







const cancellation = new AbortController();
const runtime = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_5__.openRuntime)(process, () => cancellation.abort(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('standard-output', 'Nobody reads the standard output of this step.')));
(0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_6__.disarmEnvironment)(process, runtime.log);
(0,_runner_last_resort_js__WEBPACK_IMPORTED_MODULE_4__.onLastResort)(process, (error) => {
    (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printFailure */ .e)((0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__.asFailure)(error), runtime.log);
    process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancellation.abort(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled', 'The runner ended the step.')));
async function run() {
    (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .requireCommandFiles */ .GS)(runtime.env);
    const { request, warnings } = await (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__.parseInputs)(runtime);
    for (const warning of warnings)
        runtime.log.warning(warning, { title: 'Inputs' });
    const { perform } = await Promise.all(/* import() */[__webpack_require__.e(726), __webpack_require__.e(862), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 8477));
    await perform(request, runtime, cancellation.signal);
}
try {
    await run();
}
catch (error) {
    (0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .printFailure */ .e)((0,_output_errors_js__WEBPACK_IMPORTED_MODULE_2__.asFailure)(error), runtime.log);
    process.exitCode = 1;
}
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

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


/***/ }),

/***/ 5557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GS: () => (/* binding */ requireCommandFiles),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   wk: () => (/* binding */ state)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3838);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1625);



const state = {
    save: (name, value) => handOver('The state for the post step', () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)(name, value)),
};
function setOutputs(outputs) {
    handOver('The outputs', () => {
        for (const [name, value] of Object.entries(outputs))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH)(name, value);
    });
}
async function writeSummary(text) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(text).write();
}
function handOver(what, write) {
    try {
        write();
    }
    catch (error) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('hand-over', `${what} could not be written (${reasonOf(error)}).`, { cause: error });
    }
}
const reasonOf = (error) => error.code ?? 'there is no such file, or it is read-only';
function requireCommandFiles(env) {
    const broken = [];
    for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT']) {
        const path = env[file];
        if (!path)
            broken.push(`${file} is not set`);
        else {
            try {
                const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, '\n');
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
            }
            catch (error) {
                broken.push(`the file that ${file} names cannot be written (${reasonOf(error)})`);
            }
        }
    }
    if (broken.length > 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('command-files', `${broken.join('; ')}. Nothing was called.`);
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


/***/ }),

/***/ 3084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRuntime: () => (/* binding */ openRuntime)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/runner/clock.js

const systemClock = {
    now: () => Date.now(),
    async wait(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

// EXTERNAL MODULE: ./build/runner/files.js
var files = __webpack_require__(5557);
;// CONCATENATED MODULE: ./build/runner/log.js

const plainLine = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');
const log = {
    info: (line) => (0,core/* info */.pq)(plainLine(line)),
    debug: (line) => (0,core/* debug */.Yz)(plainLine(line)),
    notice: core/* notice */.lm,
    warning: core/* warning */.$e,
    error: core/* error */.z3,
};
function maskOnce() {
    const masked = new Set();
    return (value) => {
        if (value.trim() === '' || masked.has(value))
            return;
        masked.add(value);
        (0,core/* setSecret */.Pq)(value);
    };
}

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/runner/standard-output.js
function openStandardOutput(stream, closed) {
    stream.on('error', closed);
    stream._handle?.setBlocking?.(true);
}

// EXTERNAL MODULE: ./build/runner/step-state.js
var step_state = __webpack_require__(202);
;// CONCATENATED MODULE: ./build/runner/runtime.js







function openRuntime(process, closed) {
    openStandardOutput(process.stdout, closed);
    const mask = maskOnce();
    return {
        env: process.env,
        log: log,
        state: (0,step_state/* writeStepState */.v)(files/* state */.wk),
        clock: systemClock,
        secret: (value) => new secret/* Secret */.z(value, mask),
        input: (name) => (0,core/* getInput */.V4)(name, { trimWhitespace: false }),
    };
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
const formatKey = ({ id, expiration }) => `${id}@${expiration ?? ''}`;
function parseKey(text) {
    const [id = '', expiration = ''] = text.split('@');
    return { id, ...(expiration !== '' && { expiration: Number(expiration) }) };
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