/** A server that means harm, or a cluster in which others write what they like: nothing of it is obeyed, shown as markup or passed on. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { render, tagsOf } from '../support/core/markdown.ts';
import {
  type Asked,
  flood,
  type HostileServer,
  send,
  startHostileServer,
} from '../support/hostile/server.ts';
import { leaks } from '../support/runner/leaks.ts';
import type { Run } from '../support/runner/run.ts';
import { runStep } from '../support/runner/run-step.ts';

const PASSWORD = 'pw-Zx81kq0Lm2Vb';
const CANARY = 'canary-q7Jw5TzR0xNe4uYc';
/** Each kind of command that a runner knows, a terminal's, and a browser's. */
const NASTY = [
  'a\u001b[31m\u0007<img src=x onerror=alert(1)><script>pwned</script>',
  '::set-output name=pwned::1',
  '::add-mask::pwned',
  '::error title=pwned::pwned',
  '::stop-commands::pwned',
  '##[error]pwned',
  '##[add-mask]pwned\r##[set-output name=pwned]1',
  '| [link](https://pwned.example) `x` |%0A::warning::pwned',
].join('\r\n');
const MEMORY_KIB = 256 * 1024;

const withServer = ({ url }: HostileServer, inputs: Record<string, string>) =>
  runStep({
    inputs: { cluster: url, username: 'minter', password: PASSWORD, ...inputs },
    secrets: [PASSWORD],
    debug: true,
  });

const create = { operation: 'create', host: 'host001', expiration: '1h' };
const report = { operation: 'report' };

/** What must hold of every run, whatever the server said. */
function expectHarmless(run: Run): void {
  const shown = `${run.rawStdout}${run.rawStderr}${run.rawFiles.summary}`;
  expect(shown).not.toMatch(/(?![\r\n])\p{Cc}/u);
  expect(run.log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  const allowed = ['add-mask', 'debug', 'error', 'notice', 'warning'];
  expect(run.commands.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  expect(run.masks.filter((mask) => mask.includes('pwned'))).toEqual([]);
  expect(run.annotations.filter(({ title = 'pwned' }) => title.includes('pwned'))).toEqual([]);
  expect(Object.keys({ ...run.outputs, ...run.state }).filter((name) => name.includes('pwned'))).toEqual([]);
  const tags = tagsOf(render(run.summary)).filter((tag) => !ours.test(tag));
  expect(tags).toEqual([]);
  expect(leaks(run, [CANARY, PASSWORD])).toEqual([]);
  expect(run.maxRssKiB).toBeLessThan(MEMORY_KIB);
}
const ours = /^<\/?(h3|p|strong|code|table|thead|tbody|tr|th|td|details|summary|em|br)>$/;

const error = (status: number) => {
  const cause = {
    type: `security_exception ${NASTY}`,
    reason: `${NASTY} ${CANARY} ${Buffer.from(CANARY).toString('base64')} action is granted by the cluster privileges [${CANARY}]`,
  };
  return { error: { ...cause, root_cause: [cause], header: { 'WWW-Authenticate': CANARY } }, status };
};

const made = { id: '-Zk_dash0001', name: 'heartbeat_host001', api_key: 'k3yk3yk3yk3yk3yk3yk3yk' };

const granted = ({ body }: Asked) => ({
  username: 'minter',
  has_all_requested: true,
  cluster: Object.fromEntries(
    (body.cluster as string[]).map((name) => [name, name !== 'manage_own_api_key']),
  ),
  index: Object.fromEntries(
    (body.index as { names: string[]; privileges: string[] }[]).flatMap(({ names, privileges }) =>
      names.map((name) => [name, Object.fromEntries(privileges.map((one) => [one, true]))]),
    ),
  ),
  application: {},
});

describe('a status that is not 200', () => {
  const statuses = [302, 400, 401, 403, 404, 409, 429, 500];
  test.each(
    statuses.flatMap((status) => [
      { status, name: 'report', inputs: report },
      { status, name: 'create', inputs: create },
    ]),
  )('status $status to $name: nothing of its texts and headers travels on', async ({ status, inputs }) => {
    await using server = await startHostileServer((_, response) =>
      send(response, status, error(status), {
        location: `http://127.0.0.1:9/${CANARY}?token=${CANARY}`,
        'www-authenticate': `Basic realm="${CANARY}"`,
        'retry-after': '0',
        warning: `299 Elasticsearch "${CANARY} ::set-output name=pwned::1"`,
      }),
    );
    const step = await withServer(server, inputs);
    expectHarmless(step);
    expect(step.status).toBe('failure');
    expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expectHarmless(await step.post());
  });
});

describe('an answer that is made up', () => {
  test('a user whose name holds commands, and who lacks privileges that do too', async () => {
    await using server = await startHostileServer((asked, response) => {
      if (asked.path.endsWith('/_has_privileges'))
        return send(response, 200, { ...granted(asked), username: NASTY, index: { [NASTY]: {} } });
      if (asked.method === 'DELETE') return send(response, 200, { invalidated_api_keys: [made.id] });
      if (asked.path.endsWith('/_query/api_key')) return send(response, 200, { api_keys: [] });
      send(response, 200, made);
    });
    const step = await withServer(server, create);
    expectHarmless(step);
    expect(step.annotations[0]).toMatchObject({
      title: 'The minting user lacks privileges that the key needs',
    });
    expect(step.annotations[0]!.message.split('\n')).toHaveLength(3);
    expectHarmless(await step.post());
  });

  test.concurrent.each(['not-json', 'an array', 'a page'])('a 200 that is %s', async (kind) => {
    const bodies: Record<string, unknown> = {
      'not-json': `{"${CANARY} ${NASTY}`,
      'an array': [CANARY, NASTY],
      'a page': `<html>${CANARY}${NASTY}</html>`,
    };
    await using server = await startHostileServer((_, response) => send(response, 200, bodies[kind]));
    const step = await withServer(server, create);
    expectHarmless(step);
    expect(step.status).toBe('failure');
    expectHarmless(await step.post());
  });

  test.concurrent.each([NASTY, '', '../../_security/user', 'x'.repeat(1000)])(
    'a new key with the id %j is refused',
    async (id) => {
      await using server = await startHostileServer((asked, response) =>
        asked.path.endsWith('/_query/api_key')
          ? send(response, 200, { api_keys: [] })
          : send(response, 200, { ...made, id }),
      );
      const step = await withServer(server, create);
      expectHarmless(step);
      expect(step.annotations[0]).toMatchObject({ title: 'The answer of the cluster could not be read' });
      expect(step.outputs).toEqual({});
    },
  );

  test('an id that begins with a hyphen is an id: made, handed over, invalidated', async () => {
    let alive = true;
    await using server = await startHostileServer((asked, response) => {
      if (asked.path.endsWith('/_has_privileges')) return send(response, 200, granted(asked));
      if (asked.path.endsWith('/_query/api_key'))
        return send(response, 200, { api_keys: [keyOfOurs({ id: made.id, invalidated: !alive })] });
      if (asked.method !== 'DELETE') return send(response, 200, made);
      expect(asked.body.ids).toEqual([made.id]);
      alive = false;
      send(response, 200, { invalidated_api_keys: [made.id], error_count: 0 });
    });
    const step = await withServer(server, { ...create, 'revoke-after-job': 'true' });
    expect(step.status, step.log).toBe('success');
    expect(step.outputs.id).toBe(made.id);
    expect((await step.post()).log).toContain(`Invalidated: ${made.id}`);
    alive = true;
    const end = await withServer(server, { operation: 'invalidate', 'key-id': made.id });
    expect(JSON.parse(end.outputs.invalidated!), end.log).toEqual([made.id]);
  });
});

const keyOfOurs = (other: Record<string, unknown> = {}, metadata: Record<string, unknown> = {}) => ({
  id: 'id0',
  name: 'heartbeat_host001',
  type: 'rest',
  creation: 1_700_000_000_000,
  invalidated: false,
  username: 'minter',
  realm: 'native1',
  metadata: {
    managed_by: 'beats-api-key',
    server: 'https://github.com',
    repository_id: '123456789',
    beat: 'heartbeat',
    host: 'host001',
    purpose: 'publishing',
    target: 'outputs',
    ...metadata,
  },
  role_descriptors: {},
  ...other,
});

/** Metadata that others wrote, by the number of the key. */
const shapes: ((n: number) => unknown)[] = [
  () => null,
  () => [1, 2, 3],
  (n) => n,
  () => CANARY,
  () => ({ managed_by: ['beats-api-key'], host: ['host001', 'host002'], api_key: CANARY }),
  () => keyOfOurs({}, { host: ['host001'], repository: { toString: 1, valueOf: 2 } }).metadata,
  () => keyOfOurs({}, { host: 7, beat: null, purpose: {} }).metadata,
  (n) =>
    keyOfOurs({}, { repository_id: `${n}`, repository: { toString: 1, valueOf: 2 }, api_key: CANARY })
      .metadata,
  (n) =>
    keyOfOurs({}, { repository_id: `${n}`, repository: NASTY, host: NASTY, environment: NASTY }).metadata,
  () => JSON.parse(`{"__proto__":{"managed_by":"beats-api-key"},"constructor":{"prototype":1}}`),
];

describe('keys of others in a listing', () => {
  test('names in a warning are one line of plain text', async () => {
    const keys = [
      keyOfOurs({ id: NASTY }),
      keyOfOurs({ id: 'id1', name: NASTY, username: NASTY, expiration: 1_800_000_600_000 }, { host: NASTY }),
      keyOfOurs({ id: 'id2', username: NASTY }),
      keyOfOurs({ id: 'id3' }),
    ];
    const clock = { buckets: [{ from: 1_800_000_000_000 }] };
    await using server = await startHostileServer((_, response) =>
      send(response, 200, { api_keys: keys, aggregations: { clock } }),
    );
    const reported = await withServer(server, report);
    const planned = await withServer(server, { operation: 'rotate', host: 'host001', 'dry-run': 'true' });
    expect([...reported.annotations, ...planned.annotations]).toMatchObject([
      { level: 'warning', title: 'An API key ends soon, and nothing succeeds it' },
      { level: 'warning', title: 'API keys of several users' },
    ]);
    for (const run of [reported, planned]) {
      expectHarmless(run);
      expect(run.annotations[0]!.message).not.toMatch(/[\r\n]/);
      expect(JSON.parse(run.outputs.keys!).map(({ id }: { id: string }) => id)).not.toContain(NASTY);
    }
  });

  /** 10,000 keys in pages, as `search_after` asks for them, and the one that is ours at the end. */
  async function crowd(sent: string[] = []): Promise<HostileServer> {
    const names = [NASTY, 'heartbeat_host001', '-rf', '__proto__', 'x'.repeat(200)];
    const all = [
      ...Array.from({ length: 10_000 }, (_, n) =>
        keyOfOurs({
          id: `-id${n}`,
          name: names[n % names.length],
          creation: 1_600_000_000_000 + n,
          username: n % 2 ? NASTY : 'minter',
          metadata: shapes[n % shapes.length]!(n),
          role_descriptors: { [NASTY]: { cluster: [CANARY] } },
        }),
      ),
      keyOfOurs(),
      // Two keys with one id: the server contradicts itself.
      keyOfOurs({ name: 'twin' }),
    ];
    let alive = true;
    return startHostileServer(({ method, path, body }, response) => {
      if (method === 'DELETE') {
        sent.push(...body.ids);
        alive = false;
        return send(response, 200, { invalidated_api_keys: body.ids, error_count: 0 });
      }
      if (!path.endsWith('/_query/api_key')) return send(response, 404, error(404));
      const after = body.search_after?.[0] ?? 0;
      const page = all.filter(({ creation }) => creation >= after).slice(0, body.size);
      const api_keys = page.map((key) => ({
        ...key,
        invalidated: key.id === 'id0' && !alive,
        _sort: [key.creation, key.name],
      }));
      send(response, 200, { total: all.length, count: page.length, api_keys });
    });
  }

  test('a report tells of those that say to be managed, and shows what they hold as text', async () => {
    await using server = await crowd();
    const step = await withServer(server, report);
    expectHarmless(step);
    expect(step.status, step.log.slice(0, 2000)).toBe('success');
    expect(step.annotations).toEqual([]);
    expect(step.summary).toContain('<summary>');
    const keys: { id: string; foreign: boolean; repository: string }[] = JSON.parse(step.outputs.keys!);
    const ids = keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(keys.filter(({ foreign }) => !foreign).filter(({ id }) => id === 'id0')).toHaveLength(1);
    expect(keys.filter(({ foreign }) => foreign)).toHaveLength(2_000);
    expectHarmless(await step.post());
  });

  test('of them all, `invalidate` takes the one that is ours, once', async () => {
    const sent: string[] = [];
    await using server = await crowd(sent);
    const step = await withServer(server, { operation: 'invalidate', host: 'host001' });
    expectHarmless(step);
    expect(step.status, step.log.slice(0, 2000)).toBe('success');
    expect(sent).toEqual(['id0']);
    expect(JSON.parse(step.outputs.invalidated!)).toEqual(['id0']);
  });
});

describe('an answer without end', () => {
  const bytes = 100 * 1024 * 1024;
  test.each(
    [report, create].flatMap((inputs) =>
      [200, 500].flatMap((status) => [true, false].map((announced) => ({ inputs, status, announced }))),
    ),
  )(
    '100 MB to $inputs.operation, status $status, length told: $announced',
    async ({ inputs, status, announced }) => {
      await using server = await startHostileServer((_, response) =>
        flood(response, status, bytes, announced),
      );
      const step = await withServer(server, inputs);
      expectHarmless(step);
      expect(step.annotations).toMatchObject([
        {
          title: 'The answer of the cluster could not be read',
          message: expect.stringContaining('larger than 16 MB'),
        },
      ]);
      expectHarmless(await step.post());
    },
  );

  test('1 GB that comes as 1 MB of gzip', async () => {
    // In members, as gzip allows: this process must stay small, since a child starts with its parent's peak.
    const member = gzipSync(Buffer.alloc(16 * 1024 ** 2, ' '));
    const bomb = Buffer.concat(Array.from({ length: 64 }, () => member));
    await using server = await startHostileServer((_, response) =>
      send(response, 200, bomb, { 'content-encoding': 'gzip' }),
    );
    const step = await withServer(server, report);
    expectHarmless(step);
    expect(step.annotations).toMatchObject([{ message: expect.stringContaining('larger than 16 MB') }]);
  });

  test('a small answer that is compressed unasked is read', async () => {
    await using server = await startHostileServer((_, response) =>
      send(response, 200, gzipSync(JSON.stringify({ api_keys: [keyOfOurs()] })), {
        'content-encoding': 'gzip',
      }),
    );
    const step = await withServer(server, report);
    expect(JSON.parse(step.outputs.keys!)).toMatchObject([{ id: 'id0' }]);
  });
});
