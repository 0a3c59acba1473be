export const id = 860;
export const ids = [860];
export const modules = {

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commit: () => (/* binding */ commit),
/* harmony export */   rollBack: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6467);
/* harmony import */ var _runner_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3866);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31);
/* harmony import */ var _mint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2357);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(447);





async function commit(request, result, ports, ledger) {
    const handed = result.hosts.flatMap(({ credential }) => (credential ? [credential.id] : []));
    const kept = [...ledger.kept, ...handed];
    if (ledger.ambiguous)
        await sweepQuietly(new Set(kept), ports, ports.keys);
    const { state } = ports;
    (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_1__/* .saveIds */ .Kd)(state, 'kept', kept);
    const retirements = result.hosts.flatMap(({ retirement }) => (retirement ? [retirement] : []));
    if (request.operation === 'rotate' && !request.dryRun) {
        const expire = retirements.flatMap((retirement) => retirement.expire);
        const idsOf = (keys) => keys.map(({ id }) => id);
        state.save('overlap', request.overlap.text);
        state.save('overlap_ms', String(request.overlap.ms));
        (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_1__/* .saveIds */ .Kd)(state, 'expire', idsOf(expire.filter(({ expiration }) => expiration === undefined)));
        (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_1__/* .saveIds */ .Kd)(state, 'shorten', idsOf(expire.filter(({ expiration }) => expiration !== undefined)));
        (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_1__/* .saveIds */ .Kd)(state, 'invalidate', retirements.flatMap(({ invalidate }) => invalidate.map(({ id }) => id)));
    }
    if (request.operation === 'create' && request.revokeAfterJob)
        (0,_runner_state_js__WEBPACK_IMPORTED_MODULE_1__/* .saveIds */ .Kd)(state, 'revoke', handed);
    state.save('done', ledger.ambiguous || ledger.orphans.length > 0 ? 'sweep' : 'clean');
    ledger.committed = true;
    for (const id of handed)
        ledger.held.delete(id);
}
async function rollBack(ports, ledger) {
    if (ledger.committed)
        return;
    const keys = ports.signal.aborted ? ports.keys.within(AbortSignal.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .cancelledPatience */ .h9)) : ports.keys;
    const held = [...ledger.held.values()];
    await Promise.all([
        (0,_mint_js__WEBPACK_IMPORTED_MODULE_2__.undo)(held, ports, ledger, keys),
        ledger.ambiguous && sweepQuietly(ledger.kept, ports, keys),
    ]);
    if (ledger.orphans.length > 0)
        ports.log.info(`Not yet invalidated: ${ledger.orphans.join(', ')}. The post step tries again.`);
    else if (!ledger.ambiguous)
        saveUndone(ports);
}
function saveUndone({ state, log }) {
    try {
        state.save('done', 'undone');
    }
    catch {
        log.debug('The state could not be written: the post step looks again.');
    }
}
async function sweepQuietly(keep, ports, keys) {
    try {
        await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .sweep */ .X)({ requestId: ports.requestId, keep }, ports, keys);
    }
    catch (error) {
        if (!(error instanceof _elasticsearch_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .Trouble */ .qm))
            throw error;
        ports.log.debug(`The sweep did not get through: ${error.message}`);
    }
}


/***/ })

};
