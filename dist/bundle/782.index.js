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
/* harmony export */   J: () => (/* binding */ withEnds),
/* harmony export */   i: () => (/* binding */ planPost)
/* harmony export */ });
/* harmony import */ var _runner_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8067);

const withEnds = (ids, { expirations }) => ids
    .map((id) => {
    if (!expirations.has(id))
        return id;
    const end = expirations.get(id);
    return `${id} (${end === undefined ? 'never ends' : `ends ${new Date(end).toISOString()}`})`;
})
    .join(', ');
function planPost(env, jobStatus) {
    const requestId = env.STATE_request;
    if (!requestId)
        return undefined;
    const ids = (prefix) => Object.keys(env).flatMap((name) => (name.startsWith(`STATE_${prefix}-`) ? [env[name]] : []));
    const refused = ids('refused');
    const delivered = ids('delivered');
    const begun = ids('begun').filter((id) => !refused.includes(id));
    const done = env.STATE_done;
    const [expire, shorten, invalidate] = ['expire', 'shorten', 'invalidate'].map((name) => (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readIds */ .Zm)(env, name));
    const committed = done === 'clean' || done === 'sweep';
    const succeeded = jobStatus === 'success' && committed;
    const plan = {
        requestId,
        sweep: done === undefined ? env.STATE_minting === 'true' : done === 'sweep',
        keep: [...new Set([...begun, ...(committed ? (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readIds */ .Zm)(env, 'kept') : [])])],
        unknown: begun.filter((id) => !delivered.includes(id)),
        revoke: (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readIds */ .Zm)(env, 'revoke'),
        expire: succeeded ? expire : [],
        shorten: succeeded ? shorten : [],
        invalidate: succeeded ? invalidate : [],
        overlap: env.STATE_overlap ?? '',
        overlapMs: Number(env.STATE_overlap_ms),
        kept: succeeded ? [] : [...expire, ...shorten, ...invalidate],
        expirations: new Map((0,_runner_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readIds */ .Zm)(env, 'ends').map(readEnd)),
    };
    const idle = !plan.sweep &&
        [plan.revoke, plan.expire, plan.shorten, plan.invalidate, plan.kept, done ? [] : plan.unknown].every((list) => list.length === 0);
    return idle ? undefined : plan;
}
function readEnd(text) {
    const [id = '', end = ''] = text.split('@');
    return [id, end === '' ? undefined : Number(end)];
}


/***/ }),

/***/ 2782:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5617);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3083);


const runtime = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .openRuntime */ .f)(process);
const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planPost */ .i)(runtime.env, runtime.input('job-status') ?? '');
if (plan) {
    try {
        if (plan.kept.length > 0)
            runtime.log.info(`The job did not succeed, so nothing is retired: ${plan.kept.join(', ')} stay in force, and so does the new key.`);
        for (const id of runtime.env.STATE_done ? [] : plan.unknown)
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
        const ids = [...plan.revoke, ...plan.invalidate, ...plan.expire, ...plan.shorten];
        runtime.log.warning(`${asFailure(error).details}${ids.length > 0 ? ` Not done for API keys ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .withEnds */ .J)(ids, plan)}.` : ''}`, {
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

/***/ 5617:
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
// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(8067);
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

;// CONCATENATED MODULE: ./build/runner/runtime.js





function openRuntime(process) {
    const mask = maskWith(writeOut);
    return {
        env: process.env,
        log: logTo(writeOut),
        state: (0,state/* stateOf */.L4)(process.env),
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

/***/ 8067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ saveIds),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Zm: () => (/* binding */ readIds)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1625);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5557);


function stateOf(env) {
    return {
        save(name, value) {
            try {
                (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .append */ .BC)(env, 'GITHUB_STATE', (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .entry */ .f_)(name, value));
            }
            catch (error) {
                const reason = error.code ?? 'not set';
                throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('hand-over', `The state for the post step could not be written (${reason}).`, {
                    cause: error,
                });
            }
        },
    };
}
const longestValue = 30_000;
function saveIds(state, name, ids) {
    let part = [];
    let length = 0;
    let index = 0;
    const flush = () => {
        if (part.length > 0)
            state.save(`${name}-${index++}`, part.join(','));
        part = [];
        length = 0;
    };
    for (const id of ids) {
        if (length + id.length + 1 > longestValue)
            flush();
        part.push(id);
        length += id.length + 1;
    }
    flush();
}
function readIds(env, name) {
    const ids = [];
    for (let index = 0;; index++) {
        const part = env[`STATE_${name}-${index}`];
        if (part === undefined)
            return ids;
        ids.push(...part.split(',').filter(Boolean));
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