"use strict";
exports.id = 345;
exports.ids = [345,625];
exports.modules = {

/***/ 4492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pn: () => (/* binding */ beatNames),
  b4: () => (/* binding */ keyNamePrefix),
  fk: () => (/* binding */ purposeNames),
  De: () => (/* binding */ purposesOf),
  SM: () => (/* binding */ roleDescriptorsFor),
  RO: () => (/* binding */ rowsOf)
});

;// CONCATENATED MODULE: ./build/beats/table.js
const index = (names, ...privileges) => ({ names, privileges });
function libbeat(beat) {
    const pages = `https://www.elastic.co/docs/reference/beats/${beat}`;
    return {
        publishing: {
            roleName: `${beat}_writer`,
            descriptor: {
                cluster: ['monitor', 'read_ilm', 'read_pipeline'],
                indices: [index([`${beat}-*`], 'view_index_metadata', 'create_doc', 'auto_configure')],
            },
            source: `${pages}/beats-api-keys`,
            setting: 'output',
        },
        monitoring: {
            roleName: `${beat}_monitoring`,
            descriptor: {
                cluster: ['monitor'],
                indices: [index(['.monitoring-beats-*'], 'create_index', 'create')],
            },
            source: `${pages}/beats-api-keys`,
            setting: 'monitoring.elasticsearch.api_key',
        },
        setup: {
            roleName: `${beat}_setup`,
            descriptor: {
                cluster: ['monitor', 'manage_ilm', 'manage_index_templates', 'manage_pipeline'],
                indices: [index([`${beat}-*`], 'manage')],
                applications: [{ application: 'kibana-.kibana', privileges: ['all'], resources: ['*'] }],
            },
            source: `${pages}/privileges-to-setup-beats`,
            setting: 'output',
        },
    };
}
const monitorState = {
    roleName: 'heartbeat_monitor_state',
    descriptor: { indices: [index(['heartbeat-*', 'synthetics-*'], 'read')] },
    source: 'https://github.com/elastic/beats/blob/main/heartbeat/monitors/wrappers/monitorstate/esloader.go',
    setting: 'output',
};
const apm = 'https://www.elastic.co/docs/solutions/observability/apm';
const apmServer = {
    publishing: {
        roleName: 'apm_writer',
        descriptor: {
            cluster: ['monitor'],
            indices: [index(['traces-apm*', 'logs-apm*', 'metrics-apm*'], 'auto_configure', 'create_doc')],
        },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'output',
    },
    monitoring: {
        roleName: 'apm_monitoring',
        descriptor: { indices: [index(['.monitoring-beats-*'], 'create_index', 'create_doc')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'monitoring.elasticsearch.api_key',
    },
    'source-maps': {
        roleName: 'apm_sourcemap',
        descriptor: { indices: [index(['.apm-source-map'], 'read')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'apm-server.rum.source_mapping.elasticsearch.api_key',
    },
    'agent-configuration': {
        roleName: 'apm_agentcfg',
        descriptor: {
            indices: [{ ...index(['.apm-agent-configuration'], 'read'), allow_restricted_indices: true }],
        },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'apm-server.agent.config.elasticsearch.api_key',
    },
    'tail-based-sampling': {
        roleName: 'apm_tail_based_sampling',
        descriptor: { indices: [index(['traces-apm.sampled'], 'read')] },
        source: `${apm}/grant-access-using-api-keys`,
        setting: 'output',
    },
};
const logstashPage = 'https://www.elastic.co/docs/reference/logstash/secure-connection';
const logstash = {
    publishing: {
        roleName: 'logstash_writer',
        descriptor: {
            cluster: ['monitor', 'manage_ilm', 'read_ilm'],
            indices: [index(['logstash-*'], 'view_index_metadata', 'create_doc')],
        },
        source: logstashPage,
        setting: 'output',
    },
    monitoring: {
        roleName: 'logstash_monitoring',
        descriptor: { cluster: ['monitor'], indices: [index(['.monitoring-ls-*'], 'create_index', 'create')] },
        source: logstashPage,
        setting: 'xpack.monitoring.elasticsearch.api_key',
    },
    'central-management': {
        roleName: 'logstash_monitoring',
        descriptor: { cluster: ['monitor', 'manage_logstash_pipelines'] },
        source: logstashPage,
        setting: 'xpack.management.elasticsearch.api_key',
    },
};
const elasticAgent = {
    publishing: {
        roleName: 'standalone_agent',
        descriptor: {
            cluster: ['monitor'],
            indices: [
                index(['logs-*-*', 'metrics-*-*', 'traces-*-*', 'synthetics-*-*'], 'auto_configure', 'create_doc'),
            ],
        },
        source: 'https://www.elastic.co/docs/reference/fleet/grant-access-to-elasticsearch',
        setting: 'output',
    },
};
const otelCollector = {
    publishing: {
        roleName: 'otel_collector_writer',
        descriptor: {
            indices: [index(['logs-*-*', 'metrics-*-*', 'traces-*-*'], 'auto_configure', 'create_doc')],
        },
        source: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/v0.139.0/exporter/elasticsearchexporter',
        setting: 'output',
    },
};
const beat = (name) => ({ keyNamePrefix: name, purposes: libbeat(name) });
const beats = {
    heartbeat: {
        keyNamePrefix: 'heartbeat',
        purposes: { ...libbeat('heartbeat'), 'monitor-state': monitorState },
    },
    filebeat: beat('filebeat'),
    metricbeat: beat('metricbeat'),
    packetbeat: beat('packetbeat'),
    auditbeat: beat('auditbeat'),
    winlogbeat: beat('winlogbeat'),
    'apm-server': { keyNamePrefix: 'apm', purposes: apmServer },
    logstash: { keyNamePrefix: 'logstash', purposes: logstash },
    'elastic-agent': { keyNamePrefix: 'elastic-agent', purposes: elasticAgent },
    'otel-collector': { keyNamePrefix: 'otel-collector', purposes: otelCollector },
};

;// CONCATENATED MODULE: ./build/beats/roles.js

const beatNames = Object.keys(beats);
const purposeNames = [
    ...new Set(Object.values(beats).flatMap((beat) => Object.keys(beat.purposes))),
];
function beatOf(name) {
    const beat = Object.hasOwn(beats, name) ? beats[name] : undefined;
    if (!beat)
        throw new TypeError(`no such Beat: ${name}`);
    return beat;
}
const purposesOf = (beat) => Object.keys(beatOf(beat).purposes);
const keyNamePrefix = (beat) => beatOf(beat).keyNamePrefix;
function rowsOf(beat, purposes) {
    return Object.entries(beatOf(beat).purposes).filter(([purpose]) => purposes.includes(purpose));
}
function roleDescriptorsFor(beat, purposes, index) {
    const descriptors = {};
    for (const [purpose, row] of rowsOf(beat, purposes)) {
        const roleName = row.roleName in descriptors ? `${beat}_${purpose.replaceAll('-', '_')}` : row.roleName;
        const descriptor = structuredClone(row.descriptor);
        if (purpose === 'publishing' && index?.length)
            for (const entry of descriptor.indices ?? [])
                entry.names = [...index];
        descriptors[roleName] = descriptor;
    }
    return descriptors;
}


/***/ }),

/***/ 1625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
class Failure extends Error {
    code;
    details;
    constructor(code, details, options) {
        super(`${code}: ${details}`, options);
        this.name = 'Failure';
        this.code = code;
        this.details = details;
    }
}


/***/ }),

/***/ 345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/request.js
var request = __webpack_require__(5294);
;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/inputs/credential-forms.js
const credentialForms = [
    /[\w-]{20}:[\w-]{20}/,
    /"(api_key|encoded|password)"\s*:/,
    /gh[opusr]_\w{16}|github_pat_\w{16}/,
    /essu_[\w+/=-]{16}/,
    /eyJ[\w-]{8,}\.[\w-]+\./,
    /AAEAA[\w-]{20}/,
    /-----BEGIN/,
    /:\/\/[^\s/@]*:[^\s/@]*@/,
];
function isEncodedApiKey(text) {
    if (!/^[\w+/-]{40,}={0,2}$/.test(text))
        return false;
    return /^[\w-]{16,}:[\w-]{16,}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
function looksLikeCredential(text) {
    return credentialForms.some((form) => form.test(text)) || text.split(/[\s,]+/).some(isEncodedApiKey);
}
function looksGenerated(text) {
    const words = text.match(/[A-Za-z0-9]{16,}/g) ?? [];
    return words.some((word) => {
        const classes = [...word].map((letter) => /\d/.test(letter) ? 0 : letter === letter.toLowerCase() ? 1 : 2);
        const changes = classes.filter((kind, position) => position > 0 && kind !== classes[position - 1]);
        const digits = word.match(/(?<=[A-Za-z])\d+(?=[A-Za-z])/g) ?? [];
        return digits.length >= 2 && changes.length > 0.4 * word.length;
    });
}
function maskCredential(inputs, credential) {
    const forms = isEncodedApiKey(credential)
        ? [credential, Buffer.from(credential, 'base64').toString('latin1')]
        : [credential];
    for (const text of forms) {
        inputs.mask(text);
        const [, key] = /^[^:]*:(.+)$/.exec(text) ?? [];
        if (key !== undefined)
            inputs.mask(key);
    }
}
function credentialProblem(inputs, text, right) {
    if (!looksLikeCredential(text) && !inputs.isSecret(text))
        return undefined;
    return maskAsCredential(inputs, text, right);
}
function maskAsCredential(inputs, text, right) {
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    for (const line of lines)
        if (line.length >= 8 && !/^-----[A-Z ]+-----$/.test(line))
            maskCredential(inputs, line);
    return `${right}: this looks like a credential. It is masked from now on, and was not sent anywhere`;
}

;// CONCATENATED MODULE: ./build/inputs/text.js


const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const hasControlCharacter = (text) => unprintable.test(text);
const longestEcho = 60;
function echo(text, secrets = []) {
    if (looksLikeCredential(text) || text.includes('@'))
        return undefined;
    for (const secret of secrets)
        if (text.includes(secret))
            return undefined;
    const characters = [...text];
    const short = characters.length > longestEcho ? [...characters.slice(0, longestEcho - 1), '…'] : characters;
    return short.map(visible).join('');
}
function visible(character) {
    if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character))
        return character;
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
function nearest(word, known) {
    if (word.length > longestEcho)
        return undefined;
    let best;
    for (const name of known) {
        const distance = leven(word.toLowerCase(), name);
        if (distance <= name.length / 3 && (!best || distance < best.distance))
            best = { name, distance };
    }
    return best?.name;
}

;// CONCATENATED MODULE: ./build/inputs/choice.js

function parseChoice(inputs, name, words) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const word = words.find((known) => known === text);
    if (word === undefined)
        inputs.addProblem(name, oneOf(words, text), text);
    return word;
}
function oneOf(words, text) {
    const meant = nearest(text, words);
    return `${meant ? `did you mean ${meant}? It` : 'it'} is one of ${words.join(', ')}`;
}

// EXTERNAL MODULE: ./build/runner/secret.js
var secret = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/inputs/operations.js

const summaries = {
    create: 'mints one more key per host, proves it and hands it over',
    rotate: 'mints a new key per host and retires the older ones when the job succeeds',
    invalidate: 'ends keys by key-id, by host, or those of a whole environment',
    report: 'lists the managed keys and changes nothing',
};
const mint = ['create', 'rotate'];
const mintOrInvalidate = [...mint, 'invalidate'];
const inputs = {
    operation: request/* operations */.zU,
    'dry-run': request/* operations */.zU,
    cluster: request/* operations */.zU,
    username: request/* operations */.zU,
    password: request/* operations */.zU,
    'api-key': request/* operations */.zU,
    'bearer-token': request/* operations */.zU,
    'oidc-audience': request/* operations */.zU,
    'jwt-client-secret': request/* operations */.zU,
    'ca-certificate': request/* operations */.zU,
    'ca-fingerprint': request/* operations */.zU,
    'client-certificate': request/* operations */.zU,
    'client-key': request/* operations */.zU,
    'request-timeout': request/* operations */.zU,
    beat: request/* operations */.zU,
    host: request/* operations */.zU,
    purpose: request/* operations */.zU,
    index: mintOrInvalidate,
    'role-descriptors': mintOrInvalidate,
    'key-name': mintOrInvalidate,
    expiration: mint,
    environment: request/* operations */.zU,
    metadata: mint,
    verify: mint,
    secret: mint,
    'secret-format': mint,
    'secret-scope': mint,
    'secret-environment': mint,
    'secret-repository': mint,
    'secret-visibility': mint,
    'secret-repositories': mint,
    'github-token': request/* operations */.zU,
    'renew-before': ['rotate', 'report'],
    'max-age': ['rotate'],
    overlap: ['rotate', 'report'],
    'fail-on': ['report'],
    adopt: ['rotate', 'invalidate'],
    'key-id': ['invalidate'],
    'revoke-after-job': ['create'],
    'job-status': request/* operations */.zU,
};
const inputNames = Object.keys(inputs);
function isUsedBy(name, operation) {
    const users = inputs[name];
    return users.includes(operation);
}

// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(1625);
;// CONCATENATED MODULE: ./build/inputs/problems.js

class InputFailure extends failure/* Failure */.H {
    problems;
    constructor(problems, whyEmpty) {
        const lines = problems.map(problemText);
        if (problems.some((problem) => problem.empty))
            lines.push(whyEmpty);
        super('inputs', lines.join('\n'));
        this.name = 'InputFailure';
        this.problems = problems;
    }
}
function problemText({ input, given, right }) {
    return given === undefined ? `${input}: ${right}` : `${input} (given: ${given}): ${right}`;
}

;// CONCATENATED MODULE: ./build/inputs/why-empty.js
function whyEmpty(env) {
    const reasons = [
        'its name is misspelt in the workflow',
        'it belongs to an environment, and the job does not name that environment (`environment:` of the job)',
        ...eventReasons(env),
        'this is a reusable workflow, and its caller does not pass it on (`secrets: inherit`)',
    ];
    return `An input is empty although the workflow sets it when its secret or variable is not available: ${reasons.join('; or ')}.`;
}
function eventReasons({ GITHUB_EVENT_NAME: event = '', GITHUB_ACTOR: actor }) {
    if (actor === 'dependabot[bot]')
        return ['Dependabot started this run, which gets Dependabot secrets only'];
    if (event.startsWith('pull_request') && event !== 'pull_request_target')
        return ['the pull request comes from a fork, whose workflows get no secrets'];
    return [];
}
const whyEmptyInPost = 'The main step had these inputs. GitHub evaluates them again for the post step, and in a composite action that another ' +
    'composite action uses they are empty then (https://github.com/actions/runner/issues/2030): use this action in the ' +
    'workflow itself, or in a composite action that the workflow uses directly. A step that changed `env` has the same effect.';

;// CONCATENATED MODULE: ./build/inputs/inputs.js






const nothing = new secret/* Secret */.z('', () => { });
class Inputs {
    env;
    problems = [];
    warnings = [];
    #ports;
    #secrets = new Map();
    #unused = new Set();
    #phase;
    constructor(ports, phase) {
        this.#ports = ports;
        this.#phase = phase;
        this.env = ports.env;
    }
    text(name) {
        return this.#raw(name).trim();
    }
    #raw(name) {
        return this.#unused.has(name) ? '' : (this.#ports.input(name) ?? '');
    }
    given(name) {
        return this.text(name) !== '';
    }
    isBlank(name) {
        return this.#ports.input(name) === '';
    }
    secret(name) {
        if (!this.given(name))
            return undefined;
        return this.mask(this.#raw(name).replace(/^[\r\n]+|[\r\n]+$/g, ''));
    }
    mask(value) {
        const secret = this.#secrets.get(value) ?? this.#ports.secret(value);
        this.#secrets.set(value, secret);
        return secret;
    }
    isSecret(value) {
        return value !== '' && this.#secrets.has(value);
    }
    boolean(name, fallback) {
        const text = this.text(name);
        if (text !== '' && text !== 'true' && text !== 'false')
            this.addProblem(name, 'give `true` or `false`', text);
        return text === '' ? fallback : text === 'true';
    }
    addProblem(input, right, given) {
        this.problems.push({ input, right, ...(given !== undefined && { given }) });
    }
    addEmpty(input, right) {
        this.problems.push({ input, right, empty: true });
    }
    warn(text) {
        this.warnings.push(text);
    }
    refuseUnused(operation) {
        for (const name of inputNames) {
            if (isUsedBy(name, operation))
                continue;
            if (this.given(name)) {
                const users = request/* operations */.zU.filter((other) => isUsedBy(name, other));
                this.addProblem(name, `leave it out: ${operation} does not use it, only ${users.join(' and ')}`);
            }
            this.#unused.add(name);
        }
    }
    throwIfAny() {
        if (this.problems.length === 0)
            return;
        const secrets = [...this.#secrets.keys()].filter((value) => value.length >= 4);
        throw new InputFailure(this.problems.map(({ given, ...problem }) => {
            const shown = given === undefined ? undefined : echo(given, secrets);
            return shown === undefined ? problem : { ...problem, given: shown };
        }), this.#phase === 'post' ? whyEmptyInPost : whyEmpty(this.env));
    }
}

;// CONCATENATED MODULE: ./build/inputs/filters.js
function filters({ hosts, beat, purposes }) {
    return {
        hosts,
        ...(beat !== undefined && { beat }),
        ...(purposes.length > 0 && { purpose: purposes.join('+') }),
    };
}
function secretAccess({ githubToken }) {
    return githubToken ? { delivery: { token: githubToken } } : {};
}

// EXTERNAL MODULE: ./build/beats/roles.js + 1 modules
var roles = __webpack_require__(4492);
;// CONCATENATED MODULE: ./build/inputs/names.js


const placeholders = ['beat', 'host', 'purpose', 'environment', 'repository'];
function checkTemplate(inputs, name, environment) {
    const before = inputs.problems.length;
    const text = inputs.text(name);
    const known = placeholders.map((placeholder) => `{${placeholder}}`);
    for (const [whole, word = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (known.includes(whole))
            continue;
        const meant = nearest(word, placeholders);
        inputs.addProblem(name, `${meant ? `did you mean {${meant}}? The` : 'the'} placeholders are ${known.join(' ')}`, whole);
    }
    if (/[{}]/.test(ownText(text)))
        inputs.addProblem(name, `a brace can only be part of a placeholder: ${known.join(' ')}`, text);
    if (text.includes('{environment}') && environment === '')
        inputs.addProblem(name, 'it has {environment}, so give environment too', text);
    return inputs.problems.length === before;
}
function checkKeyNameTemplate(inputs, environment) {
    const right = credentialProblem(inputs, inputs.text('key-name'), 'give the name of the key, such as {beat}_{host}');
    if (right !== undefined)
        inputs.addProblem('key-name', right);
    else
        checkTemplate(inputs, 'key-name', environment);
}
const ownText = (template) => template.replaceAll(/\{[^{}]*\}/g, '');
function fill(template, fillings) {
    const known = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
    return template.replace(known, (_whole, placeholder) => fillings[placeholder]);
}
const longestKeyName = 256;
function keyNameProblem(name) {
    if (hasControlCharacter(name))
        return 'a key name cannot hold a control character';
    if (name.length > longestKeyName)
        return `a key name has at most ${longestKeyName} characters (UTF-16 units) after filling in; this one has ${name.length}`;
    if (name.startsWith('_'))
        return 'a key name cannot begin with _';
    if (name.includes('*'))
        return 'a key name cannot hold *, which stands for many names when keys are looked for';
    if (name.trim() !== name || name === '')
        return 'a key name cannot begin or end with white space, or be empty';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/lists.js

function parseList(inputs, name, item, check = () => undefined) {
    if (!inputs.given(name))
        return [];
    const items = readItems(inputs.text(name));
    if (items === undefined) {
        inputs.addProblem(name, `a list in brackets is a JSON array of strings, such as ["first", "second"]; or leave the brackets out and give one ${item} a line`, inputs.text(name));
        return [];
    }
    if (items.length === 0)
        inputs.addProblem(name, `give at least one ${item}`, inputs.text(name));
    const once = new Set(items);
    const again = new Set(items.filter((text, position) => items.indexOf(text) !== position));
    const problems = new Map();
    for (const text of once) {
        const problem = commonProblem(text, item) ?? check(text);
        if (problem !== undefined)
            problems.set(problem, [...(problems.get(problem) ?? []), text]);
    }
    for (const [right, texts] of problems) {
        const more = texts.length > 1 ? ` (and ${texts.length - 1} more like it)` : '';
        inputs.addProblem(name, `${right}${more}`, texts[0]);
        for (const text of texts)
            once.delete(text);
    }
    for (const text of again)
        if (once.has(text))
            inputs.addProblem(name, `give each ${item} once`, text);
    return [...once];
}
function readItems(text) {
    const lines = text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    if (lines[0]?.startsWith('['))
        return readJson(lines.join('\n'))?.filter((item) => item !== '');
    const items = lines.flatMap((line) => line.replace(/^-(\s+|$)/, '').split(','));
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function commonProblem(text, item) {
    if (hasControlCharacter(text))
        return `a ${item} cannot hold a control character`;
    return absenceProblem(text);
}
function absenceProblem(text) {
    if (text === 'null')
        return 'give a value: null is what toJSON makes of a value that is not set';
    if (text === 'Array' || text === 'Object')
        return 'write the expression with toJSON: without it GitHub makes this word of a list or an object';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/cluster.js

function parseCluster(inputs) {
    if (!inputs.given('cluster')) {
        inputs.addEmpty('cluster', `give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID`);
        return [];
    }
    const items = parseList(inputs, 'cluster', 'URL');
    if (items.length > 1 && !items.every(hasScheme))
        inputs.addProblem('cluster', 'give one Cloud ID alone, or one or more URLs');
    return items.map((item) => parseNode(inputs, item)).filter((node) => node !== undefined);
}
const hasScheme = (text) => /^[^/]*:\/\//.test(text);
function parseNode(inputs, text) {
    const url = URL.parse(hasScheme(text) ? text : `https://${text}`);
    if (url?.username || url?.password) {
        for (const form of [url.password, decoded(url.password)])
            if (form !== '')
                inputs.mask(form);
        inputs.addProblem('cluster', 'leave user name and password out of the URL, where logs and error messages would show them; give them as username and password');
        return undefined;
    }
    return hasScheme(text) ? parseUrl(inputs, text, url) : parseCloudId(inputs, text);
}
function parseUrl(inputs, text, url) {
    if (!url || !['http:', 'https:'].includes(url.protocol) || /\s/.test(text)) {
        inputs.addProblem('cluster', 'give a URL that begins with https:// or http://, such as https://es.example.com:9200', text);
        return undefined;
    }
    if (url.search || url.hash) {
        inputs.addProblem('cluster', 'leave ? and # out of the URL; a path is all that may follow the host', text);
        return undefined;
    }
    if (/\/_(bulk|cat|cluster|nodes|search|security)\b/.test(url.pathname)) {
        inputs.addProblem('cluster', 'leave the path of an API out, and give the base URL of the cluster', text);
        return undefined;
    }
    return url.origin + url.pathname.replace(/\/+$/, '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parseCloudId(inputs, text) {
    const encoded = text.slice(text.lastIndexOf(':') + 1);
    const [host = '', id = ''] = Buffer.from(encoded, 'base64').toString('latin1').split('$');
    const [hostName = '', hostPort] = host.split(':');
    const [idName = '', idPort] = id.split(':');
    const url = `https://${idName}.${hostName}:${idPort ?? hostPort ?? 443}`;
    const names = [hostName, idName].every((name) => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(name));
    if (/^[\w+/-]+={0,2}$/.test(encoded) && names && URL.canParse(url))
        return new URL(url).origin;
    inputs.addProblem('cluster', 'give a URL with its scheme, such as https://es.example.com:9200, or a Cloud ID as its deployment page shows it (name:base64)', text);
    return undefined;
}
function isLoopback(node) {
    const { hostname } = new URL(node);
    return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./build/inputs/cloud-key.js

const prefix = 'essu_';
const isCloudKey = (value) => value.startsWith(prefix);
const isGitHubToken = (value) => /^(gh[opusr]_|github_pat_)/.test(value);
const isElasticsearchKey = (value) => /^[\w-]{16,}:[\w-]{16,}$/.test(value) || isEncodedApiKey(value);
function wrongCloudKey(value) {
    if (isGitHubToken(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}; this is a GitHub token, and it has not been sent anywhere`;
    if (isElasticsearchKey(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}; this is an Elasticsearch API key, and such a key cannot make keys that have privileges`;
    if (/^apikey\s/i.test(value))
        return 'give the key alone, without the word in front of it';
    if (!isCloudKey(value))
        return `give an Elastic Cloud API key, which begins with ${prefix}`;
    if (!/^[\w.~+/=-]+$/.test(value))
        return 'an Elastic Cloud API key has letters, digits and . _ ~ + / = - only; this one has others';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/header.js
function checkHeaderValue(inputs, name, value) {
    if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value))
        return;
    inputs.addProblem(name, 'give it as one line of ASCII characters, without spaces around it: it is sent in an HTTP header, which cannot hold line breaks or other characters');
}

;// CONCATENATED MODULE: ./build/inputs/credentials.js




const kinds = 'username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key';
function parseCredentials(inputs) {
    const found = [parseBasic(inputs), parseCloudKey(inputs), parseBearer(inputs), parseOidc(inputs)].filter((kind) => kind !== undefined);
    const clientSecret = inputs.secret('jwt-client-secret');
    if (clientSecret)
        checkHeaderValue(inputs, 'jwt-client-secret', clientSecret.reveal());
    if (found.length > 1)
        inputs.addProblem(found.at(-1).input, `give one kind of credential, not several: ${kinds}`);
    const [credentials] = found.map((kind) => kind.credentials);
    const takesSecret = credentials?.kind === 'bearer' || credentials?.kind === 'oidc';
    if (clientSecret && !takesSecret)
        inputs.addProblem('jwt-client-secret', 'leave it out, or give the oidc-audience or bearer-token that it belongs to');
    if (!credentials && !inputs.given('client-certificate') && !inputs.given('client-key'))
        inputs.addEmpty('username', `say who mints the keys: ${kinds}; all of them are empty`);
    if (!credentials)
        return { kind: 'certificate' };
    if (!clientSecret || !takesSecret)
        return credentials;
    return { ...credentials, clientSecret };
}
const others = ['api-key', 'bearer-token', 'oidc-audience'];
function parseBasic(inputs) {
    const username = inputs.text('username');
    const password = inputs.secret('password');
    if (username === '' && !password)
        return undefined;
    const alone = !others.some((name) => inputs.given(name));
    if (username === '' && alone)
        inputs.addEmpty('username', 'give the user whose password this is');
    if (!password && alone)
        inputs.addEmpty('password', 'give the password of the user; it is empty');
    if (username.includes(':'))
        inputs.addProblem('username', 'a user name for Basic authentication cannot hold a colon');
    else if (hasControlCharacter(username))
        inputs.addProblem('username', 'a user name cannot hold a control character', username);
    return { input: 'username', credentials: { kind: 'basic', username, password: password ?? nothing } };
}
function parseCloudKey(inputs) {
    const key = inputs.secret('api-key');
    if (!key)
        return undefined;
    const wrong = wrongCloudKey(key.reveal());
    if (wrong !== undefined)
        inputs.addProblem('api-key', wrong);
    return { input: 'api-key', credentials: { kind: 'cloud-key', key } };
}
function parseBearer(inputs) {
    const token = inputs.secret('bearer-token');
    if (!token)
        return undefined;
    const value = token.reveal();
    if (isGitHubToken(value))
        inputs.addProblem('bearer-token', 'give a token that Elasticsearch knows; this is a GitHub token, and it has not been sent anywhere. For GitHub as identity provider use oidc-audience');
    else if (isCloudKey(value))
        inputs.addProblem('bearer-token', 'give this Elastic Cloud API key as api-key: it is no token');
    else if (isElasticsearchKey(value))
        inputs.addProblem('bearer-token', 'give a token; this is an Elasticsearch API key, and an API key cannot make keys that have privileges');
    else if (/^(bearer|basic|apikey)\s/i.test(value))
        inputs.addProblem('bearer-token', 'give the token alone, without the word in front of it');
    else if (!/^[\w.~+/=-]+$/.test(value))
        inputs.addProblem('bearer-token', 'a token has letters, digits and . _ ~ + / = - only; this one has others');
    return { input: 'bearer-token', credentials: { kind: 'bearer', token } };
}
function parseOidc(inputs) {
    const audience = inputs.text('oidc-audience');
    if (audience === '')
        return undefined;
    if (hasControlCharacter(audience))
        inputs.addProblem('oidc-audience', 'an audience cannot hold a control character', audience);
    return { input: 'oidc-audience', credentials: { kind: 'oidc', audience } };
}

;// CONCATENATED MODULE: ./build/inputs/duration.js
const milliseconds = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const longest = 36_500 * milliseconds.d;
function readDuration(text) {
    const [, count, unit] = /^(\d{1,10})([dhms])$/.exec(text) ?? [];
    if (count === undefined || unit === undefined)
        return undefined;
    const ms = Number(count) * milliseconds[unit];
    return ms <= longest ? { text, ms } : undefined;
}
function parseDuration(inputs, name, zero = false) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const duration = readDuration(text);
    if (!duration)
        inputs.addProblem(name, 'give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d; there is no unit for weeks, months or years', text);
    else if (duration.ms === 0 && !zero)
        inputs.addProblem(name, 'give more than nothing', text);
    else
        return duration;
    return undefined;
}
const oneDay = { text: '24h', ms: milliseconds.d };
const twoWeeks = { text: '14d', ms: 14 * milliseconds.d };

;// CONCATENATED MODULE: ./build/inputs/pem.js
const pem_crypto = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 23));
const certificateBlocks = /-----BEGIN ([A-Z0-9 ]*CERTIFICATE)-----.*?-----END \1-----/gs;
async function readCertificates(text) {
    const { X509Certificate } = await pem_crypto();
    try {
        const first = new X509Certificate(text);
        const blocks = text.match(certificateBlocks) ?? [];
        return [first, ...blocks.slice(1).map((block) => new X509Certificate(block))];
    }
    catch {
        return undefined;
    }
}
async function readPrivateKey(text) {
    const { createPrivateKey } = await pem_crypto();
    try {
        return createPrivateKey(text);
    }
    catch {
        return undefined;
    }
}
const isEncryptedKey = (text) => text.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----') || text.includes('Proc-Type: 4,ENCRYPTED');
const holdsPrivateKey = (text) => text.includes('PRIVATE KEY-----');
function pemWanted(label) {
    return `give PEM text as it stands in the file, from -----BEGIN ${label}----- to -----END ${label}-----, with its line breaks and without quotes; not the path of the file`;
}

;// CONCATENATED MODULE: ./build/inputs/tls.js



async function parseTls(inputs, nodes) {
    if (inputs.given('ca-certificate') && inputs.given('ca-fingerprint'))
        inputs.addProblem('ca-fingerprint', 'give ca-certificate or ca-fingerprint, not both');
    const names = ['ca-certificate', 'ca-fingerprint', 'client-certificate', 'client-key'];
    if (nodes.length > 0 && nodes.every((node) => node.startsWith('http://')))
        for (const name of names)
            if (inputs.given(name))
                inputs.addProblem(name, 'it needs a cluster that is reached by https://');
    const caCertificate = await parseAuthority(inputs);
    const caFingerprint = parseFingerprint(inputs);
    const clientCertificate = await parseClientCertificate(inputs);
    return {
        ...(caCertificate !== undefined && { caCertificate }),
        ...(caFingerprint !== undefined && { caFingerprint }),
        ...(clientCertificate && { clientCertificate }),
    };
}
const fingerprintLabel = /^sha-?256(\s+fingerprint)?\s*[=:]\s*/i;
function parseFingerprint(inputs) {
    const text = inputs.text('ca-fingerprint');
    if (text === '')
        return undefined;
    const hexadecimal = text.replace(fingerprintLabel, '').replaceAll(':', '').toUpperCase();
    if (/^[\dA-F]{64}$/.test(hexadecimal))
        return hexadecimal.match(/../g)?.join(':');
    inputs.addProblem('ca-fingerprint', 'give the SHA-256 fingerprint of the CA certificate, 64 hexadecimal digits with or without colons, as Elasticsearch prints it at its first start, or the line of `openssl x509 -noout -fingerprint -sha256`', text);
    return undefined;
}
async function parseAuthority(inputs) {
    const text = inputs.text('ca-certificate');
    if (text === '')
        return undefined;
    if (holdsPrivateKey(text)) {
        maskKey(inputs, text);
        inputs.addProblem('ca-certificate', "leave the private key out: the CA's certificate is all that is needed");
        return undefined;
    }
    return parseCertificates(inputs, 'ca-certificate', text);
}
async function parseCertificates(inputs, name, text) {
    const certificates = await readCertificates(text);
    if (!certificates)
        inputs.addProblem(name, pemWanted('CERTIFICATE'));
    return certificates?.join('');
}
async function parseClientCertificate(inputs) {
    const [certificateText, keyText] = [inputs.text('client-certificate'), inputs.text('client-key')];
    for (const text of [certificateText, keyText])
        if (holdsPrivateKey(text))
            maskKey(inputs, text);
    if (certificateText === '' && keyText === '')
        return undefined;
    if (keyText === '')
        inputs.addEmpty('client-key', 'give the private key of client-certificate; PEM that holds both is given twice');
    if (certificateText === '')
        inputs.addEmpty('client-certificate', 'give the certificate of client-key; PEM that holds both is given twice');
    const certificate = certificateText && (await parseCertificates(inputs, 'client-certificate', certificateText));
    const key = keyText ? await parseKey(inputs, keyText, certificate) : nothing;
    return certificate && key ? { certificate, key } : undefined;
}
async function parseKey(inputs, text, certificate) {
    const key = maskKey(inputs, text);
    if (isEncryptedKey(text)) {
        inputs.addProblem('client-key', 'give the key without a passphrase: there is no input to take one');
        return undefined;
    }
    const parsed = await readPrivateKey(text);
    if (!parsed) {
        inputs.addProblem('client-key', pemWanted('PRIVATE KEY'));
        return undefined;
    }
    const [owner] = (certificate && (await readCertificates(certificate))) || [];
    if (owner && !owner.checkPrivateKey(parsed))
        inputs.addProblem('client-key', 'give the private key of client-certificate: this one belongs to another certificate. Of several certificates the key belongs to the first');
    return key;
}
function maskKey(inputs, text) {
    const lines = text.split(/[\r\n]+|\\n/).map((line) => line.trim());
    for (const line of lines)
        if (lines.length === 1 || (line.length >= 16 && !line.startsWith('-----')))
            inputs.mask(line);
    return new secret/* Secret */.z(text, () => { });
}

;// CONCATENATED MODULE: ./build/inputs/connection.js




const defaultTimeout = 30_000;
const longestTimeout = readDuration('1h');
async function parseConnection(inputs) {
    const nodes = parseCluster(inputs);
    const credentials = parseCredentials(inputs);
    const tls = await parseTls(inputs, nodes);
    const open = nodes.filter((node) => node.startsWith('http://') && !isLoopback(node));
    if (open.length > 0 && credentials.kind !== 'certificate')
        inputs.warn(`cluster: ${open.join(', ')} is not encrypted: the credential, and each key that is made, can be read on the way. Use https://.`);
    return { nodes, credentials, ...tls, requestTimeout: parseTimeout(inputs) };
}
function parseTimeout(inputs) {
    const timeout = parseDuration(inputs, 'request-timeout');
    if (timeout && timeout.ms > longestTimeout.ms)
        inputs.addProblem('request-timeout', 'give at most 1h', timeout.text);
    return timeout?.ms ?? defaultTimeout;
}

;// CONCATENATED MODULE: ./build/inputs/environment.js



const environment_longest = 255;
function parseEnvironment(inputs, name) {
    const text = inputs.text(name);
    const right = credentialProblem(inputs, text, 'give the name of the environment') ?? environmentProblem(text);
    if (right !== undefined)
        inputs.addProblem(name, right, text);
    return right === undefined ? text : '';
}
function environmentProblem(text) {
    if (hasControlCharacter(text))
        return 'an environment cannot hold a control character or a line break';
    if (text.length > environment_longest)
        return `give at most ${environment_longest} characters`;
    if (/^[[{]|^- |,/.test(text))
        return 'give one environment, not a list: a step is for one';
    if (/\$[{(]|[{}]/.test(text))
        return 'give the name itself: the expression in it was not filled in';
    if (/^(["'`]).*\1$/.test(text))
        return 'leave out the quotes';
    return absenceProblem(text);
}

;// CONCATENATED MODULE: ./build/inputs/host.js
const problems = [
    [
        /\$|\{\{|\}\}/,
        'give the name itself: a host cannot hold $ or double braces, and neither expressions nor variables are filled in here',
    ],
    [/:\/\//, 'give the host alone, without a scheme, such as host001.example.com'],
    [
        /\\n|%0[aAdD]/,
        String.raw `separate hosts by commas or real line breaks; a backslash followed by n is neither. A Windows name such as DOMAIN\node1 is written DOMAIN\NODE1`,
    ],
    [/[*?]/, 'name each host: a host is compared as it is, and * and ? stand for nothing else'],
    [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
    [/[\s,;|،，、；]/u, 'separate hosts by commas or line breaks'],
    [/#/, 'give a comment a line of its own, which begins with #'],
    [/[\p{Ps}\p{Pe}<>]/u, 'a host cannot hold brackets or braces'],
    [/(?![\u200c\u200d])\p{Cf}/u, 'a host cannot hold invisible characters'],
];
function hostProblem(text) {
    return problems.find(([form]) => form.test(text))?.[1];
}

;// CONCATENATED MODULE: ./build/inputs/index-pattern.js
const longestName = 255;
const index_pattern_problems = [
    [/%\{/, 'write a pattern that fits what the Beat makes of its own template %{…}, such as heartbeat-*'],
    [/[<>]/, 'write a pattern that fits what date math makes, such as heartbeat-*'],
    [
        /[${}]/,
        'give the pattern itself: $ and braces are not filled in here. Write each alternative as a pattern of its own',
    ],
    [/[\s,;|،，、；]/u, 'separate patterns by commas or line breaks'],
    [/["'`\p{Pi}\p{Pf}‚„]/u, 'leave out the quotes'],
    [
        /:/,
        'leave out what stands before the colon: the key is for indices of this cluster, not of a remote one',
    ],
    [/\p{Lu}/u, 'write it in lower case: names of indices have no upper-case letters'],
    [/^[-+_]/, 'begin it with something else than - + or _: no index name begins so'],
    [
        /[\\/#[\]]/,
        'an index pattern cannot hold \\ / # or brackets; a /regular expression/ begins and ends with a slash',
    ],
    [/^\.{1,2}$/, 'give the name of an index or a pattern, such as heartbeat-*'],
    [/\p{Cf}/u, 'an index pattern cannot hold invisible characters'],
];
function indexProblem(text) {
    if (text.startsWith('/'))
        return expressionProblem(text);
    if (Buffer.byteLength(text) > longestName)
        return `give at most ${longestName} bytes`;
    return index_pattern_problems.find(([form]) => form.test(text))?.[1];
}
function expressionProblem(text) {
    if (text.length > 2 && text.endsWith('/'))
        return undefined;
    return 'end a regular expression with a slash; one that holds a comma is given in a JSON array, such as ["/logs-[0-9]{1,3}/"]';
}

;// CONCATENATED MODULE: ./build/inputs/key-ids.js


function parseKeyIds(inputs) {
    const ids = parseList(inputs, 'key-id', 'id');
    for (const id of ids) {
        const right = keyIdProblem(id);
        if (right === undefined)
            continue;
        if (id.includes(':') || isEncodedApiKey(id))
            maskCredential(inputs, id);
        inputs.addProblem('key-id', right);
    }
    return ids;
}
function keyIdProblem(id) {
    if (id.includes(':'))
        return 'give the id alone: what stands before the colon. The rest is a secret';
    if (isEncodedApiKey(id))
        return 'give the id alone: this is the whole API key in base64, and a secret';
    if (/^[\w-]{1,64}$/.test(id))
        return undefined;
    return 'give the id of an API key as Elasticsearch shows it: letters, digits, - and _';
}

;// CONCATENATED MODULE: ./build/inputs/yaml.js
async function parseYamlMap(inputs, name) {
    const text = inputs.text(name);
    if (text === '')
        return undefined;
    const { value, fault } = await readYaml(text);
    if (fault !== undefined)
        inputs.addProblem(name, fault);
    else if (value === null)
        return {};
    else if (!isMap(value))
        inputs.addProblem(name, 'give a map in YAML or JSON, such as `key: value`');
    else
        return value;
    return undefined;
}
const tooDeep = 'nest the YAML less deep';
async function readYaml(text) {
    const { isScalar, parseDocument, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const document = parseDocument(text, { version: '1.2', schema: 'core', resolveKnownTags: false });
        const [problem] = [...document.errors, ...document.warnings];
        if (problem?.code === 'RESOURCE_EXHAUSTION')
            return { fault: tooDeep };
        if (problem) {
            const { line, col } = problem.linePos?.[0] ?? { line: 1, col: 1 };
            return { fault: `correct the YAML: ${problem.code} at line ${line}, column ${col}` };
        }
        let fault;
        visit(document, {
            Alias: () => {
                fault = 'write out what the YAML aliases (*name) stand for';
            },
            Pair: (_key, pair) => {
                if (!isScalar(pair.key))
                    fault = 'use only text as keys of a map';
                else if (pair.key.value === '__proto__')
                    fault = 'leave out the key __proto__';
            },
        });
        if (fault !== undefined)
            return { fault };
        const value = document.toJS();
        const foreign = foreignValue(value);
        return foreign === undefined ? { value } : { fault: foreign };
    }
    catch {
        return { fault: tooDeep };
    }
}
function foreignValue(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        return 'leave out numbers that are not finite';
    if (typeof value === 'string' && !value.isWellFormed())
        return 'leave out halves of characters (\\ud800 to \\udfff)';
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, item] of Object.entries(value)) {
        const fault = foreignValue(key) ?? foreignValue(item);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/inputs/metadata.js


const ours = [
    ...['managed_by', 'server', 'repository_id', 'environment', 'beat', 'host', 'purpose'],
    ...['target', 'target_repository', 'target_id', 'target_environment', 'secret', 'secret_format'],
    ...['repository', 'request', 'run_id', 'run_attempt', 'job', 'workflow', 'actor', 'sha', 'retires'],
];
const longestMetadata = 12 * 1024;
const deepest = 10;
const longestLeaf = 8 * 1024;
async function parseMetadata(inputs) {
    const metadata = (await parseYamlMap(inputs, 'metadata')) ?? {};
    for (const key of Object.keys(metadata)) {
        if (ours.includes(key))
            inputs.addProblem('metadata', 'leave out this key: the action sets it', key);
        if (key.startsWith('_'))
            inputs.addProblem('metadata', 'a key cannot begin with _', key);
    }
    const right = leafProblem(metadata, 0) ?? sizeProblem(metadata);
    if (right !== undefined)
        inputs.addProblem('metadata', right);
    return metadata;
}
function sizeProblem(metadata) {
    const size = Buffer.byteLength(JSON.stringify(metadata));
    if (size <= longestMetadata)
        return undefined;
    return `give at most ${longestMetadata} bytes (as JSON); these are ${size}`;
}
function leafProblem(value, depth) {
    if (typeof value !== 'object' || value === null) {
        if (Buffer.byteLength(String(value)) <= longestLeaf)
            return undefined;
        return `no value can be longer than ${longestLeaf} bytes`;
    }
    if (depth === deepest)
        return `nest maps and lists at most ${deepest} deep`;
    const problems = Object.entries(value).map(([key, item]) => {
        if (isMap(value) && hasControlCharacter(key))
            return 'a key cannot hold a control character';
        return leafProblem(key, 0) ?? leafProblem(item, depth + 1);
    });
    return problems.find((problem) => problem !== undefined);
}

;// CONCATENATED MODULE: ./build/inputs/role-descriptors.js

async function parseRoleDescriptors(inputs) {
    const roles = await parseYamlMap(inputs, 'role-descriptors');
    if (!roles)
        return undefined;
    if (Object.keys(roles).length === 0) {
        inputs.addProblem('role-descriptors', 'name at least one role, or leave the input out: without roles the key would have all the power of its owner');
        return undefined;
    }
    const faults = new Set();
    const descriptors = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, readRole(role, (fault) => faults.add(fault))]));
    for (const fault of faults)
        inputs.addProblem('role-descriptors', fault);
    return faults.size === 0 ? descriptors : undefined;
}
function readRole(role, fault) {
    if (!isMap(role)) {
        fault('give a map of role names, each with a map of its privileges, such as `heartbeat_writer: { cluster: [monitor] }`');
        return {};
    }
    const { index, indices, cluster, applications, ...further } = role;
    if (index != null && indices != null)
        fault('give a role `index` or `indices`, which mean the same, not both');
    const entries = indices ?? index;
    return {
        ...further,
        ...(cluster != null && { cluster: readTexts(cluster, 'cluster', fault) }),
        ...(entries != null && {
            indices: readEntries(entries, 'indices', fault).map((entry) => readIndices(entry, fault)),
        }),
        ...(applications != null && {
            applications: readEntries(applications, 'applications', fault).map((entry) => readApplication(entry, fault)),
        }),
    };
}
function readIndices(entry, fault) {
    const { names, privileges, allow_restricted_indices: restricted, ...further } = entry;
    if (restricted != null && typeof restricted !== 'boolean')
        fault('allow_restricted_indices is true or false');
    return {
        ...further,
        names: readTexts(typeof names === 'string' ? [names] : names, 'names', fault),
        privileges: readTexts(privileges, 'privileges', fault),
        ...(typeof restricted === 'boolean' && { allow_restricted_indices: restricted }),
    };
}
function readApplication(entry, fault) {
    if (typeof entry.application !== 'string')
        fault('each entry of applications has an `application`, a name');
    return {
        ...entry,
        application: String(entry.application),
        privileges: readTexts(entry.privileges, 'privileges', fault),
        resources: readTexts(entry.resources, 'resources', fault),
    };
}
function readEntries(value, field, fault) {
    const entries = Array.isArray(value) ? value.filter(isMap) : [];
    if (!Array.isArray(value) || entries.length < value.length)
        fault(`${field} is a list of maps`);
    return entries;
}
function readTexts(value, field, fault) {
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    if (!Array.isArray(value) || texts.length < value.length)
        fault(`${field} is a list of text, such as [monitor]`);
    return texts;
}

;// CONCATENATED MODULE: ./build/inputs/secret-name.js


const wanted = 'give the name of a secret, such as HEARTBEAT_API_KEY, not its value';
function parseSecretTemplate(inputs, environment) {
    const text = inputs.text('secret');
    if (text === '')
        return undefined;
    const right = templateProblem(inputs, text);
    if (right === undefined)
        return checkTemplate(inputs, 'secret', environment) ? text : undefined;
    inputs.addProblem('secret', right);
    return undefined;
}
function templateProblem(inputs, text) {
    const own = ownText(text);
    if (looksGenerated(own))
        return maskAsCredential(inputs, text, wanted);
    return credentialProblem(inputs, text, wanted) ?? (/^[\w{}]*$/.test(own) ? undefined : nameProblem(text));
}
function nameProblem(text) {
    if (/^\$?\{?\{?\s*(secrets|vars|env)\./.test(text))
        return 'give the name alone, without `secrets.`, `$` or braces';
    if (text.startsWith('$'))
        return 'give the name alone, without $';
    return 'write it with letters, digits and _ only, and placeholders such as {host}';
}
const secretNameOf = (filledIn) => filledIn.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
function secretNameProblem(name) {
    if (/^\d/.test(name))
        return 'the name of a secret cannot begin with a digit';
    if (name.startsWith('GITHUB_'))
        return 'the name of a secret cannot begin with GITHUB_';
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/values.js
















async function readValues(inputs, operation) {
    const connection = await parseConnection(inputs);
    const beat = parseChoice(inputs, 'beat', roles/* beatNames */.pn);
    const githubToken = parseGithubToken(inputs);
    const environment = parseEnvironment(inputs, 'environment');
    const isName = (check) => (text) => credentialProblem(inputs, text, 'give the name') ?? check(text);
    const hosts = parseList(inputs, 'host', 'host', isName(hostProblem));
    checkKeyNameTemplate(inputs, environment);
    return {
        connection,
        beat,
        hosts,
        purposes: parsePurposes(inputs, beat, operation),
        index: parseList(inputs, 'index', 'index pattern', isName(indexProblem)),
        roleDescriptors: await parseRoleDescriptors(inputs),
        expiration: inputs.text('expiration') === 'never' ? 'never' : parseDuration(inputs, 'expiration'),
        environment,
        metadata: await parseMetadata(inputs),
        verify: inputs.boolean('verify', true),
        secretTemplate: parseSecretTemplate(inputs, environment),
        secretFormat: parseChoice(inputs, 'secret-format', request/* secretFormats */.pP),
        scope: parseChoice(inputs, 'secret-scope', request/* secretScopes */.kl),
        visibility: parseChoice(inputs, 'secret-visibility', request/* visibilities */.dm),
        repositories: parseList(inputs, 'secret-repositories', 'repository'),
        githubToken,
        renewBefore: parseDuration(inputs, 'renew-before'),
        maxAge: parseDuration(inputs, 'max-age'),
        overlap: parseDuration(inputs, 'overlap', true),
        failOn: parseFindings(inputs),
        adopt: inputs.boolean('adopt', false),
        keyIds: parseKeyIds(inputs),
        revokeAfterJob: inputs.boolean('revoke-after-job', false),
        dryRun: inputs.boolean('dry-run', false),
    };
}
function parseFindings(inputs) {
    const names = parseList(inputs, 'fail-on', 'finding');
    for (const name of names)
        if (!request/* findings */.Pg.some((known) => known === name))
            inputs.addProblem('fail-on', oneOf(request/* findings */.Pg, name), name);
    return request/* findings */.Pg.filter((known) => names.includes(known));
}
const usualBeat = 'heartbeat';
const usualPurpose = 'publishing';
const mints = (operation) => operation === 'create' || operation === 'rotate';
function parsePurposes(inputs, beat, operation) {
    const whose = beat ?? (mints(operation) && !inputs.given('beat') ? usualBeat : undefined);
    const known = whose ? (0,roles/* purposesOf */.De)(whose) : roles/* purposeNames */.fk;
    const purposes = parseList(inputs, 'purpose', 'purpose');
    for (const purpose of purposes) {
        if (known.includes(purpose))
            continue;
        const right = roles/* purposeNames */.fk.includes(purpose) ? `${whose} has ${known.join(', ')}` : oneOf(known, purpose);
        inputs.addProblem('purpose', right, purpose);
    }
    return purposes.filter((purpose) => known.includes(purpose)).sort();
}
function parseGithubToken(inputs) {
    const token = inputs.secret('github-token');
    if (token)
        checkHeaderValue(inputs, 'github-token', token.reveal());
    return token;
}

;// CONCATENATED MODULE: ./build/inputs/keys.js



function usage({ beat = usualBeat, purposes }) {
    return { beat, purposes: purposes.length > 0 ? purposes : [usualPurpose] };
}
function fillingsOf(inputs, values) {
    const { beat, purposes } = usage(values);
    const environment = values.environment || '{environment}';
    const purpose = purposes.join('+');
    const repository = inputs.env.GITHUB_REPOSITORY ?? '';
    return values.hosts.map((host) => ({ beat, host, purpose, environment, repository }));
}
function keyNames(inputs, fillings) {
    const names = fillings.map((filling) => fill(inputs.text('key-name') || `${(0,roles/* keyNamePrefix */.b4)(filling.beat)}_{host}`, filling));
    const bad = names.filter((name) => keyNameProblem(name) !== undefined);
    const more = bad.length > 1 ? `; ${bad.length - 1} more are not right either` : '';
    if (bad[0] !== undefined)
        inputs.addProblem('key-name', `${keyNameProblem(bad[0])}${more}`, bad[0]);
    return names;
}
function rolesFor(inputs, values) {
    const { beat, purposes } = usage(values);
    const { index, roleDescriptors } = values;
    if (inputs.given('index') && inputs.given('role-descriptors'))
        inputs.addProblem('index', 'leave it out: role-descriptors names the index patterns itself');
    else if (inputs.given('index') && !purposes.includes('publishing'))
        inputs.addProblem('index', 'leave it out: it replaces the index patterns of purpose publishing only');
    return roleDescriptors ?? (0,roles/* roleDescriptorsFor */.SM)(beat, purposes, index);
}
function checkAdoptable(inputs, values) {
    const template = inputs.text('key-name');
    if (values.adopt && values.hosts.length > 1 && template !== '' && !template.includes('{host}'))
        inputs.addProblem('key-name', "put {host} into it: with adopt, hosts whose keys have one name would take each other's", template);
}

;// CONCATENATED MODULE: ./build/inputs/invalidate.js


function invalidateRequest(inputs, values, common) {
    const byId = inputs.given('key-id');
    checkLimits(inputs, byId);
    if (byId)
        for (const name of ['host', 'beat', 'purpose', 'environment'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out: key-id already says which keys');
    const adopt = parseAdopt(inputs, values, byId);
    return {
        operation: 'invalidate',
        ...common,
        keyIds: values.keyIds,
        ...filters(values),
        ...(adopt && { adopt }),
        ...secretAccess(values),
    };
}
const limits = ['key-id', 'host', 'environment'];
function checkLimits(inputs, byId) {
    if (!limits.some((name) => inputs.given(name)))
        inputs.addEmpty('key-id', `say what is to end by key-id, host or environment; all three are empty (not given, or a variable that did not resolve), which never means "all"`);
    else if (!byId)
        for (const name of limits.filter((limit) => inputs.isBlank(limit)))
            inputs.addEmpty(name, 'it is empty, and so more keys would end than its line in the workflow says: give it a value, or leave the line out');
}
function parseAdopt(inputs, values, byId) {
    if (!values.adopt || byId)
        for (const name of ['key-name', 'role-descriptors', 'index'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out: it is for finding hand-made keys, with adopt and host');
    if (!values.adopt)
        return undefined;
    if (byId)
        return {};
    if (!inputs.given('host'))
        inputs.addProblem('adopt', 'give host or key-id too: a hand-made key belongs to no environment');
    checkAdoptable(inputs, values);
    return {
        keyNames: keyNames(inputs, fillingsOf(inputs, values)),
        roleDescriptors: rolesFor(inputs, values),
    };
}

;// CONCATENATED MODULE: ./build/beats/serverless.js
const unavailable = ['read_ilm', 'manage_ilm'];
function forServerless(roles) {
    if (!Object.values(roles).some(({ cluster = [] }) => cluster.some((name) => unavailable.includes(name))))
        return undefined;
    return Object.fromEntries(Object.entries(roles).map(([name, role]) => [
        name,
        {
            ...role,
            ...(role.cluster && {
                cluster: role.cluster.filter((privilege) => !unavailable.includes(privilege)),
            }),
        },
    ]));
}

// EXTERNAL MODULE: ./build/keys/target.js
var target = __webpack_require__(4543);
;// CONCATENATED MODULE: ./build/inputs/secret-target.js





const companions = [
    'secret-format',
    'secret-scope',
    'secret-environment',
    'secret-repository',
    'secret-visibility',
    'secret-repositories',
    'github-token',
];
function parseSecret(inputs, values, hosts, owner) {
    if (!inputs.given('secret')) {
        for (const name of companions)
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out, or give secret: without it no secret is written');
        return undefined;
    }
    const scope = values.scope ?? 'repository';
    const holder = parseHolder(inputs, scope);
    const holderId = (0,target/* holderIdOf */.xl)(scope, holder, owner);
    const environment = parseSecretEnvironment(inputs, values, scope);
    const names = secretNames(inputs, values.secretTemplate, hosts, scope);
    const targets = names.map((name) => ({
        scope,
        holder,
        ...(holderId !== undefined && { holderId }),
        name,
        ...(environment !== undefined && { environment }),
    }));
    return {
        targets,
        delivery: parseDelivery(inputs, values, scope, holder),
        format: parseFormat(inputs, values),
    };
}
function parseFormat(inputs, { secretFormat, beat }) {
    if (secretFormat === undefined && beat === 'otel-collector')
        inputs.warn('secret-format: the secret will hold id:api_key, and an OpenTelemetry collector takes the other format. Set it to encoded, or to id:api_key if the deployment encodes the key.');
    return secretFormat ?? 'id:api_key';
}
function parseHolder(inputs, scope) {
    const text = inputs.text('secret-repository');
    const repository = (text || inputs.env.GITHUB_REPOSITORY || '').toLowerCase();
    const wanted = scope === 'organization' ? /^[\w.-]+(\/[\w.-]+)?$/ : /^[\w.-]+\/[\w.-]+$/;
    if (!wanted.test(repository))
        inputs.addProblem('secret-repository', 'give owner/name, such as elastic/beats', text === '' ? undefined : text);
    return scope === 'organization' ? repository.split('/')[0] : repository;
}
function parseSecretEnvironment(inputs, values, scope) {
    if (scope !== 'environment') {
        if (inputs.given('secret-environment'))
            inputs.addProblem('secret-environment', 'leave it out, or set secret-scope to environment');
        return undefined;
    }
    const environment = parseEnvironment(inputs, 'secret-environment') || values.environment;
    if (!inputs.given('secret-environment') && !inputs.given('environment'))
        inputs.addEmpty('secret-environment', `name the GitHub environment here or as environment`);
    return environment.toLowerCase();
}
const mostSecrets = {
    repository: 100,
    environment: 100,
    organization: 1000,
};
function secretNames(inputs, template, hosts, scope) {
    if (template === undefined)
        return [];
    const names = hosts.map((fillings) => secretNameOf(fill(template, fillings)));
    if (hosts.length > 1 && !template.includes('{host}')) {
        inputs.addProblem('secret', 'put {host} into it: each host needs a secret of its own', template);
        return names;
    }
    const hostOf = new Map();
    for (const [position, name] of names.entries()) {
        const { host } = hosts[position];
        const other = hostOf.get(name);
        if (other !== undefined)
            inputs.addProblem('host', 'these two hosts would share one secret; rename one', `${other} and ${host}`);
        hostOf.set(name, host);
    }
    const bad = names.find((name) => secretNameProblem(name) !== undefined);
    if (bad !== undefined)
        inputs.addProblem('secret', secretNameProblem(bad), bad);
    const most = mostSecrets[scope] ?? Number.POSITIVE_INFINITY;
    if (hosts.length > most)
        inputs.addProblem('host', `GitHub keeps at most ${most} secrets in this ${scope}; these are ${hosts.length} hosts`);
    return names;
}
function parseDelivery(inputs, values, scope, holder) {
    const { visibility, repositories, githubToken } = values;
    if (scope !== 'organization') {
        for (const name of ['secret-visibility', 'secret-repositories'])
            if (inputs.given(name))
                inputs.addProblem(name, 'leave it out, or set secret-scope to organization');
    }
    else if (visibility === 'selected' && !inputs.given('secret-repositories')) {
        inputs.addProblem('secret-repositories', 'name the repositories that secret-visibility selected is for');
    }
    else if (visibility !== 'selected' && repositories.length > 0) {
        inputs.addProblem('secret-repositories', 'leave it out, or set secret-visibility to selected');
    }
    for (const repository of repositories) {
        const [owner, name] = repository.includes('/') ? repository.split('/', 2) : [holder, repository];
        const ofHolder = owner?.toLowerCase() === holder && /^[\w.-]+$/.test(name ?? '') && repository.split('/').length <= 2;
        if (!ofHolder)
            inputs.addProblem('secret-repositories', 'name repositories of the organization, as name or owner/name', repository);
    }
    if (!githubToken)
        inputs.addEmpty('github-token', `give a token that may write secrets, of a GitHub App or fine-grained; the job's own GITHUB_TOKEN cannot`);
    return {
        token: githubToken ?? nothing,
        ...(visibility && { visibility }),
        ...(repositories.length > 0 && { repositories }),
    };
}

;// CONCATENATED MODULE: ./build/inputs/mint.js




function createRequest(inputs, values, common) {
    const { revokeAfterJob } = values;
    if (revokeAfterJob && inputs.given('secret'))
        inputs.addProblem('revoke-after-job', 'leave it out, or leave out secret: a secret would hold a dead key when the job ends');
    const request = mintRequest(inputs, values, common, revokeAfterJob ? oneDay : undefined);
    return { operation: 'create', ...request, revokeAfterJob };
}
function rotateRequest(inputs, values, common) {
    const request = mintRequest(inputs, values, common, undefined);
    const { renewBefore, maxAge, adopt } = values;
    const overlap = values.overlap ?? oneDay;
    checkDueRules(inputs, values, overlap, request.expiration);
    checkAdoptable(inputs, values);
    return {
        operation: 'rotate',
        ...request,
        ...(renewBefore && { renewBefore }),
        ...(maxAge && { maxAge }),
        overlap,
        adopt,
    };
}
function mintRequest(inputs, values, common, usual) {
    if (!inputs.given('host'))
        inputs.addProblem('host', 'name the host, or the hosts, that the keys are for');
    const { beat, purposes } = usage(values);
    const fillings = fillingsOf(inputs, values);
    const names = keyNames(inputs, fillings);
    const secret = parseSecret(inputs, values, fillings, common.owner);
    const hosts = fillings.map(({ host }, position) => ({ host, keyName: names[position] ?? '' }));
    const roleDescriptors = rolesFor(inputs, values);
    checkProvable(inputs, values, roleDescriptors);
    const serverlessRoles = inputs.given('role-descriptors') ? undefined : forServerless(roleDescriptors);
    const expiration = values.expiration === 'never' ? undefined : (values.expiration ?? usual);
    return {
        ...common,
        beat,
        purposes,
        purpose: purposes.join('+'),
        roleDescriptors,
        ...(serverlessRoles && { serverlessRoles }),
        ...(expiration && { expiration }),
        metadata: values.metadata,
        verify: values.verify,
        ...destinationOf(hosts, secret),
    };
}
function destinationOf(hosts, secret) {
    if (!secret)
        return { hosts: hosts.map((host) => ({ ...host, target: { scope: 'outputs' } })) };
    const { targets, delivery, format } = secret;
    return {
        hosts: targets.flatMap((target, position) => {
            const host = hosts[position];
            return host ? [{ ...host, target }] : [];
        }),
        delivery,
        format,
    };
}
function checkProvable(inputs, values, roleDescriptors) {
    const restricted = Object.values(roleDescriptors).some((role) => role.restriction != null);
    if (restricted && values.verify)
        inputs.addProblem('verify', 'set it to false: a key with a restriction may not be asked what it may do');
}
function checkDueRules(inputs, values, overlap, expiration) {
    const { renewBefore, maxAge } = values;
    for (const name of ['renew-before', 'max-age'])
        if (inputs.given(name) && !inputs.given('secret'))
            inputs.addProblem(name, 'leave it out, or give secret: without it nobody knows whether the last key reached its host');
    const known = values.expiration !== undefined || !inputs.given('expiration');
    if (renewBefore && known) {
        if (!expiration)
            inputs.addProblem('renew-before', 'give expiration too: a key that never ends has no "before"');
        else if (renewBefore.ms >= expiration.ms)
            inputs.addProblem('renew-before', `give less than expiration, ${expiration.text}`, renewBefore.text);
    }
    if (renewBefore && renewBefore.ms < overlap.ms)
        inputs.addProblem('renew-before', `give at least overlap, ${overlap.text}, or make overlap shorter: the old key must live on until the new one is in use`, renewBefore.text);
    if (maxAge && expiration && maxAge.ms >= expiration.ms)
        inputs.addProblem('max-age', `give less than expiration, ${expiration.text}`, maxAge.text);
}

;// CONCATENATED MODULE: ./build/inputs/misspelt.js


function refuseMisspelt(inputs) {
    for (const [variable, value] of Object.entries(inputs.env)) {
        const name = /^INPUT_(.+)$/s.exec(variable)?.[1]?.toLowerCase();
        if (!name || !value || inputNames.some((known) => known === name))
            continue;
        const meant = nearest(name, inputNames);
        if (!meant)
            continue;
        if (name.includes('-') || !isVariant(name, meant))
            inputs.addProblem(meant, 'this input is misspelt in the workflow', name);
        else if (!inputs.given(meant))
            inputs.warn(`${meant}: it is empty, and the variable ${variable} is set, which this action does not use. If the step's \`with:\` has ${name}, write ${meant}.`);
    }
}
function isVariant(name, known) {
    const stem = (text) => text.replaceAll(/[_-]/g, '').replace(/(ies|y|es|s)$/, '');
    return stem(name) === stem(known);
}

;// CONCATENATED MODULE: ./build/inputs/report.js


function reportRequest(_inputs, values, common) {
    return {
        operation: 'report',
        ...common,
        ...filters(values),
        renewBefore: values.renewBefore ?? twoWeeks,
        overlap: values.overlap ?? oneDay,
        failOn: values.failOn,
        ...secretAccess(values),
    };
}

;// CONCATENATED MODULE: ./build/inputs/parse.js









async function parseInputs(ports, phase = 'main') {
    const inputs = new Inputs(ports, phase);
    const operation = parseOperation(inputs);
    if (operation)
        inputs.refuseUnused(operation);
    refuseMisspelt(inputs);
    const values = await readValues(inputs, operation);
    const common = parseCommon(inputs, values);
    const request = operation && requests[operation](inputs, values, common);
    inputs.throwIfAny();
    return { request: request, warnings: inputs.warnings };
}
const requests = {
    create: createRequest,
    rotate: rotateRequest,
    invalidate: invalidateRequest,
    report: reportRequest,
};
function parseOperation(inputs) {
    const text = inputs.text('operation');
    const operation = request/* operations */.zU.find((known) => known === text);
    if (operation)
        return operation;
    const lines = request/* operations */.zU.map((name) => `\n  ${name}: ${summaries[name]}`).join('');
    if (text === '')
        inputs.addProblem('operation', `set the operation:${lines}`);
    else
        inputs.addProblem('operation', `${oneOf(request/* operations */.zU, text)}:${lines}`, text);
    return undefined;
}
function parseCommon(inputs, values) {
    const variable = (name) => inputs.env[name] ?? '';
    const repository = variable('GITHUB_REPOSITORY');
    const repositoryId = variable('GITHUB_REPOSITORY_ID') || repository.toLowerCase();
    const organizationId = variable('GITHUB_REPOSITORY_OWNER_ID');
    if (repositoryId === '')
        inputs.addProblem('GITHUB_REPOSITORY', 'run this as a step of a GitHub workflow: the runner sets this variable, and it is empty');
    return {
        connection: values.connection,
        owner: {
            server: variable('GITHUB_SERVER_URL') || 'https://github.com',
            repositoryId,
            repository: repository.toLowerCase(),
            ...(organizationId !== '' && { organizationId }),
            ...(values.environment !== '' && { environment: values.environment.toLowerCase() }),
        },
        run: {
            repository,
            run_id: variable('GITHUB_RUN_ID'),
            run_attempt: variable('GITHUB_RUN_ATTEMPT'),
            job: variable('GITHUB_JOB'),
            workflow: variable('GITHUB_WORKFLOW'),
            actor: variable('GITHUB_ACTOR'),
            sha: variable('GITHUB_SHA'),
        },
        dryRun: values.dryRun,
    };
}


/***/ }),

/***/ 4543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Db: () => (/* binding */ toMetadata),
/* harmony export */   U7: () => (/* binding */ fromMetadata),
/* harmony export */   Z3: () => (/* binding */ targetText),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   cS: () => (/* binding */ sameTarget),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   o0: () => (/* binding */ samePlace),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   sP: () => (/* binding */ mayBeSameTarget),
/* harmony export */   xl: () => (/* binding */ holderIdOf),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5294);
/* harmony import */ var _runner_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2337);


function toMetadata(target) {
    if (target.scope === 'outputs')
        return { target: 'outputs' };
    const { scope, holder, holderId, environment, name } = target;
    return {
        target: scope,
        target_repository: holder,
        ...(holderId !== undefined && { target_id: holderId }),
        ...(environment !== undefined && { target_environment: environment }),
        secret: name,
    };
}
const repository = /^[a-z0-9_-]+\/(?!\.{1,2}$)[a-z0-9._-]+$/;
const organization = /^[a-z0-9_-]+$/;
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
function holderIdOf(scope, holder, owner) {
    if (scope === 'organization')
        return holder === owner.repository.split('/')[0] ? owner.organizationId : undefined;
    return holder === owner.repository ? owner.repositoryId : undefined;
}
function targetOf({ metadata }, owner) {
    const target = fromMetadata(metadata);
    if (!target || target.scope === 'outputs' || metadata.server !== owner.server)
        return target;
    const { scope, holderId } = target;
    if (holderId === undefined)
        return target;
    if (scope === 'organization')
        return holderId === owner.organizationId
            ? { ...target, holder: owner.repository.split('/')[0] ?? target.holder }
            : target;
    return holderId === owner.repositoryId ? { ...target, holder: owner.repository } : target;
}
function fromMetadata(metadata) {
    const { target, target_repository: holder, target_environment: environment, secret: name } = metadata;
    if (target === 'outputs')
        return [holder, environment, name, metadata.target_id].every((field) => field === undefined)
            ? { scope: 'outputs' }
            : undefined;
    if (!isScope(target) || !matches(name, secretName))
        return undefined;
    if (!matches(holder, target === 'organization' ? organization : repository))
        return undefined;
    const ids = target === 'organization' ? organizationIdIn(metadata) : repositoryIdIn(metadata, holder);
    if (!ids)
        return undefined;
    if (target !== 'environment')
        return environment === undefined ? { scope: target, holder, ...ids, name } : undefined;
    return isEnvironment(environment) ? { scope: target, holder, ...ids, environment, name } : undefined;
}
const formatOf = ({ secret_format: format }) => format === 'encoded' ? 'encoded' : 'id:api_key';
function organizationIdIn({ target_id: id }) {
    if (id === undefined)
        return {};
    return matches(id, /^\d{1,20}$/) ? { holderId: id } : undefined;
}
function repositoryIdIn(metadata, holder) {
    const { target_id: id, repository_id: own, repository } = metadata;
    if (id !== undefined)
        return id === own && typeof own === 'string' ? { holderId: own } : undefined;
    const isOwn = typeof repository === 'string' && repository.toLowerCase() === holder;
    return isOwn && typeof own === 'string' ? { holderId: own } : {};
}
const sameTarget = (a, b) => targetText(a) === targetText(b);
function targetText(target) {
    if (target.scope === 'outputs')
        return target.scope;
    return JSON.stringify([placeText(target), target.name]);
}
const samePlace = (a, b) => placeText(a) === placeText(b);
function placeText({ scope, holder, holderId, environment = '' }) {
    const id = scope === 'organization' ? undefined : holderId;
    return JSON.stringify([scope, id === undefined ? holder : { id }, environment.toLowerCase()]);
}
const isShared = ({ scope, holderId }) => scope === 'organization' || holderId === undefined;
function mayBeSameTarget(a, b) {
    const apart = a.scope !== 'organization' && a.holderId !== undefined && b.holderId !== undefined;
    const sameHolder = apart
        ? a.holderId === b.holderId
        : a.holder === b.holder || (a.holderId !== undefined && a.holderId === b.holderId);
    const [first, second] = [a, b].map(({ environment = '' }) => environment.toLowerCase());
    return a.scope === b.scope && a.name === b.name && first === second && sameHolder;
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
    return environment === undefined ? holder : `${(0,_runner_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(environment)} in ${holder}`;
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

/***/ 5294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   dm: () => (/* binding */ visibilities),
/* harmony export */   kl: () => (/* binding */ secretScopes),
/* harmony export */   pP: () => (/* binding */ secretFormats),
/* harmony export */   zU: () => (/* binding */ operations)
/* harmony export */ });
const operations = ['create', 'rotate', 'invalidate', 'report'];
const secretScopes = ['repository', 'environment', 'organization', 'dependabot'];
const secretFormats = ['id:api_key', 'encoded'];
const visibilities = ['all', 'private', 'selected'];
const findings = ['expiring', 'leftover', 'undelivered', 'never-expires', 'unmanaged'];


/***/ }),

/***/ 2337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
class Secret {
    #value;
    constructor(value, mask) {
        mask(value);
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '***';
    }
}


/***/ })

};
;