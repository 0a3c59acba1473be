export const id = 219;
export const ids = [219,905];
export const modules = {

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   create: () => (/* binding */ create)
/* harmony export */ });
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6049);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2745);
/* harmony import */ var _rotate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1905);



async function create(request, ports, ledger) {
    const result = (0,_results_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyResult */ .$)();
    if (request.delivery)
        (0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.refuseFedSecrets)(request, (await (0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.look)(request, ports, false)).listing);
    if (request.dryRun) {
        for (const { host, keyName } of request.hosts)
            ports.log.info(`${host}: would make API key ${keyName}`);
        result.hosts = request.hosts.map((host) => ({ ...(0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.baseOf)(host), status: 'planned' }));
        return result;
    }
    const handed = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .C)(request, request.hosts, ports, ledger);
    result.hosts = handed.map((outcome) => ({ ...(0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.baseOf)(outcome.host), ...(0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.outcomeOf)(outcome) }));
    const failure = (0,_rotate_js__WEBPACK_IMPORTED_MODULE_1__.failureOf)(result.hosts);
    if (failure)
        result.failure = failure;
    if (!request.expiration)
        result.notices.push({
            title: 'This API key never expires',
            text: 'A key that never expires lives until somebody invalidates it. `operation: rotate` retires the older key each time.',
        });
    return result;
}


/***/ }),

/***/ 6049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ handOver)
/* harmony export */ });
/* harmony import */ var _elasticsearch_api_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2052);
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8471);
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6467);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _github_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4608);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3018);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31);
/* harmony import */ var _mint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2357);








async function handOver(request, hosts, ports, ledger) {
    if (hosts.length > 0)
        ports.state.save('minting', 'true');
    return request.delivery
        ? toSecrets(request, hosts, ports, ledger)
        : toOutputs(request, hosts, ports, ledger);
}
async function toOutputs(request, hosts, ports, ledger) {
    const failures = [];
    const progress = progressOf(hosts.length, ports);
    const handed = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)(hosts, _limits_js__WEBPACK_IMPORTED_MODULE_7__/* .concurrency */ .Ex, async (host) => {
        if (failures.length > 0)
            return { host };
        try {
            return { host, minted: await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__/* .mint */ .Xx)(request, host, ports, ledger) };
        }
        catch (error) {
            failures.push(hosts.length > 1 ? named(host, error) : error);
            return { host };
        }
        finally {
            progress();
        }
    });
    if (failures.length > 0)
        throw failures[0];
    return handed;
}
async function toSecrets(request, hosts, ports, ledger) {
    const progress = progressOf(hosts.length, ports);
    return (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)(hosts, _limits_js__WEBPACK_IMPORTED_MODULE_7__/* .concurrency */ .Ex, async (host) => {
        try {
            ports.signal.throwIfAborted();
            const minted = await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__/* .mint */ .Xx)(request, host, ports, ledger);
            return await deliver(host, minted, ports, ledger);
        }
        catch (error) {
            if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
                return { host, failure: error };
            if (error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .Trouble */ .qm && error.kind !== 'cancelled')
                return { host, failure: (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error, 'create') };
            if (ports.signal.aborted)
                return {
                    host,
                    failure: new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('cancelled', 'The step was cancelled before this host was done.'),
                };
            throw error;
        }
        finally {
            progress();
        }
    });
}
async function deliver(host, minted, ports, ledger) {
    const { key, since } = minted;
    const target = host.target;
    const credential = (0,_elasticsearch_api_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$)(key);
    ports.state.save(`begun-${key.id}`, key.id);
    ledger.held.delete(key.id);
    ledger.kept.add(key.id);
    try {
        const written = await ports.secrets.put(target, credential, { deadline: since + _limits_js__WEBPACK_IMPORTED_MODULE_7__/* .deliveryDeadline */ .jz });
        if (written === 'unknown')
            return { host, minted, unknown: true, failure: unknownDelivery(target, key.id) };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H))
            return { host, minted, unknown: true, failure: unknownDelivery(target, key.id) };
        ports.state.save(`refused-${key.id}`, key.id);
        ledger.kept.delete(key.id);
        if (ports.signal.aborted)
            ledger.held.set(key.id, key);
        else
            await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__/* .undo */ .tN)([key], ports, ledger);
        throw error;
    }
    ports.state.save(`delivered-${key.id}`, key.id);
    ports.log.info(`${host.host}: wrote ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(target)}`);
    return { host, minted };
}
const unknownDelivery = (target, id) => new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('github-delivery-unknown', `It is not known whether GitHub took the new value of ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(target)}. The new key ${id} and the old one both stay alive.`);
function named(host, error) {
    return error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H
        ? new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(error.code, `${host.host}: ${error.details}`, { cause: error })
        : error;
}
function progressOf(total, { log, clock }) {
    let done = 0;
    let last = clock.now();
    return () => {
        done++;
        if (total < 10 || (clock.now() - last < 3_000 && done < total))
            return;
        last = clock.now();
        log.info(`${done} of ${total} hosts`);
    };
}


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
async function inParallel(items, atOnce, work) {
    const results = new Array(items.length);
    let next = 0;
    const errors = [];
    const worker = async () => {
        while (next < items.length && errors.length === 0) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    if (errors.length > 0)
        throw errors[0];
    return results;
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyResult)
/* harmony export */ });
const emptyResult = () => ({
    hosts: [],
    invalidated: [],
    deletedSecrets: [],
    warnings: [],
    notices: [],
    remarks: [],
});


/***/ }),

/***/ 1905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseOf: () => (/* binding */ baseOf),
  failureOf: () => (/* binding */ failureOf),
  look: () => (/* binding */ look),
  outcomeOf: () => (/* binding */ outcomeOf),
  refuseFedSecrets: () => (/* binding */ refuseFedSecrets),
  rotate: () => (/* binding */ rotate)
});

// EXTERNAL MODULE: ./build/identity.js + 1 modules
var identity = __webpack_require__(3950);
// EXTERNAL MODULE: ./build/server-text.js
var server_text = __webpack_require__(3393);
;// CONCATENATED MODULE: ./build/decide.js


const clockTolerance = 60_000;
function planRotation(request, listing, github) {
    return request.hosts.map((host) => {
        const named = listing.keys.filter((key) => key.name === host.keyName && (0,identity/* isUnmanaged */.b_)(key));
        const adopted = request.adopt
            ? named.filter((key) => (0,identity/* isAdoptable */.P3)(key, { keyNames: [host.keyName], roleDescriptors: request.roleDescriptors }))
            : [];
        const own = listing.keys.filter((key) => (0,identity/* isOfHost */.sk)(key, request, host.host) && (0,identity/* feeds */.q5)(key, host.target));
        const current = own.at(-1);
        const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
        return {
            host,
            ...isDue(request, host, own, listing.now, github),
            ...(current && { current }),
            older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
            delivered: own.filter((key) => !neverArrived(key, host.target, listing.now, github)),
            namesakes: named.filter((key) => !adopted.includes(key)),
            warnings: owners.size > 1
                ? [
                    `Keys of ${host.host} belong to several users (${[...new Set(own.map((key) => (0,server_text/* printable */.g)(key.username)))].join(', ')}).`,
                ]
                : [],
        };
    });
}
const due = (why) => ({ due: true, why });
function isDue(request, { target }, own, now, github) {
    const { renewBefore, maxAge } = request;
    if (target.scope === 'outputs')
        return due(own.length === 0 ? 'there is no key yet' : 'each run hands over a new key');
    if (!renewBefore && !maxAge)
        return due(own.length === 0 ? 'there is no key yet' : 'neither renew-before nor max-age is set');
    const current = own.at(-1);
    if (!current)
        return due('there is no live key');
    const secret = github?.entries.get(target.name);
    if (!secret)
        return due('the secret does not exist');
    if (now === undefined || !github)
        return due('the age of the key is not known');
    if (neverArrived(current, target, now, github))
        return due('the newest key never reached the secret');
    if (own.some((key) => key.username !== current.username || key.realm !== current.realm))
        return due('the keys belong to several users');
    if (![request.roleDescriptors, request.serverlessRoles].some((roles) => roles && (0,identity/* hasRoleDescriptors */.x5)(current, roles)))
        return due('the privileges of the key are not those asked for');
    if ((current.expiration !== undefined) !== (request.expiration !== undefined))
        return due(request.expiration
            ? 'the key never expires, and one that does is asked for'
            : 'the key expires, and one that never does is asked for');
    if (maxAge && now - current.creation > maxAge.ms)
        return due(`the key is older than ${maxAge.text}`);
    if (renewBefore && current.expiration !== undefined && current.expiration - now < renewBefore.ms)
        return due(`the key expires in less than ${renewBefore.text}`);
    return { due: false, why: 'the key is young enough, and the secret holds it' };
}
function neverArrived({ creation }, target, now, github) {
    if (target.scope === 'outputs' || !github)
        return false;
    const secret = github.entries.get(target.name);
    if (!secret)
        return true;
    const ahead = now === undefined ? 0 : now - github.now;
    return secret.updatedAt + ahead < creation - clockTolerance;
}
const settled = 10 * 60_000;
const closeEnough = 60_000;
function planRetirement(plan, request, successor, now) {
    const retirement = { expire: [], invalidate: [], leave: [] };
    const proven = successor.roleDescriptors ?? request.roleDescriptors;
    const leave = (key, why) => retirement.leave.push({ key, why });
    for (const key of plan.older) {
        if (now === undefined)
            leave(key, 'its age is not known');
        else if (now - key.creation < settled && !isEarlierAttempt(key, successor))
            leave(key, 'it is younger than 10 minutes, so another run may be delivering it: the next rotation takes it');
        else if (request.overlap.ms === 0)
            retirement.invalidate.push(key);
        else if (key.expiration !== undefined && key.expiration <= now + request.overlap.ms + closeEnough)
            leave(key, 'it ends within the overlap by itself');
        else if (isOfOwner(key, plan.older, successor) && (0,identity/* hasRoleDescriptors */.x5)(key, proven))
            retirement.expire.push(key);
        else if (overlapIsPast(key, plan.delivered, request, now))
            retirement.invalidate.push(key);
        else
            leave(key, `it cannot be given an end without changing what it may do: a rotation after ${request.overlap.text} invalidates it`);
    }
    return retirement;
}
const isEarlierAttempt = ({ metadata }, { runId, runAttempt }) => runId !== '' &&
    metadata.run_id === runId &&
    typeof metadata.run_attempt === 'string' &&
    Number(metadata.run_attempt) < Number(runAttempt);
const isOfOwner = (key, older, { owner }) => key.username === owner && older.findLast(({ username }) => username === owner)?.realm === key.realm;
const overlapIsPast = (key, delivered, { overlap }, now) => delivered.some((other) => other.creation > key.creation && other.creation + overlap.ms <= now);

// EXTERNAL MODULE: ./build/elasticsearch/queries.js
var queries = __webpack_require__(9556);
// EXTERNAL MODULE: ./build/elasticsearch/trouble.js
var trouble = __webpack_require__(6467);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/operations/hand-over.js
var hand_over = __webpack_require__(6049);
// EXTERNAL MODULE: ./build/operations/limits.js
var limits = __webpack_require__(31);
// EXTERNAL MODULE: ./build/operations/results.js
var results = __webpack_require__(2745);
;// CONCATENATED MODULE: ./build/operations/rotate.js








async function rotate(request, ports, ledger) {
    const { listing, github } = await look(request, ports, request.adopt);
    const plans = planRotation(request, listing, github);
    const result = (0,results/* emptyResult */.$)();
    for (const plan of plans)
        announce(plan, ports, result);
    const due = plans.filter((plan) => plan.due);
    const handed = request.dryRun
        ? undefined
        : await (0,hand_over/* handOver */.C)(request, due.map(({ host }) => host), ports, ledger);
    const now = listing.now ?? (await clockOf(due, handed ?? [], ports));
    result.hosts = plans.map((plan) => {
        const outcome = handed?.[due.indexOf(plan)];
        return plan.due ? rotated(plan, outcome, request, now) : unchanged(plan);
    });
    for (const host of result.hosts)
        announceRetirement(host, request, ports);
    const failure = failureOf(result.hosts);
    if (failure)
        result.failure = failure;
    return result;
}
async function clockOf(plans, handed, ports) {
    const ids = handed.flatMap(({ minted, failure }) => (minted && !failure ? [minted.key.id] : []));
    if (ids.length === 0 || plans.every(({ older }) => older.length === 0))
        return undefined;
    const until = ports.clock.now() + limits/* searchLag */.x9;
    try {
        for (;;) {
            const { keys } = await ports.keys.list((0,queries/* keysById */.nX)(ids));
            const made = keys.filter(({ id }) => ids.includes(id));
            if (made.length > 0)
                return Math.max(...made.map(({ creation }) => creation));
            if (ports.clock.now() > until)
                return undefined;
            await ports.clock.wait(limits/* lookAgain */.IK);
        }
    }
    catch (error) {
        if (!(error instanceof trouble/* Trouble */.qm))
            throw error;
        return undefined;
    }
}
async function look(request, ports, byName) {
    const hosts = request.hosts.map(({ host }) => host);
    const names = byName ? request.hosts.map(({ keyName }) => keyName) : [];
    const [listing, github] = await Promise.all([
        ports.keys.list((0,queries/* liveKeys */.n4)(request.owner, { hosts, beat: request.beat, purpose: request.purpose }, names)),
        ports.secrets?.prepare(request.hosts.map(({ target }) => target)),
    ]);
    return { listing, github };
}
function refuseFedSecrets(request, { keys }) {
    for (const host of request.hosts) {
        const feeding = keys.find((key) => (0,identity/* isOfHost */.sk)(key, request, host.host) && (0,identity/* feeds */.q5)(key, host.target));
        if (feeding)
            throw new failure/* Failure */.H('secret-in-use', `The live key ${feeding.id} of host ${host.host} already feeds secret ${host.target.name}. Nothing was made.`);
    }
}
function announce({ host, due, why, namesakes, warnings }, { log }, result) {
    log.info(`${host.host}: ${due ? 'rotation is due' : 'no rotation'}: ${why}`);
    for (const { id, name } of namesakes)
        log.info(`${host.host}: left alone API key ${id}, which is named ${name} too but nobody manages, and which does not match`);
    for (const text of warnings)
        result.warnings.push({ title: 'API keys of several users', text });
}
function announceRetirement({ host, retirement }, { overlap }, { log }) {
    if (!retirement)
        return;
    const { expire, invalidate, leave } = retirement;
    for (const { id } of expire)
        log.info(`${host}: when the job succeeds, API key ${id} will live for another ${overlap.text}`);
    for (const { id } of invalidate)
        log.info(`${host}: when the job succeeds, API key ${id} will be invalidated`);
    for (const { key, why } of leave)
        log.info(`${host}: API key ${key.id} stays as it is: ${why}`);
}
function rotated(plan, outcome, request, now) {
    const { host, why } = plan;
    const { run_id: runId, run_attempt: runAttempt } = request.run;
    const owner = request.dryRun ? plan.current?.username : outcome?.minted?.owner;
    const proven = outcome?.minted?.roleDescriptors;
    const retirement = planRetirement(plan, request, { ...(owner !== undefined && { owner }), ...(proven && { roleDescriptors: proven }), runId, runAttempt }, now);
    const base = { ...baseOf(host), why };
    if (!outcome)
        return { ...base, status: 'planned', retirement };
    return { ...base, ...outcomeOf(outcome), ...(!outcome.failure && { retirement }) };
}
const unchanged = ({ host, why, current }) => ({
    ...baseOf(host),
    status: 'unchanged',
    why,
    ...(current && { key: current }),
});
const baseOf = ({ host, keyName, target }) => ({
    host,
    keyName,
    ...(target.scope !== 'outputs' && { secret: target }),
});
function outcomeOf({ host, minted, unknown, failure, }) {
    return {
        status: unknown ? 'unknown' : failure ? 'failed' : 'created',
        ...(minted && (!failure || unknown) && { key: minted.key }),
        ...(minted && host.target.scope === 'outputs' && { credential: minted.key }),
        ...(failure && { failure }),
    };
}
function failureOf(hosts) {
    const failed = hosts.filter(({ failure }) => failure);
    const first = failed[0]?.failure;
    if (!first || failed.length === 1)
        return first && hosts.length > 1
            ? new failure/* Failure */.H(first.code, `${failed[0].host}: ${first.details}`)
            : first;
    const list = failed.map(({ host, failure }) => `${host}: ${failure.details}`);
    return new failure/* Failure */.H('some-hosts', `${failed.length} of ${hosts.length} hosts failed. ${list.slice(0, 20).join(' ')}${list.length > 20 ? ' …' : ''}`);
}


/***/ })

};
