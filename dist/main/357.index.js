export const id = 357;
export const ids = [357];
export const modules = {

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   dJ: () => (/* binding */ isLasting),
/* harmony export */   d_: () => (/* binding */ patiently)
/* harmony export */ });
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);

const tries = 4;
const pauses = [300, 1_000, 3_000];
const longestPause = 60_000;
function pauseBefore(attempt, trouble) {
    if (trouble.retryAfter !== undefined)
        return Math.min(trouble.retryAfter, longestPause);
    const pause = pauses[Math.min(attempt - 2, pauses.length - 1)];
    return pause / 2 + (Math.random() * pause) / 2;
}
function isLasting({ kind, type, reason }, met = false) {
    if (kind === 'refused' || kind === 'cancelled')
        return true;
    if (kind === 'unsent')
        return !/ECONNREFUSED|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|connection failed|answered 5\d\d/.test(reason);
    return type === 'too_large' || (!met && (type === 'not_elasticsearch' || type === 'unexpected_status'));
}
async function patiently(work, { clock, signal, cluster }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .fromError */ .NQ)(error);
            if (attempt === tries || isLasting(trouble, cluster.met) || signal.aborted)
                throw trouble;
            await clock.wait(pauseBefore(attempt + 1, trouble), signal).catch((cause) => {
                throw new _trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm('cancelled', { cause });
            });
        }
    }
}


/***/ }),

/***/ 9556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ keysOverdue),
/* harmony export */   K6: () => (/* binding */ allKeys),
/* harmony export */   ZF: () => (/* binding */ managedBy),
/* harmony export */   hL: () => (/* binding */ reportableKeys),
/* harmony export */   n4: () => (/* binding */ liveKeys),
/* harmony export */   nX: () => (/* binding */ keysById),
/* harmony export */   tO: () => (/* binding */ keysOfRequest)
/* harmony export */ });
const managedBy = 'beats-api-key';
const term = (field, value) => ({ term: { [field]: value } });
const metadata = (fields) => Object.entries(fields).map(([name, value]) => term(`metadata.${name}`, value));
const live = { filter: [term('invalidated', false)], must_not: [{ range: { expiration: { lte: 'now' } } }] };
const either = (should) => ({ bool: { should, minimum_should_match: 1 } });
function owned(owner, { hosts = [], beat, purpose, secrets = [] }) {
    const fields = { managed_by: managedBy, server: owner.server, repository_id: owner.repositoryId };
    return {
        bool: {
            filter: [
                ...metadata({ ...fields, ...(beat && { beat }), ...(purpose && { purpose }) }),
                ...(owner.environment ? metadata({ environment: owner.environment }) : []),
                ...(hosts.length > 0 ? [{ terms: { 'metadata.host': hosts } }] : []),
                ...(secrets.length > 0 ? [{ terms: { 'metadata.secret': secrets } }] : []),
            ],
        },
    };
}
const named = (names) => ({ terms: { name: names } });
const liveKeys = (owner, narrow, names = []) => ({
    query: {
        bool: {
            filter: [...live.filter, either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])])],
            must_not: live.must_not,
        },
    },
    clock: true,
});
const allKeys = (owner, narrow, names = []) => ({
    query: either([owned(owner, narrow), ...(names.length > 0 ? [named(names)] : [])]),
});
const keysById = (ids) => ({ query: { ids: { values: ids } } });
const keysOverdue = (ids, { age, within }) => ({
    query: {
        bool: {
            filter: [
                { ids: { values: ids } },
                either([
                    ...(age ? [{ range: { creation: { lt: `now-${age}` } } }] : []),
                    ...(within ? [{ range: { expiration: { lt: `now+${within}` } } }] : []),
                ]),
            ],
        },
    },
});
const keysOfRequest = (request) => ({
    query: { bool: { filter: [...live.filter, ...metadata({ managed_by: managedBy, request })] } },
});
const reportableKeys = (prefixes) => ({
    query: {
        bool: {
            filter: [
                ...live.filter,
                either([
                    ...metadata({ managed_by: managedBy }),
                    ...prefixes.map((prefix) => ({ prefix: { name: prefix } })),
                ]),
            ],
            must_not: live.must_not,
        },
    },
    clock: true,
});


/***/ }),

/***/ 4608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ toMetadata),
/* harmony export */   U7: () => (/* binding */ fromMetadata),
/* harmony export */   cS: () => (/* binding */ sameTarget),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   o0: () => (/* binding */ samePlace),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3805);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3393);


function toMetadata(target) {
    if (target.scope === 'outputs')
        return { target: 'outputs' };
    const { scope, holder, environment, name } = target;
    return {
        target: scope,
        target_repository: holder,
        ...(environment !== undefined && { target_environment: environment }),
        secret: name,
    };
}
const repository = /^[a-z0-9_-]+\/(?!\.{1,2}$)[a-z0-9._-]+$/;
const organization = /^[a-z0-9_-]+$/;
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
function fromMetadata(metadata) {
    const { target, target_repository: holder, target_environment: environment, secret: name } = metadata;
    if (target === 'outputs')
        return holder === undefined && environment === undefined && name === undefined
            ? { scope: 'outputs' }
            : undefined;
    if (!isScope(target) || !matches(name, secretName))
        return undefined;
    if (!matches(holder, target === 'organization' ? organization : repository))
        return undefined;
    if (target !== 'environment')
        return environment === undefined ? { scope: target, holder, name } : undefined;
    return isEnvironment(environment) ? { scope: target, holder, environment, name } : undefined;
}
function sameTarget(a, b) {
    if (a.scope === 'outputs' || b.scope === 'outputs')
        return a.scope === b.scope;
    return samePlace(a, b) && a.name === b.name;
}
function samePlace(a, b) {
    return (a.scope === b.scope &&
        a.holder === b.holder &&
        a.environment?.toLowerCase() === b.environment?.toLowerCase());
}
function describe(target) {
    if (target.scope === 'outputs')
        return 'outputs of the step';
    return `${kinds[target.scope]} secret ${target.name} of ${describeHolder(target)}`;
}
function describePlace(target) {
    return `${kinds[target.scope]} secrets of ${describeHolder(target)}`;
}
function describeHolder({ environment, holder }) {
    return environment === undefined ? holder : `${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(environment)} in ${holder}`;
}
const kinds = {
    repository: 'repository',
    environment: 'environment',
    organization: 'organization',
    dependabot: 'Dependabot',
};
const isScope = (value) => _request_js__WEBPACK_IMPORTED_MODULE_1__/* .secretScopes */ .kl.some((scope) => scope === value);
const matches = (value, pattern) => typeof value === 'string' && pattern.test(value);
const isEnvironment = (value) => matches(value, /^(?!\.{1,2}$)[^\p{Cc}]+$/u);


/***/ }),

/***/ 3950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q5: () => (/* binding */ feeds),
  lA: () => (/* binding */ fits),
  x5: () => (/* binding */ hasRoleDescriptors),
  P3: () => (/* binding */ isAdoptable),
  iI: () => (/* binding */ isOfRepository),
  go: () => (/* binding */ isOwned),
  b_: () => (/* binding */ isUnmanaged),
  DQ: () => (/* binding */ keysOfHosts),
  Nk: () => (/* binding */ metadataOf)
});

;// CONCATENATED MODULE: ./build/beats/equal.js
function equalRoleDescriptors(a, b) {
    return canonicalText(normaliseRoleDescriptors(a)) === canonicalText(normaliseRoleDescriptors(b));
}
function normaliseRoleDescriptors(descriptors) {
    return Object.fromEntries(Object.entries(descriptors).map(([name, role]) => [name, normaliseRole(role)]));
}
function normaliseRole(role) {
    const { index, transient_metadata: transient, ...fields } = role;
    if (index !== undefined)
        fields.indices ??= index;
    const normal = {};
    for (const [field, value] of Object.entries(fields)) {
        const list = Array.isArray(value) ? value.map(normaliseEntry) : value;
        if (!isEmpty(list))
            normal[field] = sorted(list);
    }
    if (isMap(transient) && transient.enabled === false)
        normal.transient_metadata = transient;
    return normal;
}
function normaliseEntry(entry) {
    if (!isMap(entry))
        return entry;
    const normal = {};
    for (const [field, value] of Object.entries(entry)) {
        if (field === 'allow_restricted_indices' && value === false)
            continue;
        if (value === null)
            continue;
        if (field === 'query')
            normal[field] = canonicalText(parsedQuery(value));
        else if (field === 'names' || field === 'clusters')
            normal[field] = sorted([value].flat());
        else
            normal[field] = sorted(value);
    }
    return normal;
}
function parsedQuery(query) {
    if (typeof query !== 'string')
        return query;
    try {
        return JSON.parse(query);
    }
    catch {
        return query;
    }
}
function sorted(value) {
    if (Array.isArray(value)) {
        const texts = new Map(value.map((item) => [canonicalText(sorted(item)), sorted(item)]));
        return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
    }
    if (!isMap(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]));
}
function canonicalText(value) {
    return JSON.stringify(value, (_key, item) => isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item);
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    if (Array.isArray(value))
        return value.length === 0;
    return isMap(value) && Object.keys(value).length === 0;
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/elasticsearch/queries.js
var queries = __webpack_require__(9556);
// EXTERNAL MODULE: ./build/github/targets.js
var targets = __webpack_require__(4608);
;// CONCATENATED MODULE: ./build/identity.js



const isOwned = (key, owner) => isOfRepository(key, owner) && key.metadata.environment === owner.environment;
const isOfRepository = ({ type, metadata }, { server, repositoryId }) => type === 'rest' &&
    metadata.managed_by === queries/* managedBy */.ZF &&
    metadata.server === server &&
    metadata.repository_id === repositoryId;
function fits(key, { hosts = [], beat, purpose }) {
    const { metadata } = key;
    return (typeof metadata.host === 'string' &&
        (hosts.length === 0 || hosts.includes(metadata.host)) &&
        (beat === undefined || metadata.beat === beat) &&
        (purpose === undefined || metadata.purpose === purpose));
}
const keysOfHosts = (keys, { owner, beat, purpose }) => Map.groupBy(keys.filter((key) => isOwned(key, owner) && fits(key, { beat, purpose })), ({ metadata }) => metadata.host);
function feeds(key, target) {
    const fed = (0,targets/* fromMetadata */.U7)(key.metadata);
    return fed !== undefined && (0,targets/* sameTarget */.cS)(fed, target);
}
function isAdoptable(key, wanted) {
    return (isUnmanaged(key) &&
        (wanted.keyNames === undefined || wanted.keyNames.includes(key.name)) &&
        (wanted.roleDescriptors === undefined || hasRoleDescriptors(key, wanted.roleDescriptors)));
}
const isUnmanaged = (key) => key.type === 'rest' && !('managed_by' in key.metadata);
function hasRoleDescriptors(key, wanted) {
    const { roleDescriptors } = key;
    if (typeof roleDescriptors !== 'object' ||
        roleDescriptors === null ||
        Object.keys(roleDescriptors).length === 0)
        return false;
    return equalRoleDescriptors(roleDescriptors, wanted);
}
function metadataOf(request, { host, target }, id) {
    const { owner, run, beat, purpose } = request;
    return {
        ...request.metadata,
        managed_by: queries/* managedBy */.ZF,
        server: owner.server,
        repository_id: owner.repositoryId,
        ...(owner.environment !== undefined && { environment: owner.environment }),
        beat,
        host,
        purpose,
        ...(0,targets/* toMetadata */.Db)(target),
        request: id,
        ...run,
    };
}


/***/ }),

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ killFound),
/* harmony export */   o: () => (/* binding */ killMinted)
/* harmony export */ });
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31);


async function killMinted(minted, ports, keys = ports.keys) {
    const begin = ports.clock.now();
    let left = minted;
    try {
        while (left.length > 0) {
            const ids = await keys.invalidate(left.map((key) => key.id), { owner: true });
            const dead = new Set(ids);
            left = left.filter((key) => !dead.has(key.id));
            if (left.length === 0 || ports.clock.now() > begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationPatience */ .it)
                break;
            const alive = await Promise.all(left.map((key) => keys.authenticates(key)));
            const believed = ports.clock.now() >= begin + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .searchLag */ .x9;
            left = left.filter((_, index) => alive[index] || !believed);
            if (left.length > 0)
                await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAgain */ .IK);
        }
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm))
            throw error;
    }
    return left;
}
async function killFound(ids, ports, keys) {
    const notKilled = (left, patience = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidationPatience */ .it) => ({ left, patience });
    if (ids.length === 0)
        return notKilled([]);
    const own = await keys.invalidate(ids, { owner: true });
    const left = without(ids, own);
    if (left.length === 0)
        return notKilled([]);
    try {
        const others = await keys.invalidate(left, { owner: false });
        return notKilled(without(left, others));
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm && error.status === 403))
            throw error;
        ports.log.debug('Elasticsearch does not let this user invalidate keys of other users.');
        return notKilled(left, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .searchLag */ .x9);
    }
}
function without(ids, taken) {
    const gone = new Set(taken);
    return ids.filter((id) => !gone.has(id));
}


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IK: () => (/* binding */ lookAgain),
/* harmony export */   Us: () => (/* binding */ createTries),
/* harmony export */   Wu: () => (/* binding */ hostsAtOnce),
/* harmony export */   c: () => (/* binding */ secretsAtOnce),
/* harmony export */   h9: () => (/* binding */ cancelledPatience),
/* harmony export */   it: () => (/* binding */ invalidationPatience),
/* harmony export */   jz: () => (/* binding */ deliveryDeadline),
/* harmony export */   pL: () => (/* binding */ authenticationLag),
/* harmony export */   x9: () => (/* binding */ searchLag)
/* harmony export */ });
const searchLag = 3_000;
const lookAgain = 250;
const authenticationLag = 5_000;
const invalidationPatience = 15_000;
const cancelledPatience = 5_000;
const deliveryDeadline = 5 * 60_000;
const createTries = 4;
const hostsAtOnce = 64;
const secretsAtOnce = 16;


/***/ }),

/***/ 2357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mint: () => (/* binding */ mint),
  newLedger: () => (/* binding */ newLedger),
  undo: () => (/* binding */ undo)
});

;// CONCATENATED MODULE: ./build/beats/privileges.js
const unprovableFields = ['restriction', 'run_as', 'remote_indices', 'remote_cluster', 'global'];
function privilegesOf(descriptors) {
    const roles = Object.values(descriptors);
    const body = {
        cluster: [...new Set(roles.flatMap((role) => role.cluster ?? []))],
        index: roles.flatMap((role) => (role.indices ?? []).map(indexEntry)),
        application: roles.flatMap((role) => role.applications ?? []),
    };
    const unprovable = unprovableFields.filter((field) => roles.some((role) => saysSomething(role[field])));
    return { body, unprovable };
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

// EXTERNAL MODULE: ./build/elasticsearch/patience.js
var patience = __webpack_require__(3341);
// EXTERNAL MODULE: ./build/elasticsearch/refusals.js
var refusals = __webpack_require__(8471);
// EXTERNAL MODULE: ./build/elasticsearch/trouble.js
var trouble = __webpack_require__(6467);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/identity.js + 1 modules
var identity = __webpack_require__(3950);
// EXTERNAL MODULE: ./build/server-text.js
var server_text = __webpack_require__(3393);
// EXTERNAL MODULE: ./build/operations/kill.js
var kill = __webpack_require__(423);
// EXTERNAL MODULE: ./build/operations/limits.js
var limits = __webpack_require__(31);
// EXTERNAL MODULE: ./build/operations/sweep.js
var sweep = __webpack_require__(447);
;// CONCATENATED MODULE: ./build/operations/mint.js










const newLedger = () => ({
    held: new Map(),
    kept: new Set(),
    ambiguous: false,
    orphans: [],
    committed: false,
    serverless: false,
});
async function mint(request, host, ports, ledger) {
    const spec = () => ({
        name: host.keyName,
        role_descriptors: (ledger.serverless && request.serverlessRoles) || request.roleDescriptors,
        ...(request.expiration && { expiration: request.expiration.text }),
        metadata: (0,identity/* metadataOf */.Nk)(request, host, ports.requestId),
    });
    const made = await createOnce(spec, host, ports, ledger, request.serverlessRoles !== undefined);
    const { key, roleDescriptors } = made;
    ledger.held.set(key.id, key);
    ports.log.info(`${host.host}: made API key ${key.name} (${key.id})`);
    if (!request.verify)
        return made;
    try {
        const { username } = await proveKey(key, roleDescriptors, ports);
        const { unprovable } = privilegesOf(roleDescriptors);
        const rest = unprovable.length > 0 ? `; ${unprovable.join(', ')} cannot be proven` : '';
        ports.log.info(`${host.host}: proved with the key itself that it may do what was asked, and no more${rest}`);
        return { ...made, owner: username };
    }
    catch (error) {
        if (!ports.signal.aborted)
            await undo([key], ports, ledger);
        throw error instanceof trouble/* Trouble */.qm && error.kind !== 'cancelled' ? (0,refusals/* explain */.WE)(error, 'prove') : error;
    }
}
async function undo(keys, ports, ledger, calls = ports.keys) {
    const left = await (0,kill/* killMinted */.o)(keys, ports, calls);
    for (const key of keys) {
        ledger.held.delete(key.id);
        if (left.includes(key))
            ledger.orphans.push(key.id);
        else
            ports.log.info(`Invalidated API key ${key.name} (${key.id}): it was not handed over`);
    }
}
async function createOnce(specNow, { host }, ports, ledger, mayFallBack) {
    for (let attempt = 1;; attempt++) {
        const spec = specNow();
        const since = ports.clock.now();
        try {
            return { key: await ports.keys.create(spec), since, roleDescriptors: spec.role_descriptors };
        }
        catch (error) {
            if (!(error instanceof trouble/* Trouble */.qm))
                throw error;
            if (mayFallBack && (0,refusals/* isServerlessRefusal */.Rs)(error) && attempt === 1) {
                if (!ledger.serverless)
                    ports.log.info('This is Serverless, which has no index lifecycle management: going on without its privileges');
                ledger.serverless = true;
                continue;
            }
            if (error.kind === 'unknown' || error.kind === 'cancelled')
                ledger.ambiguous = true;
            if (error.kind === 'cancelled')
                throw error;
            if (error.kind === 'unknown')
                await sweepLost(host, error, ports);
            if (attempt === limits/* createTries */.Us || (0,patience/* isLasting */.dJ)(error))
                throw (0,refusals/* explain */.WE)(error, 'create');
            ports.log.info(`${host}: the create did not get through (${(0,refusals/* briefly */.m_)(error)}); trying again`);
            await ports.clock.wait((0,patience/* pauseBefore */.GB)(attempt + 1, error), ports.signal);
        }
    }
}
async function sweepLost(host, lost, ports) {
    ports.log.info(`${host}: the answer to a create was lost; looking for what it may have made`);
    try {
        const { left } = await (0,sweep/* sweep */.X)({ requestId: ports.requestId, host, keep: new Set() }, ports, ports.keys);
        if (left.length > 0)
            throw lost;
    }
    catch (error) {
        if (error instanceof trouble/* Trouble */.qm && error.kind !== 'cancelled')
            throw (0,refusals/* explain */.WE)(lost, 'create');
        throw error;
    }
}
async function proveKey(key, roleDescriptors, ports) {
    const proof = await askAsKey(key, roleDescriptors, ports);
    if (proof.missing.length > 0)
        throw new failure/* Failure */.H('powerless-key', `User ${(0,server_text/* printable */.g)(proof.username)} lacks ${proof.missing.join(', ')}, so a key that this user makes lacks it too. The new key was invalidated.`);
    if (proof.managesOwnKeys && !impliesManageOwnApiKey(roleDescriptors))
        throw new failure/* Failure */.H('overpowered-key', 'The new key may manage API keys, which was not asked for. It was invalidated.');
    return proof;
}
async function askAsKey(key, roleDescriptors, ports) {
    const { body } = privilegesOf(roleDescriptors);
    const until = ports.clock.now() + limits/* authenticationLag */.pL;
    for (;;) {
        try {
            return await ports.keys.prove(key, body);
        }
        catch (error) {
            if (!(error instanceof trouble/* Trouble */.qm && error.status === 401) || ports.clock.now() > until)
                throw error;
            await ports.clock.wait(limits/* lookAgain */.IK, ports.signal);
        }
    }
}


/***/ }),

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9556);
/* harmony import */ var _kill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(423);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31);



async function sweep({ requestId, host, keep }, ports, keys) {
    const until = ports.clock.now() + _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .searchLag */ .x9;
    const dead = new Set();
    let left = [];
    for (;;) {
        const last = ports.clock.now() >= until;
        const { keys: found } = await keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfRequest */ .tO)(requestId));
        const orphans = found
            .filter(({ id, metadata }) => metadata.request === requestId && !keep.has(id) && !dead.has(id))
            .filter(({ metadata }) => host === undefined || metadata.host === host)
            .map(({ id }) => id);
        ({ left } = await (0,_kill_js__WEBPACK_IMPORTED_MODULE_1__/* .killFound */ .h)(orphans, ports, keys));
        for (const id of orphans)
            if (!left.includes(id))
                dead.add(id);
        if (last)
            break;
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAgain */ .IK);
    }
    if (dead.size > 0)
        ports.log.info(`Invalidated ${dead.size} API key(s) that nobody holds: ${[...dead].join(', ')}`);
    return { dead: [...dead], left };
}


/***/ }),

/***/ 3393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
function printable(text, longest = 200) {
    if (typeof text !== 'string')
        return '';
    const line = text
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .replace(/:{2,}/g, ':')
        .replace(/#{2,}\[/g, '[')
        .trim();
    return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}


/***/ })

};
