export const id = 380;
export const ids = [380];
export const modules = {

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

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./build/catalogue.js + 2 modules
var catalogue = __webpack_require__(8182);
// EXTERNAL MODULE: ./build/github/targets.js
var targets = __webpack_require__(4608);
;// CONCATENATED MODULE: ./build/report/markdown.js
const plainText = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"'`|*~[\]\\#!@$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=[\p{L}\p{P}])|(?<=w)\./giu, (character) => `&#${character.codePointAt(0)};`);
const code = (text) => `<code>${plainText(text)}</code>`;
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
const folded = (summary, body) => `<details><summary>${plainText(summary)}</summary>\n\n${body}\n</details>\n`;

;// CONCATENATED MODULE: ./build/report/summary.js



const mostRows = 1_000;
const room = 180_000;
const longTable = 25;
const titles = {
    create: 'created',
    rotate: 'rotated',
    invalidate: 'invalidated',
    report: 'reported',
};
function summaryOf(request, result) {
    const parts = [`### API keys ${request.dryRun ? 'that would be ' : ''}${titles[request.operation]}\n`];
    if (result.failure) {
        const { title, cure } = catalogue/* catalogue */.s[result.failure.code];
        const [details = '…'] = fitting([plainText(result.failure.details)]);
        parts.push(`**${plainText(title)}.** ${details}\n\n${cure}\n`);
    }
    if (result.hosts.length > 0)
        parts.push(hostTable(request, result.hosts));
    if (result.report)
        parts.push(reportTable(result.report));
    if (result.invalidated.length > 0)
        parts.push(invalidatedTable(result.invalidated));
    if (result.deletedSecrets.length > 0)
        parts.push(listed(`${request.dryRun ? 'Would be deleted' : 'Deleted'}: `, result.deletedSecrets.map(targets/* describe */.q0)));
    if (request.operation === 'invalidate' && result.invalidated.length === 0 && !result.failure)
        parts.push('There was no live API key to invalidate.\n');
    for (const remark of result.remarks)
        parts.push(`${plainText(remark)}\n`);
    const warnings = result.warnings.map(({ title, text }) => `**${plainText(title)}.** ${plainText(text)}\n`);
    const shown = fitting(warnings);
    parts.push(...shown);
    if (shown.length < warnings.length)
        parts.push(`${warnings.length - shown.length} more warnings are in the log.\n`);
    if (result.hosts.some(({ secret, status }) => status === 'created' && secret && ['repository', 'organization'].includes(secret.scope)))
        parts.push('Later jobs of this run still see the old value: GitHub reads repository and organization secrets when a run is queued.\n');
    return `${parts.join('\n')}\n`;
}
function fitting(items) {
    let bytes = 0;
    const end = items.findIndex((item, index) => {
        bytes += Buffer.byteLength(item) + 4;
        return index >= mostRows || bytes > room;
    });
    return end < 0 ? items : items.slice(0, end);
}
function listed(lead, items) {
    const shown = fitting(items.map(code));
    const more = items.length - shown.length;
    const body = `${lead}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`;
    return items.length > longTable ? folded(`${lead}${items.length}`, body) : body;
}
const done = {
    created: 'new key',
    unchanged: 'nothing changed',
    failed: 'failed',
    unknown: 'not known whether the secret was written',
    planned: 'planned',
};
function hostTable(request, hosts) {
    const { beat, purposes } = request;
    const overlap = request.operation === 'rotate' ? request.overlap.text : '';
    const rows = hosts
        .slice(0, mostRows)
        .map((result) => [
        code(result.host),
        plainText(`${beat}: ${purposes.join(', ')}`),
        code(result.key?.name ?? result.keyName),
        result.key ? code(result.key.id) : '',
        ends(result.key?.expiration, Boolean(result.key)),
        result.status === 'failed' ? '' : result.secret ? plainText((0,targets/* describe */.q0)(result.secret)) : 'outputs',
        plainText([done[result.status], result.why, retired(result, overlap), result.failure?.details]
            .filter(Boolean)
            .join('; ')),
    ]);
    const head = ['Host', 'Purpose', 'Key name', 'Id', 'Expires', 'Handed over to', 'Done'];
    return foldedTable(head, rows, hosts.length, 'hosts');
}
function retired({ retirement }, overlap) {
    if (!retirement)
        return '';
    const { expire, invalidate } = retirement;
    const parts = [
        expire.length > 0 ? `${expire.map(({ id }) => id).join(', ')} will live for another ${overlap}` : '',
        invalidate.length > 0 ? `${invalidate.map(({ id }) => id).join(', ')} will be invalidated` : '',
    ].filter(Boolean);
    return parts.length > 0 ? `when the job succeeds, ${parts.join(' and ')}` : '';
}
const keyHead = ['Host', 'Beat', 'Purpose', 'Environment', 'Key name', 'Id'];
function keyCells({ id, name, metadata }) {
    const { host, beat, purpose, environment } = metadata;
    return [...[host, beat, purpose, environment].map(textOrNothing), code(name), code(id)];
}
const textOrNothing = (value) => plainText(typeof value === 'string' ? value : '');
const invalidatedTable = (keys) => foldedTable(keyHead, keys.slice(0, mostRows).map(keyCells), keys.length, 'keys');
function reportTable(report) {
    if (report.length === 0)
        return 'No managed API key was found.\n';
    const rows = report
        .slice(0, mostRows)
        .map(({ key, state, foreign, nearEnd }) => [
        ...keyCells(key),
        fed(key),
        plainText(new Date(key.creation).toISOString().slice(0, 10)),
        ends(key.expiration, true),
        textOrNothing(key.username),
        plainText([state, foreign ? ofRepository(key.metadata.repository) : '', nearEnd ? 'ends soon' : '']
            .filter(Boolean)
            .join(', ')),
    ]);
    return foldedTable([...keyHead, 'Handed over to', 'Made', 'Expires', 'Owner', 'State'], rows, report.length, 'keys');
}
function fed({ metadata }) {
    const target = (0,targets/* fromMetadata */.U7)(metadata);
    if (!target)
        return '';
    return target.scope === 'outputs' ? 'outputs' : plainText((0,targets/* describe */.q0)(target));
}
const ofRepository = (repository) => `of ${typeof repository === 'string' ? repository : 'another repository'}`;
function foldedTable(head, rows, total, what) {
    const shown = fitting(rows.map((row) => row.join(' | '))).length;
    const more = total > shown ? `\n${total - shown} more are in the output \`keys\`.\n` : '';
    const body = table(head, rows.slice(0, shown)) + more;
    return total > longTable ? folded(`${total} ${what}`, body) : body;
}
const ends = (expiration, known) => expiration === undefined
    ? known
        ? 'never'
        : ''
    : plainText(new Date(expiration).toISOString().replace(/\.\d+Z$/, 'Z'));


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
