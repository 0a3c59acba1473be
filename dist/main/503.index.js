export const id = 503;
export const ids = [503];
export const modules = {

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
        keys: JSON.stringify(result.report
            ? result.report.map(reported)
            : result.hosts.map((host) => forHost(request, host))),
        invalidated: JSON.stringify(result.invalidated),
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
function reported({ key, state, foreign, nearEnd }) {
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
        state,
        foreign,
        near_end: nearEnd,
        owner: key.username,
        created_at: iso(key.creation),
        expires_at: iso(key.expiration),
    };
}


/***/ })

};
