"use strict";
exports.id = 71;
exports.ids = [71];
exports.modules = {

/***/ 3071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./build/errors/catalogue.js + 2 modules
var catalogue = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/errors/messages.js
var messages = __webpack_require__(839);
// EXTERNAL MODULE: ./build/keys/target.js
var keys_target = __webpack_require__(4543);
// EXTERNAL MODULE: ./build/operations/checks.js
var operations_checks = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/output/output-limits.js
var output_limits = __webpack_require__(4041);
;// CONCATENATED MODULE: ./build/output/markdown.js

const escapeMarkdown = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"'`|*~[\]\\#!@$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=[\p{L}\p{P}])|(?<=w)\./giu, (character) => `&#${character.codePointAt(0)};`);
const code = (text) => `<code>${escapeMarkdown(text)}</code>`;
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
const folded = (summary, body) => `<details><summary>${escapeMarkdown(summary)}</summary>\n\n${body}\n</details>\n`;
const lines = (...texts) => texts.filter(Boolean).join('<br>');
const date = (ms) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '-&#8288;');
const time = (ms) => `${new Date(ms).toISOString().slice(11, 16)}Z`;
function foldedTable(head, all, cells, what) {
    const rows = all.slice(0, output_limits/* mostRows */.ZB).map(cells);
    const shown = (0,output_limits/* shownOf */.Rp)(rows.map((row) => row.join(' | '))).length;
    const more = all.length > shown ? `\n${all.length - shown} more are in the output \`keys\`.\n` : '';
    const body = table(head, rows.slice(0, shown)) + more;
    return all.length > output_limits/* longTable */.V4 ? folded(`${all.length} ${what}`, body) : body;
}

;// CONCATENATED MODULE: ./build/output/confirm-table.js

function confirmTable({ request, lines: all, place }) {
    const silent = all.filter(({ status }) => status === 'not-seen');
    const seen = all.filter(({ status }) => status === 'seen');
    const where = escapeMarkdown(place.indices.join(', '));
    const counts = `**${seen.length} of ${all.length} ${all.length === 1 ? 'host' : 'hosts'}** seen publishing with the newest key, in ${where}.\n`;
    const cells = (line) => [
        code(line.host),
        lines(whatWasSeen(line), ...retired(line)),
        lines(code(line.key.name), code(line.key.id)),
    ];
    const table = foldedTable(['Host', 'Seen', 'Key'], [...silent, ...seen], cells, 'hosts');
    return [counts, table, ...whatRetiringMeans(all, request.overlap.text)].join('\n');
}
function whatWasSeen(line) {
    if (line.status === 'not-seen')
        return `**not seen**: ${escapeMarkdown(line.known)}`;
    return line.at === undefined ? 'seen' : `seen, last at ${date(line.at)} ${time(line.at)}`;
}
function retired(line) {
    if (line.status === 'not-seen')
        return [];
    const { expire, invalidate } = line.retirement;
    return [
        ...expire.map(({ id }) => `retires ${code(id)}`),
        ...invalidate.map(({ id }) => `retires ${code(id)} at once`),
    ];
}
function whatRetiringMeans(all, overlap) {
    const retires = all.some((line) => retired(line).length > 0);
    if (!retires)
        return [];
    const expires = all.some((line) => line.status === 'seen' && line.retirement.expire.length > 0);
    const life = expires ? `, and then stay valid for ${overlap}` : '';
    return [`Keys are retired only when this job has succeeded${life}; if it fails, they stay valid.\n`];
}

// EXTERNAL MODULE: ./build/operations/results.js
var results = __webpack_require__(1300);
// EXTERNAL MODULE: ./build/request.js
var build_request = __webpack_require__(5294);
;// CONCATENATED MODULE: ./build/output/host-table.js





const done = {
    created: 'new key',
    unchanged: 'unchanged',
    failed: '**failed**',
    unknown: '**not known whether the secret was written**',
    planned: 'planned',
};
const counted = {
    created: (count) => (count === 1 ? '1 new key' : `${count} new keys`),
    unchanged: (count) => `${count} unchanged`,
    failed: (count) => `${count} failed`,
    unknown: (count) => `${count} not known`,
    planned: (count) => `${count} planned`,
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
    const byStatus = Map.groupBy(hosts, ({ status }) => status);
    const counts = Object.keys(counted).flatMap((status) => {
        const { length } = byStatus.get(status) ?? [];
        return length > 0 ? [counted[status](length)] : [];
    });
    const environment = owner.environment === undefined ? '' : ` in ${code(owner.environment)}`;
    const what = escapeMarkdown(`${beat}: ${purposes.join(', ')}`);
    return `**${counts.join(', ')}** for ${what}${environment}${into(format, hosts)}.\n`;
}
function into(format, hosts) {
    const arrived = hosts.find(({ status }) => status !== 'failed');
    if (!arrived)
        return '';
    if (!format || !arrived.secret)
        return ', into the outputs of the step';
    return `, into ${escapeMarkdown((0,keys_target/* describePlace */.df)(arrived.secret))} as ${code(format)}`;
}
function hostTable(request, hosts, what) {
    const secrets = request.delivery ? ['Secret'] : [];
    const cells = (result) => {
        const key = (0,results/* keyOf */.TN)(result);
        return [
            code(result.host),
            lines(whatWasDone(result), ...host_table_retired(result)),
            lines(code(key?.name ?? result.keyName), key && code(key.id)),
            ends(key),
            ...secrets.map(() => (result.secret && result.status !== 'failed' ? code(result.secret.name) : '')),
        ];
    };
    return foldedTable(['Host', 'Done', 'Key', 'Expires', ...secrets], hosts, cells, what);
}
function whatWasDone(result) {
    const { status, why } = result;
    const failure = (0,results/* failureOf */.g5)(result);
    const reason = failure ? failure.details : status === 'unchanged' ? '' : why;
    return done[status] + (reason ? `: ${escapeMarkdown(reason)}` : '');
}
function host_table_retired(result) {
    const { expire = [], invalidate = [] } = (0,results/* retirementOf */.T8)(result) ?? {};
    return [
        ...expire.map(({ id }) => `retires ${code(id)}`),
        ...invalidate.map(({ id }) => `retires ${code(id)} at once`),
    ];
}
function host_table_whatRetiringMeans(request, hosts) {
    const some = (what) => hosts.some((host) => (0,results/* retirementOf */.T8)(host)?.[what].length);
    if (request.operation === 'rotate' && request.overlap === build_request/* untilConfirmed */.EZ && hosts.some(waits))
        return [
            'The older keys stay in force until a step with `operation: confirm` has seen their host with its new key.\n',
        ];
    if (!some('expire') && !some('invalidate'))
        return [];
    const how = request.operation === 'rotate' && request.overlap !== build_request/* untilConfirmed */.EZ && some('expire')
        ? `then they expire after ${request.overlap.text}`
        : 'then they are invalidated';
    return [
        `Older keys are retired when this job has succeeded: ${how}. If it fails, they stay valid until a later rotation delivers a key and its job succeeds.\n`,
    ];
}
const waits = (host) => ((0,results/* retirementOf */.T8)(host)?.leave.length ?? 0) > 0;
function ends(key) {
    if (!key)
        return '';
    return key.expiration === undefined ? 'never' : lines(date(key.expiration), time(key.expiration));
}

;// CONCATENATED MODULE: ./build/output/key-tables.js


const key_tables_text = (value) => escapeMarkdown(typeof value === 'string' ? value : '');
const invalidatedTable = (keys) => foldedTable(['Host', 'For', 'Key'], keys, (key) => [hostOf(key), whatFor(key), nameAndId(key)], 'keys');
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
    return `${key_tables_lead(report)}\n${foldedTable(head, report, cells, 'keys')}`;
}
function key_tables_lead(report) {
    const states = Map.groupBy(report, ({ state }) => state);
    const counts = [...states].map(([state, keys]) => `${keys.length} ${state}`);
    const nearEnd = report.filter((key) => key.nearEnd).length;
    if (nearEnd > 0)
        counts.push(`**${nearEnd} ${nearEnd === 1 ? 'expires' : 'expire'} soon**`);
    return `**${report.length} ${report.length === 1 ? 'key' : 'keys'}:** ${counts.join(', ')}.\n`;
}
const lastSeen = ({ seen }) => seen?.at === undefined ? (seen ? 'seen' : '') : `${date(seen.at)} ${time(seen.at)}`;
const hostOf = ({ metadata }) => key_tables_text(metadata.host);
const nameAndId = ({ name, id }) => lines(code(name), code(id));
function whatFor({ metadata: { beat, purpose, environment } }) {
    return lines([key_tables_text(beat), key_tables_text(purpose)].filter(Boolean).join(': '), key_tables_text(environment));
}
function stateOf({ key, state, foreign, nearEnd }) {
    return lines(state, foreign ? escapeMarkdown(ofRepository(key.metadata.repository)) : '', nearEnd ? '**expires soon**' : '');
}
const ofRepository = (repository) => `of ${typeof repository === 'string' ? repository : 'another repository'}`;
function fed({ metadata }) {
    const target = (0,keys_target/* fromMetadata */.U7)(metadata);
    if (!target)
        return '';
    return target.scope === 'outputs'
        ? 'outputs'
        : lines(code(target.name), escapeMarkdown((0,keys_target/* describePlace */.df)(target)));
}
function lifeOf({ creation, expiration }) {
    return lines(`created ${date(creation)}`, expiration === undefined ? 'never expires' : `expires ${date(expiration)} ${time(expiration)}`);
}

;// CONCATENATED MODULE: ./build/output/summary.js









const titles = {
    create: 'API keys created',
    rotate: 'API keys rotated',
    confirm: 'API keys confirmed',
    invalidate: 'API keys invalidated',
    report: 'API keys reported',
};
const plannedTitles = {
    create: 'API keys that would be created',
    rotate: 'API keys that would be rotated',
    confirm: 'API keys to confirm',
    invalidate: 'API keys that would be invalidated',
    report: 'API keys that would be reported',
};
function summaryOf(result) {
    const { operation } = result;
    const parts = [operation === 'dry-run' ? '### Dry run: would it work?\n' : `### ${titles[operation]}\n`];
    if (result.failure) {
        const { title, cure } = catalogue/* catalogue */.s[result.failure.code];
        const [details = '…'] = (0,output_limits/* shownOf */.Rp)([escapeMarkdown(result.failure.details)]);
        parts.push(`**${escapeMarkdown(title)}.** ${details}\n\n${cure}\n`);
    }
    parts.push(...bodyOf(result));
    for (const remark of result.remarks)
        parts.push(`${escapeMarkdown(remark)}\n`);
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
        escapeMarkdown(subject),
        escapeMarkdown(details),
    ]);
    const parts = [table(['', 'Check', 'Result'], rows)];
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
    const shown = (0,output_limits/* shownOf */.Rp)(items.map(code));
    const more = items.length - shown.length;
    const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
    return items.length > output_limits/* longTable */.V4 ? folded(`${lead}${items.length}`, body) : body;
}
function warningsOf({ warnings }) {
    const byCode = Map.groupBy(warnings, ({ code }) => code);
    const sorted = [...byCode.values()].flat();
    const shown = sorted.slice(0, (0,output_limits/* shownOf */.Rp)(sorted.map(({ text }) => escapeMarkdown(text))).length);
    const paragraphs = [...Map.groupBy(shown, ({ code }) => code)].map(([code, group]) => {
        const texts = group.map(({ text }) => escapeMarkdown(text));
        return `**${escapeMarkdown(messages/* messages */.D[code].title)}.** ${lines(...texts)}\n`;
    });
    const more = sorted.length - shown.length;
    return more > 0 ? [...paragraphs, `${more} more warnings are in the log.\n`] : paragraphs;
}
const readTooEarly = (result) => 'hosts' in result &&
    result.hosts.some(({ secret, status }) => status === 'created' && secret && ['repository', 'organization'].includes(secret.scope));


/***/ })

};
;