export const id = 219;
export const ids = [219];
export const modules = {

/***/ 2052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ apiKeys),
  $: () => (/* binding */ credentialOf)
});

// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/elasticsearch/trouble.js
var trouble = __webpack_require__(6467);
;// CONCATENATED MODULE: ./build/elasticsearch/listing.js

const pageSize = 1_000;
const clockAggregation = { clock: { date_range: { field: 'creation', ranges: [{ from: 'now' }] } } };
async function listAll(ask, { query, clock }) {
    const found = new Map();
    const sort = ['creation', 'name'];
    let now;
    let after;
    for (;;) {
        const body = {
            query,
            sort,
            size: pageSize,
            ...(after ? { search_after: after } : clock && { aggs: clockAggregation }),
        };
        const page = (await withoutClockIfRefused(ask, body));
        if (!Array.isArray(page.api_keys))
            throw new trouble/* Trouble */.qm('unknown', { status: 200, type: 'unreadable' });
        const from = page.aggregations?.clock?.buckets?.[0]?.from;
        if (typeof from === 'number')
            now = from;
        const before = found.size;
        for (const hit of page.api_keys) {
            const key = readKey(hit);
            if (key && !found.has(key.id))
                found.set(key.id, key);
        }
        if (page.api_keys.length < pageSize)
            return { keys: [...found.values()], ...(now !== undefined && { now }) };
        const last = page.api_keys.at(-1)._sort;
        if (!Array.isArray(last))
            throw new trouble/* Trouble */.qm('unknown', { status: 200, type: 'unreadable' });
        const next = found.size > before ? [last[0], ''] : last;
        if (String(next) === String(after))
            throw new trouble/* Trouble */.qm('unknown', { status: 200, type: 'unreadable' });
        after = next;
    }
}
async function withoutClockIfRefused(ask, body) {
    try {
        return await ask(body);
    }
    catch (error) {
        if (!(body.aggs && error instanceof trouble/* Trouble */.qm && error.status === 400))
            throw error;
        const { aggs: _, ...rest } = body;
        return ask(rest);
    }
}
const momentOf = (value) => typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, Math.min(value, 8.64e15)) : undefined;
function readKey(hit) {
    const { id, name, type, creation, expiration, invalidated, username, realm, metadata, role_descriptors } = (hit ?? {});
    const [made, end] = [momentOf(creation), momentOf(expiration)];
    if (typeof id !== 'string' || !/^[\w-]{1,128}$/.test(id) || made === undefined)
        return undefined;
    return {
        id,
        name: typeof name === 'string' ? name : '',
        type: typeof type === 'string' ? type : 'rest',
        creation: made,
        ...(end !== undefined && { expiration: end }),
        invalidated: invalidated === true,
        username: typeof username === 'string' ? username : '',
        realm: typeof realm === 'string' ? realm : '',
        metadata: typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)
            ? metadata
            : {},
        roleDescriptors: role_descriptors,
    };
}

// EXTERNAL MODULE: ./build/elasticsearch/patience.js
var patience = __webpack_require__(3341);
;// CONCATENATED MODULE: ./build/elasticsearch/api-keys.js




const credentialOf = ({ id, apiKey }) => new secret/* Secret */.z(`${id}:${apiKey.reveal()}`, () => { });
const chunk = 1_000;
function apiKeys(elasticsearch, ports) {
    const { call, security } = elasticsearch;
    const { signal, secret, cluster } = ports;
    const options = { signal };
    const as = ({ encoded }) => ({
        signal,
        headers: { authorization: `ApiKey ${encoded.reveal()}` },
    });
    const once = async (answering) => {
        const answer = await answering;
        cluster.met = true;
        return answer;
    };
    const repeat = (work) => (0,patience/* patiently */.d_)(() => once(work()), ports);
    return {
        within: (other) => apiKeys(elasticsearch, { ...ports, signal: other }),
        async create(spec) {
            const request = {
                method: 'POST',
                path: '/_security/api_key',
                querystring: { refresh: 'false' },
                body: spec,
            };
            const answer = await once(call(request, options));
            return minted(answer, spec.name, secret);
        },
        async prove(key, privileges) {
            const asked = { ...privileges, cluster: [...privileges.cluster, 'manage_own_api_key'] };
            const answer = await repeat(() => security.hasPrivileges(asked, as(key)));
            return proof(answer, privileges);
        },
        list: (query) => listAll((body) => repeat(() => security.queryApiKeys(body, options)), query),
        async invalidate(ids, { owner }) {
            const invalidated = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const part = ids.slice(from, from + chunk);
                const body = { ids: part, ...(owner && { owner: true }) };
                const answer = await repeat(() => security.invalidateApiKey(body, options));
                const dead = [
                    ...strings(answer.invalidated_api_keys),
                    ...strings(answer.previously_invalidated_api_keys),
                ];
                invalidated.push(...dead.filter((id) => part.includes(id)));
            }
            return invalidated;
        },
        async expire(ids, expiration) {
            const ended = [];
            for (let from = 0; from < ids.length; from += chunk) {
                const body = { ids: ids.slice(from, from + chunk), expiration };
                const answer = await repeat(() => security.bulkUpdateApiKeys(body, options));
                ended.push(...strings(answer.updated), ...strings(answer.noops));
            }
            return ended;
        },
        async authenticates(key) {
            try {
                await repeat(() => security.authenticate({}, as(key)));
                return true;
            }
            catch (error) {
                if (error instanceof trouble/* Trouble */.qm && error.status === 401)
                    return false;
                throw error;
            }
        },
    };
}
const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
function minted(answer, name, secret) {
    const { id, api_key, expiration } = answer;
    if (typeof id !== 'string' ||
        typeof api_key !== 'string' ||
        !/^[\w-]{1,128}$/.test(id) ||
        !/^[\w+/=-]{16,256}$/.test(api_key))
        throw new trouble/* Trouble */.qm('unknown', { status: 200, type: 'unreadable' });
    const end = momentOf(expiration);
    return {
        id,
        name,
        ...(end !== undefined && { expiration: end }),
        apiKey: secret(api_key),
        encoded: secret(Buffer.from(`${id}:${api_key}`).toString('base64')),
    };
}
function proof(answer, asked) {
    if (typeof answer.username !== 'string' || typeof answer.cluster?.manage_own_api_key !== 'boolean')
        throw new trouble/* Trouble */.qm('unknown', { status: 200, type: 'unreadable' });
    const missing = [];
    for (const privilege of asked.cluster)
        if (answer.cluster[privilege] !== true)
            missing.push(`cluster privilege ${privilege}`);
    for (const { names, privileges } of asked.index)
        for (const name of names)
            for (const privilege of privileges)
                if (answer.index?.[name]?.[privilege] !== true)
                    missing.push(`${privilege} on ${name}`);
    for (const { application, resources, privileges } of asked.application)
        for (const resource of resources)
            for (const privilege of privileges)
                if (answer.application?.[application]?.[resource]?.[privilege] !== true)
                    missing.push(`${privilege} on ${resource} of application ${application}`);
    return {
        username: answer.username,
        missing: [...new Set(missing)],
        managesOwnKeys: answer.cluster.manage_own_api_key,
    };
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   create: () => (/* binding */ create)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9556);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _github_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4608);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3950);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3393);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6049);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2188);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2745);








async function create(request, ports, ledger) {
    const result = (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyResult */ .$)();
    if (request.delivery)
        await refuseFedSecrets(request, ports);
    if (request.dryRun) {
        for (const { host, keyName, target } of request.hosts)
            ports.log.info(`${host}: would make API key ${keyName}${target.scope === 'outputs' ? '' : ` and write ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(target)}`}`);
        result.hosts = request.hosts.map((host) => ({ ...(0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(host), status: 'planned' }));
        return result;
    }
    const handed = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_4__/* .handOver */ .C)(request, request.hosts, ports, ledger);
    result.hosts = handed.map((outcome) => ({ ...(0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(outcome.host), ...(0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeOf */ .sG)(outcome) }));
    const failure = (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .failureOf */ .g5)(result.hosts);
    if (failure)
        result.failure = failure;
    if (!request.expiration)
        result.notices.push({
            title: 'This API key never expires',
            text: 'A key that never expires lives until somebody invalidates it. `operation: rotate` retires the older key each time.',
        });
    return result;
}
async function refuseFedSecrets(request, ports) {
    const { server, repositoryId } = request.owner;
    const secrets = request.hosts.map(({ target }) => target.name);
    const { listing } = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_6__/* .look */ .O)(request, ports, (0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .liveKeys */ .n4)({ server, repositoryId }, { secrets }));
    const ours = listing.keys.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfRepository */ .iI)(key, request.owner));
    for (const { host, target } of request.hosts) {
        const feeding = ours.find((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .feeds */ .q5)(key, target));
        if (feeding)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('secret-in-use', `The live key ${feeding.id} of ${whose(feeding)} already feeds the ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(target)}, which the new key of host ${host} would overwrite. Nothing was made.`);
    }
}
function whose({ metadata }) {
    const [host, ...rest] = ['host', 'beat', 'purpose', 'environment'].map((field) => (0,_server_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(metadata[field], 100));
    return `host ${host} (${rest.filter(Boolean).join(', ')})`;
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
    const handed = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)(hosts, _limits_js__WEBPACK_IMPORTED_MODULE_7__/* .hostsAtOnce */ .Wu, async (host) => {
        if (failures.length > 0)
            return { host };
        try {
            return { host, minted: await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__.mint)(request, host, ports, ledger) };
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
    return (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)(hosts, _limits_js__WEBPACK_IMPORTED_MODULE_7__/* .secretsAtOnce */ .c, async (host) => {
        try {
            ports.signal.throwIfAborted();
            const minted = await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__.mint)(request, host, ports, ledger);
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
            await (0,_mint_js__WEBPACK_IMPORTED_MODULE_5__.undo)([key], ports, ledger);
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

/***/ 2188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ look)
/* harmony export */ });
async function look(request, { keys, secrets }, query) {
    const [listing, github] = await Promise.all([
        keys.list(query),
        secrets?.prepare(request.hosts.map(({ target }) => target)),
    ]);
    return { listing, github };
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyResult),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

const emptyResult = () => ({
    hosts: [],
    invalidated: [],
    deletedSecrets: [],
    warnings: [],
    notices: [],
    remarks: [],
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
            ? new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(first.code, `${failed[0].host}: ${first.details}`)
            : first;
    const list = failed.map(({ host, failure }) => `${host}: ${failure.details}`);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('some-hosts', `${failed.length} of ${hosts.length} hosts failed. ${list.slice(0, 20).join(' ')}${list.length > 20 ? ' …' : ''}`);
}


/***/ })

};
