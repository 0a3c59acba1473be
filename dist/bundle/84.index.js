"use strict";
exports.id = 84;
exports.ids = [84,625];
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