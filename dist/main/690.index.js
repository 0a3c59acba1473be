export const id = 690;
export const ids = [690];
export const modules = {

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

/***/ 690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   invalidate: () => (/* binding */ invalidate)
/* harmony export */ });
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9556);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _github_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4608);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3950);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3393);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3018);
/* harmony import */ var _kill_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(423);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6091);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2745);










async function invalidate(request, ports) {
    const result = (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyResult */ .$)();
    let found = await find(request, ports);
    if (!found.some(isLive(ports))) {
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .searchLag */ .x9, ports.signal);
        found = await find(request, ports);
    }
    if (request.keyIds.length === 0)
        result.remarks = (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOwnerRemark */ .y)(found);
    for (const id of request.keyIds)
        if (!found.some((key) => key.id === id))
            ports.log.info(`API key ${id} is not there, or this user may not see it`);
    if (request.dryRun) {
        const live = found.filter(isLive(ports));
        const secrets = ports.secrets ? await withoutOtherKeys(request, fedBy(found), found, ports) : [];
        for (const { id, name } of live)
            ports.log.info(`Would invalidate API key ${name} (${id})`);
        for (const secret of secrets)
            ports.log.info(`Would delete ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(secret)}`);
        result.invalidated = live;
        result.deletedSecrets = secrets;
        if (live.length === 0)
            ports.log.info(nothingToDo);
        return result;
    }
    const steps = [
        () => deleteSecrets(request, found, ports, result),
        () => killUntilNone(request, found, ports, result),
    ];
    if (request.keyIds.length > 0)
        steps.reverse();
    for (const step of steps)
        await step();
    if (result.invalidated.length === 0)
        ports.log.info(nothingToDo);
    return result;
}
const nothingToDo = 'There was no live API key to invalidate.';
async function find(request, ports) {
    const { keyIds, owner, adopt } = request;
    if (keyIds.length > 0) {
        const { keys } = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(keyIds));
        const named = keys.filter(({ id }) => keyIds.includes(id));
        const foreign = named.filter((key) => !(0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfRepository */ .iI)(key, owner) && !(adopt && (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAdoptable */ .P3)(key, adopt)));
        if (foreign.length > 0)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('not-ours', `${foreign.map(({ id }) => id).join(', ')}: not made by this action for this repository. Nothing was invalidated.`);
        return named;
    }
    const { keys } = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .allKeys */ .K6)(owner, request, adopt?.keyNames));
    return keys.filter((key) => isAskedFor(key, request));
}
const isAskedFor = (key, request) => ((0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwned */ .go)(key, request.owner) && (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(key, request)) ||
    (request.adopt?.keyNames !== undefined &&
        request.adopt.roleDescriptors !== undefined &&
        (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAdoptable */ .P3)(key, request.adopt));
const isLive = ({ clock }) => ({ invalidated, expiration }) => !invalidated && (expiration === undefined || expiration > clock.now() - 60_000);
async function killUntilNone(request, found, ports, result) {
    const begin = ports.clock.now();
    const dead = new Set();
    for (let live = found.filter(isLive(ports)); live.length > 0; live = (await find(request, ports)).filter(isLive(ports))) {
        const { left, patience } = await (0,_kill_js__WEBPACK_IMPORTED_MODULE_4__/* .killFound */ .h)(live.map(({ id }) => id), ports, ports.keys);
        for (const key of live) {
            const { id, name } = key;
            if (left.includes(id) || dead.has(id))
                continue;
            dead.add(id);
            result.invalidated.push(key);
            ports.log.info(`Invalidated API key ${name} (${id})`);
        }
        if (ports.clock.now() > begin + patience)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('not-invalidated', `Elasticsearch still shows ${live.map(({ id }) => id).join(', ')} alive. ${privilegeHint(live)}`);
        if (left.length === 0)
            continue;
        await ports.clock.wait(_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .lookAgain */ .IK, ports.signal);
    }
}
const privilegeHint = (keys) => `Their owners: ${[...new Set(keys.map(({ username }) => (0,_server_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(username)))].join(', ')}. Keys of another user need the cluster privilege manage_api_key.`;
function fedBy(keys) {
    const targets = [];
    for (const { metadata } of keys) {
        const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .fromMetadata */ .U7)(metadata);
        if (target && target.scope !== 'outputs' && !targets.some((known) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sameTarget */ .cS)(known, target)))
            targets.push(target);
    }
    return targets;
}
async function deleteSecrets(request, found, ports, result) {
    const targets = await withoutOtherKeys(request, fedBy(found), found, ports);
    if (targets.length === 0)
        return;
    if (!ports.secrets) {
        const names = targets.map(_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0).join(', ');
        result.warnings.push({
            title: 'Secrets may remain',
            text: `Without a github-token it is not known whether these secrets are still there, and they are not deleted: ${names}.`,
        });
        return;
    }
    const { secrets } = ports;
    const failures = [];
    await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_9__/* .inParallel */ .H)(targets, _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .secretsAtOnce */ .c, async (target) => {
        try {
            const outcome = await secrets.remove(target);
            result.deletedSecrets.push(target);
            ports.log.info(outcome === 'deleted' ? `Deleted ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(target)}` : `${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(target)} was gone already`);
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
                throw error;
            failures.push(error);
        }
    });
    const [first] = failures;
    if (first)
        result.failure = first;
}
async function withoutOtherKeys(request, targets, found, ports) {
    if (targets.length === 0)
        return targets;
    const repository = { server: request.owner.server, repositoryId: request.owner.repositoryId };
    const { keys } = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .liveKeys */ .n4)(repository, {}));
    const others = keys.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfRepository */ .iI)(key, request.owner) &&
        !found.some(({ id }) => id === key.id) &&
        !(request.keyIds.length === 0 && isAskedFor(key, request)));
    return targets.filter((target) => {
        const used = others.find(({ metadata }) => {
            const fed = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .fromMetadata */ .U7)(metadata);
            return fed !== undefined && (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sameTarget */ .cS)(fed, target);
        });
        if (used)
            ports.log.info(`Kept ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(target)}: the live API key ${used.id} feeds it`);
        return !used;
    });
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

/***/ 6091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ oneOwnerRemark)
/* harmony export */ });
function oneOwnerRemark(keys) {
    const owners = new Set(keys.map(({ username, realm }) => `${username} ${realm}`));
    if (owners.size > 1)
        return [];
    const rule = 'Without the cluster privilege manage_api_key or read_security a user sees only its own API keys.';
    return [owners.size === 1 ? `Only keys of one user were seen. ${rule}` : rule];
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
