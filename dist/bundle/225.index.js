"use strict";
exports.id = 225;
exports.ids = [225];
exports.modules = {

/***/ 4225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   documents: () => (/* binding */ documents)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4269);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6757);


const chunk = 1_000;
const hostChunk = 100;
function documents({ call }, ports) {
    const { signal } = ports;
    const repeat = (work) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .withRetry */ .bD)(work, { ...ports, cluster: { met: true } });
    const search = async ({ indices }, body) => {
        const path = `/${indices.map(encodeURIComponent).join(',')}/_search`;
        const querystring = { ignore_unavailable: 'true' };
        return readAnswer(await repeat(() => call({ method: 'POST', path, querystring, body }, { signal })));
    };
    return {
        async writtenBy(ids, place) {
            const seen = new Map();
            let shards = 0;
            for (const part of chunksOf(ids, chunk)) {
                const answer = await search(place, writersQuery(part, place.field));
                shards = answer.shards;
                for (const [id, { doc_count: count, last }] of Object.entries(answer.buckets))
                    if (typeof count === 'number' && count > 0)
                        seen.set(id, momentOf(last?.value));
            }
            return { seen, shards };
        },
        async newestOf(hosts, place) {
            const newest = new Map();
            for (const part of chunksOf(hosts, hostChunk)) {
                const { buckets } = await search(place, newestQuery(part, place.field));
                for (const [index, { newest: hits }] of Object.entries(buckets)) {
                    const host = part[Number(index)];
                    const hit = hits?.hits?.hits?.[0];
                    if (host !== undefined && hit)
                        newest.set(host, { ...momentOf(hit.sort?.[0]), ...writerOf(hit._source, place.field) });
                }
            }
            return newest;
        },
    };
}
function writersQuery(ids, field) {
    const filters = Object.fromEntries(ids.map((id) => [id, isWrittenBy([id], field)]));
    return {
        size: 0,
        track_total_hits: false,
        query: isWrittenBy(ids, field),
        aggs: { found: { filters: { filters }, aggs: { last: { max: { field: '@timestamp' } } } } },
    };
}
const isWrittenBy = (ids, field) => either([`${field}.api_key.id`, `${field}.api_key.id.keyword`].map((name) => ({ terms: { [name]: ids } })));
const either = (should) => ({ bool: { should, minimum_should_match: 1 } });
const hostFields = ['agent.name', 'host.name', 'host.hostname', 'agent.hostname', 'observer.hostname'];
function newestQuery(hosts, field) {
    const isOf = (host) => either(hostFields.flatMap((name) => isExactly(name, host)));
    const sort = [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }];
    const newest = { top_hits: { size: 1, sort, _source: [`${field}.api_key.id`] } };
    return {
        size: 0,
        track_total_hits: false,
        aggs: { found: { filters: { filters: { ...hosts.map(isOf) } }, aggs: { newest } } },
    };
}
function isExactly(name, host) {
    const is = (field) => ({ term: { [field]: { value: host, case_insensitive: true } } });
    const keyword = `${name}.keyword`;
    return [is(keyword), { bool: { filter: [is(name)], must_not: [{ exists: { field: keyword } }] } }];
}
function readAnswer(answer) {
    const { _shards, aggregations } = answer;
    if (typeof _shards?.total !== 'number')
        throw new _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G('ambiguous', { status: 200, type: 'unreadable' });
    return { shards: _shards.total, buckets: aggregations?.found?.buckets ?? {} };
}
const momentOf = (value) => typeof value === 'number' && value >= 0 && value <= 8.64e15 ? { at: value } : {};
function writerOf(source, field) {
    let value = source;
    for (const step of [...field.split('.'), 'api_key', 'id'])
        value = value?.[step];
    return typeof value === 'string' && /^[\w-]{1,128}$/.test(value) ? { keyId: value } : {};
}
function* chunksOf(items, size) {
    for (let from = 0; from < items.length; from += size)
        yield items.slice(from, from + size);
}


/***/ })

};
;