"use strict";
exports.id = 378;
exports.ids = [378];
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

/***/ 4041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ fitWithin),
/* harmony export */   Rp: () => (/* binding */ shownOf),
/* harmony export */   V4: () => (/* binding */ longTable),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   pX: () => (/* binding */ outputLimit)
/* harmony export */ });
const outputLimit = 480_000;
const summaryLimit = 160_000;
function fitWithin(rows, most, sizeOf) {
    let size = 0;
    const end = rows.findIndex((row) => {
        size += sizeOf(row);
        return size > most;
    });
    return end < 0 ? rows : rows.slice(0, end);
}
const mostRows = 1_000;
const longTable = 25;
const shownOf = (items) => fitWithin(items.slice(0, mostRows), summaryLimit, (item) => Buffer.byteLength(item) + 4);


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