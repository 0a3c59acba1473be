export const id = 690;
export const ids = [690];
export const modules = {

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
    if (request.dryRun) {
        const live = found.filter(isLive(ports));
        const secrets = ports.secrets ? await withoutOtherKeys(request, fedBy(found), found, ports) : [];
        for (const { id, name } of live)
            ports.log.info(`Would invalidate API key ${name} (${id})`);
        for (const secret of secrets)
            ports.log.info(`Would delete ${(0,_github_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(secret)}`);
        result.invalidated = live.map(({ id }) => id);
        result.deletedSecrets = secrets;
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
        ports.log.info('There was no live API key to invalidate.');
    return result;
}
async function find(request, ports) {
    const { keyIds, owner, adopt } = request;
    if (keyIds.length > 0) {
        const { keys } = await ports.keys.list((0,_elasticsearch_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .keysById */ .nX)(keyIds));
        const named = keys.filter(({ id }) => keyIds.includes(id));
        const foreign = named.filter((key) => !(0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfRepository */ .iI)(key, owner) && !(adopt && (0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAdoptable */ .P3)(key, adopt)));
        if (foreign.length > 0)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('not-ours', `${foreign.map(({ id }) => id).join(', ')}: not made by this action for this repository. Nothing was invalidated.`);
        for (const id of keyIds)
            if (!named.some((key) => key.id === id))
                ports.log.info(`API key ${id} is not there, or this user may not see it`);
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
        for (const { id, name } of live) {
            if (left.includes(id) || dead.has(id))
                continue;
            dead.add(id);
            result.invalidated.push(id);
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
            title: 'Secrets remain',
            text: `Without a github-token these secrets are not deleted: ${names}.`,
        });
        return;
    }
    const { secrets } = ports;
    const failures = [];
    await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_9__/* .inParallel */ .H)(targets, _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .concurrency */ .Ex, async (target) => {
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
