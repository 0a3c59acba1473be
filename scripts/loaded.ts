/**
 * What the action loads on the paths of every job. Counts are the same on every machine, unlike times. A change that needs more raises
 * the budget here, where a reviewer sees it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Variables = Record<string, string>;

export interface Loaded {
  /** Files of dist. */
  files: number;
  /** Their size, in kB. */
  size: number;
  /** Node's own modules, including internal ones, in addition to those of an empty process. */
  builtins: number;
  /** Their names. */
  names: string[];
}

const teller = `process.on('exit', () => process._rawDebug(JSON.stringify({
  builtins: process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).map((name) => name.slice(13)),
  files: Object.keys(require.cache),
})));`;

/** Runs main without inputs, post with nothing to do, and main until the cluster refuses its first request. */
export async function measureLoaded(root: string): Promise<Record<keyof typeof budgets, Loaded>> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  const file = (name: string, content = '') => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const [hook, empty] = [file('teller.cjs', teller), file('empty.cjs')];
  const env = {
    PATH: process.env.PATH ?? '',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_REPOSITORY: 'acme/web',
  };
  const server = createServer((_, response) => response.writeHead(401).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cluster = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inputs = {
    INPUT_OPERATION: 'create',
    INPUT_CLUSTER: cluster,
    INPUT_USERNAME: 'u',
    INPUT_PASSWORD: 'password',
    INPUT_HOST: 'host001',
  };
  const entry = (name: string) => join(root, 'dist', name, 'index.js');
  try {
    const nothing = await run(hook, empty, env);
    const beyond = async (script: string, more: Variables): Promise<Loaded> => {
      const { builtins, files } = await run(hook, script, { ...env, ...more });
      const ours = files.filter((path) => path.startsWith(join(root, 'dist')));
      const names = builtins.filter((name) => !nothing.builtins.includes(name));
      const size = ours.reduce((sum, path) => sum + statSync(path).size, 0) / 1000;
      return { files: ours.length, size, builtins: names.length, names };
    };
    return {
      'input error': await beyond(entry('main'), {}),
      'clean post': await beyond(entry('post'), { STATE_request: 'r', STATE_done: 'clean' }),
      'first request': await beyond(entry('main'), inputs),
    };
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function run(hook: string, script: string, env: Variables) {
  const child = spawn(process.execPath, ['--require', hook, script], {
    env,
    // a pipe, as in the runner
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.resume();
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  await once(child, 'close');
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as { builtins: string[]; files: string[] };
}

/** The limits on Node 24: a little above the counts. */
export const budgets = {
  'input error': { files: 8, size: 235, builtins: 60 },
  'clean post': { files: 3, size: 25, builtins: 5 },
  'first request': { files: 14, size: 840, builtins: 88 },
};

/** What must not be loaded before the first request, and what must not be loaded for it. */
const unwanted: Record<keyof typeof budgets, RegExp> = {
  'input error': /^(https?|_http_client|tls|internal\/deps\/undici\/undici)$/,
  'clean post': /^(https?|_http_client|tls|crypto|internal\/deps\/undici\/undici)$/,
  'first request': /^(http2|internal\/deps\/undici\/undici)$/,
};

/** @throws Error naming what exceeds the budget */
export async function checkLoaded(root: string): Promise<void> {
  const measured = await measureLoaded(root);
  for (const [path, budget] of Object.entries(budgets) as [keyof typeof budgets, Omit<Loaded, 'names'>][]) {
    const { names, ...loaded } = measured[path];
    const unwantedModules = names.filter((name) => unwanted[path].test(name));
    if (unwantedModules.length > 0) throw new Error(`${path} loads ${unwantedModules.join(', ')}.`);
    for (const what of ['files', 'size', 'builtins'] as const)
      if (loaded[what] > budget[what])
        throw new Error(`${path} loads ${what} ${loaded[what]}, more than the budget of ${budget[what]}.`);
  }
}
