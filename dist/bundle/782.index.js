"use strict";
exports.id = 782;
exports.ids = [782];
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

/***/ 3083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planPost),
/* harmony export */   l: () => (/* binding */ withExpirations)
/* harmony export */ });
/* harmony import */ var _runner_step_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(202);

const withExpirations = (keys) => keys
    .map(({ id, expiration }) => {
    const end = expiration === undefined ? 'never ends' : `ends ${new Date(expiration).toISOString()}`;
    return `${id} (${end})`;
})
    .join(', ');
function planPost(env, jobStatus) {
    const state = (0,_runner_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readStepState */ .C)(env);
    if (!state)
        return undefined;
    const { requestId, creating, end } = state;
    const maybeHeld = [...state.deliveries].filter(([, progress]) => progress !== 'refused');
    const done = end && end.done !== 'undone' ? end : undefined;
    const retirement = done?.retirement;
    const older = retirement ? [...retirement.expire, ...retirement.invalidate] : [];
    const succeeded = jobStatus === 'success';
    const plan = {
        requestId,
        sweep: end ? end.done === 'sweep' : creating,
        keep: [...new Set([...maybeHeld.map(([id]) => id), ...(done?.kept ?? [])])],
        unknown: end ? [] : maybeHeld.flatMap(([id, progress]) => (progress === 'begun' ? [id] : [])),
        revoke: done?.revoke ?? [],
        ...(succeeded && retirement && older.length > 0 && { retirement }),
        remaining: succeeded ? [] : older.map(({ id }) => id),
    };
    const idle = !plan.sweep && !plan.retirement;
    return idle && plan.revoke.length + plan.unknown.length + plan.remaining.length === 0 ? undefined : plan;
}


/***/ }),

/***/ 2782:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7493);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3083);


const runtime = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .openRuntime */ .f)(process);
const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planPost */ .i)(runtime.env, runtime.input('job-status') ?? '');
if (plan) {
    try {
        if (plan.remaining.length > 0)
            runtime.log.info(`The job did not succeed, so nothing is retired: ${plan.remaining.join(', ')} stay in force, and so does the new key.`);
        for (const id of plan.unknown)
            runtime.log.warning(`It is not known whether a secret holds API key ${id}: it stays alive, and so does the older one.`, {
                title: 'An API key may or may not be delivered',
            });
        const { parseInputs } = await __webpack_require__.e(/* import() */ 598).then(__webpack_require__.bind(__webpack_require__, 8598));
        const { request } = await parseInputs(runtime);
        const { openPorts } = await Promise.all(/* import() */[__webpack_require__.e(952), __webpack_require__.e(306), __webpack_require__.e(269)]).then(__webpack_require__.bind(__webpack_require__, 6306));
        const { cleanUp } = await __webpack_require__.e(/* import() */ 301).then(__webpack_require__.bind(__webpack_require__, 2301));
        const ports = await openPorts(request, runtime, {
            requestId: plan.requestId,
            signal: new AbortController().signal,
            met: true,
        });
        const { warnings } = await cleanUp(plan, ports);
        for (const { title, text } of warnings)
            runtime.log.warning(text, { title });
    }
    catch (error) {
        const { asFailure } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 4902));
        const { revoke, retirement } = plan;
        const keys = [...revoke, ...(retirement?.invalidate ?? []), ...(retirement?.expire ?? [])];
        runtime.log.warning(`${asFailure(error).details}${keys.length > 0 ? ` Not done for API keys ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .withExpirations */ .l)(keys)}.` : ''}`, {
            title: 'The post step could not clean up',
        });
    }
    process.exit();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   GS: () => (/* binding */ requireCommandFiles),
/* harmony export */   f_: () => (/* binding */ entry)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1625);
/* harmony import */ var _uuid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(223);



function entry(name, value) {
    const delimiter = `ghadelimiter_${(0,_uuid_js__WEBPACK_IMPORTED_MODULE_2__/* .randomUUID */ .N)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function append(env, file, text) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, text);
}
function requireCommandFiles(env) {
    const broken = [];
    for (const file of ['GITHUB_STATE', 'GITHUB_OUTPUT']) {
        const path = env[file];
        if (!path)
            broken.push(`${file} is not set`);
        else {
            try {
                const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
                append(env, file, '\n');
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
            }
            catch (error) {
                broken.push(`the file that ${file} names cannot be written (${error.code ?? 'error'})`);
            }
        }
    }
    if (broken.length > 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('command-files', `${broken.join('; ')}. Nothing was called.`);
}


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openRuntime)
});

;// CONCATENATED MODULE: ./build/runner/clock.js
const systemClock = {
    now: () => Date.now(),
    wait: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const aborted = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', aborted);
            resolve();
        }, ms);
        signal?.addEventListener('abort', aborted, { once: true });
    }),
};

;// CONCATENATED MODULE: ./build/runner/commands.js
const escapeData = (text) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
const plainLine = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [');
function maskWith(write) {
    const masked = new Set();
    return (value) => {
        if (value.trim() === '' || masked.has(value))
            return;
        masked.add(value);
        write(`::add-mask::${escapeData(value)}\n`);
    };
}
function logTo(write) {
    const annotate = (level) => (message, { title }) => write(`::${level} title=${escapeProperty(title)}::${escapeData(message)}\n`);
    return {
        info: (line) => write(`${plainLine(line)}\n`),
        debug: (line) => write(`::debug::${escapeData(plainLine(line))}\n`),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
    };
}

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
// EXTERNAL MODULE: ./build/runner/files.js
var files = __webpack_require__(5557);
;// CONCATENATED MODULE: ./build/runner/state.js


function stateOf(env) {
    return {
        save(name, value) {
            try {
                (0,files/* append */.BC)(env, 'GITHUB_STATE', (0,files/* entry */.f_)(name, value));
            }
            catch (error) {
                const reason = error.code ?? 'not set';
                throw new failure/* Failure */.H('hand-over', `The state for the post step could not be written (${reason}).`, {
                    cause: error,
                });
            }
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/runner/stdout.js

function writeOut(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0)
        try {
            rest = rest.subarray((0,external_node_fs_.writeSync)(1, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
}

// EXTERNAL MODULE: ./build/runner/step-state.js
var step_state = __webpack_require__(202);
;// CONCATENATED MODULE: ./build/runner/runtime.js






function openRuntime(process) {
    const mask = maskWith(writeOut);
    return {
        env: process.env,
        log: logTo(writeOut),
        state: (0,step_state/* writeStepState */.v)(stateOf(process.env)),
        clock: systemClock,
        secret: (value) => new secret/* Secret */.z(value, mask),
        input: (name) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`],
    };
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
        deliveries: readDeliveries(env),
        ...(end && { end }),
    };
}
function readDeliveries(env) {
    const deliveries = new Map();
    for (const progress of ['begun', 'refused', 'delivered'])
        for (const [name, id] of Object.entries(env))
            if (name.startsWith(`STATE_${progress}-`) && id)
                deliveries.set(id, progress);
    return deliveries;
}
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


/***/ }),

/***/ 223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ randomUUID)
/* harmony export */ });
const randomUUID = () => process.getBuiltinModule('node:crypto').randomUUID();


/***/ })

};
;