import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'];
const files = new Map(VARIABLES.filter((name) => process.env[name]).map((name) => [process.env[name], name]));

/** Descriptors whose writes are recorded: open command files, and the two streams. */
const descriptors = new Map([
  [1, 'stdout'],
  [2, 'stderr'],
]);

/** Set while a function of `fs` runs: its internal calls of `fs` are not recorded. */
let inside = false;

/**
 * Records every write to a command file, by any function of node:fs: `file` before the write, and `file-failed` with the error code
 * if it fails.
 */
export function recordFileWrites(note) {
  const begin = (name, text, replaces) => {
    if (name === 'stdout' || name === 'stderr') note(name, { text });
    else note('file', { name, text, replaces });
    return (error) => note('file-failed', { name, code: error.code });
  };

  for (const name of ['appendFileSync', 'writeFileSync']) wrapSync(name, byPath(name, begin));
  for (const name of ['writeSync', 'writevSync']) wrapSync(name, byDescriptor(begin));
  for (const name of ['appendFile', 'writeFile']) wrapCallback(name, byPath(name, begin));
  for (const name of ['write', 'writev']) wrapCallback(name, byDescriptor(begin));
  for (const name of ['appendFile', 'writeFile']) wrapPromise(fs.promises, name, byPath(name, begin));
  wrapSync('truncateSync', truncation(begin));
  wrapOpens(begin);
  syncBuiltinESMExports();
}

function byPath(name, begin) {
  return ([target, data, options]) => {
    const file = typeof target === 'number' ? descriptors.get(target) : files.get(String(target));
    const flag = options?.flag ?? (name.startsWith('append') ? 'a' : 'w');
    return file && begin(file, textOf(data), typeof target !== 'number' && flag.startsWith('w'));
  };
}

/** A truncated file counts as written again with the rest. */
function truncation(begin) {
  return ([path, length = 0]) => {
    const file = files.get(String(path));
    return file && begin(file, fs.readFileSync(path).subarray(0, length).toString(), true);
  };
}

function byDescriptor(begin) {
  return ([descriptor, data, offset, length]) => {
    const file = descriptors.get(descriptor);
    return file && begin(file, textOf(data, offset, length), false);
  };
}

function textOf(data, offset, length) {
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return data.map((part) => textOf(part)).join('');
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const from = typeof offset === 'object' ? (offset?.offset ?? 0) : (offset ?? 0);
  const count = typeof offset === 'object' ? offset?.length : length;
  return bytes.subarray(from, from + (count ?? bytes.length)).toString();
}

function wrapSync(name, inspect) {
  const original = fs[name];
  fs[name] = (...args) => {
    const failed = inside ? undefined : inspect(args);
    return guarded(() => original(...args), failed);
  };
}

function wrapCallback(name, inspect) {
  const original = fs[name];
  fs[name] = (...args) => {
    const failed = inside ? undefined : inspect(args);
    const callback = args.at(-1);
    const reporting = (error, ...rest) => {
      if (error) failed?.(error);
      return callback(error, ...rest);
    };
    return guarded(() => original(...args.slice(0, -1), failed ? reporting : callback));
  };
}

function wrapPromise(object, name, inspect) {
  const original = object[name];
  object[name] = (...args) => {
    const failed = inspect(args);
    const result = original.apply(object, args);
    if (failed) result.catch(failed);
    return result;
  };
}

function guarded(call, failed) {
  const outer = inside;
  inside = true;
  try {
    return call();
  } catch (error) {
    failed?.(error);
    throw error;
  } finally {
    inside = outer;
  }
}

/** Records which descriptors and handles belong to command files. */
function wrapOpens(begin) {
  const { openSync, open } = fs;
  const remember = (path, descriptor) => {
    const file = files.get(String(path));
    if (file) descriptors.set(descriptor, file);
    else if (descriptor > 2) descriptors.delete(descriptor);
  };
  fs.openSync = (path, ...rest) => {
    const descriptor = openSync(path, ...rest);
    if (!inside) remember(path, descriptor);
    return descriptor;
  };
  fs.open = (path, ...rest) => {
    const ownOfFs = inside;
    const callback = rest.at(-1);
    return open(path, ...rest.slice(0, -1), (error, descriptor) => {
      if (!error && !ownOfFs) remember(path, descriptor);
      callback(error, descriptor);
    });
  };
  const openHandle = fs.promises.open;
  fs.promises.open = async (path, ...rest) => {
    const handle = await openHandle(path, ...rest);
    const file = files.get(String(path));
    if (!file) return handle;
    for (const name of ['appendFile', 'write', 'writeFile', 'writev']) {
      wrapPromise(handle, name, ([data, offset, length]) => begin(file, textOf(data, offset, length), false));
    }
    return handle;
  };
}
