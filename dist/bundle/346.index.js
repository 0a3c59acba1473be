"use strict";
exports.id = 346;
exports.ids = [346];
exports.modules = {

/***/ 1346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/inputs/parse.js + 36 modules
var parse = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/main/adapters.js + 12 modules
var adapters = __webpack_require__(5862);
// EXTERNAL MODULE: ./build/output/errors.js
var errors = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/runner/last-resort.js
var last_resort = __webpack_require__(5580);
// EXTERNAL MODULE: ./build/runner/runtime.js + 3 modules
var runner_runtime = __webpack_require__(3084);
// EXTERNAL MODULE: ./build/elasticsearch/queries.js
var queries = __webpack_require__(935);
// EXTERNAL MODULE: ./build/elasticsearch/refusals.js + 2 modules
var refusals = __webpack_require__(4287);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
// EXTERNAL MODULE: ./build/keys/secret-use.js
var secret_use = __webpack_require__(4100);
// EXTERNAL MODULE: ./build/operations/invalidate-keys.js
var invalidate_keys = __webpack_require__(462);
// EXTERNAL MODULE: ./build/operations/limits.js
var limits = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/operations/sweep.js
var sweep = __webpack_require__(6418);
// EXTERNAL MODULE: ./build/post/plan.js
var post_plan = __webpack_require__(3083);
;// CONCATENATED MODULE: ./build/post/log-each.js

function logEach(log, keys, what, how = '') {
    const suffix = how && `: ${how}`;
    if (keys.length > 1)
        log.startGroup(`${what}: ${keys.length} API keys${suffix}`);
    for (const key of keys)
        log.info(`${what}: ${(0,post_plan/* nameOf */.Vb)(key)}${suffix}`);
    log.endGroup();
}

;// CONCATENATED MODULE: ./build/post/clean-up.js









const retiredLater = 'A later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds.';
async function cleanUp(plan, ports) {
    const result = { invalidated: [], expired: [], warnings: [] };
    const attempt = async (keys, code, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G || ports.signal.aborted))
                throw error;
            const why = error instanceof request_error/* RequestError */.G && !ports.signal.aborted
                ? (0,refusals/* explain */.WE)(error, 'retire').details
                : 'The post step was cancelled before this was done.';
            result.warnings.push({
                code,
                text: `${why}${keys.length > 0 ? ` API keys: ${(0,post_plan/* withExpirations */.lI)(keys)}.` : ''}`,
            });
        }
    };
    if (plan.sweep) {
        await attempt(plan.created, 'keys-not-held', () => sweepAll(plan, ports, result));
    }
    if (plan.revoke.length > 0)
        await attempt(plan.revoke, 'not-revoked', () => invalidateUntilGone(plan.revoke, ports, result));
    const { retirement } = plan;
    if (retirement && retirement.invalidate.length > 0)
        await attempt(retirement.invalidate, 'older-not-invalidated', () => invalidateUntilGone(retirement.invalidate, ports, result));
    if (retirement && retirement.expire.length > 0)
        await attempt(retirement.expire, 'older-not-expiring', () => expire(retirement, ports, result));
    return result;
}
async function sweepAll(plan, ports, result) {
    const { requestId, keep, created } = plan;
    const { invalidated, left } = await (0,sweep/* sweep */.X)({ requestId, keep: new Set(keep) }, ports, ports.keys);
    result.invalidated.push(...invalidated);
    const rest = created.filter(({ id }) => !invalidated.includes(id) && !left.includes(id));
    if (rest.length > 0)
        await invalidateUntilGone(rest, ports, result);
    const known = (id) => created.filter((key) => key.id === id);
    const names = left.map((id) => (0,post_plan/* withExpirations */.lI)(known(id)) || id);
    if (names.length > 0)
        result.warnings.push(stillValid(names.join(', ')));
}
async function expire({ expire: keys, overlap }, ports, result) {
    const { found, missing, now } = await findAgain(keys, ports);
    if (missing.length > 0)
        result.warnings.push(notFound(missing));
    const outlives = ({ expiration = Number.POSITIVE_INFINITY }) => now !== undefined && expiration > now + overlap.ms;
    const ids = new Set(found.filter((key) => (0,secret_use/* isLive */.DG)(key, now) && outlives(key)).map(({ id }) => id));
    const expired = ids.size > 0 ? await ports.keys.expire([...ids], overlap.text) : [];
    result.expired.push(...expired);
    const done = new Set(expired);
    logEach(ports.log, keys.filter(({ id }) => done.has(id)), 'Retired', `set to expire in ${overlap.text}`);
    const name = (id) => (0,post_plan/* nameOf */.Vb)(keys.find((key) => key.id === id) ?? { id });
    for (const key of found.filter(({ id }) => !ids.has(id)))
        ports.log.info(`API key ${name(key.id)} is not changed: ${stateOf(key)}`);
    const left = keys.filter(({ id }) => ids.has(id) && !done.has(id));
    if (left.length > 0)
        result.warnings.push({
            code: 'older-not-expiring',
            text: `Elasticsearch did not update ${(0,post_plan/* withExpirations */.lI)(left)}. ${retiredLater} Until then they stay valid.`,
        });
}
function stateOf({ invalidated, expiration }) {
    if (invalidated)
        return 'it is invalidated already';
    return expiration === undefined
        ? 'the time on the cluster is not known'
        : `it expires at ${new Date(expiration).toISOString()}`;
}
async function findAgain(keys, ports) {
    const ids = new Set(keys.map(({ id }) => id));
    const { keys: listed, now } = await ports.keys.list((0,queries/* keysById */.nX)([...ids]));
    const found = listed.filter(({ id }) => ids.has(id));
    const foundIds = new Set(found.map(({ id }) => id));
    const missing = keys.filter(({ id }) => !foundIds.has(id));
    return { found, missing, now };
}
async function invalidateUntilGone(keys, ports, result) {
    const { clock, log, signal } = ports;
    const begin = clock.now();
    let left = keys;
    for (;;) {
        const deleteAge = clock.now() - begin;
        const ids = left.map(({ id }) => id);
        const { left: still, timeLimit } = await (0,invalidate_keys/* invalidateFound */.M)(ids, { log }, ports.keys);
        const remaining = new Set(still);
        const done = left.filter(({ id }) => !remaining.has(id));
        logEach(log, done, 'Invalidated');
        result.invalidated.push(...done.map(({ id }) => id));
        left = left.filter(({ id }) => remaining.has(id));
        if (left.length === 0)
            return;
        const believed = clock.now() >= begin + limits/* refreshDelay */.P;
        const { found, missing, now } = await findAgain(left, ports);
        const valid = new Set(found.filter((key) => (0,secret_use/* isLive */.DG)(key, now)).map(({ id }) => id));
        if (believed && missing.length > 0)
            result.warnings.push(notFound(missing));
        left = left.filter((key) => valid.has(key.id) || (!believed && missing.includes(key)));
        if (left.length === 0)
            return;
        if (deleteAge > timeLimit)
            break;
        await clock.wait(limits/* pollInterval */.dq, signal);
    }
    result.warnings.push(stillValid((0,post_plan/* withExpirations */.lI)(left)));
}
const stillValid = (names) => ({
    code: 'still-valid',
    text: `Still valid: ${names}. Keys of another user need the cluster privilege manage_api_key.`,
});
const notFound = (keys) => ({
    code: 'keys-not-found',
    text: `No search finds ${(0,post_plan/* withExpirations */.lI)(keys)}, so they were not changed. GitHub evaluates the inputs again for the post step: if they now name another cluster or user than before, invalidate these keys by their key-id.`,
});

;// CONCATENATED MODULE: ./build/post/carry-out.js








const timeAfterSignal = 5_000;
async function carryOut(plan, process) {
    const runtime = (0,runner_runtime/* openRuntime */.f)(process, () => { });
    const warn = (message) => (0,errors/* printMessage */.rc)('warning', message, runtime.log);
    const giveUp = (error) => {
        const { revoke, retirement } = plan;
        const keys = [...revoke, ...(retirement?.invalidate ?? []), ...(retirement?.expire ?? [])];
        const which = keys.length > 0 ? ` Not done for API keys ${(0,post_plan/* withExpirations */.lI)(keys)}.` : '';
        warn({ code: 'post-failed', text: `${(0,errors/* asFailure */.h_)(error).details}${which}` });
        process.exit(0);
    };
    (0,last_resort/* onLastResort */.h)(process, giveUp);
    const cancellation = new AbortController();
    process.once('SIGINT', () => setTimeout(() => cancellation.abort(), timeAfterSignal));
    process.once('SIGTERM', () => cancellation.abort());
    if (plan.remaining.length > 0) {
        runtime.log.info(`The job's result is not success, so older API keys are not changed. ${retiredLater}`);
        logEach(runtime.log, plan.remaining, 'Not changed');
    }
    for (const key of plan.unknown)
        warn({
            code: 'delivery-unknown',
            text: `It is not known whether a secret holds API key ${(0,post_plan/* nameOf */.Vb)(key)}, so the post step does not invalidate it.`,
        });
    try {
        for (const warning of await callCluster(plan, runtime, cancellation.signal))
            warn(warning);
    }
    catch (error) {
        giveUp(error);
    }
}
async function callCluster(plan, runtime, signal) {
    const { request } = await (0,parse/* parseInputs */.T)(runtime, 'post');
    const { requestId } = plan;
    const ports = await (0,adapters/* openPorts */.R)(request, runtime, { requestId, signal, met: true });
    return (await cleanUp(plan, ports)).warnings;
}


/***/ })

};
;