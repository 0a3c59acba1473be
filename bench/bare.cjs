/**
 * The action's requests by Node only: no checks, no retries, no masks, no outputs.
 * `node bare.cjs OPERATION`; the rest is JSON in the variable TASK. Prints keys on standard output, one a line.
 */
const http = require('node:http');

const { url, authorization, spec, privileges, hosts, atOnce, refresh, query } = JSON.parse(process.env.TASK);
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });

function ask(method, path, body, as = authorization) {
  return new Promise((resolve, reject) => {
    const content = JSON.stringify(body);
    const length = Buffer.byteLength(content);
    const headers = { authorization: as, 'content-type': 'application/json', 'content-length': length };
    const request = http.request(`${url}${path}`, { method, agent, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      if (response.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
    });
    request.on('error', reject);
    request.end(content);
  });
}

async function create(host) {
  const suffix = refresh ? '' : '?refresh=false';
  const key = await ask('POST', `/_security/api_key${suffix}`, { ...spec, name: `heartbeat_${host}` });
  const proof = await ask('POST', '/_security/user/_has_privileges', privileges, `ApiKey ${key.encoded}`);
  if (!proof.has_all_requested) throw new Error('the key lacks privileges');
  process.stdout.write(`${key.id}:${key.api_key}\n`);
}

async function all(work) {
  const left = [...hosts];
  const worker = async () => {
    for (let host = left.shift(); host !== undefined; host = left.shift()) await work(host);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const find = () => ask('POST', '/_security/_query/api_key', { query, size: 1000 });
const idsOf = ({ api_keys: keys }) => keys.map(({ id }) => id);

const operations = {
  create: () => all(create),
  async rotate() {
    const ids = idsOf(await find());
    await all(create);
    if (ids.length > 0) await ask('DELETE', '/_security/api_key', { ids, owner: true });
  },
  async invalidate() {
    await ask('DELETE', '/_security/api_key', { ids: idsOf(await find()), owner: true });
    await find();
  },
};

operations[process.argv[2]]().finally(() => agent.destroy());
