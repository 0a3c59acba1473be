"use strict";
exports.id = 889;
exports.ids = [889];
exports.modules = {

/***/ 8493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ silenceOf),
/* harmony export */   W2: () => (/* binding */ retryOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   pX: () => (/* binding */ withAddress)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9783);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2337);


const limitedDelay = 60_000;
const firstDelay = 1000;
const longestDelay = 24 * 3_600_000;
function retryOf(outcome, attempt) {
    const growth = 2 ** (attempt - 1);
    if ('reason' in outcome) {
        if (outcome.final)
            return undefined;
        return { delay: firstDelay * growth, limited: false, mayHaveBeenDone: !outcome.neverSent };
    }
    if (isLimited(outcome)) {
        const delay = statedDelay(outcome) ?? limitedDelay * growth;
        return { delay, limited: true, mayHaveBeenDone: false };
    }
    if (outcome.status < 500)
        return undefined;
    return { delay: statedDelay(outcome) ?? firstDelay * growth, limited: false, mayHaveBeenDone: true };
}
function isLimited({ status, headers, data }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return ('retry-after' in headers ||
        headers['x-ratelimit-remaining'] === '0' ||
        /\brate limit\b/i.test(messageOf(data)));
}
function statedDelay({ headers }) {
    const seconds = Number(headers['retry-after']);
    if (seconds >= 0)
        return Math.min(seconds * 1000, longestDelay);
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    const date = Date.parse(String(headers.date));
    if (headers['x-ratelimit-remaining'] !== '0' || Number.isNaN(reset - date))
        return undefined;
    return Math.min(Math.max(0, reset - date) + 1000, longestDelay);
}
function messageOf(data) {
    return typeof data === 'object' && data !== null && 'message' in data ? (0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(data.message) : '';
}
const certificateCodes = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const proxyAnswer = /^Proxy response \((\d{3})\)/;
function silenceOf(error, apiUrl, timeout) {
    const chain = causes(error);
    const refusedByProxy = chain.map(({ message }) => proxyAnswer.exec(message)?.[1]).find(Boolean);
    if (refusedByProxy)
        return silence(`the proxy answered ${refusedByProxy}`, apiUrl, {
            neverSent: true,
            final: refusedByProxy < '500',
        });
    if (chain.some(({ name }) => name === 'TimeoutError'))
        return silence(`no answer within ${timeout / 1000} s`, apiUrl);
    if (chain.some(({ name }) => name === 'HTTPParserError'))
        return silence('what answers does not speak HTTP', apiUrl);
    const broken = chain.find(({ code }) => typeof code === 'string');
    const code = broken ? String(broken.code) : 'the connection broke';
    const syscall = broken?.syscall;
    const certificate = certificateCodes.test(code);
    const neverSent = certificate || syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
    return silence(code, apiUrl, { neverSent, final: certificate });
}
function silence(reason, apiUrl, { neverSent = false, final = false } = {}) {
    return { reason: withAddress(reason, apiUrl), neverSent, final };
}
function causes(error) {
    if (!(error instanceof Error))
        return [];
    return [error, ...causes(error instanceof AggregateError ? error.errors[0] : error.cause)];
}
function withAddress(reason, address) {
    const url = new URL(address);
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(url);
    return `${url.host}: ${reason}${proxy?.host ? `, through the proxy ${proxy.host}` : ''}`;
}


/***/ }),

/***/ 9889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSecrets: () => (/* binding */ openSecrets)
});

// EXTERNAL MODULE: ./build/keys/target.js
var keys_target = __webpack_require__(4543);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
// EXTERNAL MODULE: ./build/runner/in-parallel.js
var in_parallel = __webpack_require__(6175);
// EXTERNAL MODULE: ./build/request.js
var request = __webpack_require__(5294);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/github/attempts.js
var attempts = __webpack_require__(8493);
;// CONCATENATED MODULE: ./build/github/size-limit.js
const longestAnswer = 16 * 1024 * 1024;
const withSizeLimit = (fetch) => async (...request) => {
    const answer = await fetch(...request);
    if (!answer.body)
        return answer;
    let left = longestAnswer;
    const limit = new TransformStream({
        transform(chunk, controller) {
            left -= chunk.length;
            if (left < 0)
                controller.error(new Error('The answer is too large'));
            else
                controller.enqueue(chunk);
        },
    });
    const { status, headers } = answer;
    return new Response(answer.body.pipeThrough(limit), { status, headers });
};

// EXTERNAL MODULE: ./build/github/write-pace.js
var write_pace = __webpack_require__(7038);
;// CONCATENATED MODULE: ./build/github/client.js




function answerOf({ outcome }) {
    return outcome && 'status' in outcome ? outcome : undefined;
}
const tries = 5;
const timeLimit = 5 * 60_000;
const silent = { debug() { }, info() { }, warn() { }, error() { } };
class Client {
    #octokit;
    #ports;
    #timeout;
    #fetch;
    #resumeAt = 0;
    #pace = new write_pace/* WritePace */.$();
    #ahead = Number.NEGATIVE_INFINITY;
    constructor(ports, timeout) {
        const options = { baseUrl: ports.apiUrl.replace(/\/+$/, ''), userAgent: 'beats-api-key', log: silent };
        this.#octokit = (0,github/* getOctokit */.Q)(ports.token.reveal(), options);
        this.#fetch = withSizeLimit(this.#octokit.request.endpoint.DEFAULTS.request.fetch);
        this.#ports = ports;
        this.#timeout = timeout;
    }
    get aborted() {
        return this.#ports.signal?.aborted ?? false;
    }
    throwIfAborted() {
        this.#ports.signal?.throwIfAborted();
    }
    get clockAhead() {
        return this.#ahead === Number.NEGATIVE_INFINITY ? 0 : this.#ahead;
    }
    toGitHubTime(ours) {
        return ours + this.clockAhead;
    }
    async send(method, route, { body, until } = {}) {
        const { now } = this.#ports;
        const end = until ?? now() + timeLimit;
        const exchange = { startedAt: now(), unsure: false };
        let next = now();
        for (let attempt = 1; attempt <= tries; attempt++) {
            if (!(await this.#mayStart(method, next, end))) {
                if (this.#resumeAt > end)
                    exchange.limitedUntil = this.#resumeAt;
                break;
            }
            if (attempt === 1)
                exchange.startedAt = now();
            exchange.outcome = await this.#try(method, route, body);
            const retry = (0,attempts/* retryOf */.W2)(exchange.outcome, attempt);
            if (retry === undefined)
                break;
            exchange.unsure ||= retry.mayHaveBeenDone;
            next = now() + retry.delay;
            if (retry.limited)
                this.#holdBack(next);
        }
        return exchange;
    }
    async #try(method, { path, parameters }, body = {}) {
        const { log, now, apiUrl, signal } = this.#ports;
        const timeout = AbortSignal.timeout(this.#timeout);
        const request = {
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
            log: silent,
            fetch: this.#fetch,
            redirect: 'manual',
        };
        const template = `${method} ${path}`;
        const url = new URL(this.#octokit.request.endpoint(template, parameters).url);
        const started = now();
        const answered = (answer) => {
            const received = now();
            log.debug(`GitHub: ${method} ${url.pathname}: ${answer.status} after ${received - started} ms`);
            const date = Date.parse(String(answer.headers.date));
            if (!Number.isNaN(date))
                this.#ahead = Math.max(this.#ahead, date - received);
            return answer;
        };
        try {
            const answer = await this.#octokit.request(template, { ...parameters, ...body, request });
            const moved = movedTo(answer, url);
            return answered(moved ? await this.#octokit.request(`${method} ${moved}`, { ...body, request }) : answer);
        }
        catch (error) {
            const { response } = error;
            if (response)
                return answered(response);
            const silence = (0,attempts/* silenceOf */.Dp)(error, apiUrl, this.#timeout);
            log.debug(`GitHub: ${method} ${url.pathname}: ${silence.reason}, after ${now() - started} ms`);
            return silence;
        }
    }
    #holdBack(until) {
        if (until <= this.#resumeAt)
            return;
        this.#resumeAt = until;
        const seconds = Math.ceil((until - this.#ports.now()) / 1000);
        this.#ports.log.info(`GitHub's rate limit for this token is reached: it asks to wait ${seconds} s.`);
    }
    async #mayStart(method, earliest, end) {
        const { now } = this.#ports;
        for (;;) {
            const current = now();
            const start = Math.max(current, earliest, this.#resumeAt, method === 'GET' ? 0 : this.#pace.next);
            if (this.aborted || start > end)
                return false;
            if (start === current) {
                if (method !== 'GET')
                    this.#pace.started(current);
                return true;
            }
            await this.#wait(start - current);
        }
    }
    async #wait(ms) {
        const { signal, wait } = this.#ports;
        const { promise: abort, resolve } = Promise.withResolvers();
        signal?.addEventListener('abort', resolve, { once: true });
        const waited = wait(ms).catch((error) => {
            if (!this.aborted)
                throw error;
        });
        await Promise.race([waited, abort]);
        signal?.removeEventListener('abort', resolve);
    }
}
function movedTo({ status, headers }, from) {
    if (![301, 302, 307, 308].includes(status) || !headers.location)
        return undefined;
    const to = new URL(String(headers.location), from);
    return to.origin === from.origin ? to.href : undefined;
}

;// CONCATENATED MODULE: ./build/github/routes.js
const scopes = {
    repository: { secrets: '/repos/{owner}/{repo}/actions/secrets', permission: 'Secrets: write' },
    environment: {
        secrets: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
        permission: 'Environments: write',
    },
    organization: {
        secrets: '/orgs/{org}/actions/secrets',
        permission: 'Organization secrets: write',
    },
    dependabot: {
        secrets: '/repos/{owner}/{repo}/dependabot/secrets',
        permission: 'Dependabot secrets: write',
    },
};
const permissionToWrite = ({ scope }) => scopes[scope].permission;
function secretsRoute(target) {
    const { secrets } = scopes[target.scope];
    if (target.scope === 'organization')
        return { path: secrets, parameters: { org: target.holder } };
    const { parameters } = repositoryRoute(target.holder);
    const environment = target.environment !== undefined && { environment_name: target.environment };
    return { path: secrets, parameters: { ...parameters, ...environment } };
}
const publicKeyRoute = (target) => below(secretsRoute(target), '/public-key');
const secretRoute = (target) => below(secretsRoute(target), '/{secret_name}', { secret_name: target.name });
const selectionRoute = (target) => below(secretRoute(target), '/repositories');
function repositoryRoute(repository) {
    const [owner, repo] = repository.split('/');
    return { path: '/repos/{owner}/{repo}', parameters: { owner, repo } };
}
function below({ path, parameters }, segment, more = {}) {
    return { path: path + segment, parameters: { ...parameters, ...more } };
}

;// CONCATENATED MODULE: ./build/github/refusals.js



function refusal({ outcome, limitedUntil }, act, target) {
    if (limitedUntil !== undefined)
        return new failure/* Failure */.H('github-rate-limit', `GitHub was asked to ${act}. Its rate limit lasts until ${clock(limitedUntil)}.`);
    if (outcome === undefined)
        return new failure/* Failure */.H('github-too-late', `There was no time left to ${act}.`);
    if ('reason' in outcome)
        return new failure/* Failure */.H('github-unreachable', `GitHub was asked to ${act}. ${outcome.reason}.`);
    return answered(outcome, act, target);
}
function answered(answer, act, target) {
    const { status } = answer;
    if ((0,attempts/* isLimited */.lU)(answer))
        return new failure/* Failure */.H('github-rate-limit', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
    if (status < 500 && isPage(answer))
        return new failure/* Failure */.H('not-github', `GitHub was asked to ${act}, and what answered ${status} is not GitHub.`);
    if (status === 401)
        return new failure/* Failure */.H('github-token', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
    if (status === 403)
        return forbidden(answer, act, target);
    if (status === 404)
        return new failure/* Failure */.H('github-not-found', `GitHub was asked to ${act}, and says ${quote(answer)}. ${needs(answer, target)}`);
    if (status < 300 || status >= 500)
        return new failure/* Failure */.H('github-unreachable', `GitHub was asked to ${act}, and every answer was ${quote(answer)}.`);
    return new failure/* Failure */.H('github-refused', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
}
const isPage = ({ headers, data }) => (0,attempts/* messageOf */.bD)(data) === '' && String(headers['content-type']).includes('html');
function forbidden(answer, act, target) {
    const message = (0,attempts/* messageOf */.bD)(answer.data);
    const [, code] = notAPermission.find(([pattern]) => pattern.test(message)) ?? [];
    if (code)
        return new failure/* Failure */.H(code, `GitHub does not let this token ${act}: ${quote(answer)}.`);
    const details = `GitHub does not let this token ${act}: ${quote(answer)}. ${needs(answer, target)}`;
    if (String(answer.headers['x-github-sso']).startsWith('required') || /SAML enforcement/.test(message))
        return new failure/* Failure */.H('github-single-sign-on', details);
    const ofAnApp = message.startsWith('Resource not accessible by integration');
    return new failure/* Failure */.H(ofAnApp ? 'github-token-of-job' : 'github-forbidden', details);
}
const notAPermission = [
    [
        /IP allow list|forbids access via|access restrictions|token's lifetime|Enterprise Managed User/i,
        'github-policy',
    ],
    [/archived/i, 'github-archived'],
    [/suspended|access blocked|billing|disabled|flagged/i, 'github-refused'],
];
function quote({ status, data }) {
    const message = (0,attempts/* messageOf */.bD)(data);
    return message ? `${status} "${message}"` : `${status}`;
}
function needs({ headers }, target) {
    const toWrite = permissionToWrite(target);
    const asked = permissions(headers['x-accepted-github-permissions']);
    if (!asked || asked === toWrite)
        return `It takes the permission ${toWrite}.`;
    return `This request takes the permission ${asked}; to write the secret it takes ${toWrite}.`;
}
function permissions(header) {
    const sets = String(header ?? '').split(';');
    return sets
        .map((set) => [...set.matchAll(/([a-z_]+)=([a-z]+)/g)]
        .map(([, name = '', level]) => `${label(name)}: ${level}`)
        .join(' and '))
        .filter(Boolean)
        .join(' or ');
}
const label = (name) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');
const clock = (time) => `${new Date(time).toISOString().slice(11, 16)} UTC`;

;// CONCATENATED MODULE: ./build/github/reads.js




const pageSize = 100;
const mostItems = 10_000;
async function read(client, question) {
    const answer = await readIfThere(client, question);
    if (answer.status === 404)
        throw refusal({ outcome: answer, unsure: false }, question.act, question.target);
    return answer;
}
async function readIfThere(client, { route, act, target }) {
    const exchange = await client.send('GET', route);
    const answer = answerOf(exchange);
    if (answer?.status === 200 || answer?.status === 404)
        return answer;
    if (!answer)
        client.throwIfAborted();
    throw refusal(exchange, act, target);
}
async function readPage(client, question, field, page) {
    const { path, parameters } = question.route;
    const { data } = await read(client, {
        ...question,
        route: { path, parameters: { ...parameters, ...page } },
    });
    const { total_count: total, [field]: items } = fields(data);
    if (typeof total !== 'number' || !(total >= 0 && total <= mostItems) || !Array.isArray(items))
        throw notGitHub(question);
    return { total, items: items.map(fields) };
}
async function readAll(client, question, field) {
    const page = (number) => readPage(client, question, field, { per_page: pageSize, page: number });
    const { total, items } = await page(1);
    const numbers = Array.from({ length: Math.ceil(total / pageSize) }, (_, index) => index + 1);
    const rest = await Promise.all(numbers.slice(1).map(page));
    return { total, items: [items, ...rest.map((one) => one.items)].flat() };
}
function publicKeyOf(data) {
    const { key_id: id, key } = fields(data);
    if (typeof id !== 'string' || typeof key !== 'string' || Buffer.from(key, 'base64').length !== 32)
        return undefined;
    return { id, key };
}
function entryOf(data) {
    const { updated_at: updated, visibility: given } = fields(data);
    const updatedAt = Date.parse(String(updated));
    const visibility = request/* visibilities */.dm.find((known) => known === given);
    return Number.isNaN(updatedAt) ? undefined : { updatedAt, ...(visibility && { visibility }) };
}
function notGitHub({ act }) {
    return new failure/* Failure */.H('not-github', `GitHub was asked to ${act}, and what answered 200 is not GitHub.`);
}
function fields(data) {
    return typeof data === 'object' && data !== null ? data : {};
}

;// CONCATENATED MODULE: ./build/github/audience.js





const atOnce = 10;
async function audiences(client, targets, entries, inputs) {
    const given = inputs.repositories &&
        (await (0,in_parallel/* inParallel */.H)(inputs.repositories, atOnce, (name) => repositoryId(client, name, targets[0])));
    const asked = inputs.visibility ?? (given && 'selected');
    const audienceOf = async (target) => {
        const entry = entries.get(target.name);
        const visibility = asked ?? entry?.visibility ?? 'private';
        if (visibility !== 'selected')
            return [target.name, { visibility }];
        const ids = given ?? (entry?.visibility === 'selected' ? await selection(client, target) : []);
        return [target.name, { visibility, selected_repository_ids: ids }];
    };
    return new Map(await (0,in_parallel/* inParallel */.H)(targets, atOnce, audienceOf));
}
async function selection(client, target) {
    const act = `list the repositories that may use the ${(0,keys_target/* describe */.q0)(target)}`;
    const { items } = await readAll(client, { route: selectionRoute(target), act, target }, 'repositories');
    return items.map(({ id }) => id);
}
async function repositoryId(client, name, target) {
    const repository = name.includes('/') ? name : `${target.holder}/${name}`;
    const { status, data } = await readIfThere(client, {
        route: repositoryRoute(repository),
        act: `find ${repository}`,
        target,
    });
    if (status === 404)
        throw new failure/* Failure */.H('github-repositories', `There is no ${repository}, or this token may not see it.`);
    return fields(data).id;
}

// EXTERNAL MODULE: ./build/keys/secret-rules.js
var secret_rules = __webpack_require__(8256);
;// CONCATENATED MODULE: ./build/github/delivery.js







async function deliver(client, reach, delivery) {
    const { target, value } = delivery;
    const size = Buffer.byteLength(value.reveal());
    if (size > secret_rules/* longestValue */.Q_)
        throw new failure/* Failure */.H('github-value-too-large', `The value for the ${(0,keys_target/* describe */.q0)(target)} has ${size} bytes, GitHub takes ${secret_rules/* longestValue */.Q_}.`);
    let exchange = await write(client, reach, delivery);
    if (answerOf(exchange)?.status === 422 && (await renewPublicKey(client, reach, target))) {
        const again = await write(client, reach, delivery);
        exchange = { ...again, startedAt: exchange.startedAt, unsure: exchange.unsure || again.unsure };
    }
    const answer = answerOf(exchange);
    if (answer && isWritten(answer)) {
        const isNew = !reach.entries.has(target.name);
        return isNew && answer.status === 204 && !exchange.unsure ? 'replaced' : 'delivered';
    }
    if (!exchange.unsure) {
        if (!answer)
            client.throwIfAborted();
        throw refusedWrite(exchange, target);
    }
    return (await moved(client, target, reach.entries.get(target.name), exchange.startedAt))
        ? 'delivered'
        : 'unknown';
}
async function write(client, { publicKey }, { target, value, seal, audience, deadline }) {
    const body = { encrypted_value: seal(publicKey.key, value.reveal()), key_id: publicKey.id, ...audience };
    const exchange = await client.send('PUT', secretRoute(target), { body, until: deadline });
    const answer = answerOf(exchange);
    return answer && answer.status < 400 && !isWritten(answer) ? { ...exchange, unsure: true } : exchange;
}
function refusedWrite(exchange, target) {
    const { code, details } = refusal(exchange, `write the ${(0,keys_target/* describe */.q0)(target)}`, target);
    return new failure/* Failure */.H(code, details, refusal(exchange, `write ${(0,keys_target/* describePlace */.df)(target)}`, target).details);
}
const isWritten = ({ status }) => status === 201 || status === 204;
async function renewPublicKey(client, reach, target) {
    const renewed = publicKeyOf(answerOf(await client.send('GET', publicKeyRoute(target)))?.data);
    if (!renewed || renewed.id === reach.publicKey.id)
        return false;
    reach.publicKey = renewed;
    return true;
}
async function moved(client, target, before, startedAt) {
    const entry = entryOf(answerOf(await client.send('GET', secretRoute(target)))?.data);
    const earliest = Math.floor(client.toGitHubTime(startedAt) / 1000) * 1000;
    return entry !== undefined && entry.updatedAt !== before?.updatedAt && entry.updatedAt >= earliest;
}

;// CONCATENATED MODULE: ./build/github/reach.js






async function reach(client, targets) {
    const [first, ...others] = targets;
    try {
        const [publicKey, found] = await Promise.all([
            readPublicKey(client, first),
            others.length === 0 ? findOne(client, first) : findAll(client, first),
        ]);
        const missing = targets.filter(({ name }) => !found.entries.has(name));
        if (missing.length > 0)
            await checkRoom(client, first, missing, found.total);
        return { publicKey, ...preflight(client, targets, found) };
    }
    catch (error) {
        throw await explained(client, first, error);
    }
}
async function lookUp(client, targets) {
    try {
        return preflight(client, targets, await findAll(client, targets[0]));
    }
    catch (error) {
        throw await explained(client, targets[0], error);
    }
}
function preflight(client, targets, { entries }) {
    const wanted = new Set(targets.map(({ name }) => name));
    return {
        entries: new Map([...entries].filter(([name]) => wanted.has(name))),
        clockAhead: client.clockAhead,
    };
}
async function readPublicKey(client, target) {
    const act = `give the public key for the ${(0,keys_target/* describePlace */.df)(target)}`;
    const question = { route: publicKeyRoute(target), act, target };
    const publicKey = publicKeyOf((await read(client, question)).data);
    if (!publicKey)
        throw notGitHub(question);
    return publicKey;
}
async function findOne(client, target) {
    const question = { route: secretRoute(target), act: `look up the ${(0,keys_target/* describe */.q0)(target)}`, target };
    const { status, data } = await readIfThere(client, question);
    if (status === 404)
        return { entries: new Map() };
    return { entries: new Map([[target.name, checked(entryOf(data), question)]]) };
}
async function findAll(client, target) {
    const question = listing(target);
    const { total, items } = await readAll(client, question, 'secrets');
    return {
        total,
        entries: new Map(items.map((item) => [String(item.name), checked(entryOf(item), question)])),
    };
}
async function checkRoom(client, target, missing, known) {
    const limit = secret_rules/* mostSecrets */.V3[target.scope];
    if (limit === undefined)
        return;
    const total = known ?? (await readPage(client, listing(target), 'secrets', { per_page: 1 })).total;
    if (total + missing.length <= limit)
        return;
    const names = missing.map(({ name }) => name);
    const list = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
    throw new failure/* Failure */.H('github-too-many-secrets', `There are ${total} ${(0,keys_target/* describePlace */.df)(target)}, and GitHub allows ${limit}: the limit leaves no room for ${list}.`);
}
async function explained(client, target, error) {
    const { environment, holder } = target;
    if (environment === undefined || !(error instanceof failure/* Failure */.H) || error.code !== 'github-not-found')
        return error;
    if (!(await isVisible(client, holder)))
        return error;
    return new failure/* Failure */.H('github-environment', `${holder} can be seen, but not the ${(0,keys_target/* describePlace */.df)(target)}. ${error.details}`);
}
async function isVisible(client, repository) {
    const exchange = await client.send('GET', repositoryRoute(repository));
    return answerOf(exchange)?.status === 200;
}
function listing(target) {
    return { route: secretsRoute(target), act: `list the ${(0,keys_target/* describePlace */.df)(target)}`, target };
}
function checked(entry, question) {
    if (!entry)
        throw notGitHub(question);
    return entry;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/github/sealed-box.js

async function loadSeal() {
    await (0,promises_.setImmediate)();
    const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
    await sodium.ready;
    return (publicKey, value) => Buffer.from(sodium.crypto_box_seal(value, Buffer.from(publicKey, 'base64'))).toString('base64');
}

;// CONCATENATED MODULE: ./build/github/secrets.js








function openSecrets(ports, options = {}) {
    const client = new Client(ports, options.requestTimeout ?? 30_000);
    let prepared;
    return {
        async prepare(targets) {
            const neighbours = sideBySide(targets);
            const [place] = neighbours;
            const [found, seal] = await Promise.all([reach(client, neighbours), loadSeal()]);
            const forOrganization = place.scope === 'organization';
            const known = forOrganization ? await audiences(client, neighbours, found.entries, options) : new Map();
            prepared = { place, reach: found, audiences: known, seal };
            return { entries: found.entries, clockAhead: found.clockAhead };
        },
        lookUp: async (targets) => lookUp(client, sideBySide(targets)),
        async put(target, value, { deadline }) {
            if (!prepared || !(0,keys_target/* samePlace */.o0)(prepared.place, target))
                throw new Error('put needs prepare for its place');
            return deliver(client, prepared.reach, {
                target,
                value,
                deadline,
                seal: prepared.seal,
                audience: prepared.audiences.get(target.name),
            });
        },
        remove: (target) => remove(client, target),
    };
}
function sideBySide([place, ...others]) {
    if (!place || !others.every((target) => (0,keys_target/* samePlace */.o0)(place, target)))
        throw new Error('secrets of one place are needed');
    return [place, ...others];
}
async function remove(client, target) {
    const exchange = await client.send('DELETE', secretRoute(target));
    const answer = answerOf(exchange);
    if (answer?.status === 204)
        return 'deleted';
    if (answer?.status === 404 && (await canSee(client, target)))
        return 'absent';
    if (!answer)
        client.throwIfAborted();
    throw refusal(exchange, `delete the ${(0,keys_target/* describe */.q0)(target)}`, target);
}
async function canSee(client, target) {
    const { path, parameters } = secretsRoute(target);
    const status = answerOf(await client.send('GET', { path, parameters: { ...parameters, per_page: 1 } }))?.status;
    return (status === 200 || (status === 404 && target.scope === 'environment' && isVisible(client, target.holder)));
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