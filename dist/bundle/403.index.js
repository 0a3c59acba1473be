"use strict";
exports.id = 403;
exports.ids = [403];
exports.modules = {

/***/ 9378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ failureParts),
/* harmony export */   summaryOfFailure: () => (/* binding */ summaryOfFailure)
/* harmony export */ });
/* harmony import */ var _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1543);
/* harmony import */ var _operations_common_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7788);
/* harmony import */ var _output_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4041);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6278);






const summaryOfFailure = (failure, request) => `${[`### ${(0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .failedTitle */ .e)(request)}\n`, ...failureParts(failure)].join('\n')}\n`;
function failureParts(failure) {
    if (!(failure instanceof _operations_common_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HostsFailure */ .y))
        return [paragraphs(failure)];
    return [`**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(failure.details)}**\n`, ...failure.reasons.map(paragraphs)];
}
function paragraphs({ code, details }) {
    const { title, cure } = _errors_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[code];
    const texts = (0,_output_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .shownOf */ .Rp)(details.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV));
    const seen = texts.length > 1 ? `\n\n${texts.map((text) => `- ${text}\n`).join('')}` : ` ${texts.join()}\n`;
    return `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(title)}.**${seen}\n${cure} [More about this error](${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .guideTo */ .q7)(title)})\n`;
}


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vd: () => (/* binding */ foldedTable)
/* harmony export */ });
/* harmony import */ var _output_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4041);

const escapeMarkdown = (text) => onOneLine(text).replace(/[&<>"'`|*~[\]\\#!@$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=[\p{L}\p{P}])|(?<=w)\./giu, (character) => `&#${character.codePointAt(0)};`);
const code = (text) => `<code>${(onOneLine(text).match(/.{1,32}/gu) ?? []).map(escapeMarkdown).join('<wbr>')}</code>`;
const onOneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
const folded = (summary, body) => `<details><summary>${escapeMarkdown(summary)}</summary>\n\n${body}\n</details>\n`;
const lines = (...texts) => texts.filter(Boolean).join('<br>');
const date = (ms) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '-&#8288;');
const time = (ms) => `${new Date(ms).toISOString().slice(11, 16)}Z`;
function foldedTable(head, all, cells, what) {
    const rows = all.slice(0, _output_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .mostRows */ .ZB).map(cells);
    const shown = (0,_output_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .shownOf */ .Rp)(rows.map((row) => row.join(' | '))).length;
    const more = all.length > shown ? `\n${all.length - shown} more are in the output \`keys\`.\n` : '';
    const body = table(head, rows.slice(0, shown)) + more;
    return all.length > _output_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .longTable */ .V4 ? folded(`${all.length} ${what}`, body) : body;
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./build/errors/messages.js
var messages = __webpack_require__(839);
// EXTERNAL MODULE: ./build/keys/target.js
var keys_target = __webpack_require__(4543);
// EXTERNAL MODULE: ./build/operations/checks.js
var operations_checks = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/output/markdown.js
var markdown = __webpack_require__(7788);
// EXTERNAL MODULE: ./build/request.js
var build_request = __webpack_require__(5294);
;// CONCATENATED MODULE: ./build/output/retired-keys.js


function retiredKeys({ expire, invalidate } = { expire: [], invalidate: [] }, { dryRun }) {
    const retires = dryRun ? 'would retire' : 'retires';
    return [
        ...expire.map(({ id }) => `${retires} ${(0,markdown/* code */.aY)(id)}`),
        ...invalidate.map(({ id }) => `${retires} ${(0,markdown/* code */.aY)(id)} at once`),
    ];
}
function howRetired(retirements, overlap) {
    const some = (what) => retirements.some((retirement) => retirement?.[what].length);
    const isAtOnce = some('invalidate');
    if (overlap === build_request/* untilConfirmed */.EZ || !some('expire'))
        return isAtOnce ? 'then they are invalidated' : undefined;
    const expire = `then they expire after ${overlap.text}`;
    return isAtOnce ? `${expire}, and those marked “at once” are invalidated` : expire;
}

;// CONCATENATED MODULE: ./build/output/confirm-table.js


function confirmTable({ request, lines: all, place }) {
    const silent = all.filter(({ status }) => status === 'not-seen');
    const seen = all.filter(({ status }) => status === 'seen');
    const where = (0,markdown/* escapeMarkdown */.FV)(place.indices.join(', '));
    const counts = `**${seen.length} of ${all.length} ${all.length === 1 ? 'API key' : 'API keys'}** seen in ${where}.\n`;
    const cells = (line) => [
        (0,markdown/* code */.aY)(line.host),
        (0,markdown/* lines */.Mn)(whatWasSeen(line), ...retiredKeys(retirementOf(line), request)),
        (0,markdown/* lines */.Mn)((0,markdown/* code */.aY)(line.key.name), (0,markdown/* code */.aY)(line.key.id)),
    ];
    const table = (0,markdown/* foldedTable */.vd)(['Host', 'Seen', 'Key'], [...silent, ...seen], cells, 'hosts');
    return [counts, table, ...whatRetiringMeans(all, request)].join('\n');
}
function whatWasSeen(line) {
    if (line.status === 'not-seen')
        return `**not seen**: ${(0,markdown/* escapeMarkdown */.FV)(line.known)}`;
    return line.at === undefined ? 'seen' : `seen, last at ${(0,markdown/* date */.p6)(line.at)} ${(0,markdown/* time */.kB)(line.at)}`;
}
const retirementOf = (line) => line.status === 'seen' ? line.retirement : undefined;
function whatRetiringMeans(all, { overlap }) {
    const how = howRetired(all.map(retirementOf), overlap);
    return how
        ? [
            `A confirm retires older keys when its job has succeeded: ${how}. If it fails, a later confirm retires them.\n`,
        ]
        : [];
}

// EXTERNAL MODULE: ./build/output/failure-summary.js
var failure_summary = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/errors/catalogue.js + 2 modules
var catalogue = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/operations/results.js
var results = __webpack_require__(1300);
// EXTERNAL MODULE: ./build/output/counts.js
var counts = __webpack_require__(1801);
// EXTERNAL MODULE: ./build/output/output-limits.js
var output_limits = __webpack_require__(4041);
;// CONCATENATED MODULE: ./build/output/host-table.js








const done = {
    created: 'new key',
    unchanged: 'unchanged',
    failed: '**failed**',
    unknown: '**not known whether the secret was written**',
    planned: 'planned',
};
function hostTables(request, hosts) {
    const failing = hosts.filter(({ status }) => status === 'failed' || status === 'unknown');
    const others = hosts.filter((host) => !failing.includes(host));
    const parts = hosts.length > output_limits/* longTable */.V4 ? [failing, others] : [[...failing, ...others]];
    const what = failing.length > 0 ? 'other hosts' : 'hosts';
    const tables = parts.filter((part) => part.length > 0).map((part) => hostTable(request, part, what));
    return [lead(request, hosts), ...tables, ...host_table_whatRetiringMeans(request, hosts)].join('\n');
}
function lead({ beat, purposes, owner, format }, hosts) {
    const environment = owner.environment === undefined ? '' : ` in ${(0,markdown/* code */.aY)(owner.environment)}`;
    const what = (0,markdown/* escapeMarkdown */.FV)(`${beat}: ${purposes.join(', ')}`);
    return `**${(0,counts/* countsOf */.m)(hosts)}** for ${what}${environment}${into(format, hosts)}.\n`;
}
function into(format, hosts) {
    const arrived = hosts.find(({ status }) => status !== 'failed' && status !== 'unknown');
    if (!arrived)
        return '';
    if (!format || !arrived.secret)
        return ', into the outputs of the step';
    return `, into ${(0,markdown/* escapeMarkdown */.FV)((0,keys_target/* describePlace */.df)(arrived.secret))} as ${(0,markdown/* code */.aY)(format)}`;
}
function hostTable(request, hosts, what) {
    const secrets = request.delivery ? ['Secret'] : [];
    const cells = (result) => {
        const key = (0,results/* keyOf */.TN)(result);
        return [
            (0,markdown/* code */.aY)(result.host),
            (0,markdown/* lines */.Mn)(whatWasDone(result), ...retiredKeys((0,results/* retirementOf */.T8)(result), request)),
            (0,markdown/* lines */.Mn)((0,markdown/* code */.aY)(key?.name ?? result.keyName), key && (0,markdown/* code */.aY)(key.id)),
            ends(key),
            ...secrets.map(() => (result.secret && result.status !== 'failed' ? (0,markdown/* code */.aY)(result.secret.name) : '')),
        ];
    };
    return (0,markdown/* foldedTable */.vd)(['Host', 'Done', 'Key', 'Expires', ...secrets], hosts, cells, what);
}
function whatWasDone(result) {
    const { status, why } = result;
    const failure = (0,results/* failureOf */.g5)(result);
    if (failure && status === 'failed')
        return `${done.failed}: ${(0,markdown/* escapeMarkdown */.FV)(catalogue/* catalogue */.s[failure.code].title)}`;
    const isSaid = status === 'unchanged' || failure;
    return done[status] + (why && !isSaid ? `: ${(0,markdown/* escapeMarkdown */.FV)(why)}` : '');
}
function host_table_whatRetiringMeans(request, hosts) {
    if (request.operation === 'rotate' && request.overlap === build_request/* untilConfirmed */.EZ && hosts.some(waits))
        return [
            'The older keys are left to `operation: confirm`, which retires them once it has seen their host with its new key.\n',
        ];
    const how = request.operation === 'rotate' && howRetired(hosts.map(results/* retirementOf */.T8), request.overlap);
    return how
        ? [
            `A rotation retires older keys when its job has succeeded: ${how}. If it fails, a later rotation that delivers a key, and whose job succeeds, retires them.\n`,
        ]
        : [];
}
const waits = (host) => ((0,results/* retirementOf */.T8)(host)?.leave.length ?? 0) > 0;
function ends(key) {
    if (!key)
        return '';
    return key.expiration === undefined ? 'never' : (0,markdown/* lines */.Mn)((0,markdown/* date */.p6)(key.expiration), (0,markdown/* time */.kB)(key.expiration));
}

;// CONCATENATED MODULE: ./build/output/key-tables.js


const key_tables_text = (value) => (0,markdown/* escapeMarkdown */.FV)(typeof value === 'string' ? value : '');
const invalidatedTable = (keys) => (0,markdown/* foldedTable */.vd)(['Host', 'For', 'Key'], keys, (key) => [hostOf(key), whatFor(key), nameAndId(key)], 'keys');
function reportTable(report) {
    if (report.length === 0)
        return 'No managed API key was found.\n';
    const owners = new Set(report.map(({ key }) => key.username)).size > 1 ? ['Owner'] : [];
    const searched = report.some(({ seen }) => seen !== undefined) ? ['Last seen'] : [];
    const cells = (found) => [
        hostOf(found.key),
        stateOf(found),
        whatFor(found.key),
        nameAndId(found.key),
        fed(found.key),
        lifeOf(found.key),
        ...searched.map(() => lastSeen(found)),
        ...owners.map(() => key_tables_text(found.key.username)),
    ];
    const head = ['Host', 'State', 'For', 'Key', 'Delivered to', 'Validity', ...searched, ...owners];
    return `${key_tables_lead(report)}\n${(0,markdown/* foldedTable */.vd)(head, report, cells, 'keys')}`;
}
function key_tables_lead(report) {
    const states = Map.groupBy(report, ({ state }) => state);
    const counts = [...states].map(([state, keys]) => `${keys.length} ${state}`);
    const nearEnd = report.filter((key) => key.nearEnd).length;
    if (nearEnd > 0)
        counts.push(`**${nearEnd} ${nearEnd === 1 ? 'expires' : 'expire'} soon**`);
    return `**${report.length} ${report.length === 1 ? 'key' : 'keys'}:** ${counts.join(', ')}.\n`;
}
const lastSeen = ({ seen }) => seen?.at === undefined ? (seen ? 'seen' : '') : `${(0,markdown/* date */.p6)(seen.at)} ${(0,markdown/* time */.kB)(seen.at)}`;
const hostOf = ({ metadata: { host } }) => (typeof host === 'string' ? (0,markdown/* code */.aY)(host) : '');
const nameAndId = ({ name, id }) => (0,markdown/* lines */.Mn)((0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(id));
function whatFor({ metadata: { beat, purpose, environment } }) {
    return (0,markdown/* lines */.Mn)([key_tables_text(beat), key_tables_text(purpose)].filter(Boolean).join(': '), key_tables_text(environment));
}
function stateOf({ key, state, foreign, nearEnd }) {
    return (0,markdown/* lines */.Mn)(state, foreign ? (0,markdown/* escapeMarkdown */.FV)(ofRepository(key.metadata.repository)) : '', nearEnd ? '**expires soon**' : '');
}
const ofRepository = (repository) => `of ${typeof repository === 'string' ? repository : 'another repository'}`;
function fed({ metadata }) {
    const target = (0,keys_target/* fromMetadata */.U7)(metadata);
    if (!target)
        return '';
    return target.scope === 'outputs'
        ? 'outputs'
        : (0,markdown/* lines */.Mn)((0,markdown/* code */.aY)(target.name), (0,markdown/* escapeMarkdown */.FV)((0,keys_target/* describePlace */.df)(target)));
}
function lifeOf({ creation, expiration }) {
    return (0,markdown/* lines */.Mn)(`created ${(0,markdown/* date */.p6)(creation)}`, expiration === undefined ? 'never expires' : `expires ${(0,markdown/* date */.p6)(expiration)} ${(0,markdown/* time */.kB)(expiration)}`);
}

// EXTERNAL MODULE: ./build/output/titles.js
var titles = __webpack_require__(6278);
;// CONCATENATED MODULE: ./build/output/summary.js










const plannedTitles = {
    create: 'API keys that would be created',
    rotate: 'API keys that would be rotated',
    confirm: 'API keys to confirm',
    invalidate: 'API keys that would be invalidated',
    report: 'API keys that would be reported',
};
function summaryOf(result) {
    const parts = [`### ${(0,titles/* titleOf */.G)(result)}\n`, ...(result.failure ? (0,failure_summary/* failureParts */.X)(result.failure) : [])];
    parts.push(...bodyOf(result));
    for (const remark of result.remarks)
        parts.push(`${(0,markdown/* escapeMarkdown */.FV)(remark)}\n`);
    parts.push(...warningsOf(result));
    if (readTooEarly(result))
        parts.push('Later jobs of this run still see the old value: GitHub reads repository and organization secrets when a run is queued.\n');
    return `${parts.join('\n')}\n`;
}
function bodyOf(result) {
    switch (result.operation) {
        case 'confirm':
            return [confirmTable(result)];
        case 'report':
            return [reportTable(result.keys)];
        case 'invalidate':
            return bodyOfInvalidation(result, 'Deleted');
        case 'dry-run':
            return bodyOfDryRun(result);
        default:
            return result.hosts.length > 0 ? [hostTables(result.request, result.hosts)] : [];
    }
}
function bodyOfDryRun({ checks, role, plan }) {
    const rows = checks.map(({ subject, verdict, details }) => [
        operations_checks/* marks */.Z8[verdict],
        (0,markdown/* escapeMarkdown */.FV)(subject),
        (0,markdown/* escapeMarkdown */.FV)(details),
    ]);
    const parts = [(0,markdown/* table */.tp)(['', 'Check', 'Result'], rows)];
    if (role !== undefined)
        parts.push('The role of the minting user:\n', `\`\`\`console\n${role}\n\`\`\`\n`);
    if (!plan)
        return parts;
    const body = plan.operation === 'invalidate' ? bodyOfInvalidation(plan, 'Would be deleted') : bodyOf(plan);
    return [...parts, `#### ${plannedTitles[plan.operation]}\n`, ...body];
}
function bodyOfInvalidation({ invalidated, deletedSecrets, failure }, deleted) {
    const parts = invalidated.length > 0 ? [invalidatedTable(invalidated)] : [];
    if (deletedSecrets.length > 0)
        parts.push(listed(`${deleted}: `, deletedSecrets.map(keys_target/* describe */.q0)));
    if (invalidated.length === 0 && !failure)
        parts.push('There was no valid API key to invalidate.\n');
    return parts;
}
function listed(lead, items) {
    const shown = (0,output_limits/* shownOf */.Rp)(items.map(markdown/* code */.aY));
    const more = items.length - shown.length;
    const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
    return items.length > output_limits/* longTable */.V4 ? (0,markdown/* folded */.TM)(`${lead}${items.length}`, body) : body;
}
function warningsOf({ warnings }) {
    const byCode = Map.groupBy(warnings, ({ code }) => code);
    const sorted = [...byCode.values()].flat();
    const shown = sorted.slice(0, (0,output_limits/* shownOf */.Rp)(sorted.map(({ text }) => (0,markdown/* escapeMarkdown */.FV)(text))).length);
    const paragraphs = [...Map.groupBy(shown, ({ code }) => code)].map(([code, group]) => {
        const texts = group.map(({ text }) => (0,markdown/* escapeMarkdown */.FV)(text));
        return `**${(0,markdown/* escapeMarkdown */.FV)(messages/* messages */.D[code].title)}.** ${(0,markdown/* lines */.Mn)(...texts)}\n`;
    });
    const more = sorted.length - shown.length;
    return more > 0 ? [...paragraphs, `${more} more warnings are in the log.\n`] : paragraphs;
}
const readTooEarly = (result) => 'hosts' in result &&
    result.hosts.some(({ secret, status }) => status === 'created' && secret && ['repository', 'organization'].includes(secret.scope));


/***/ }),

/***/ 6278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   e: () => (/* binding */ failedTitle)
/* harmony export */ });
const dryRun = 'Dry run: would it work?';
const unfinished = {
    create: 'Creation of API keys did not finish',
    rotate: 'Rotation of API keys did not finish',
    confirm: 'Confirmation of API keys did not finish',
    invalidate: 'Invalidation of API keys did not finish',
    report: 'Report of API keys did not finish',
};
function failedTitle(request) {
    if (!request)
        return 'API keys: nothing was done';
    return request.dryRun ? dryRun : unfinished[request.operation];
}
function titleOf(result) {
    switch (result.operation) {
        case 'dry-run':
            return dryRun;
        case 'report':
            return 'API keys reported';
        case 'invalidate':
            return titleOfInvalidation(result);
        case 'confirm':
            return titleOfConfirm(result);
        default:
            return titleOfMint(result);
    }
}
function titleOfMint({ operation, hosts }) {
    const count = (which) => hosts.filter(({ status }) => status === which).length;
    if (count('unchanged') === hosts.length)
        return operation === 'rotate' ? 'No rotation is due' : 'API keys unchanged';
    const done = operation === 'rotate' ? 'API keys rotated' : 'API keys created';
    const created = count('created');
    if (created === 0)
        return unfinished[operation];
    return created === hosts.length ? done : `${done} for ${created} of ${hosts.length} hosts`;
}
function titleOfConfirm({ lines }) {
    const seen = lines.filter(({ status }) => status === 'seen').length;
    if (seen === 0)
        return 'API keys not confirmed';
    return seen === lines.length ? 'API keys confirmed' : `${seen} of ${lines.length} API keys confirmed`;
}
function titleOfInvalidation({ operation, invalidated, deletedSecrets, failure }) {
    if (failure)
        return unfinished[operation];
    if (invalidated.length > 0)
        return 'API keys invalidated';
    return deletedSecrets.length > 0 ? 'Secrets deleted' : 'No API key to invalidate';
}


/***/ })

};
;