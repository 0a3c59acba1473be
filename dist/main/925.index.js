export const id = 925;
export const ids = [925];
export const modules = {

/***/ 6091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ oneOwnerRemark)
/* harmony export */ });
function oneOwnerRemark(keys) {
    const owners = new Set(keys.map(({ username, realm }) => `${username} ${realm}`));
    if (owners.size > 1)
        return [];
    return [
        'Only keys of one user were seen. Without the cluster privilege manage_api_key or read_security a user sees only its own.',
    ];
}


/***/ }),

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _beats_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/* harmony import */ var _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9556);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _github_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4608);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3950);
/* harmony import */ var _server_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3393);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6091);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2745);








async function report(request, ports) {
    const result = (0,_results_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyResult */ .$)();
    const prefixes = [...new Set(_beats_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .beatNames */ .pn.map((beat) => `${(0,_beats_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .keyNamePrefix */ .b4)(beat)}_`))];
    const listing = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .reportableKeys */ .hL)(prefixes));
    const managed = listing.keys.filter((key) => key.type === 'rest' &&
        key.metadata.managed_by === _elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .managedBy */ .ZF &&
        (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .fits */ .lA)(key, request) &&
        ofEnvironment(key, request));
    const names = new Set(managed.map(({ name }) => name));
    const strangers = listing.keys.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnmanaged */ .b_)(key) && names.has(key.name));
    const written = await secretsWritten(managed.filter((key) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfRepository */ .iI)(key, request.owner)), ports, result);
    const newest = newestOfLines(managed);
    result.report = [
        ...managed.map((key) => {
            const state = stateOf(key, newest, listing.now, request, written);
            const nearEnd = state === 'current' && endsWithin(key, listing.now, request.renewBefore.ms);
            return { key, state, foreign: !(0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfRepository */ .iI)(key, request.owner), nearEnd };
        }),
        ...strangers.map((key) => ({ key, state: 'unmanaged', foreign: false, nearEnd: false })),
    ];
    for (const { key, nearEnd } of result.report)
        if (nearEnd)
            result.warnings.push({
                title: 'An API key ends soon, and nothing succeeds it',
                text: `${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(key.name)} (${key.id}) of host ${(0,_server_text_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(key.metadata.host)} ends within ${request.renewBefore.text}.`,
            });
    result.remarks = (0,_owners_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOwnerRemark */ .y)(listing.keys);
    return result;
}
const ofEnvironment = (key, { owner }) => owner.environment === undefined || key.metadata.environment === owner.environment;
const endsWithin = ({ expiration }, now, ms) => now !== undefined && expiration !== undefined && expiration - now < ms;
async function secretsWritten(keys, { secrets, signal }, { warnings }) {
    const written = [];
    if (!secrets)
        return written;
    const targets = keys.flatMap(({ metadata }) => {
        const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .fromMetadata */ .U7)(metadata);
        return target && target.scope !== 'outputs' ? [target] : [];
    });
    const places = [];
    for (const target of targets) {
        const place = places.find(([first]) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlace */ .o0)(first, target));
        if (!place)
            places.push([target]);
        else if (!place.some((known) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sameTarget */ .cS)(known, target)))
            place.push(target);
    }
    for (const place of places) {
        try {
            written.push({ target: place[0], preflight: await secrets.look(place) });
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H) || signal.aborted)
                throw error;
            warnings.push({ title: 'Some secrets could not be looked at', text: error.details });
        }
    }
    return written;
}
function stateOf(key, newest, now, request, written) {
    const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .fromMetadata */ .U7)(key.metadata);
    if (newest.get(lineOf(key)).creation > key.creation)
        return endsWithin(key, now, request.overlap.ms) ? 'retiring' : 'leftover';
    if (target && target.scope !== 'outputs' && now !== undefined) {
        const place = written.find((known) => (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlace */ .o0)(known.target, target));
        const entry = place?.preflight.entries.get(target.name);
        const at = entry && entry.updatedAt + (now - place.preflight.now);
        if (place && (at === undefined || at < key.creation - 60_000))
            return 'never delivered';
    }
    return 'current';
}
function lineOf({ id, metadata }) {
    const target = (0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .fromMetadata */ .U7)(metadata);
    if (!target)
        return id;
    const identity = ['server', 'repository_id', 'environment', 'beat', 'host', 'purpose'];
    const { target_environment: environment } = metadata;
    return JSON.stringify([
        ...identity.map((field) => metadata[field]),
        { ...(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .toMetadata */ .Db)(target), target_environment: String(environment ?? '').toLowerCase() },
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


/***/ })

};
