// Preloaded into the step: `node --import 'preload.mjs?events=FILE' dist/main/index.js`. Records in FILE, in order and as one line
// of JSON each, what the step prints, what it writes to its command files, and which requests it sends. The file's name is in this
// module's URL, so the step's environment is not changed. Plain JavaScript, because stripping types would cost the step time and
// memory. Every record is one synchronous write, so SIGKILL loses none. Loads no module of HTTP, network or streams.
import diagnostics from 'node:diagnostics_channel';
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { recordFileWrites } from './preload-files.mjs';

const writeSync = fs.writeSync;
const events = fs.openSync(new URL(import.meta.url).searchParams.get('events'), 'a');

// Read here, so that its modules do not count as loaded by the step.
const { timeOrigin } = performance;

function note(type, fields) {
  const at = timeOrigin + performance.now();
  writeSync(events, `${JSON.stringify({ type, at, ...fields })}\n`);
}

recordStream('stdout');
recordStream('stderr');
recordFileWrites(note);
recordHttp();
recordFetch();
recordLoads();

/** The stream is created on first use, as in a plain process, because that loads modules that the step may not need. */
function recordStream(name) {
  const { get } = Object.getOwnPropertyDescriptor(process, name);
  const streams = new WeakSet();
  Object.defineProperty(process, name, {
    configurable: true,
    enumerable: true,
    get() {
      const stream = get.call(process);
      if (streams.has(stream)) return stream;
      streams.add(stream);
      const write = stream.write;
      stream.write = (chunk, ...rest) => {
        note(name, { text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
        return write.call(stream, chunk, ...rest);
      };
      return stream;
    },
  });
}

/** Requests by node:http and node:https. */
function recordHttp() {
  const id = numbers();
  diagnostics.subscribe('http.client.request.created', ({ request }) => {
    const { method, path } = request;
    const host = request.getHeader('host') ?? request.host;
    // A tunnel through a proxy is recorded by its target.
    const url = method === 'CONNECT' ? path : `${request.protocol}//${host}${path}`;
    note('request', { id: id(request), method, url });
  });
  diagnostics.subscribe('http.client.response.finish', ({ request, response }) => {
    note('answer', { id: id(request), status: response.statusCode });
    response.once('close', () => note('end', { id: id(request), whole: response.complete }));
  });
  diagnostics.subscribe('http.client.request.error', ({ request, error }) => {
    note('failed', { id: id(request), code: error.code ?? error.name });
  });
}

/** Requests by fetch, of Node or of a bundled undici: both publish on the same channels. */
function recordFetch() {
  const id = numbers('fetch-');
  diagnostics.subscribe('undici:request:create', ({ request }) => {
    const { method, origin, path } = request;
    note('request', { id: id(request), method, url: method === 'CONNECT' ? path : `${origin}${path}` });
  });
  diagnostics.subscribe('undici:request:headers', ({ request, response }) => {
    note('answer', { id: id(request), status: response.statusCode });
  });
  diagnostics.subscribe('undici:request:trailers', ({ request }) =>
    note('end', { id: id(request), whole: true }),
  );
  diagnostics.subscribe('undici:request:error', ({ request, error }) => {
    note('failed', { id: id(request), code: error.code ?? error.name });
  });
}

function numbers(prefix = '') {
  const known = new WeakMap();
  let count = 0;
  return (request) => {
    if (!known.has(request)) known.set(request, `${prefix}${++count}`);
    return known.get(request);
  };
}

/** Records files when they are loaded; at the exit, Node's own modules and the peak memory. */
function recordLoads() {
  registerHooks({
    load(url, context, next) {
      if (url.startsWith('file:')) note('load', { url });
      return next(url, context);
    },
  });
  const before = new Set(process.moduleLoadList);
  process.on('exit', () => {
    const builtins = process.moduleLoadList.filter((name) => !before.has(name));
    note('exit', { builtins, maxRssKiB: peakKiB() });
  });
}

/** On Linux `maxRSS` starts with the memory of the process that started this one: execve(2) keeps it, and VmHWM begins anew. */
function peakKiB() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(peak);
}
