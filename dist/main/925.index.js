export const id = 925;
export const ids = [925];
export const modules = {

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ planRotation),
/* harmony export */   Ze: () => (/* binding */ planRetirement),
/* harmony export */   c2: () => (/* binding */ neverArrived)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3950);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3393);


const clockTolerance = 60_000;
function planRotation(request, listing, github) {
    const ofHosts = (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfHosts */ .DQ)(listing.keys, request);
    const unmanaged = Map.groupBy(listing.keys.filter(_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnmanaged */ .b_), ({ name }) => name);
    return request.hosts.map((host) => {
        const named = unmanaged.get(host.keyName) ?? [];
        const adopted = request.adopt
            ? named.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdoptable */ .P3)(key, { keyNames: [host.keyName], roleDescriptors: request.roleDescriptors }))
            : [];
        const own = (ofHosts.get(host.host) ?? []).filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .feeds */ .q5)(key, host.target));
        const current = own.at(-1);
        const owners = new Set(own.map((key) => `${key.username} ${key.realm}`));
        return {
            host,
            ...isDue(request, host, own, listing, github),
            ...(current && { current }),
            older: [...adopted, ...own].sort((a, b) => a.creation - b.creation),
            delivered: own.filter((key) => !neverArrived(key, host.target, listing.now, github)),
            namesakes: named.filter((key) => !adopted.includes(key)),
            warnings: owners.size > 1
                ? [
                    `Keys of ${host.host} belong to several users (${[...new Set(own.map((key) => (0,_server_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key.username)))].join(', ')}).`,
                ]
                : [],
        };
    });
}
const due = (why) => ({ due: true, why });
const notDue = { due: false, why: 'the key is young enough, and the secret holds it' };
function isDue(request, { target }, own, { now, overdue }, github) {
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
    if (!github || (now === undefined && !overdue))
        return due('the age of the key is not known');
    if (neverArrived(current, target, now, github))
        return due('the newest key never reached the secret');
    if (own.some((key) => key.username !== current.username || key.realm !== current.realm))
        return due('the keys belong to several users');
    if (![request.roleDescriptors, request.serverlessRoles].some((roles) => roles && (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .hasRoleDescriptors */ .x5)(current, roles)))
        return due('the privileges of the key are not those asked for');
    if ((current.expiration !== undefined) !== (request.expiration !== undefined))
        return due(request.expiration
            ? 'the key never expires, and one that does is asked for'
            : 'the key expires, and one that never does is asked for');
    if (now === undefined)
        return overdue?.has(current.id) ? due('the key is too old, or too near its end') : notDue;
    if (maxAge && now - current.creation > maxAge.ms)
        return due(`the key is older than ${maxAge.text}`);
    if (renewBefore && current.expiration !== undefined && current.expiration - now < renewBefore.ms)
        return due(`the key expires in less than ${renewBefore.text}`);
    return notDue;
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
        else if (isOfOwner(key, plan.older, successor) && (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .hasRoleDescriptors */ .x5)(key, proven))
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

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _beats_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4010);
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9556);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _github_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4608);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3950);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3393);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6091);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2745);









async function report(request, ports) {
    const result = (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .emptyResult */ .$)();
    const prefixes = [...new Set(_beats_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .beatNames */ .pn.map((beat) => `${(0,_beats_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .keyNamePrefix */ .b4)(beat)}_`))];
    const listing = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .reportableKeys */ .hL)(prefixes));
    const managed = listing.keys.filter((key) => key.type === 'rest' &&
        key.metadata.managed_by === _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .managedBy */ .ZF &&
        (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .fits */ .lA)(key, request) &&
        ofEnvironment(key, request));
    const names = new Set(managed.map(({ name }) => name));
    const strangers = listing.keys.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnmanaged */ .b_)(key) && names.has(key.name));
    const written = await secretsWritten(managed.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfRepository */ .iI)(key, request.owner)), ports, result);
    const newest = newestOfLines(managed);
    result.report = [
        ...managed.map((key) => {
            const state = stateOf(key, newest, listing.now, request, written);
            const nearEnd = state === 'current' && endsWithin(key, listing.now, request.renewBefore.ms);
            return { key, state, foreign: !(0,_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfRepository */ .iI)(key, request.owner), nearEnd };
        }),
        ...strangers.map((key) => ({ key, state: 'unmanaged', foreign: false, nearEnd: false })),
    ];
    for (const { key, nearEnd } of result.report)
        if (nearEnd)
            result.warnings.push({
                title: 'An API key ends soon, and nothing succeeds it',
                text: `${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(key.name)} (${key.id}) of host ${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(key.metadata.host)} ends within ${request.renewBefore.text}.`,
            });
    ports.log.info(`Found ${counted(result.report)}`);
    result.remarks = (0,_owners_js__WEBPACK_IMPORTED_MODULE_8__/* .oneOwnerRemark */ .y)(listing.keys);
    if (listing.now === undefined && managed.length > 0)
        result.remarks.push('This cluster does not tell its clock (Elasticsearch before 8.14), so nothing is said of keys that end soon.');
    return result;
}
function counted(keys) {
    const states = Map.groupBy(keys, ({ state }) => state);
    const counts = [...states].map(([state, { length }]) => `${length} ${state}`);
    return `${keys.length} API key${keys.length === 1 ? '' : 's'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}
const ofEnvironment = (key, { owner }) => owner.environment === undefined || key.metadata.environment === owner.environment;
const endsWithin = ({ expiration }, now, ms) => now !== undefined && expiration !== undefined && expiration - now < ms;
async function secretsWritten(keys, { secrets, signal }, { warnings }) {
    const written = [];
    if (!secrets)
        return written;
    const targets = keys.flatMap(({ metadata }) => {
        const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .fromMetadata */ .U7)(metadata);
        return target && target.scope !== 'outputs' ? [target] : [];
    });
    const places = [];
    for (const target of targets) {
        const place = places.find(([first]) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .samePlace */ .o0)(first, target));
        if (!place)
            places.push([target]);
        else if (!place.some((known) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .sameTarget */ .cS)(known, target)))
            place.push(target);
    }
    for (const place of places) {
        try {
            written.push({ target: place[0], preflight: await secrets.look(place) });
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H) || signal.aborted)
                throw error;
            warnings.push({ title: 'Some secrets could not be looked at', text: error.details });
        }
    }
    return written;
}
function stateOf(key, newest, now, request, written) {
    const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .fromMetadata */ .U7)(key.metadata);
    if (newest.get(lineOf(key)).creation > key.creation)
        return endsWithin(key, now, request.overlap.ms) ? 'retiring' : 'leftover';
    if (!target || target.scope === 'outputs')
        return 'current';
    const place = written.find((known) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .samePlace */ .o0)(known.target, target));
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .neverArrived */ .c2)(key, target, now, place?.preflight) ? 'never delivered' : 'current';
}
function lineOf({ id, metadata }) {
    const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .fromMetadata */ .U7)(metadata);
    if (!target)
        return id;
    const identity = ['server', 'repository_id', 'environment', 'beat', 'host', 'purpose'];
    const { target_environment: environment } = metadata;
    return JSON.stringify([
        ...identity.map((field) => metadata[field]),
        { ...(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .toMetadata */ .Db)(target), target_environment: String(environment ?? '').toLowerCase() },
    ]);
}
function newestOfLines(keys) {
    const newest = new Map();
    for (const key of keys) {
        const line = lineOf(key);
        const known = newest.get(line);
        if (!known || key.creation > known.creation)
            newest.set(line, key);
    }
    return newest;
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
