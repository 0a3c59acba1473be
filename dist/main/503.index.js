export const id = 503;
export const ids = [503];
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

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputsOf: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./build/beats/roles.js + 1 modules
var roles = __webpack_require__(3511);
;// CONCATENATED MODULE: ./build/beats/config.js

function configFor(beat, purposes, credential) {
    const settings = [...new Set((0,roles/* rowsOf */.RO)(beat, purposes).map(([, row]) => row.setting))];
    const key = `"${credential}"`;
    if (beat === 'logstash')
        return logstash(settings, key);
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

// EXTERNAL MODULE: ./build/elasticsearch/api-keys.js + 1 modules
var api_keys = __webpack_require__(2052);
;// CONCATENATED MODULE: ./build/report/outputs.js


const iso = (ms) => (ms === undefined ? '' : new Date(ms).toISOString());
function outputsOf(request, outcome) {
    const result = request.dryRun ? { ...outcome, invalidated: [], deletedSecrets: [] } : outcome;
    const outputs = {
        changed: String(hasChanged(result)),
        keys: JSON.stringify(keysOf(request, result)),
        invalidated: JSON.stringify(result.invalidated.map(({ id }) => id)),
        secrets: JSON.stringify(secretsOf(result)),
    };
    const [only, ...others] = result.hosts;
    if (!only || others.length > 0 || !('beat' in request))
        return outputs;
    const { key, credential } = only;
    if (key)
        Object.assign(outputs, { id: key.id, name: key.name, 'expires-at': iso(key.expiration) });
    if (credential)
        Object.assign(outputs, {
            'api-key': (0,api_keys/* credentialOf */.$)(credential).reveal(),
            encoded: credential.encoded.reveal(),
            config: configFor(request.beat, request.purposes, (0,api_keys/* credentialOf */.$)(credential).reveal()),
        });
    return outputs;
}
const hasChanged = ({ hosts, invalidated, deletedSecrets }) => hosts.some(({ status }) => status === 'created' || status === 'unknown') ||
    invalidated.length > 0 ||
    deletedSecrets.length > 0;
function keysOf(request, { report, hosts, invalidated }) {
    if (report)
        return report.map(reported);
    if (request.operation === 'invalidate')
        return invalidated.map((key) => ({ ...listed(key), status: 'invalidated' }));
    return hosts.map((host) => forHost(request, host));
}
const secretsOf = ({ hosts, deletedSecrets }) => hosts.length > 0
    ? Object.fromEntries(hosts.flatMap(({ host, secret, status }) => secret && status !== 'failed' ? [[host, secret.name]] : []))
    : Object.fromEntries(deletedSecrets.map(({ name }) => [name, 'deleted']));
function forHost({ beat, purpose, purposes, owner }, { host, keyName, status, key, credential, secret, failure, why }) {
    return {
        host,
        beat,
        purpose,
        environment: owner.environment ?? '',
        status,
        ...(why && { why }),
        name: key?.name ?? keyName,
        id: key?.id ?? '',
        expires_at: iso(key?.expiration),
        ...(credential && {
            api_key: (0,api_keys/* credentialOf */.$)(credential).reveal(),
            encoded: credential.encoded.reveal(),
            config: configFor(beat, purposes, (0,api_keys/* credentialOf */.$)(credential).reveal()),
        }),
        ...(secret && { secret: secret.name, scope: secret.scope }),
        ...(failure && { error: failure.details }),
    };
}
const outputs_text = (value) => (typeof value === 'string' ? value : '');
const reported = ({ key, state, foreign, nearEnd }) => ({
    ...listed(key),
    state,
    foreign,
    near_end: nearEnd,
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
        repository: outputs_text(metadata.repository),
        owner: key.username,
        created_at: iso(key.creation),
        expires_at: iso(key.expiration),
    };
}


/***/ })

};
