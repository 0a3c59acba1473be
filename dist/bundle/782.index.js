"use strict";
exports.id = 782;
exports.ids = [782];
exports.modules = {

/***/ 3083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ig: () => (/* binding */ planPost),
/* harmony export */   lI: () => (/* binding */ withExpirations)
/* harmony export */ });
/* harmony import */ var _runner_step_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(202);

const nameOf = ({ id, host }) => (host === undefined ? id : `${id} of ${host}`);
const withExpirations = (keys) => keys
    .map((key) => {
    const { expiration } = key;
    const end = expiration === undefined ? 'never expires' : `expires ${new Date(expiration).toISOString()}`;
    return `${nameOf(key)} (${end})`;
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
    const keep = done?.kept ?? maybeHeld.map(([id]) => id);
    const known = (id) => state.created.find((key) => key.id === id) ?? { id };
    const plan = {
        requestId,
        sweep: end ? end.done === 'sweep' : creating,
        keep,
        created: state.created.filter(({ id }) => !keep.includes(id)),
        unknown: end ? [] : maybeHeld.flatMap(([id, progress]) => (progress === 'begun' ? [known(id)] : [])),
        revoke: done?.revoke ?? [],
        ...(succeeded && retirement && older.length > 0 && { retirement }),
        remaining: succeeded ? [] : older,
    };
    const idle = !plan.sweep && !plan.retirement;
    return idle && plan.revoke.length + plan.unknown.length + plan.remaining.length === 0 ? undefined : plan;
}


/***/ }),

/***/ 2782:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4763);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3083);


const plan = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planPost */ .ig)(process.env, process.env['INPUT_JOB-STATUS'] ?? '');
if (plan) {
    (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .disarmEnvironment */ .U)(process, () => { });
    const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(726), __webpack_require__.e(954), __webpack_require__.e(898), __webpack_require__.e(178), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 1346));
    await carryOut(plan, process);
    process.exit();
}

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