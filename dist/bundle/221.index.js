"use strict";
exports.id = 221;
exports.ids = [221];
exports.modules = {

/***/ 1237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ impliesManageOwnApiKey),
/* harmony export */   y: () => (/* binding */ privilegesOf)
/* harmony export */ });
const unverifiableFields = ['restriction', 'run_as', 'remote_indices', 'remote_cluster', 'global'];
function privilegesOf(descriptors) {
    const roles = Object.values(descriptors);
    const body = {
        cluster: [...new Set(roles.flatMap((role) => role.cluster ?? []))],
        index: roles.flatMap((role) => (role.indices ?? []).map(indexEntry)),
        application: roles.flatMap((role) => role.applications ?? []),
    };
    const unverifiable = unverifiableFields.filter((field) => roles.some((role) => saysSomething(role[field])));
    return { body, unverifiable };
}
function indexEntry(entry) {
    const { names, privileges, allow_restricted_indices: restricted } = entry;
    return restricted ? { names, privileges, allow_restricted_indices: true } : { names, privileges };
}
function saysSomething(value) {
    if (typeof value !== 'object' || value === null)
        return value !== null && value !== undefined;
    return Object.keys(value).length > 0;
}
const createAction = 'cluster:admin/xpack/security/api_key/create';
const implying = ['all', 'manage_security', 'manage_api_key', 'manage_own_api_key'];
function impliesManageOwnApiKey(descriptors) {
    return Object.values(descriptors).some((role) => (role.cluster ?? []).some((privilege) => {
        const name = privilege.toLowerCase();
        return implying.includes(name) || matchesAction(name);
    }));
}
function matchesAction(pattern) {
    if (pattern.startsWith('/') || pattern.split('*').length > 6)
        return true;
    if (!/[*?:]/.test(pattern))
        return false;
    const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(createAction);
}


/***/ }),

/***/ 7038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ WritePace),
/* harmony export */   m: () => (/* binding */ leastTimeFor)
/* harmony export */ });
const writesPerMinute = 80;
const span = 61_000;
class WritePace {
    #started = [];
    get next() {
        const [oldest] = this.#started;
        return oldest === undefined || this.#started.length < writesPerMinute ? 0 : oldest + span;
    }
    started(at) {
        this.#started.push(at);
        if (this.#started.length > writesPerMinute)
            this.#started.shift();
    }
}
const leastTimeFor = (writes) => Math.floor(Math.max(0, writes - 1) / writesPerMinute) * span;


/***/ }),

/***/ 2123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planConfirmation),
/* harmony export */   u: () => (/* binding */ writableIndices)
/* harmony export */ });
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(808);


function planConfirmation(request, keys) {
    const { keyIds, hosts, owner } = request;
    const ours = keys.filter((key) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfRepository */ .iI)(key, owner) && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .fits */ .lA)(key, {}));
    const lines = (0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(ours, owner);
    const named = (key) => keyIds.length > 0
        ? keyIds.includes(key.id)
        : (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwned */ .go)(key, owner) && (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .fits */ .lA)(key, request) && !(0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .endsWithItsJob */ .eb)(key);
    const found = lines.flatMap((line) => {
        const asked = line.filter(named);
        return awaited(keyIds.length > 0 ? asked : asked.slice(-1), line);
    });
    const known = new Set(keyIds.length > 0 ? found.map(({ key }) => key.id) : found.map(({ host }) => host));
    const foreign = keyIds.filter((id) => !known.has(id) && keys.some((key) => key.id === id));
    const missing = (keyIds.length > 0 ? keyIds : hosts).filter((name) => !known.has(name) && !foreign.includes(name));
    return { lines: found, missing, foreign };
}
function awaited(asked, line) {
    return asked.map((key, position) => {
        const after = asked[position - 1]?.creation ?? Number.NEGATIVE_INFINITY;
        const newer = line.filter(({ creation }) => creation > key.creation).at(-1);
        return {
            host: String(key.metadata.host),
            key,
            older: line.filter(({ creation }) => creation > after && creation < key.creation),
            ...(newer && { newer }),
        };
    });
}
const writing = ['create_doc', 'create', 'index', 'write', 'all'];
function writableIndices(keys) {
    const names = keys.flatMap(({ roleDescriptors }) => namesIn(roleDescriptors));
    return [...new Set(names)].filter((name) => !/^[./]/.test(name)).sort();
}
function namesIn(roleDescriptors) {
    return values(roleDescriptors)
        .flatMap((role) => values(role?.indices))
        .flatMap((entry) => {
        const { names, privileges } = (entry ?? {});
        return values(privileges).some((privilege) => writing.includes(String(privilege))) ? values(names) : [];
    })
        .filter((name) => typeof name === 'string');
}
const values = (value) => typeof value === 'object' && value !== null ? Object.values(value) : [];


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   IF: () => (/* binding */ waitsForConfirm),
/* harmony export */   ZT: () => (/* binding */ isBeside),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   eb: () => (/* binding */ endsWithItsJob)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5294);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4851);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4543);



function lineOf(key, owner) {
    const { host, beat, purpose, environment } = key.metadata;
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(key, owner);
    return { host, beat, purpose, environment, target: target && (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetText */ .Z3)(target) };
}
function linesOf(keys, owner) {
    const sorted = keys.toSorted((a, b) => a.creation - b.creation);
    return [...Map.groupBy(sorted, (key) => lineText(key, owner)).values()];
}
function lineText(key, owner) {
    const line = lineOf(key, owner);
    const { server, repository_id: repository } = key.metadata;
    return line.target === undefined ? key.id : JSON.stringify([server, repository, ...Object.values(line)]);
}
const isBeside = (a, b) => a.host === b.host &&
    a.beat === b.beat &&
    a.purpose === b.purpose &&
    (a.environment === b.environment
        ? a.target !== b.target
        : a.environment === undefined || b.environment === undefined);
const endsWithItsJob = ({ metadata }) => metadata.retires === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .afterJob */ .m.retires;
const waitsForConfirm = ({ metadata }) => metadata.retires === _request_js__WEBPACK_IMPORTED_MODULE_2__/* .untilConfirmed */ .EZ;


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planConfirmedRetirement),
/* harmony export */   Z: () => (/* binding */ planRetirement)
/* harmony export */ });
/* harmony import */ var _beats_privileges_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1237);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5294);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(808);
/* harmony import */ var _settled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5293);





const closeEnough = 60_000;
function planRetirement({ older, delivered }, request, successor, now) {
    const { overlap } = request;
    if (overlap === _request_js__WEBPACK_IMPORTED_MODULE_2__/* .untilConfirmed */ .EZ)
        return leaveAll(older, 'a confirm retires it, once the host was seen with the new key');
    const owner = ownerAmong(older, successor.owner);
    const verified = [successor.roleDescriptors ?? request.roleDescriptors].filter((roles) => (0,_beats_privileges_js__WEBPACK_IMPORTED_MODULE_3__/* .privilegesOf */ .y)(roles).unverifiable.length === 0);
    const unsettled = (key, now) => (0,_settled_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettled */ .Is)(key, now, successor.attempt)
        ? undefined
        : 'it is less than 10 minutes old, so another run may be delivering it: the next rotation retires it';
    const canUpdate = mayUpdate(request);
    const rules = { overlap, later: 'rotation', canUpdate, owner, verified, delivered, unsettled };
    return retire(older, rules, now);
}
function planConfirmedRetirement({ key: seen, older }, request, user, now) {
    if (!(0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .waitsForConfirm */ .IF)(seen))
        return leaveAll([], '');
    const owner = ownerAmong([...older, seen], user.name);
    const unsettled = (key) => (0,_settled_js__WEBPACK_IMPORTED_MODULE_4__/* .isSettled */ .Is)(key, seen.creation, (0,_settled_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptOf */ .tx)(seen))
        ? undefined
        : 'it was created within 10 minutes of the key that was seen, so a secret may hold it: the next rotation and its confirm retire it';
    const { overlap } = request;
    const rules = { overlap, canUpdate: mayUpdate(request), owner, verified: user.covers };
    return retire(older, { ...rules, later: 'confirm', delivered: [seen], unsettled }, now);
}
const leaveAll = (keys, why) => ({
    expire: [],
    invalidate: [],
    leave: keys.map((key) => ({ key, why })),
});
const mayUpdate = ({ connection }) => connection.credentials.kind !== 'cloud-key';
function retire(older, rules, now) {
    const { overlap, later, canUpdate, owner, verified, delivered, unsettled } = rules;
    const retirement = { expire: [], invalidate: [], leave: [] };
    const leave = (key, why) => retirement.leave.push({ key, why });
    for (const key of older) {
        if (now === undefined) {
            leave(key, 'its age is unknown');
            continue;
        }
        const reason = unsettled(key, now);
        if (reason !== undefined)
            leave(key, reason);
        else if (overlap.ms === 0)
            retirement.invalidate.push(key);
        else if (key.expiration !== undefined && key.expiration <= now + overlap.ms + closeEnough)
            leave(key, 'it expires within the overlap');
        else if (canUpdate && isOf(key, owner) && verified.some((roles) => (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRoleDescriptors */ .x5)(key, roles)))
            retirement.expire.push(key);
        else if (overlapIsPast(key, delivered, overlap, now))
            retirement.invalidate.push(key);
        else
            leave(key, `${whyNoExpiration(key, rules)}: a ${later} after ${overlap.text} invalidates it${isOf(key, owner) ? '' : ', if this user may'}`);
    }
    return retirement;
}
function whyNoExpiration(key, { canUpdate, owner }) {
    if (!canUpdate)
        return 'an Elastic Cloud API key cannot set it to expire';
    return isOf(key, owner)
        ? 'setting it to expire could change its privileges'
        : 'only its owner can set it to expire';
}
const isOf = ({ username, realm }, owner) => username === owner?.username && realm === owner.realm;
const ownerAmong = (keys, name) => name === undefined ? undefined : keys.findLast(({ username }) => username === name);
const overlapIsPast = (key, delivered, overlap, now) => delivered.some((other) => other.creation > key.creation && other.creation + overlap.ms <= now);


/***/ }),

/***/ 3221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/elasticsearch/queries.js
var queries = __webpack_require__(935);
// EXTERNAL MODULE: ./build/keys/ownership.js + 1 modules
var ownership = __webpack_require__(808);
// EXTERNAL MODULE: ./build/keys/secret-use.js
var secret_use = __webpack_require__(4100);
// EXTERNAL MODULE: ./build/keys/settled.js
var settled = __webpack_require__(5293);
;// CONCATENATED MODULE: ./build/keys/create-plan.js



function planCreate(request, listing, github) {
    const { owner, run, beat, purpose } = request;
    const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
    return request.hosts.map((host) => {
        const { target } = host;
        const facts = (0,secret_use/* secretFacts */.gB)(target, listing, github);
        const keys = ofSecrets.get(target.name) ?? [];
        const feeding = keys.filter((key) => (0,ownership/* feedsMaybe */.KP)(key, target, owner));
        const earlier = feeding.filter((key) => (0,ownership/* isOwned */.go)(key, owner) &&
            (0,ownership/* fits */.lA)(key, { hosts: [host.host], beat, purpose }) &&
            (0,ownership/* feeds */.q5)(key, target, owner) &&
            (0,settled/* isEarlierAttempt */.yW)(key, run));
        const delivered = earlier.findLast((key) => (0,secret_use/* wasDelivered */.QK)(key, facts) && isAsAskedFor(key, request));
        const { others, value } = (0,secret_use/* secretUse */.O4)(target, { keys, owner, isOurs: (key) => earlier.includes(key) }, facts);
        const rest = earlier.filter((key) => key !== delivered);
        const isOrphan = (key) => facts.state !== 'unknown' &&
            (0,secret_use/* traceOf */.fC)(key, facts) === 'undelivered' &&
            facts.now !== undefined &&
            !(0,settled/* mayStillBeDelivered */.B9)(key, facts.now);
        return {
            host,
            ...(delivered && { delivered }),
            conflicts: others,
            orphans: rest.filter(isOrphan),
            left: rest.filter((key) => !isOrphan(key)),
            outside: feeding.filter((key) => !earlier.includes(key) && !others.includes(key)),
            ...(value === 'somebody' && facts.state === 'written' && { somebodysSince: facts.updatedAt }),
        };
    });
}
const isAsAskedFor = (key, request) => [request.roleDescriptors, request.serverlessRoles].some((roles) => roles !== undefined && (0,ownership/* hasRoleDescriptors */.x5)(key, roles));

// EXTERNAL MODULE: ./build/keys/target.js
var keys_target = __webpack_require__(4543);
// EXTERNAL MODULE: ./build/operations/invalidate-keys.js
var invalidate_keys = __webpack_require__(462);
// EXTERNAL MODULE: ./build/operations/common-failure.js
var common_failure = __webpack_require__(3046);
// EXTERNAL MODULE: ./build/elasticsearch/api-keys.js + 1 modules
var api_keys = __webpack_require__(3393);
// EXTERNAL MODULE: ./build/elasticsearch/refusals.js + 2 modules
var refusals = __webpack_require__(4287);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
// EXTERNAL MODULE: ./build/errors/failure.js
var errors_failure = __webpack_require__(1625);
// EXTERNAL MODULE: ./build/github/write-pace.js
var write_pace = __webpack_require__(7038);
// EXTERNAL MODULE: ./build/runner/files.js
var files = __webpack_require__(5557);
// EXTERNAL MODULE: ./build/runner/in-parallel.js
var in_parallel = __webpack_require__(6175);
// EXTERNAL MODULE: ./build/operations/limits.js
var limits = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/beats/privileges.js
var privileges = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/elasticsearch/retry.js
var retry = __webpack_require__(6757);
// EXTERNAL MODULE: ./build/runner/printable.js
var printable = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/operations/sweep.js
var sweep = __webpack_require__(6418);
;// CONCATENATED MODULE: ./build/operations/mint.js










async function mint(request, host, ports, ledger, roles) {
    const spec = () => ({
        name: host.keyName,
        role_descriptors: roles.current,
        ...(request.expiration && { expiration: request.expiration.text }),
        metadata: (0,ownership/* metadataOf */.Nk)(request, host, ports.requestId),
    });
    const minted = await createOnce(spec, host, ports, ledger, roles);
    const { key, roleDescriptors } = minted;
    if (!ledger.created(key)) {
        ledger.lostResponse();
        throw new errors_failure/* Failure */.H('unreadable', `The cluster gave two new keys the same id, ${key.id}.`);
    }
    try {
        ports.state.saveCreated({ ...key, host: host.host });
        ports.log.info(`${host.host}: created API key ${key.name} (${key.id})`);
        if (!request.verify)
            return minted;
        const { username } = await verifyKey(key, roleDescriptors, ports);
        const { unverifiable } = (0,privileges/* privilegesOf */.y)(roleDescriptors);
        const denied = (0,privileges/* impliesManageOwnApiKey */.M)(roleDescriptors) ? '' : ', and may not manage API keys';
        const rest = unverifiable.length > 0 ? `; ${unverifiable.join(', ')} cannot be verified` : '';
        ports.log.info(`${host.host}: verified: the key has the requested privileges${denied}${rest}`);
        return { ...minted, owner: username };
    }
    catch (error) {
        if (error instanceof request_error/* RequestError */.G && error.kind === 'cancelled')
            throw error;
        const failure = error instanceof request_error/* RequestError */.G ? (0,refusals/* explain */.WE)(error, 'verify') : error;
        throw await withdraw(key, failure, ports, ledger);
    }
}
async function withdraw(key, failure, ports, ledger) {
    if (ports.signal.aborted)
        return failure;
    const left = await undo([key], ports, ledger);
    if (!(failure instanceof errors_failure/* Failure */.H))
        return failure;
    const isLeft = left.length > 0;
    const outcome = isLeft ? 'could not be invalidated; the post step tries again' : 'was invalidated';
    return new errors_failure/* Failure */.H(failure.code, `${failure.details} The new key ${isLeft ? `${key.id} ` : ''}${outcome}.`, `${failure.shared} The new key of each host ${outcome}.`);
}
async function undo(keys, ports, ledger, calls = ports.keys) {
    const left = await (0,invalidate_keys/* invalidateMinted */.n)(keys, ports, calls);
    for (const key of keys) {
        if (left.includes(key))
            ledger.orphaned(key);
        else {
            ledger.invalidated(key);
            ports.log.info(`Invalidated API key ${key.name} (${key.id}): it was not delivered`);
        }
    }
    return left;
}
async function createOnce(specNow, { host }, ports, ledger, roles) {
    for (let attempt = 1;; attempt++) {
        const spec = specNow();
        const since = ports.clock.now();
        try {
            return { key: await ports.keys.create(spec), since, roleDescriptors: spec.role_descriptors };
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            if (attempt === 1 && (0,refusals/* isServerlessRefusal */.Rs)(error) && roles.fallBack(ports.log))
                continue;
            if (error.kind === 'ambiguous' || error.kind === 'cancelled')
                ledger.lostResponse();
            if (error.kind === 'cancelled')
                throw error;
            if (error.kind === 'ambiguous')
                await sweepLost(host, error, ports);
            const isGarbled = error.problem === 'not-http' || error.problem === 'wants-tls';
            if (attempt === limits/* createTries */.Us || (0,retry/* isPermanent */.lE)(error, isGarbled))
                throw (0,refusals/* explain */.WE)(error, 'create');
            ports.log.info(`${host}: the create request failed (${(0,refusals/* briefly */.m_)(error)}); trying again`);
            await ports.clock.wait((0,retry/* pauseBefore */.GB)(attempt + 1, error), ports.signal);
        }
    }
}
async function sweepLost(host, lost, ports) {
    ports.log.info(`${host}: the response to a create request was lost; searching for a key that it may have created`);
    try {
        const { left } = await (0,sweep/* sweep */.X)({ requestId: ports.requestId, host, keep: new Set() }, ports, ports.keys);
        if (left.length > 0)
            throw lost;
    }
    catch (error) {
        if (error instanceof request_error/* RequestError */.G && error.kind !== 'cancelled')
            throw (0,refusals/* explain */.WE)(lost, 'create');
        throw error;
    }
}
async function verifyKey(key, roleDescriptors, ports) {
    const found = await askAsKey(key, roleDescriptors, ports);
    if (found.missing.length > 0)
        throw new errors_failure/* Failure */.H('powerless-key', `User ${(0,printable/* printable */.g)(found.username)} lacks ${found.missing.join(', ')}, so a key of this user lacks ${found.missing.length === 1 ? 'it' : 'them'} too.`);
    if (found.managesOwnKeys && !(0,privileges/* impliesManageOwnApiKey */.M)(roleDescriptors))
        throw new errors_failure/* Failure */.H('overpowered-key', 'The new key may manage API keys, which was not asked for.');
    return found;
}
async function askAsKey(key, roleDescriptors, ports) {
    const { body } = (0,privileges/* privilegesOf */.y)(roleDescriptors);
    const until = ports.clock.now() + limits/* authenticationLag */.pL;
    for (;;) {
        const last = ports.clock.now() > until;
        try {
            return await ports.keys.verify(key, body);
        }
        catch (error) {
            if (!(error instanceof request_error/* RequestError */.G && error.status === 401) || last)
                throw error;
            await ports.clock.wait(limits/* pollInterval */.dq, ports.signal);
        }
    }
}

// EXTERNAL MODULE: ./build/operations/ports.js
var operations_ports = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/operations/role-choice.js
class RoleChoice {
    #onServerless;
    #current;
    constructor({ roleDescriptors, serverlessRoles }) {
        this.#current = roleDescriptors;
        this.#onServerless = serverlessRoles;
    }
    get current() {
        return this.#current;
    }
    fallBack(log) {
        if (!this.#onServerless)
            return false;
        if (this.#current !== this.#onServerless)
            log.info('This is Serverless, which has no index lifecycle management: continuing without those privileges');
        this.#current = this.#onServerless;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/operations/deliver.js













async function deliver(request, ports, ledger, includes = () => true) {
    const included = ({ host }) => includes(host);
    if (request.hosts.some(included))
        ports.state.saveCreating();
    return request.delivery
        ? toSecrets({ ...request, hosts: request.hosts.filter(included) }, ports, ledger)
        : toOutputs({ ...request, hosts: request.hosts.filter(included) }, ports, ledger);
}
async function toOutputs(request, ports, ledger) {
    const { hosts } = request;
    const progress = progressOf(hosts.length, ports);
    const roles = new RoleChoice(request);
    return (0,in_parallel/* inParallel */.H)(hosts, limits/* hostsAtOnce */.Wu, async (host) => {
        try {
            return { host, status: 'created', minted: await mint(request, host, ports, ledger, roles) };
        }
        catch (error) {
            throw hosts.length > 1 ? named(host, error) : error;
        }
        finally {
            progress();
        }
    });
}
async function toSecrets(request, ports, ledger) {
    const { hosts } = request;
    announcePace(hosts.length, ports);
    const progress = progressOf(hosts.length, ports);
    const roles = new RoleChoice(request);
    return (0,in_parallel/* inParallel */.H)(hosts, limits/* secretsAtOnce */.c, async (host) => {
        try {
            ports.signal.throwIfAborted();
            const minted = await mint(request, host, ports, ledger, roles);
            return await writeSecret(host, request.format, minted, ports, ledger);
        }
        catch (error) {
            if (error instanceof errors_failure/* Failure */.H)
                return { host, status: 'failed', failure: error };
            if (error instanceof request_error/* RequestError */.G && error.kind !== 'cancelled')
                return { host, status: 'failed', failure: (0,refusals/* explain */.WE)(error, 'create') };
            if (ports.signal.aborted)
                return {
                    host,
                    status: 'failed',
                    failure: new errors_failure/* Failure */.H('cancelled', 'The step was cancelled before this host was done.'),
                };
            throw error;
        }
        finally {
            progress();
        }
    });
}
function announcePace(secrets, { log }) {
    const minutes = Math.round((0,write_pace/* leastTimeFor */.m)(secrets) / 60_000);
    if (minutes > 0)
        log.progress(`GitHub takes about 80 writes a minute, so it takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to write ${secrets} secrets.`);
}
async function writeSecret(host, format, minted, ports, ledger) {
    const { key, since } = minted;
    const { target } = host;
    const { state, log } = ports;
    const credential = format === 'encoded' ? key.encoded : (0,api_keys/* credentialOf */.$5)(key);
    try {
        state.saveDelivery(key.id, 'begun');
    }
    catch (error) {
        throw await withdraw(key, error, ports, ledger);
    }
    ledger.deliveryBegun(key);
    const written = await (0,operations_ports/* requireSecrets */.p)(ports)
        .put(target, credential, { deadline: since + settled/* deliveryDeadline */.jz })
        .catch((error) => (error instanceof errors_failure/* Failure */.H ? error : 'unknown'));
    if (written instanceof errors_failure/* Failure */.H) {
        ledger.deliveryRefused(key);
        const failure = await withdraw(key, written, ports, ledger);
        noteProgress(key, 'refused', ports);
        throw failure;
    }
    if (written === 'unknown')
        return { host, status: 'unknown', minted, failure: unknownDelivery(target, key.id) };
    noteProgress(key, 'delivered', ports);
    log.info(`${host.host}: wrote ${(0,keys_target/* describe */.q0)(target)} (${format})`);
    return { host, status: 'created', minted, ...(written === 'replaced' && { replaced: true }) };
}
function noteProgress({ id }, progress, { state, log }) {
    try {
        state.saveDelivery(id, progress);
    }
    catch (error) {
        log.debug(`The state could not be written: ${(0,files/* reasonOf */.A3)(error)}`);
    }
}
const unknownDelivery = (target, id) => new errors_failure/* Failure */.H('github-delivery-unknown', `It is not known whether GitHub stored the new value of ${(0,keys_target/* describe */.q0)(target)}. API key ${id} is not invalidated, because the secret may hold it.`, `It is not known whether GitHub took the new values of ${(0,keys_target/* describePlace */.df)(target)}. The new API keys are not invalidated, because the secrets may hold them.`);
const deliveryWarnings = (delivered) => delivered.flatMap((outcome) => outcome.status === 'created' && outcome.replaced && outcome.host.target.scope !== 'outputs'
    ? [
        {
            code: 'secret-written-at-once',
            text: `The ${(0,keys_target/* describe */.q0)(outcome.host.target)} did not exist before API key ${outcome.minted.key.id} was created, and existed when that was delivered. What it held in between is overwritten. If that was an API key, it may still be valid.`,
        },
    ]
    : []);
function named(host, error) {
    return error instanceof errors_failure/* Failure */.H ? new errors_failure/* Failure */.H(error.code, `${host.host}: ${error.details}`) : error;
}
function progressOf(total, { log, clock }) {
    let done = 0;
    let last = clock.now();
    return () => {
        done++;
        if (total < 10 || done === total || clock.now() - last < 3_000)
            return;
        last = clock.now();
        log.progress(`${done} of ${total} hosts done`);
    };
}

;// CONCATENATED MODULE: ./build/operations/mint-result.js


async function deliverInto(result, needsKey, ports, ledger) {
    const delivered = await deliver(result.request, ports, ledger, needsKey);
    result.warnings.push(...deliveryWarnings(delivered));
    return new Map(delivered.map((outcome) => [outcome.host.host, outcome]));
}
function setHosts(result, hosts) {
    result.hosts = hosts;
    const failure = (0,common_failure/* commonFailure */.M)(hosts);
    if (failure)
        result.failure = failure;
}

;// CONCATENATED MODULE: ./build/operations/preflight.js



async function preflight(request, ports, query) {
    const begun = ports.clock.now();
    const [listing, github] = await Promise.all([
        ports.keys.list(query),
        request.delivery && (0,operations_ports/* requireSecrets */.p)(ports).prepare(request.hosts.map(({ target }) => target)),
    ]);
    if (!github || !isWrittenMeanwhile(request, listing, github, begun))
        return { listing, github };
    await ports.clock.wait(limits/* refreshDelay */.P, ports.signal);
    return { listing: await ports.keys.list(query), github };
}
const second = 1_000;
function isWrittenMeanwhile({ hosts, owner }, listing, github, begun) {
    const late = begun + github.clockAhead - limits/* refreshDelay */.P - second;
    const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
    return hosts.some(({ target }) => {
        if (target.scope === 'outputs')
            return false;
        const facts = (0,secret_use/* secretFacts */.gB)(target, listing, github);
        if (facts.state !== 'written' || facts.updatedAt < late)
            return false;
        const keys = ofSecrets.get(target.name) ?? [];
        return (0,secret_use/* secretUse */.O4)(target, { keys, owner, isOurs: () => true }, facts).value === 'somebody';
    });
}

// EXTERNAL MODULE: ./build/operations/results.js
var results = __webpack_require__(1300);
;// CONCATENATED MODULE: ./build/operations/look-up-secrets.js



async function lookUpSecrets(targets, { secrets, signal }) {
    const known = new Map();
    const failures = new Map();
    const places = [...Map.groupBy(distinctSecrets(targets), keys_target/* placeText */.Z9)];
    for (const [place, inPlace] of places.slice(0, limits/* maxSecretLocations */.$)) {
        if (!secrets)
            break;
        try {
            known.set(place, await secrets.lookUp(inPlace));
        }
        catch (error) {
            if (!(error instanceof errors_failure/* Failure */.H) || signal.aborted)
                throw error;
            failures.set(place, error);
        }
    }
    return {
        of: (target) => known.get((0,keys_target/* placeText */.Z9)(target)),
        failures,
        skipped: secrets ? Math.max(0, places.length - limits/* maxSecretLocations */.$) : 0,
    };
}
function distinctSecrets(targets) {
    const secrets = targets.filter((target) => target.scope !== 'outputs');
    return [...new Map(secrets.map((target) => [(0,keys_target/* targetText */.Z3)(target), target])).values()];
}

;// CONCATENATED MODULE: ./build/operations/secrets-in-use.js








function secretInUse({ host, target }, [key, ...more], owner) {
    const others = more.length > 0 ? `, and ${more.length} more,` : '';
    const who = key ? `API key ${key.id} of ${(0,ownership/* whoseElse */.Q2)(key, owner)}` : 'A valid API key';
    return new errors_failure/* Failure */.H('secret-in-use', `${who}${others} may be in the ${(0,keys_target/* describe */.q0)(target)}, which a new key of host ${host} would overwrite. None was created for it.`, 'A valid API key may be in the secret of each of these hosts, which a new key would overwrite. None was created. The log names the keys.');
}
async function deleteSecrets(request, found, ports, result) {
    const plan = await planDeletion(request, found, ports, result);
    if (!plan)
        return;
    const [first] = [...plan.failures, ...(await remove(plan.remove, ports, result))];
    if (first)
        result.failure = first;
    warnOfShared(result, 'shared-secrets-deleted');
}
async function planDeletion(request, found, ports, result) {
    const targets = distinctSecrets(found.keys.flatMap((key) => (0,keys_target/* targetOf */.$r)(key, request.owner) ?? []));
    if (targets.length === 0)
        return undefined;
    if (!ports.secrets) {
        const names = targets.map(keys_target/* describe */.q0).join(', ');
        result.warnings.push({
            code: 'secrets-remain',
            text: `Without a github-token it is not known whether these secrets are still there, and they are not deleted: ${names}.`,
        });
        return undefined;
    }
    const plan = await planSecrets(targets, request, found, ports);
    for (const { target, why } of plan.keep) {
        ports.log.info(`Kept ${(0,keys_target/* describe */.q0)(target)}: ${why}`);
        result.warnings.push({
            code: 'secret-kept',
            text: `The ${(0,keys_target/* describe */.q0)(target)} was not deleted: ${why}.`,
        });
    }
    return plan;
}
async function planSecrets(targets, request, found, ports) {
    const { owner } = request;
    const lookup = await lookUpSecrets(targets, ports);
    const { keys } = await ports.keys.list((0,queries/* keysFeeding */.X8)(owner, targets));
    const ids = new Set(found.keys.map(({ id }) => id));
    const isOurs = (key) => ids.has(key.id) || (request.keyIds.length === 0 && (0,ownership/* isAskedFor */.un)(key, request));
    const all = [...found.keys, ...keys.filter(({ id }) => !ids.has(id))];
    const ofSecrets = Map.groupBy(all, ({ metadata }) => metadata.secret);
    const plan = { remove: [], keep: [], failures: [] };
    for (const target of targets) {
        const failure = lookup.failures.get((0,keys_target/* placeText */.Z9)(target));
        if (failure?.code === 'github-environment') {
            ports.log.info(`${(0,keys_target/* describe */.q0)(target)}: this token sees no such environment`);
            continue;
        }
        if (failure) {
            plan.failures.push(failure);
            continue;
        }
        const facts = (0,secret_use/* secretFacts */.gB)(target, found, lookup.of(target));
        const use = (0,secret_use/* secretUse */.O4)(target, { keys: ofSecrets.get(target.name) ?? [], owner, isOurs }, facts);
        if (facts.state === 'absent')
            ports.log.info(`${(0,keys_target/* describe */.q0)(target)} does not exist`);
        else if ((0,secret_use/* mayDelete */.Xl)(use))
            plan.remove.push(target);
        else
            plan.keep.push({ target, why: whyKept(use, facts, owner) });
    }
    return plan;
}
function whyKept({ others: [other] }, facts, owner) {
    if (other)
        return `it may hold the valid API key ${other.id} of ${(0,ownership/* whoseElse */.Q2)(other, owner)}`;
    if (facts.state !== 'written')
        return 'it is not known when it was written';
    if (facts.at === undefined)
        return 'its date cannot be compared with the cluster’s clock';
    const at = new Date(facts.updatedAt).toISOString();
    return `it was last written at ${at}, and not when one of these keys could be delivered, so it may hold somebody else’s value`;
}
async function remove(targets, ports, result) {
    const failures = [];
    await (0,in_parallel/* inParallel */.H)(targets, limits/* secretsAtOnce */.c, async (target) => {
        try {
            const outcome = await ports.secrets?.remove(target);
            if (outcome === 'deleted')
                result.deletedSecrets.push(target);
            ports.log.info(outcome === 'deleted' ? `Deleted ${(0,keys_target/* describe */.q0)(target)}` : `${(0,keys_target/* describe */.q0)(target)} does not exist`);
        }
        catch (error) {
            if (!(error instanceof errors_failure/* Failure */.H))
                throw error;
            failures.push(error);
        }
    });
    return failures;
}
function warnOfShared({ deletedSecrets, warnings }, code) {
    const shared = deletedSecrets.filter(keys_target/* isShared */.yM);
    if (shared.length > 0)
        warnings.push({
            code,
            text: `These secrets are not this repository’s alone: ${shared.map(keys_target/* describe */.q0).join(', ')}.`,
        });
}

;// CONCATENATED MODULE: ./build/operations/create.js









async function create(request, ports, ledger) {
    const { result, plans, settled } = await planCreation(request, ports);
    await invalidateOrphans(plans, ports, result);
    const created = await deliverInto(result, (host) => !settled.has(host), ports, ledger);
    setHosts(result, request.hosts.flatMap(({ host }) => {
        const outcome = created.get(host);
        return settled.get(host) ?? (outcome ? (0,results/* hostResultOf */.pz)(outcome) : []);
    }));
    if (!request.expiration && result.hosts.some(({ status }) => status === 'created'))
        result.notices.push({
            code: 'never-expires',
            text: 'A key that never expires is valid until somebody invalidates it. `operation: rotate` retires the older key each time.',
        });
    return result;
}
async function planCreation(request, ports) {
    const result = { operation: 'create', request, hosts: [], ...(0,results/* noMessages */.S5)() };
    const plans = request.delivery ? await planWith(request, ports) : [];
    const settled = new Map();
    for (const plan of plans) {
        announce(plan, ports, result);
        const outcome = outcomeBefore(plan, request);
        if (outcome)
            settled.set(plan.host.host, outcome);
    }
    return { result, plans, settled };
}
async function planWith(request, ports) {
    const targets = request.hosts.map(({ target }) => target);
    const { listing, github } = await preflight(request, ports, (0,queries/* keysFeeding */.X8)(request.owner, targets));
    return planCreate(request, listing, github);
}
function outcomeBefore({ host, delivered, conflicts }, request) {
    if (conflicts.length > 0)
        return { ...(0,results/* baseOf */.bx)(host), status: 'failed', failure: secretInUse(host, conflicts, request.owner) };
    if (!delivered)
        return undefined;
    return {
        ...(0,results/* baseOf */.bx)(host),
        status: 'unchanged',
        why: 'an earlier attempt of this run delivered its key',
        key: delivered,
    };
}
function announce(plan, { log }, result) {
    const { host, delivered, left, outside, somebodysSince } = plan;
    const secret = (0,keys_target/* describe */.q0)(host.target);
    if (delivered)
        log.info(`${host.host}: an earlier attempt of this run delivered API key ${delivered.id} to the ${secret}`);
    for (const { id } of outside)
        log.info(`${host.host}: API key ${id} was created for the ${secret}, which, as far as GitHub shows, does not hold it`);
    for (const { id } of left)
        result.warnings.push({
            code: 'earlier-attempt',
            text: `API key ${id} of ${host.host}, which an earlier attempt of this run created, may be in use, or may still be written to the ${secret}. If nothing uses it, invalidate it by its key-id.`,
        });
    if (somebodysSince === undefined)
        return;
    const text = (0,secret_use/* replacesUnknownValue */.TI)(host.target, somebodysSince);
    if ((0,keys_target/* isShared */.yM)(host.target))
        result.warnings.push({ code: 'secret-of-others', text });
    else
        log.info(`${host.host}: ${text}`);
}
async function invalidateOrphans(plans, ports, result) {
    const ids = plans.flatMap(({ orphans }) => orphans.map(({ id }) => id));
    const { left } = await (0,invalidate_keys/* invalidateFound */.M)(ids, ports, ports.keys);
    const done = ids.filter((id) => !left.includes(id));
    if (done.length > 0)
        ports.log.info(`Invalidated ${done.join(', ')}, which an earlier attempt of this run created, and which no secret holds`);
    if (left.length > 0)
        result.warnings.push({
            code: 'still-valid',
            text: `Still valid: ${left.join(', ')}, which an earlier attempt of this run created, and which no secret holds.`,
        });
}

// EXTERNAL MODULE: ./build/operations/checks.js
var operations_checks = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/operations/confirm.js + 4 modules
var operations_confirm = __webpack_require__(4494);
;// CONCATENATED MODULE: ./build/operations/invalidate.js












async function invalidate(request, ports) {
    const result = nothingYet(request);
    const found = await findKeys(request, ports, result);
    await carryOut(request, found, ports, result);
    const missing = missingIn(request, found);
    if (missing.length > 0)
        await lookAgain({ ...request, keyIds: missing }, ports, result);
    if (result.invalidated.length === 0 && !result.failure)
        ports.log.info('There was no valid API key to invalidate.');
    return result;
}
async function planInvalidation(request, ports) {
    const result = nothingYet(request);
    const found = await findKeys(request, ports, result);
    result.invalidated = liveIn(found);
    const plan = await planDeletion(request, found, ports, result);
    if (plan)
        result.deletedSecrets = plan.remove;
    for (const key of result.invalidated)
        ports.log.info(`Would invalidate API key ${invalidate_named(key)}`);
    for (const secret of result.deletedSecrets)
        ports.log.info(`Would delete ${(0,keys_target/* describe */.q0)(secret)}`);
    warnOfShared(result, 'shared-secrets-to-delete');
    const [failure] = plan?.failures ?? [];
    if (failure)
        result.failure = failure;
    requireFound(request, found, result);
    return { result, ...(found.clockAhead !== undefined && { clockAhead: found.clockAhead }) };
}
const nothingYet = (request) => ({
    operation: 'invalidate',
    request,
    invalidated: [],
    deletedSecrets: [],
    ...(0,results/* noMessages */.S5)(),
});
async function findKeys(request, ports, result) {
    let found = await find(request, ports, result);
    if (liveIn(found).length === 0) {
        await ports.clock.wait(limits/* refreshDelay */.P, ports.signal);
        found = await find(request, ports, result);
    }
    if (request.keyIds.length === 0)
        result.remarks = (0,ownership/* oneOwnerRemark */.yf)(found.keys);
    return found;
}
async function lookAgain(request, ports, result) {
    await ports.clock.wait(limits/* refreshDelay */.P, ports.signal);
    const found = await find(request, ports, result);
    if (found.keys.length > 0)
        await carryOut(request, found, ports, result);
    const missing = missingIn(request, found);
    if (missing.length > 0)
        result.failure ??= notFound(missing);
}
const missingIn = ({ keyIds }, { keys }) => keyIds.filter((id) => !keys.some((key) => key.id === id));
function requireFound(request, found, result) {
    const missing = missingIn(request, found);
    if (missing.length > 0)
        result.failure ??= notFound(missing);
}
async function carryOut(request, found, ports, result) {
    try {
        if (request.keyIds.length === 0)
            await deleteSecrets(request, found, ports, result);
        const last = await invalidateUntilNone(request, found, ports, result);
        if (request.keyIds.length > 0)
            await deleteSecrets(request, found, ports, result);
        const late = last.keys.filter(({ id }) => !found.keys.some((key) => key.id === id));
        if (late.length > 0)
            await deleteSecrets(request, { ...last, keys: late }, ports, result);
    }
    catch (error) {
        if (ports.signal.aborted)
            throw error;
        if (error instanceof errors_failure/* Failure */.H)
            result.failure = error;
        else if (error instanceof request_error/* RequestError */.G)
            result.failure = (0,refusals/* explain */.WE)(error, 'invalidate');
        else
            throw error;
    }
}
const invalidate_named = ({ id, name }) => `${(0,printable/* printable */.g)(name)} (${id})`;
async function find(request, ports, { invalidated }) {
    const { keyIds, owner, adopt } = request;
    if (keyIds.length > 0) {
        const listing = await ports.keys.list((0,queries/* keysById */.nX)(keyIds));
        const asked = listing.keys.filter(({ id }) => keyIds.includes(id));
        const foreign = asked.filter((key) => !(0,ownership/* isOfRepository */.iI)(key, owner) && !(adopt && (0,ownership/* isAdoptable */.P3)(key, adopt)));
        if (foreign.length > 0)
            throw new errors_failure/* Failure */.H('not-ours', `${foreign.map(({ id }) => id).join(', ')}: not created by this action for this repository. ${invalidated.length > 0 ? 'Nothing more' : 'Nothing'} was invalidated.`);
        return { ...listing, keys: asked };
    }
    const listing = await ports.keys.list((0,queries/* allKeys */.K6)(owner, request, adopt?.keyNames));
    return { ...listing, keys: listing.keys.filter((key) => (0,ownership/* isAskedFor */.un)(key, request)) };
}
const liveIn = ({ keys, now }) => keys.filter((key) => (0,secret_use/* isLive */.DG)(key, now));
const notFound = (ids) => new errors_failure/* Failure */.H('key-not-found', `${ids.join(', ')}: no search finds ${ids.length === 1 ? 'an API key with this id' : 'API keys with these ids'}, so nothing was invalidated for ${ids.length === 1 ? 'it' : 'them'}.`);
async function invalidateUntilNone(request, found, ports, result) {
    const begin = ports.clock.now();
    const unanswered = new Map();
    const done = (key, text) => {
        unanswered.delete(key.id);
        if (result.invalidated.some(({ id }) => id === key.id))
            return;
        result.invalidated.push(key);
        ports.log.info(text);
    };
    let until = Number.POSITIVE_INFINITY;
    let deletedAt = begin;
    let listing = found;
    for (let live = liveIn(found); live.length > 0; live = liveIn(listing)) {
        if (deletedAt > until)
            throw new errors_failure/* Failure */.H('not-invalidated', `Elasticsearch still lists ${live.map(({ id }) => id).join(', ')} as valid. ${privilegeHint(live)}`);
        const ids = live.map(({ id }) => id);
        deletedAt = ports.clock.now();
        const { left, timeLimit } = await (0,invalidate_keys/* invalidateFound */.M)(ids, ports, ports.keys);
        until = begin + timeLimit;
        for (const key of live)
            if (left.includes(key.id))
                unanswered.set(key.id, key);
            else
                done(key, `Invalidated API key ${invalidate_named(key)}`);
        if (left.length > 0)
            await ports.clock.wait(limits/* pollInterval */.dq, ports.signal);
        listing = await find(request, ports, result);
    }
    for (const { id, invalidated } of listing.keys) {
        const key = unanswered.get(id);
        if (key && invalidated)
            done(key, `API key ${invalidate_named(key)} is invalidated now`);
    }
    return listing;
}
const privilegeHint = (keys) => `Their owners: ${[...new Set(keys.map(({ username }) => (0,printable/* printable */.g)(username)))].join(', ')}. Keys of another user need the cluster privilege manage_api_key.`;

// EXTERNAL MODULE: ./build/beats/roles.js + 1 modules
var roles = __webpack_require__(4492);
// EXTERNAL MODULE: ./build/keys/line.js
var keys_line = __webpack_require__(3812);
// EXTERNAL MODULE: ./build/keys/record.js
var record = __webpack_require__(4851);
;// CONCATENATED MODULE: ./build/keys/unconfirmed.js

const mostHosts = 20;
const day = 24 * 3_600_000;
function unconfirmedWarning(hosts, now = 0, overlap = day) {
    const endsSoon = ({ expiration = Infinity }) => expiration <= now + overlap;
    const several = hosts
        .map(({ host, previous }) => ({ host, previous: previous.filter((key) => !endsSoon(key)) }))
        .filter(({ previous }) => previous.length > 1);
    if (several.length === 0)
        return [];
    const named = several
        .slice(0, mostHosts)
        .map(({ host, previous }) => `${(0,printable/* printable */.g)(host)}: ${previous.map(({ id }) => id).join(', ')}`);
    const more = several.length > mostHosts ? `; and ${several.length - mostHosts} more hosts` : '';
    return [
        {
            code: 'not-confirmed-yet',
            text: `Previous API keys that no confirm has retired: ${named.join('; ')}${more}.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/operations/findings.js


const applies = {
    expiring: ({ nearEnd }) => nearEnd,
    leftover: ({ state }) => state === 'leftover' || state === 'overwritten',
    undelivered: ({ state }) => state === 'never delivered',
    unconfirmed: ({ state }) => state === 'unconfirmed',
    'never-expires': ({ key, state }) => state !== 'unmanaged' && key.expiration === undefined,
    unmanaged: ({ state }) => state === 'unmanaged',
};
const mostNamed = 10;
function failureOf(keys, failOn) {
    const lines = failOn.flatMap((finding) => {
        const found = keys.filter(applies[finding]);
        return found.length > 0 ? [`${finding}: ${found.length} (${namesOf(found)}).`] : [];
    });
    return lines.length > 0 ? new errors_failure/* Failure */.H('findings', lines.join(' ')) : undefined;
}
function findingWarnings(keys, { failOn, renewBefore }) {
    const found = (finding) => (failOn.includes(finding) ? [] : keys.filter(applies[finding]));
    const warnings = [];
    const expiring = found('expiring');
    if (expiring.length > 0)
        warnings.push({
            code: 'key-expires-soon',
            text: `${count(expiring, 'expires', 'expire')} within ${renewBefore.text}: ${namesOf(expiring)}.`,
        });
    const leftover = found('leftover').filter(({ foreign }) => !foreign);
    const never = leftover.filter(({ key }) => key.expiration === undefined).length;
    if (leftover.length > 0)
        warnings.push({
            code: 'leftover-keys',
            text: `${count(leftover, 'is', 'are')} still valid beside a newer key, or beside a later value of the secret${never > 0 ? ` (without expiration: ${never})` : ''}: ${namesOf(leftover)}.`,
        });
    return warnings;
}
const count = ({ length }, one, several) => length === 1 ? `1 API key ${one}` : `${length} API keys ${several}`;
function namesOf(found) {
    const names = found.slice(0, mostNamed).map(({ key }) => `${(0,printable/* printable */.g)(key.name, 60)} ${key.id}`);
    const more = found.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

// EXTERNAL MODULE: ./build/operations/search-place.js
var search_place = __webpack_require__(2130);
;// CONCATENATED MODULE: ./build/operations/last-seen.js


async function lastSeen(keys, evidence, ports) {
    if (keys.length === 0)
        return new Map();
    const place = (0,search_place/* placeOf */.$t)(evidence, keys);
    try {
        const ids = keys.map(({ id }) => id);
        const { seen, shards } = await (0,operations_ports/* requireDocuments */.O)(ports).writtenBy(ids, place);
        await (0,search_place/* requireReadable */.CM)(place, shards, ports);
        return seen;
    }
    catch (error) {
        throw (0,search_place/* explainSearch */.ay)(error, place);
    }
}

;// CONCATENATED MODULE: ./build/operations/report.js














async function report(request, ports) {
    const result = { operation: 'report', request, keys: [], ...(0,results/* noMessages */.S5)() };
    const prefixes = [...new Set(roles/* beatNames */.pn.map((beat) => `${(0,roles/* keyNamePrefix */.b4)(beat)}_`))];
    const listing = await ports.keys.list((0,queries/* reportableKeys */.hL)(prefixes));
    const managed = listing.keys.filter((key) => key.type === 'rest' &&
        key.metadata.managed_by === record/* managedBy */.Z &&
        (0,ownership/* fits */.lA)(key, request) &&
        ofEnvironment(key, request));
    const sorted = byHost(managed);
    const names = new Set(managed.map(({ name }) => name));
    const strangers = listing.keys.filter((key) => (0,ownership/* isUnmanaged */.b_)(key) && names.has(key.name));
    const own = (key) => (0,ownership/* isOfRepository */.iI)(key, request.owner);
    const written = await secretsWritten(managed.filter(own), request, ports, result);
    const trace = (key) => {
        const target = (0,keys_target/* targetOf */.$r)(key, request.owner);
        if (!target || target.scope === 'outputs')
            return 'possible';
        return (0,secret_use/* traceOf */.fC)(key, (0,secret_use/* secretFacts */.gB)(target, listing, written.of(target)));
    };
    const lines = (0,keys_line/* linesOf */.Dx)(managed, request.owner).map((line) => upToDelivered(line, trace));
    const newest = new Set(lines.flatMap((line) => line.at(-1) ?? []));
    const previous = new Set(lines.flatMap((line) => line.slice(0, -1)));
    const seen = request.evidence && (await lastSeen(managed, request.evidence, ports));
    const waiting = new Set(lines.filter((line) => isUnconfirmed(line, listing, request)).flat());
    const silent = silentKeys(managed, newest, seen);
    result.keys = [
        ...[...sorted.filter(own), ...sorted.filter((key) => !own(key))].map((key) => {
            const state = refine(stateOf(key, previous, trace(key), listing, request), key, { waiting, silent });
            const nearEnd = isNewest(state) && !(0,keys_line/* endsWithItsJob */.eb)(key) && endsWithin(key, listing.now, request.renewBefore.ms);
            return { key, state, foreign: !own(key), nearEnd, ...(seen && { seen: seen.get(key.id) ?? null }) };
        }),
        ...strangers.map((key) => ({ key, state: 'unmanaged', foreign: false, nearEnd: false })),
    ];
    const [unknown] = request.failOn.includes('undelivered') ? written.failures.values() : [];
    const failure = failureOf(result.keys, request.failOn) ?? unknown;
    if (failure)
        result.failure = failure;
    result.warnings.push(...findingWarnings(result.keys, request));
    result.warnings.push(...unconfirmed(lines, listing, request));
    ports.log.info(`Found ${counted(result.keys)}`);
    result.remarks = [...severalLines(managed.filter(own), request.owner), ...(0,ownership/* oneOwnerRemark */.yf)(listing.keys)];
    return result;
}
const byHost = (keys) => keys.toSorted((one, other) => collator.compare(String(one.metadata.host), String(other.metadata.host)));
const collator = new Intl.Collator('en', { numeric: true });
function isUnconfirmed(line, { now }, { overlap }) {
    const current = line.at(-1);
    if (!current || !(0,keys_line/* waitsForConfirm */.IF)(current))
        return false;
    return line.some((key) => key !== current && !endsWithin(key, now, overlap.ms));
}
function unconfirmed(lines, { now }, { owner, overlap }) {
    const waiting = lines.flatMap((line) => {
        const current = line.at(-1);
        return current && (0,ownership/* isOfRepository */.iI)(current, owner) && (0,keys_line/* waitsForConfirm */.IF)(current)
            ? [{ host: String(current.metadata.host), previous: line.slice(0, -1) }]
            : [];
    });
    return unconfirmedWarning(waiting, now, overlap.ms);
}
function silentKeys(keys, newest, seen) {
    if (!seen)
        return new Set();
    const hosts = new Set(keys.filter(({ id }) => seen.has(id)).map(({ metadata }) => metadata.host));
    return new Set([...newest].filter(({ id, metadata }) => !seen.has(id) && hosts.has(metadata.host)));
}
const isNewest = (state) => state === 'current' || state === 'unconfirmed' || state === 'silent';
function refine(state, key, { waiting, silent }) {
    if (state === 'leftover' && waiting.has(key))
        return 'retiring';
    if (state !== 'current')
        return state;
    if (waiting.has(key))
        return 'unconfirmed';
    return silent.has(key) ? 'silent' : state;
}
function severalLines(keys, owner) {
    const newest = (0,keys_line/* linesOf */.Dx)(keys.filter((key) => !(0,keys_line/* endsWithItsJob */.eb)(key)), owner).flatMap((line) => line.at(-1) ?? []);
    const ofHosts = Map.groupBy(newest, ({ metadata }) => metadata.host);
    return [...ofHosts].flatMap(([host, lines]) => {
        const isAlone = (key) => !lines.some((other) => (0,keys_line/* isBeside */.ZT)((0,keys_line/* lineOf */.cA)(key, owner), (0,keys_line/* lineOf */.cA)(other, owner)));
        const beside = lines.filter((key) => !isAlone(key)).map((key) => describeKey(key, owner));
        return beside.length > 0
            ? [
                `Host ${(0,printable/* printable */.g)(host)} has several valid API keys. A rotation of one does not retire the others: ${beside.join('; ')}.`,
            ]
            : [];
    });
}
function describeKey(key, owner) {
    const target = (0,keys_target/* targetOf */.$r)(key, owner);
    return `${key.id} of ${(0,ownership/* whose */.vU)(key)}${target ? ` for the ${(0,keys_target/* describe */.q0)(target)}` : ''}`;
}
function counted(keys) {
    const states = Map.groupBy(keys, ({ state }) => state);
    const counts = [...states].map(([state, { length }]) => `${length} ${state}`);
    return `${keys.length} API key${keys.length === 1 ? '' : 's'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}
const ofEnvironment = (key, { owner }) => owner.environment === undefined || key.metadata.environment === owner.environment;
const endsWithin = ({ expiration }, now, ms) => now !== undefined && expiration !== undefined && expiration - now < ms;
async function secretsWritten(keys, request, ports, { warnings }) {
    const lookup = await lookUpSecrets(keys.flatMap((key) => (0,keys_target/* targetOf */.$r)(key, request.owner) ?? []), ports);
    if (lookup.skipped > 0)
        warnings.push({
            code: 'secrets-not-seen',
            text: `Secrets in ${lookup.skipped} places were not looked up, because a report checks ${limits/* maxSecretLocations */.$}. Everybody who can create keys with this user can write such names.`,
        });
    for (const { details } of lookup.failures.values())
        warnings.push({ code: 'secrets-not-seen', text: details });
    return lookup;
}
function upToDelivered(line, trace) {
    const last = line.findLastIndex((key) => trace(key) !== 'undelivered');
    return last < 0 ? line : line.slice(0, last + 1);
}
function stateOf(key, previous, trace, { now }, { overlap }) {
    if (previous.has(key))
        return endsWithin(key, now, overlap.ms) ? 'retiring' : 'leftover';
    switch (trace) {
        case 'undelivered':
            return 'never delivered';
        case 'overwritten':
            return 'overwritten';
        default:
            return 'current';
    }
}

// EXTERNAL MODULE: ./build/keys/retirement-plan.js
var retirement_plan = __webpack_require__(4649);
;// CONCATENATED MODULE: ./build/keys/rotation-plan.js





function planRotation(request, listing, github, known = {}) {
    const ofHosts = (0,ownership/* keysOfHosts */.DQ)(listing.keys, request);
    const unmanaged = Map.groupBy(listing.keys.filter(ownership/* isUnmanaged */.b_), ({ name }) => name);
    const ofSecrets = Map.groupBy(listing.keys, ({ metadata }) => metadata.secret);
    const ofHostNames = Map.groupBy(listing.keys, ({ metadata }) => metadata.host);
    return request.hosts.map((host) => {
        const named = unmanaged.get(host.keyName) ?? [];
        const adopted = request.adopt
            ? named.filter((key) => (0,ownership/* isAdoptable */.P3)(key, { keyNames: [host.keyName], roleDescriptors: request.roleDescriptors }))
            : [];
        const own = (ofHosts.get(host.host) ?? []).filter((key) => (0,ownership/* feeds */.q5)(key, host.target, request.owner));
        const current = own.at(-1);
        const { target } = host;
        const secret = target.scope === 'outputs' ? { state: 'unknown' } : (0,secret_use/* secretFacts */.gB)(target, listing, github);
        const facts = { request, host, own, secret, now: listing.now, ...known };
        const decision = isDue(facts);
        const use = target.scope !== 'outputs' && useOf(facts, target, ofSecrets.get(target.name) ?? []);
        return {
            host,
            ...decision,
            ...(current && { current }),
            ...(target.scope !== 'outputs' &&
                current &&
                !decision.due &&
                (0,secret_use/* mayHoldLater */.t1)(current, secret) && { unsure: target }),
            older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
            delivered: own.filter((key) => ['possible', 'overwritten'].includes((0,secret_use/* traceOf */.fC)(key, secret))),
            conflicts: use ? use.others : [],
            namesakes: named.filter((key) => !adopted.includes(key)),
            beside: besideOf(host, request, ofHostNames.get(host.host) ?? []),
            ...messagesOf(facts, decision.due, use || undefined),
        };
    });
}
function besideOf({ host, target }, { owner, beat, purpose }, keys) {
    const line = { host, beat, purpose, environment: owner.environment, target: (0,keys_target/* targetText */.Z3)(target) };
    return keys.filter((key) => (0,ownership/* isOfRepository */.iI)(key, owner) && !(0,keys_line/* endsWithItsJob */.eb)(key) && (0,keys_line/* isBeside */.ZT)(line, (0,keys_line/* lineOf */.cA)(key, owner)));
}
function useOf({ request: { owner }, own, secret }, target, keys) {
    const ours = new Set(own);
    return (0,secret_use/* secretUse */.O4)(target, { keys, owner, isOurs: (key) => ours.has(key) }, secret);
}
function messagesOf({ request, host: { host, target }, own, secret }, due, use) {
    const warnings = severalOwners(host, own);
    if (target.scope === 'outputs' || !use)
        return { warnings, remarks: [] };
    const [conflict] = use.others;
    if (!due && conflict)
        warnings.push({
            code: 'secret-shared',
            text: `The ${(0,keys_target/* describe */.q0)(target)} may hold API key ${conflict.id} of ${(0,ownership/* whoseElse */.Q2)(conflict, request.owner)}.`,
        });
    if (!due || use.value !== 'somebody' || secret.state !== 'written')
        return { warnings, remarks: [] };
    const text = (0,secret_use/* replacesUnknownValue */.TI)(target, secret.updatedAt);
    if (own.length === 0 && !(0,keys_target/* isShared */.yM)(target))
        return { warnings, remarks: [text] };
    warnings.push({ code: 'secret-of-others', text });
    return { warnings, remarks: [] };
}
function severalOwners(host, own) {
    const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
    if (owners.size <= 1)
        return [];
    const named = own.map(({ username, realm }) => `${(0,printable/* printable */.g)(username)} of realm ${(0,printable/* printable */.g)(realm)}`);
    const names = [...new Set(named)].join(', ');
    return [{ code: 'several-owners', text: `Keys of ${host} belong to several users (${names}).` }];
}
const due = (why) => ({ due: true, why });
const notDue = { due: false, why: 'the key is young enough, and the secret may hold it' };
const noneListed = 'no valid key of this host was listed';
function isDue(facts) {
    const { request, host, own } = facts;
    if (host.target.scope === 'outputs')
        return due(own.length === 0 ? noneListed : 'each run delivers a new key');
    if (!request.renewBefore && !request.maxAge)
        return due(own.length === 0 ? noneListed : 'neither renew-before nor max-age is set');
    const current = own.at(-1);
    if (!current)
        return due(noneListed);
    const why = whyNotDelivered(current, facts) ?? whyNotAsAskedFor(current, facts) ?? whyTooOld(current, facts);
    return why === undefined ? notDue : due(why);
}
function whyNotDelivered(current, facts) {
    const { secret } = facts;
    if (secret.state === 'absent')
        return 'the secret does not exist';
    if (secret.state === 'unknown' || secret.now === undefined)
        return 'the age of the key is unknown';
    const trace = (0,secret_use/* traceOf */.fC)(current, secret);
    if (trace === 'possible')
        return whyDead(current, facts);
    return trace === 'overwritten'
        ? 'the last write of the secret came too late to be that of the newest key'
        : 'the newest key is not in the secret';
}
function whyDead(current, { secret, host: { target }, request, dead = [] }) {
    const later = dead.find((key) => key.creation > current.creation &&
        target.scope !== 'outputs' &&
        (0,ownership/* feedsMaybe */.KP)(key, target, request.owner) &&
        (0,secret_use/* mayHoldDead */.bd)(key, secret));
    return later && `the secret may hold API key ${later.id}, which is not valid any more`;
}
function whyNotAsAskedFor(current, { request, minter }) {
    if (minter !== undefined && current.username !== minter)
        return 'the newest key belongs to another user';
    const roles = [request.roleDescriptors, request.serverlessRoles];
    if (!roles.some((wanted) => wanted && (0,ownership/* hasRoleDescriptors */.x5)(current, wanted)))
        return 'the privileges of the key are not those requested';
    if (request.format && (0,keys_target/* formatOf */.be)(current.metadata) !== request.format)
        return `the secret does not hold the format ${request.format}`;
    if ((current.expiration !== undefined) === (request.expiration !== undefined))
        return undefined;
    return request.expiration
        ? 'the key never expires, and an expiration is requested'
        : 'the key expires, and one that never expires is requested';
}
function whyTooOld(current, { request, now }) {
    const { renewBefore, maxAge } = request;
    if (now === undefined)
        return 'the age of the key is unknown';
    if (maxAge && now - current.creation > maxAge.ms)
        return `the key is older than ${maxAge.text}`;
    if (renewBefore && current.expiration !== undefined && current.expiration - now < renewBefore.ms)
        return `less than ${renewBefore.text} left`;
    return undefined;
}

// EXTERNAL MODULE: ./build/operations/announce-retirement.js
var announce_retirement = __webpack_require__(1851);
// EXTERNAL MODULE: ./build/request.js
var build_request = __webpack_require__(5294);
;// CONCATENATED MODULE: ./build/operations/older-keys.js



const mostKeys = 20;
function olderRemarks(plans, request) {
    const older = plans.flatMap(({ due, older, current }) => {
        const retires = whatRetires(current, request);
        return due ? [] : older.filter((key) => key !== current).map((key) => ({ key, retires }));
    });
    return [...Map.groupBy(older, ({ retires }) => retires)].map(([retires, entries]) => {
        const names = entries.slice(0, mostKeys).map(({ key }) => nameWithEnd(key));
        const more = entries.length > mostKeys ? ` and ${entries.length - mostKeys} more` : '';
        return `Older API keys stay valid, because no rotation is due: ${names.join(', ')}${more}. ${retires}.`;
    });
}
function whatRetires(current, { overlap }) {
    if (current && (0,keys_line/* waitsForConfirm */.IF)(current))
        return 'A confirm retires them, once it has seen the host with its newest key';
    return overlap === build_request/* untilConfirmed */.EZ
        ? 'A confirm after the next rotation that is due retires them'
        : 'The next rotation that is due retires them, when its job succeeds';
}
function nameWithEnd({ id, expiration }) {
    const end = expiration === undefined ? 'never expires' : `expires ${new Date(expiration).toISOString()}`;
    return `${id} (${end})`;
}
function older_keys_unconfirmed(plans, { overlap }, now) {
    if (overlap !== build_request/* untilConfirmed */.EZ)
        return [];
    const hosts = plans.map(({ host: { host }, older }) => ({ host, previous: older }));
    return unconfirmedWarning(hosts, now);
}

;// CONCATENATED MODULE: ./build/operations/rotate.js












async function rotate(request, ports, ledger) {
    const { result, plans, now } = await planKeys(request, ports);
    const due = new Set(plans.filter(isPossible).map(({ host }) => host.host));
    const outcomes = await deliverInto(result, (host) => due.has(host), ports, ledger);
    return concluded(result, ports, plans, (plan) => {
        const outcome = outcomes.get(plan.host.host);
        return outcome ? rotated(plan, outcome, request, now) : undefined;
    });
}
async function planRotate(request, ports) {
    const { result, plans, now, clockAhead } = await planKeys(request, ports);
    concluded(result, ports, plans, (plan) => planned(plan, request, now));
    return { result, ...(clockAhead !== undefined && { clockAhead }) };
}
async function planKeys(request, ports) {
    const { listing, github } = await preflight(request, ports, keysInQuestion(request));
    const plans = await planFor(request, listing, github, ports);
    const result = { operation: 'rotate', request, hosts: [], ...(0,results/* noMessages */.S5)() };
    for (const plan of plans)
        rotate_announce(plan, ports, result);
    result.remarks.push(...olderRemarks(plans, request));
    result.warnings.push(...older_keys_unconfirmed(plans.filter(isPossible), request, listing.now));
    return { result, plans, now: listing.now, clockAhead: listing.clockAhead };
}
function concluded(result, ports, plans, outcomeOf) {
    const { request } = result;
    setHosts(result, plans.flatMap((plan) => plan.due ? (refusedResult(plan, request) ?? outcomeOf(plan) ?? []) : unchanged(plan)));
    for (const host of result.hosts)
        (0,announce_retirement/* announceRetirement */.$)(host.host, (0,results/* retirementOf */.T8)(host), request, ports);
    return result;
}
function keysInQuestion({ owner, hosts, beat, purpose, adopt }) {
    const names = adopt ? hosts.map(({ keyName }) => keyName) : [];
    const secrets = hosts.flatMap(({ target }) => (target.scope === 'outputs' ? [] : [target]));
    return (0,queries/* liveKeys */.n4)(owner, { hosts: hosts.map(({ host }) => host), beat, purpose }, { names, secrets });
}
async function planFor(request, listing, github, { keys }) {
    const plans = planRotation(request, listing, github);
    const { credentials } = request.connection;
    const given = credentials.kind === 'basic' ? credentials.username : undefined;
    const isOfOther = plans.some(({ due, current }) => !due && current && current.username !== given);
    const doubted = plans.filter(({ unsure }) => unsure !== undefined);
    if (!isOfOther && doubted.length === 0)
        return plans;
    const since = Math.min(...doubted.map(({ current }) => current?.creation ?? 0));
    const secrets = doubted.flatMap(({ unsure }) => unsure ?? []);
    const [minter, dead] = await Promise.all([
        isOfOther ? keys.username() : undefined,
        doubted.length > 0 ? keys.list((0,queries/* deadKeysFeeding */.lU)(request.owner, secrets, since)) : undefined,
    ]);
    return planRotation(request, listing, github, { minter, ...(dead && { dead: dead.keys }) });
}
const isPossible = ({ due, conflicts }) => due && conflicts.length === 0;
function rotate_announce({ host: { host }, due, why, namesakes, beside, warnings, remarks }, { log }, result) {
    log.info(`${host}: ${due ? 'rotation is due' : 'not due'}: ${why}`);
    for (const { id, name } of namesakes)
        log.info(`${host}: API key ${id} is named ${(0,printable/* printable */.g)(name)} too; it is not managed and does not match, so it is not changed`);
    for (const key of beside)
        log.info(`${host}: API key ${key.id} of ${(0,ownership/* whose */.vU)(key)} is valid too, for ${describeTarget(key)}; this rotation does not retire it`);
    for (const remark of remarks)
        log.info(`${host}: ${remark}`);
    result.warnings.push(...warnings);
}
function describeTarget({ metadata }) {
    const target = (0,keys_target/* fromMetadata */.U7)(metadata);
    return target ? `the ${(0,keys_target/* describe */.q0)(target)}` : 'something else';
}
function refusedResult({ host, conflicts, why }, { owner }) {
    const { target } = host;
    if (conflicts.length === 0 || target.scope === 'outputs')
        return undefined;
    const failure = secretInUse({ ...host, target }, conflicts, owner);
    return { ...(0,results/* baseOf */.bx)(host), why, status: 'failed', failure };
}
function rotated(plan, outcome, request, now) {
    const result = (0,results/* hostResultOf */.pz)(outcome, { ...(0,results/* baseOf */.bx)(plan.host), why: plan.why });
    if (outcome.status !== 'created' || result.status !== 'created')
        return result;
    const { owner, roleDescriptors } = outcome.minted;
    const successor = { ...(owner !== undefined && { owner }), roleDescriptors, attempt: request.run };
    return { ...result, retirement: (0,retirement_plan/* planRetirement */.Z)(plan, request, successor, now) };
}
function planned(plan, request, now) {
    const owner = plan.current?.username;
    const successor = { ...(owner !== undefined && { owner }), attempt: request.run };
    const retirement = (0,retirement_plan/* planRetirement */.Z)(plan, request, successor, now);
    return { ...(0,results/* baseOf */.bx)(plan.host), why: plan.why, status: 'planned', retirement };
}
const unchanged = ({ host, why, current }) => ({
    ...(0,results/* baseOf */.bx)(host),
    status: 'unchanged',
    why,
    ...(current && { key: current }),
});

;// CONCATENATED MODULE: ./build/operations/foresee.js








async function foresee(request, ports) {
    switch (request.operation) {
        case 'create':
            return foreseeCreate(request, ports);
        case 'rotate': {
            const { result, ...rest } = await planRotate(request, ports);
            return { plan: result, ...rest };
        }
        case 'confirm':
            return { plan: await (0,operations_confirm.confirm)(request, ports) };
        case 'invalidate': {
            const { result, ...rest } = await planInvalidation(request, ports);
            return { plan: result, ...rest };
        }
        case 'report':
            return { plan: await report(request, ports) };
    }
}
async function foreseeCreate(request, ports) {
    const { owner, hosts, beat, purpose } = request;
    const { result, settled } = await planCreation(request, ports);
    const narrow = { hosts: hosts.map(({ host }) => host), beat, purpose };
    const { clockAhead } = await ports.keys.list((0,queries/* liveKeys */.n4)(owner, narrow));
    result.hosts = hosts.map((host) => settled.get(host.host) ?? { ...(0,results/* baseOf */.bx)(host), status: 'planned' });
    const failure = (0,common_failure/* commonFailure */.M)(result.hosts);
    if (failure)
        result.failure = failure;
    return { plan: result, ...(clockAhead !== undefined && { clockAhead }) };
}

;// CONCATENATED MODULE: ./build/beats/minting-role.js
function mintingRoleFor(descriptors) {
    const roles = Object.values(descriptors);
    return {
        cluster: [...new Set(['manage_own_api_key', ...roles.flatMap(({ cluster = [] }) => cluster)])],
        indices: roles.flatMap(({ indices = [] }) => indices),
        applications: roles.flatMap(({ applications = [] }) => applications),
    };
}
function roleText({ cluster = [], indices = [], applications = [] }) {
    const line = (value) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
    const fields = cluster.length > 0 ? [`  "cluster": ${line(cluster)}`] : [];
    for (const [name, entries] of Object.entries({ indices, applications }))
        if (entries.length > 0)
            fields.push(`  "${name}": [\n${entries.map((entry) => `    ${line(entry)}`).join(',\n')}\n  ]`);
    return `{\n${fields.join(',\n')}\n}`;
}
const roleRequest = (name, role) => `PUT /_security/role/${name}\n${roleText(role)}`;

;// CONCATENATED MODULE: ./build/operations/user-checks.js






async function checkVersion({ user }) {
    const { check } = await (0,operations_checks/* attempt */.CD)('Version', () => user.version(), (version) => version === 'serverless' ? 'Elasticsearch Serverless' : `Elasticsearch ${(0,printable/* printable */.g)(version)}`);
    return check.failure?.code === 'unauthorized'
        ? (0,operations_checks/* unknown */.L5)('Version', 'the user lacks the cluster privilege monitor')
        : check;
}
async function checkPrivileges(request, ports) {
    const needed = roleNeeded(request);
    const { check, value } = await (0,operations_checks/* attempt */.CD)('Privileges', () => lacking(needed, ports), (missing) => (missing.length === 0 ? 'the user has the privileges that were checked' : ''));
    if (!value || value.length === 0)
        return { check };
    const failure = new errors_failure/* Failure */.H('powerless-key', `the user lacks ${value.join(', ')}`);
    return { check: (0,operations_checks.no)('Privileges', failure), role: roleRequest('beats-minter', needed) };
}
function roleNeeded(request) {
    if ('roleDescriptors' in request)
        return mintingRoleFor(request.roleDescriptors);
    const names = searched(request);
    return {
        cluster: ['manage_own_api_key'],
        ...(names.length > 0 && { indices: [{ names, privileges: ['read'] }] }),
    };
}
function searched(request) {
    if (request.operation === 'confirm')
        return request.seenIn;
    return request.operation === 'report' ? (request.evidence?.seenIn ?? []) : [];
}
async function lacking(role, { user }) {
    const { missing } = await user.ask((0,privileges/* privilegesOf */.y)({ role }).body);
    return missing;
}
const overOthers = {
    cluster: ['read_security', 'manage_api_key'],
    index: [],
    application: [],
};
async function seesOthers({ user }) {
    try {
        const { missing } = await user.ask(overOthers);
        const has = (privilege) => !missing.includes(`cluster privilege ${privilege}`);
        return { sees: has('read_security') || has('manage_api_key'), manages: has('manage_api_key') };
    }
    catch (error) {
        if (error instanceof request_error/* RequestError */.G && error.kind !== 'cancelled')
            return undefined;
        throw error;
    }
}
function visibility(others) {
    if (!others)
        return (0,operations_checks/* unknown */.L5)("Other users' keys", 'the cluster did not say whether the user sees them');
    if (others.sees)
        return (0,operations_checks/* yes */.EZ)("Other users' keys", 'the user sees them');
    return (0,operations_checks/* yes */.EZ)("Other users' keys", 'the user sees only its own keys, which is enough while one user creates all of them');
}
function ofOthers({ plan }, { username, realm }, others) {
    if (plan.operation !== 'invalidate' || others?.manages)
        return [];
    const foreign = plan.invalidated.filter((key) => key.username !== username || key.realm !== realm);
    if (foreign.length === 0)
        return [];
    const ids = foreign.map(({ id }) => id).join(', ');
    return [(0,operations_checks.no)('Invalidation', new errors_failure/* Failure */.H('not-invalidated', `Keys of other users: ${ids}.`))];
}
function clockOf({ plan, clockAhead }) {
    if (plan.operation === 'confirm' || plan.operation === 'report')
        return [];
    if (clockAhead === undefined)
        return [
            (0,operations_checks/* unknown */.L5)('Clock', 'not known: this takes Elasticsearch 8.14 or later, a listed API key, and an answer within 30 s'),
        ];
    const seconds = Math.round(clockAhead / 1000);
    const difference = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'}`;
    return [(0,operations_checks/* yes */.EZ)('Clock', `the cluster's clock is ${seconds === 0 ? 'that of' : difference} this runner`)];
}

;// CONCATENATED MODULE: ./build/operations/dry-run.js








async function dryRun(request, ports) {
    const [identity, place] = await Promise.all([checkCredentials(ports), checkPlace(request, ports)]);
    const cluster = identity.value
        ? await checkCluster(request, ports, identity.value, place)
        : { checks: [(0,operations_checks/* unknown */.L5)('Cluster', 'not asked further, since the check of the credentials failed')] };
    const checks = [
        identity.check,
        ...cluster.checks,
        ...(place ? [place.check, ...whatAWriteShows(place)] : []),
    ];
    const { role, plan } = cluster;
    const failure = dry_run_failureOf(checks);
    return {
        operation: 'dry-run',
        request,
        checks,
        ...(plan && { plan }),
        ...(role !== undefined && { role }),
        ...(0,results/* noMessages */.S5)(),
        ...(plan && { warnings: plan.warnings, remarks: plan.remarks }),
        ...(failure && { failure }),
    };
}
const checkCredentials = ({ user }) => (0,operations_checks/* attempt */.CD)('Credentials', () => user.authenticate(), ({ username, realm, realmType }) => `the cluster knows user ${(0,printable/* printable */.g)(username)} of realm ${(0,printable/* printable */.g)(realm)} (${(0,printable/* printable */.g)(realmType)})`);
async function checkCluster(request, ports, identity, place) {
    const [version, privileges, others] = await Promise.all([
        checkVersion(ports),
        checkPrivileges(request, ports),
        seesOthers(ports),
    ]);
    const base = [version, privileges.check, visibility(others)];
    if (place && !place.value)
        return {
            ...privileges,
            checks: [...base, (0,operations_checks/* unknown */.L5)('Plan', 'not known, since the check of the secrets failed')],
        };
    const foreseen = await (0,operations_checks/* attempt */.CD)('Plan', () => foresee(request, withPlace(ports, place)), ({ plan: { operation } }) => `the user may list the API keys that ${operation} needs`);
    const { value } = foreseen;
    const refused = value?.plan.failure;
    const checks = [
        ...base,
        refused ? (0,operations_checks.no)('Plan', refused) : foreseen.check,
        ...(value ? [...clockOf(value), ...ofOthers(value, identity, others)] : []),
    ];
    return { ...privileges, checks, ...(value && { plan: value.plan }) };
}
function withPlace(ports, place) {
    const known = place?.value;
    return known ? { ...ports, secrets: { ...(0,operations_ports/* requireSecrets */.p)(ports), prepare: async () => known } } : ports;
}
async function checkPlace(request, ports) {
    if (request.operation !== 'create' && request.operation !== 'rotate')
        return undefined;
    if (!request.delivery)
        return undefined;
    const targets = request.hosts.map(({ target }) => target);
    const [first] = targets;
    if (!first)
        return undefined;
    return (0,operations_checks/* attempt */.CD)('Secrets', () => (0,operations_ports/* requireSecrets */.p)(ports).prepare(targets), ({ entries }) => `the token sees the ${(0,keys_target/* describePlace */.df)(first)}; ${entries.size} of ${targets.length} exist`);
}
const whatAWriteShows = ({ value }) => value
    ? [(0,operations_checks/* unknown */.L5)('Writing secrets', 'GitHub shows only at the write whether the token has the permission')]
    : [];
function dry_run_failureOf(checks) {
    const failed = checks.filter(({ verdict }) => verdict === 'no');
    if (failed.length === 0)
        return undefined;
    const lines = failed.map(({ subject, details }) => `${subject}: ${details}`);
    return new errors_failure/* Failure */.H('dry-run', `${failed.length} of ${checks.length} checks failed. ${lines.join(' ')}`);
}

;// CONCATENATED MODULE: ./build/operations/finish.js






async function commit(result, ports, ledger) {
    const delivered = deliveredToOutputs(result).map(({ id }) => id);
    const kept = [...ledger.kept, ...delivered];
    const rest = ledger.held.filter(({ id }) => !delivered.includes(id));
    if (rest.length > 0)
        await undo(rest, ports, ledger);
    if (ledger.ambiguous)
        await sweepQuietly(new Set(kept), ports, ports.keys);
    const done = ledger.ambiguous || ledger.orphans.length > 0 ? 'sweep' : 'clean';
    ports.state.saveEnd({ done, ...handOffOf(result), kept });
    ledger.commit(delivered);
}
const deliveredToOutputs = (result) => 'hosts' in result
    ? result.hosts.flatMap((host) => {
        const key = (0,results/* credentialOf */.$5)(host);
        return key ? [expiring(key, host.host)] : [];
    })
    : [];
function handOffOf(result) {
    const { request } = result;
    const revokes = request.operation === 'create' && request.revokeAfterJob;
    const revoke = revokes ? deliveredToOutputs(result) : [];
    const overlap = 'overlap' in request && request.overlap !== build_request/* untilConfirmed */.EZ ? request.overlap : undefined;
    if (!overlap || result.operation === 'dry-run' || result.operation === 'report')
        return { revoke };
    const retirements = retirementsIn(result);
    const all = (what) => retirements.flatMap(({ host, retirement }) => retirement[what].map((key) => expiring(key, host)));
    return { revoke, retirement: { overlap, expire: all('expire'), invalidate: all('invalidate') } };
}
function retirementsIn(result) {
    if ('lines' in result)
        return result.lines.flatMap((line) => line.status === 'seen' ? [{ host: line.host, retirement: line.retirement }] : []);
    const hosts = 'hosts' in result ? result.hosts : [];
    return hosts.flatMap((host) => {
        const retirement = (0,results/* retirementOf */.T8)(host);
        return retirement ? [{ host: host.host, retirement }] : [];
    });
}
const expiring = ({ id, expiration }, host) => ({
    id,
    ...(expiration !== undefined && { expiration }),
    host,
});
async function rollBack(ports, ledger) {
    if (ledger.committed)
        return;
    const keys = ports.signal.aborted ? ports.keys.within(AbortSignal.timeout(limits/* cancelledTimeLimit */.Q3)) : ports.keys;
    await Promise.all([
        undo(ledger.held, ports, ledger, keys),
        ledger.ambiguous && sweepQuietly(ledger.kept, ports, keys),
    ]);
    if (ledger.orphans.length > 0)
        ports.log.info(`Not yet invalidated: ${ledger.orphans.join(', ')}. The post step tries again.`);
    else if (!ledger.ambiguous && ledger.kept.size === 0)
        saveUndone(ports);
}
function saveUndone({ state, log }) {
    try {
        state.saveEnd({ done: 'undone' });
    }
    catch {
        log.debug('The state could not be written. The post step checks again.');
    }
}
async function sweepQuietly(keep, ports, keys) {
    try {
        await (0,sweep/* sweep */.X)({ requestId: ports.requestId, keep }, ports, keys);
    }
    catch (error) {
        if (!(error instanceof request_error/* RequestError */.G))
            throw error;
        ports.log.debug(`The check for undelivered keys failed: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/operations/ledger.js
class Ledger {
    #held = new Map();
    #kept = new Set();
    #orphans = [];
    #ambiguous = false;
    #committed = false;
    get held() {
        return [...this.#held.values()];
    }
    get kept() {
        return this.#kept;
    }
    get orphans() {
        return this.#orphans;
    }
    get ambiguous() {
        return this.#ambiguous;
    }
    get committed() {
        return this.#committed;
    }
    created(key) {
        if (this.#held.has(key.id) || this.#kept.has(key.id))
            return false;
        this.#held.set(key.id, key);
        return true;
    }
    lostResponse() {
        this.#ambiguous = true;
    }
    deliveryBegun({ id }) {
        this.#held.delete(id);
        this.#kept.add(id);
    }
    deliveryRefused(key) {
        this.#kept.delete(key.id);
        this.#held.set(key.id, key);
    }
    invalidated({ id }) {
        this.#held.delete(id);
    }
    orphaned({ id }) {
        this.#held.delete(id);
        this.#orphans.push(id);
    }
    commit(handedOver) {
        for (const id of handedOver)
            this.#held.delete(id);
        this.#committed = true;
    }
}

// EXTERNAL MODULE: ./build/output/errors.js
var errors = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/beats/config.js

function configFor(beat, purposes, credential) {
    const settings = [...new Set((0,roles/* rowsOf */.RO)(beat, purposes).map(([, row]) => row.setting))];
    const key = `"${credential}"`;
    if (beat === 'logstash')
        return logstash(settings, key);
    if (beat === 'otel-collector') {
        const encoded = Buffer.from(credential).toString('base64');
        return ['exporters:', '  elasticsearch:', `    api_key: "${encoded}"`].join('\n');
    }
    if (beat === 'elastic-agent')
        return ['outputs:', '  default:', `    api_key: ${key}`].join('\n');
    if (!settings.includes('output'))
        return settings.map((setting) => `${setting}: ${key}`).join('\n');
    const lines = [`output.elasticsearch.api_key: ${key}`];
    if (settings.includes('monitoring.elasticsearch.api_key'))
        lines.push('monitoring.enabled: true');
    return lines.join('\n');
}
function logstash(settings, key) {
    const pipeline = ['output {', '  elasticsearch {', `    api_key => ${key}`, '  }', '}'];
    const own = settings.filter((setting) => setting !== 'output').map((setting) => `${setting}: ${key}`);
    if (!settings.includes('output'))
        return own.join('\n');
    if (own.length === 0)
        return pipeline.join('\n');
    return ['# The pipeline', ...pipeline, '', '# logstash.yml', ...own].join('\n');
}

// EXTERNAL MODULE: ./build/output/output-limits.js
var output_limits = __webpack_require__(4041);
;// CONCATENATED MODULE: ./build/output/outputs.js





const iso = (ms) => (ms === undefined ? '' : new Date(ms).toISOString());
function outputsOf(result) {
    const { keys, invalidated, secrets } = listsOf(result);
    return {
        changed: String(hasChanged(result)),
        keys: JSON.stringify(keys.shown),
        invalidated: JSON.stringify(invalidated.shown),
        secrets: JSON.stringify(Object.fromEntries(secrets.shown)),
        ...scalarsOf(result),
    };
}
function scalarsOf(result) {
    if ('lines' in result)
        return result.lines.length === 1 ? keyOutputs(result.lines[0]?.key) : {};
    if (!('hosts' in result))
        return {};
    const [only, ...others] = result.hosts;
    if (!only || others.length > 0)
        return {};
    const key = (0,results/* keyOf */.TN)(only);
    const credential = (0,results/* credentialOf */.$5)(only);
    return {
        ...keyOutputs(key),
        ...(credential && credentialOutputs(result.request, credential)),
    };
}
const keyOutputs = (key) => key ? { id: key.id, name: key.name, 'expires-at': iso(key.expiration) } : {};
function credentialOutputs({ beat, purposes }, key) {
    const credential = (0,api_keys/* credentialOf */.$5)(key).reveal();
    return {
        'api-key': credential,
        encoded: key.encoded.reveal(),
        config: configFor(beat, purposes, credential),
    };
}
function listsOf(result) {
    let space = output_limits/* outputLimit */.pX - JSON.stringify(scalarsOf(result)).length;
    const take = (all, most) => {
        const shown = (0,output_limits/* fitWithin */.Hi)(all, most, (member) => JSON.stringify(member).length + 1);
        space -= JSON.stringify(shown).length;
        return { shown, total: all.length };
    };
    const secrets = take(secretsOf(result), space / 2);
    const ids = invalidatedBy(result).map(({ id }) => id);
    const invalidated = take(ids, space / 2);
    return { secrets, invalidated, keys: take(keysOf(result), space) };
}
const invalidatedBy = (result) => result.operation === 'invalidate' ? result.invalidated : [];
const deletedBy = (result) => result.operation === 'invalidate' ? result.deletedSecrets : [];
function hasChanged(result) {
    if ('lines' in result)
        return !result.request.dryRun && result.lines.some(retires);
    if ('hosts' in result)
        return result.hosts.some(({ status }) => status === 'created' || status === 'unknown');
    return invalidatedBy(result).length > 0 || deletedBy(result).length > 0;
}
const retires = (line) => line.status === 'seen' && line.retirement.expire.length + line.retirement.invalidate.length > 0;
function keysOf(result) {
    switch (result.operation) {
        case 'confirm':
            return result.lines.map(forLine);
        case 'report':
            return result.keys.map(reported);
        case 'dry-run':
            return result.plan && result.plan.operation !== 'invalidate' ? keysOf(result.plan) : [];
        case 'invalidate':
            return invalidatedBy(result).map((key) => ({ ...listed(key), status: 'invalidated' }));
        default:
            return result.hosts.map((host) => forHost(result.request, host));
    }
}
function secretsOf(result) {
    if (result.operation === 'dry-run')
        return result.plan && 'hosts' in result.plan ? secretsOf(result.plan) : [];
    if (!('hosts' in result))
        return deletedBy(result).map(({ name }) => [name, 'deleted']);
    return result.hosts.flatMap(({ host, secret, status }) => secret && status !== 'failed' ? [[host, secret.name]] : []);
}
function forHost(request, result) {
    const { host, keyName, status, secret, why } = result;
    const key = (0,results/* keyOf */.TN)(result);
    const credential = (0,results/* credentialOf */.$5)(result);
    const failure = (0,results/* failureOf */.g5)(result);
    return {
        host,
        beat: request.beat,
        purpose: request.purpose,
        environment: request.owner.environment ?? '',
        status,
        ...(why && { why }),
        name: key?.name ?? keyName,
        id: key?.id ?? '',
        'expires-at': iso(key?.expiration),
        ...(credential && credentialOutputs(request, credential)),
        ...(secret && { secret: secret.name, scope: secret.scope, 'secret-format': request.format }),
        ...(failure && { error: failure.details }),
    };
}
function forLine(line) {
    const { host, beat, purpose, environment, secret, id, name } = listed(line.key);
    const about = { host, beat, purpose, environment, ...(secret && { secret }) };
    const key = { ...about, name, id, 'expires-at': iso(line.key.expiration) };
    if (line.status === 'seen')
        return { ...key, status: 'seen', 'seen-at': iso(line.at) };
    const { known, silence } = line;
    return {
        ...key,
        status: 'not-seen',
        'seen-at': '',
        known,
        ...('id' in silence && { 'seen-with': silence.id }),
    };
}
const outputs_text = (value) => (typeof value === 'string' ? value : '');
const reported = ({ key, state, foreign, nearEnd, seen }) => ({
    ...listed(key),
    state,
    foreign,
    'near-end': nearEnd,
    ...(seen !== undefined && { 'last-seen': iso(seen?.at) }),
});
function listed(key) {
    const { metadata } = key;
    return {
        id: key.id,
        name: key.name,
        host: outputs_text(metadata.host),
        beat: outputs_text(metadata.beat),
        purpose: outputs_text(metadata.purpose),
        environment: outputs_text(metadata.environment),
        target: outputs_text(metadata.target),
        secret: outputs_text(metadata.secret),
        'secret-format': metadata.secret === undefined ? '' : (0,keys_target/* formatOf */.be)(metadata),
        repository: outputs_text(metadata.repository),
        owner: key.username,
        'created-at': iso(key.creation),
        'expires-at': iso(key.expiration),
    };
}

;// CONCATENATED MODULE: ./build/output/fleet.js




function requireOutputSpace(request) {
    if (request.operation !== 'create' && request.operation !== 'rotate')
        return;
    if (request.delivery)
        return;
    const { keys } = listsOf(expected(request));
    if (keys.shown.length === keys.total)
        return;
    throw new errors_failure/* Failure */.H('too-many-hosts', `The credentials of ${request.hosts.length} hosts do not fit into the outputs of a job; those of ${keys.shown.length} would. Nothing was called.`);
}
function expected(request) {
    const { operation } = request;
    const placeholder = (length) => new secret/* Secret */.z('x'.repeat(length), () => { });
    const hosts = request.hosts.map(({ host, keyName }) => {
        const key = {
            id: 'x'.repeat(20),
            name: keyName,
            expiration: 0,
            apiKey: placeholder(22),
            encoded: placeholder(60),
        };
        return {
            host,
            keyName,
            status: 'created',
            ...(operation === 'rotate' && { why: 'each run delivers a new key' }),
            key,
            credential: key,
        };
    });
    return { operation, request, hosts, ...(0,results/* noMessages */.S5)() };
}
function warnOfTruncation(result) {
    const cut = Object.entries(listsOf(result)).filter(([, { shown, total }]) => shown.length < total);
    if (cut.length === 0)
        return;
    const counts = cut.map(([name, { shown, total }]) => `${name} holds ${shown.length} of ${total}`);
    result.warnings.push({
        code: 'outputs-truncated',
        text: `Output ${counts.join(', ')}: GitHub allows 1 MB of outputs per job. Ask for fewer with host, beat, purpose or environment.`,
    });
}

// EXTERNAL MODULE: ./build/output/counts.js
var counts = __webpack_require__(1801);
;// CONCATENATED MODULE: ./build/output/step-log.js






const begun = { create: 'Creating', rotate: 'Rotating' };
function openStepLog(request, log) {
    if (!isMint(request) || request.hosts.length < 2)
        return;
    const { operation, hosts, beat, purposes, dryRun } = request;
    const doing = dryRun ? 'Checking' : begun[operation];
    log.info(`${doing} API keys of ${hosts.length} hosts for ${beat}: ${purposes.join(', ')}`);
    log.startGroup('Details');
}
function closeStepLog(result, log) {
    log.endGroup();
    if (result.operation === 'dry-run')
        for (const line of linesOfChecks(result))
            log.info(line);
    const { plan = result } = result.operation === 'dry-run' ? result : {};
    if (!('hosts' in plan))
        return;
    const { hosts, request } = plan;
    const isFleet = hosts.length > 1;
    for (const host of hosts)
        if (isFleet || host.status === 'planned')
            log.info(lineOf(host));
    if (isFleet)
        log.info(`${hosts.length} hosts: ${(0,counts/* countsOf */.m)(hosts)}.${whatIsRetired(hosts, request)}`);
}
const linesOfChecks = ({ checks, role }) => [
    ...checks.map(operations_checks/* lineOf */.cA),
    ...(role?.split('\n') ?? []),
];
const isMint = (request) => request.operation === 'create' || request.operation === 'rotate';
function lineOf(result) {
    const { host, secret, keyName, why } = result;
    const name = (0,printable/* printable */.g)(host);
    const key = (0,results/* keyOf */.TN)(result);
    const named = key ? `API key ${key.name} (${key.id})` : '';
    const failure = (0,results/* failureOf */.g5)(result);
    switch (result.status) {
        case 'created':
            return `${name}: new ${named}, ${secret ? `written to the ${(0,keys_target/* describe */.q0)(secret)}` : 'in the outputs'}`;
        case 'unchanged':
            return `${name}: unchanged${named && `, ${named}`}${why ? `: ${why}` : ''}`;
        case 'planned':
            return `${name}: would create API key ${keyName}${secret ? ` and write ${(0,keys_target/* describe */.q0)(secret)}` : ''}`;
        default:
            return `${name}: ${result.status === 'unknown' ? `delivery not known, ${named}` : 'failed'}: ${failure?.details}`;
    }
}
function whatIsRetired(hosts, request) {
    const retirements = hosts.flatMap((host) => (0,results/* retirementOf */.T8)(host) ?? []);
    const count = (what) => retirements.reduce((sum, retirement) => sum + retirement[what].length, 0);
    const retired = count('expire') + count('invalidate');
    if (retired > 0 && request.dryRun)
        return ` ${olderKeys(retired)} would be retired.`;
    if (retired > 0)
        return ` When the job succeeds, ${olderKeysAre(retired)} retired.`;
    const waits = request.operation === 'rotate' && request.overlap === build_request/* untilConfirmed */.EZ && count('leave') > 0;
    return waits ? ` Until a confirm, ${olderKeysAre(count('leave'))} not retired.` : '';
}
const olderKeys = (count) => (count === 1 ? '1 older API key' : `${count} older API keys`);
const olderKeysAre = (count) => `${olderKeys(count)} ${count === 1 ? 'is' : 'are'}`;

// EXTERNAL MODULE: ./build/main/adapters.js + 12 modules
var adapters = __webpack_require__(5862);
;// CONCATENATED MODULE: ./build/main/step.js














async function perform(request, runtime, signal) {
    requireOutputSpace(request);
    const requestId = (0,external_node_crypto_.randomUUID)();
    runtime.state.saveRequestId(requestId);
    const ledger = new Ledger();
    const ports = await (0,adapters/* openPorts */.R)(request, runtime, { requestId, signal });
    openStepLog(request, runtime.log);
    try {
        const result = request.dryRun ? await dryRun(request, ports) : await operate(request, ports, ledger);
        warnOfTruncation(result);
        signal.throwIfAborted();
        (0,files/* setOutputs */.n0)(outputsOf(result));
        signal.throwIfAborted();
        await summarise(runtime, result);
        await commit(result, ports, ledger);
        printMessages(runtime, result);
        return result.failure;
    }
    catch (error) {
        if (ledger.held.length > 0 || ledger.ambiguous)
            runtime.log.info('Invalidating what was created and not delivered');
        await rollBack(ports, ledger);
        throw error;
    }
}
async function operate(request, ports, ledger) {
    switch (request.operation) {
        case 'create':
            return create(request, ports, ledger);
        case 'rotate':
            return rotate(request, ports, ledger);
        case 'confirm':
            return (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4494))).confirm(request, ports);
        case 'invalidate':
            return invalidate(request, ports);
        case 'report':
            return report(request, ports);
    }
}
async function summarise({ log }, result) {
    try {
        const { summaryOf } = await __webpack_require__.e(/* import() */ 403).then(__webpack_require__.bind(__webpack_require__, 403));
        await (0,files/* writeSummary */.Sy)(summaryOf(result));
    }
    catch (error) {
        const text = `The job summary could not be written (${(0,files/* reasonOf */.A3)(error)}).`;
        (0,errors/* printMessage */.rc)('warning', { code: 'no-summary', text }, log);
    }
}
function printMessages({ log }, result) {
    const { remarks, notices, warnings } = result;
    closeStepLog(result, log);
    for (const remark of remarks)
        log.info(remark);
    for (const notice of notices)
        (0,errors/* printMessage */.rc)('notice', notice, log);
    for (const warning of warnings)
        (0,errors/* printMessage */.rc)('warning', warning, log);
}


/***/ }),

/***/ 1851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ announceRetirement)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5294);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2337);


function announceRetirement(host, retirement, { operation, overlap, dryRun }, { log }) {
    if (!retirement)
        return;
    const { expire, invalidate, leave } = retirement;
    const name = (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(host);
    const later = operation === 'rotate' ? 'a later rotation' : 'a later confirm';
    const delay = overlap === _request_js__WEBPACK_IMPORTED_MODULE_1__/* .untilConfirmed */ .EZ ? overlap : overlap.text;
    for (const { id } of expire)
        log.info(dryRun
            ? `${name}: would set API key ${id} to expire ${delay} after the job succeeds`
            : `${name}: when the job succeeds, API key ${id} is set to expire ${delay} later; if the job fails, ${later} does so`);
    for (const { id } of invalidate)
        log.info(dryRun
            ? `${name}: would invalidate API key ${id} after the job succeeds`
            : `${name}: when the job succeeds, API key ${id} is invalidated; if the job fails, ${later} does so`);
    for (const { key, why } of leave)
        log.info(`${name}: API key ${key.id} is not changed: ${why}`);
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   EZ: () => (/* binding */ yes),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   no: () => (/* binding */ no)
/* harmony export */ });
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1625);



const marks = { yes: '✓', no: '✗', unknown: '?' };
const lineOf = ({ subject, verdict, details }) => `${marks[verdict]} ${subject}: ${details}`;
const unknown = (subject, details) => ({
    subject,
    verdict: 'unknown',
    details,
});
const yes = (subject, details) => ({ subject, verdict: 'yes', details });
const no = (subject, failure) => ({
    subject,
    verdict: 'no',
    details: failure.details,
    failure,
});
async function attempt(subject, work, say) {
    try {
        const value = await work();
        return { check: yes(subject, say(value)), value };
    }
    catch (error) {
        if (error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G && error.kind !== 'cancelled')
            return { check: no(subject, (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, 'check')) };
        if (error instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code !== 'cancelled')
            return { check: no(subject, error) };
        throw error;
    }
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  confirm: () => (/* binding */ confirm_confirm)
});

// EXTERNAL MODULE: ./build/beats/privileges.js
var privileges = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/keys/line.js
var line = __webpack_require__(3812);
// EXTERNAL MODULE: ./build/keys/ownership.js + 1 modules
var ownership = __webpack_require__(808);
// EXTERNAL MODULE: ./build/keys/retirement-plan.js
var retirement_plan = __webpack_require__(4649);
// EXTERNAL MODULE: ./build/operations/announce-retirement.js
var announce_retirement = __webpack_require__(1851);
// EXTERNAL MODULE: ./build/operations/ports.js
var operations_ports = __webpack_require__(4306);
;// CONCATENATED MODULE: ./build/operations/diagnose-silence.js

async function diagnoseSilence(lines, place, ports) {
    if (lines.length === 0)
        return new Map();
    const documents = (0,operations_ports/* requireDocuments */.O)(ports);
    const ids = lines.flatMap(({ older, newer }) => [...older, ...(newer ? [newer] : [])].map(({ id }) => id));
    const hosts = [...new Set(lines.map(({ host }) => host))];
    const [{ seen }, newest] = await Promise.all([
        ids.length > 0 ? documents.writtenBy(ids, place) : { seen: new Map() },
        documents.newestOf(hosts, place),
    ]);
    return new Map(lines.map((line) => [line, silenceOf(line, seen, newest.get(line.host))]));
}
function silenceOf({ key, older, newer }, seen, newest) {
    if (newest) {
        const { keyId, ...when } = newest;
        if (keyId === undefined)
            return { kind: 'no-key-id', ...when };
        return keyId === key.id ? { kind: 'not-searchable', ...when } : { kind: 'other-key', id: keyId, ...when };
    }
    const others = [...older, ...(newer ? [newer] : [])].flatMap(({ id }) => {
        const when = seen.get(id);
        return when ? [{ id, ...when }] : [];
    });
    const last = others.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).at(-1);
    return last ? { kind: 'older-key', ...last } : { kind: 'nothing' };
}

// EXTERNAL MODULE: ./build/elasticsearch/queries.js
var queries = __webpack_require__(935);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
// EXTERNAL MODULE: ./build/keys/confirmation-plan.js
var confirmation_plan = __webpack_require__(2123);
// EXTERNAL MODULE: ./build/operations/limits.js
var limits = __webpack_require__(8427);
;// CONCATENATED MODULE: ./build/operations/find-lines.js




async function findLines(request, ports) {
    await ports.clock.wait(limits/* refreshDelay */.P, ports.signal);
    const { keys, now } = await listKeys(request, ports);
    const { lines, missing, foreign } = (0,confirmation_plan/* planConfirmation */.H)(request, keys);
    if (foreign.length > 0)
        throw new failure/* Failure */.H('not-ours', `${foreign.join(', ')}: not created by this action for this repository. Nothing was confirmed.`);
    if (missing.length > 0 || lines.length === 0)
        throw new failure/* Failure */.H('no-key-to-confirm', `${nameSome(missing)} valid API key that this user can see.`);
    return { lines, ...(now !== undefined && { now }) };
}
async function listKeys({ keyIds, owner, hosts, beat, purpose }, ports) {
    if (keyIds.length === 0)
        return ports.keys.list((0,queries/* liveKeys */.n4)(owner, { hosts, beat, purpose }));
    const { keys, now } = await ports.keys.list({ ...(0,queries/* keysById */.nX)(keyIds), clock: true });
    const asked = keys.filter((key) => keyIds.includes(key.id) && isLive(key, now));
    const theirs = asked.flatMap(({ metadata: { host } }) => (typeof host === 'string' ? [host] : []));
    if (theirs.length === 0)
        return { keys: asked };
    const { environment: _, ...repository } = owner;
    const { keys: live } = await ports.keys.list((0,queries/* liveKeys */.n4)(repository, { hosts: theirs }));
    const known = new Set(asked.map(({ id }) => id));
    return {
        keys: [...asked, ...live.filter(({ id }) => !known.has(id))],
        ...(now !== undefined && { now }),
    };
}
const isLive = ({ invalidated, expiration }, now = 0) => !invalidated && (expiration === undefined || expiration > now);
function nameSome(names) {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 0 ? `${shown}${names.length > 20 ? ', …' : ''}: no` : 'No';
}

// EXTERNAL MODULE: ./build/runner/printable.js
var printable = __webpack_require__(2337);
;// CONCATENATED MODULE: ./build/operations/not-confirmed.js


function describeSilence(silence, { indices, field }, { host, newer }) {
    const last = 'at' in silence && silence.at !== undefined ? `, last at ${isoOf(silence.at)}` : '';
    const where = indices.join(', ');
    switch (silence.kind) {
        case 'other-key': {
            const which = silence.id === newer?.id ? 'the newer API key' : 'API key';
            return `it publishes with ${which} ${silence.id}${last}`;
        }
        case 'not-searchable':
            return `its documents name this key${last}, but the field ${field}.api_key.id is not searchable: map it as keyword`;
        case 'no-key-id':
            return `it publishes${last}, but its documents have no ${field}.api_key.id`;
        case 'older-key':
            return `API key ${silence.id} was seen${last}; no document names the host ${(0,printable/* printable */.g)(host)}`;
        case 'nothing':
            return `no document of it was found in ${where}`;
    }
}
const isoOf = (ms) => new Date(ms).toISOString();
function notConfirmed({ timeout }, lines, { indices }) {
    const silent = lines.flatMap((line) => (line.status === 'not-seen' ? [line] : []));
    if (silent.length === 0)
        return undefined;
    const each = silent
        .slice(0, 20)
        .map(({ host, key, known }) => `${(0,printable/* printable */.g)(host)} (API key ${key.id}): ${known}.`);
    const counts = `${silent.length} of ${lines.length} ${lines.length === 1 ? 'API key' : 'API keys'} ${silent.length === 1 ? 'was' : 'were'} not seen`;
    const within = timeout.ms === 0 ? '' : ` within ${timeout.text}`;
    return new failure/* Failure */.H('not-confirmed', `${counts} in ${indices.join(', ')}${within}. ${each.join(' ')}${silent.length > 20 ? ' …' : ''}`);
}
function pipelineHint(lines, { field }) {
    if (!lines.some((line) => line.status === 'not-seen' && line.silence.kind === 'no-key-id'))
        return undefined;
    const processors = [{ set_security_user: { field, properties: ['api_key', 'authentication_type'] } }];
    return `Documents say which key wrote them once this pipeline is there: PUT _ingest/pipeline/written-by ${JSON.stringify({ processors })}. The Beat's file then names it: output.elasticsearch.pipeline: written-by`;
}

// EXTERNAL MODULE: ./build/operations/results.js
var results = __webpack_require__(1300);
// EXTERNAL MODULE: ./build/operations/search-place.js
var search_place = __webpack_require__(2130);
// EXTERNAL MODULE: ./build/elasticsearch/refusals.js + 2 modules
var refusals = __webpack_require__(4287);
// EXTERNAL MODULE: ./build/elasticsearch/request-error.js
var request_error = __webpack_require__(4269);
// EXTERNAL MODULE: ./build/elasticsearch/retry.js
var retry = __webpack_require__(6757);
;// CONCATENATED MODULE: ./build/operations/wait-until-seen.js





const pauseAfter = (waited) => (waited < 30_000 ? 2_000 : waited < 120_000 ? 5_000 : 10_000);
const fewHosts = 25;
const quietest = 30_000;
async function waitUntilSeen(lines, place, until, ports, afterFirst) {
    const { clock, signal } = ports;
    const documents = (0,operations_ports/* requireDocuments */.O)(ports);
    const begin = clock.now();
    const progress = progressOf(lines, until, ports);
    const all = new Map();
    for (let round = 1;; round++) {
        const last = clock.now() >= until;
        const ids = lines.map(({ key }) => key.id).filter((id) => !all.has(id));
        try {
            const { seen, shards } = await documents.writtenBy(ids, place);
            for (const [id, when] of seen)
                if (ids.includes(id))
                    all.set(id, when);
            progress(all);
            if (round === 1 && all.size < lines.length)
                await afterFirst(shards);
        }
        catch (error) {
            if (last || !(error instanceof request_error/* RequestError */.G) || (0,retry/* isPermanent */.lE)(error, true))
                throw error;
            ports.log.info(`The search did not get through (${(0,refusals/* briefly */.m_)(error)}); trying again`);
        }
        if (last || all.size === lines.length)
            return all;
        await clock.wait(Math.min(pauseAfter(clock.now() - begin), until - clock.now()), signal);
    }
}
function progressOf(lines, until, { log, clock }) {
    const logged = new Set();
    let last = clock.now();
    return (all) => {
        const news = lines.filter(({ key }) => all.has(key.id) && !logged.has(key.id));
        for (const { key } of news)
            logged.add(key.id);
        const silent = lines.filter(({ key }) => !all.has(key.id)).map(({ host }) => host);
        if (lines.length <= fewHosts)
            for (const { host, key } of news)
                log.info(sightingOf(host, key.id, all));
        const due = clock.now() - last >= (news.length > 0 ? 3_000 : quietest);
        const end = silent.length === 0 && lines.length > fewHosts;
        if (!due && !end)
            return;
        last = clock.now();
        if (lines.length > fewHosts)
            log.info(`${logged.size} of ${lines.length} API keys seen`);
        if (silent.length > 0 && news.length === 0)
            log.info(waitingFor(silent, until - clock.now()));
    };
}
function sightingOf(host, id, all) {
    const at = all.get(id)?.at;
    const when = at === undefined ? '' : `, last at ${new Date(at).toISOString()}`;
    return `${(0,printable/* printable */.g)(host)}: seen publishing with API key ${id}${when}`;
}
function waitingFor(silent, left) {
    const names = silent.slice(0, 5).map((host) => (0,printable/* printable */.g)(host));
    const more = silent.length > 5 ? ` and ${silent.length - 5} more` : '';
    return `Not yet seen: ${names.join(', ')}${more}; waiting up to ${Math.ceil(left / 1000)} s more`;
}

;// CONCATENATED MODULE: ./build/operations/confirm.js











async function confirm_confirm(request, ports) {
    const watched = await watchNewest(request, ports);
    const { lines: all, seen, place, now } = watched;
    const silences = await diagnoseSilence(all.filter(({ key }) => !seen.has(key.id)), place, ports).catch((error) => {
        throw (0,search_place/* explainSearch */.ay)(error, place);
    });
    const user = await retiringUser(request, watched, ports);
    const lines = all.map((line) => {
        const { host, key } = line;
        const when = seen.get(key.id);
        if (when) {
            const retirement = (0,retirement_plan/* planConfirmedRetirement */.C)(line, request, user, now);
            return { host, key, status: 'seen', ...when, retirement };
        }
        const silence = silences.get(line) ?? { kind: 'nothing' };
        return { host, key, status: 'not-seen', silence, known: describeSilence(silence, place, line) };
    });
    for (const line of lines)
        if (line.status === 'seen')
            (0,announce_retirement/* announceRetirement */.$)(line.host, line.retirement, request, ports);
    const hint = pipelineHint(lines, place);
    const failure = request.dryRun ? undefined : notConfirmed(request, lines, place);
    return {
        operation: 'confirm',
        request,
        lines,
        place,
        ...(0,results/* noMessages */.S5)(),
        remarks: hint ? [hint] : [],
        ...(failure && { failure }),
    };
}
async function watchNewest(request, ports) {
    const until = ports.clock.now() + (request.dryRun ? 0 : request.timeout.ms);
    const found = await findLines(request, ports);
    const place = (0,search_place/* placeOf */.$t)(request, found.lines.map(({ key }) => key));
    try {
        const check = (shards) => (0,search_place/* requireReadable */.CM)(place, shards, ports);
        return { ...found, place, seen: await waitUntilSeen(found.lines, place, until, ports, check) };
    }
    catch (error) {
        throw (0,search_place/* explainSearch */.ay)(error, place);
    }
}
async function retiringUser({ overlap }, { lines, seen }, { user }) {
    const retiring = lines.filter(({ key, older }) => seen.has(key.id) && (0,line/* waitsForConfirm */.IF)(key) && older.length > 0);
    const known = [];
    for (const { key } of overlap.ms > 0 ? retiring : []) {
        const roles = (0,ownership/* roleDescriptorsOf */.Sc)(key);
        if (roles && !known.some((other) => (0,ownership/* hasRoleDescriptors */.x5)(key, other)))
            known.push(roles);
    }
    const covers = [];
    let name;
    for (const roles of known) {
        const { body, unverifiable } = (0,privileges/* privilegesOf */.y)(roles);
        const { username, missing } = await user.ask(body);
        name = username;
        if (missing.length === 0 && unverifiable.length === 0)
            covers.push(roles);
    }
    return { ...(name !== undefined && { name }), covers };
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requireDocuments),
/* harmony export */   p: () => (/* binding */ requireSecrets)
/* harmony export */ });
function requireDocuments({ documents }) {
    if (!documents)
        throw new TypeError('the search in documents was not opened');
    return documents;
}
function requireSecrets({ secrets }) {
    if (!secrets)
        throw new TypeError('GitHub secrets were not opened');
    return secrets;
}


/***/ }),

/***/ 2130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   CM: () => (/* binding */ requireReadable),
/* harmony export */   ay: () => (/* binding */ explainSearch)
/* harmony export */ });
/* harmony import */ var _elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);
/* harmony import */ var _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4269);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1625);
/* harmony import */ var _keys_confirmation_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2123);




function placeOf({ seenIn, seenField }, keys) {
    const indices = seenIn.length > 0 ? seenIn : (0,_keys_confirmation_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .writableIndices */ .u)(keys);
    if (indices.length === 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('nowhere-to-search', 'The keys may write to no index pattern that can be searched.');
    return { indices, field: seenField };
}
async function requireReadable({ indices }, shards, { user }) {
    if (shards > 0)
        return;
    const unreadable = await unreadableOf(indices, user);
    if (unreadable.length > 0)
        throw cannotRead(unreadable);
}
async function unreadableOf(indices, user) {
    const { missing } = await user.ask({
        cluster: [],
        index: [{ names: [...indices], privileges: ['read'] }],
        application: [],
    });
    return indices.filter((name) => missing.includes(`read on ${name}`));
}
function explainSearch(error, { indices }) {
    if (!(error instanceof _elasticsearch_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G) || error.kind === 'cancelled')
        return error;
    const failure = (0,_elasticsearch_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error, 'confirm');
    return failure.code === 'unauthorized' ? cannotRead(indices) : failure;
}
function cannotRead(indices) {
    const names = indices.map((name) => JSON.stringify(name)).join(', ');
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('documents-unreadable', `The user may not read ${indices.join(', ')}. Its role needs: "indices": [{ "names": [${names}], "privileges": ["read"] }].`);
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ countsOf)
/* harmony export */ });
const counted = {
    created: (count) => (count === 1 ? '1 new key' : `${count} new keys`),
    unchanged: (count) => `${count} unchanged`,
    failed: (count) => `${count} failed`,
    unknown: (count) => (count === 1 ? '1 delivery not known' : `${count} deliveries not known`),
    planned: (count) => (count === 1 ? '1 key would be created' : `${count} keys would be created`),
};
function countsOf(hosts) {
    const byStatus = Map.groupBy(hosts, ({ status }) => status);
    const counts = Object.keys(counted).flatMap((status) => {
        const { length } = byStatus.get(status) ?? [];
        return length > 0 ? [counted[status](length)] : [];
    });
    return counts.join(', ');
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ fitWithin),
/* harmony export */   Rp: () => (/* binding */ shownOf),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   pX: () => (/* binding */ outputLimit)
/* harmony export */ });
const outputLimit = 480_000;
const summaryLimit = 160_000;
function fitWithin(rows, most, sizeOf) {
    let size = 0;
    const end = rows.findIndex((row) => {
        size += sizeOf(row);
        return size > most;
    });
    return end < 0 ? rows : rows.slice(0, end);
}
const mostRows = 1_000;
const longTable = 25;
const shownOf = (items) => fitWithin(items.slice(0, mostRows), summaryLimit, (item) => Buffer.byteLength(item) + 4);


/***/ }),

/***/ 6175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
async function inParallel(items, atOnce, work) {
    const results = new Array(items.length);
    const errors = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                errors.push(error);
            }
            if (errors.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    if (errors.length > 0)
        throw errors[0];
    return results;
}


/***/ })

};
;