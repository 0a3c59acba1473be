/** Many secrets with GitHub's limit of writes, on fast clocks; a cancelled run continues. And a slow cluster. */
import { expect, test } from 'vitest';
import { validKeys, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { keyOfOurs } from '../support/hostile/answers.ts';
import { withServer } from '../support/hostile/harmless.ts';
import { send, startHostileServer } from '../support/hostile/server.ts';
import { delay } from '../support/proxy/faults.ts';
import { openStage, type Stage, writer } from '../support/stage/stage.ts';

/** LARGE_HOSTS=1000 takes minutes. */
const HOSTS = Number(process.env.LARGE_HOSTS ?? 170);
const TIMES = 10;
const MINUTE = 60_000;
const hosts = Array.from({ length: HOSTS }, (_, index) => `host${String(index).padStart(4, '0')}`);
const cluster = clusters().at(-1)!;

const github = {
  repositories: { 'acme/web': { id: 4711 } },
  tokens: { [writer]: { permissions: { organization_secrets: 'write' } } },
  writesPerMinute: 80,
} as const;

/** Every run of a stage has the same clock as GitHub. */
function inOrganization(stage: Stage, since: number, attempt: number) {
  return {
    inputs: {
      operation: 'create',
      host: hosts.join(),
      expiration: '30d',
      secret: 'heartbeat_{host}',
      'secret-scope': 'organization',
      'request-timeout': '5m',
    },
    options: {
      fast: { times: TIMES, since },
      github: { repository_id: String(stage.repositoryId), run_attempt: String(attempt) },
    },
  };
}

/** Makes all three clocks run fast. Returns the moment at which they were correct, ms since the epoch. */
function hasten(stage: Stage): number {
  const since = stage.github.hasten(TIMES);
  const shown = (moment: number) => since + (moment - since) * TIMES;
  stage.proxy.rewrite({
    answer: (answer, { path }) => {
      if (!path.endsWith('/_query/api_key') || answer.status !== 200) return answer;
      const body = JSON.parse(answer.body.toString());
      for (const key of body.api_keys) key.creation = shown(key.creation);
      for (const bucket of body.aggregations?.clock?.buckets ?? []) bucket.from = shown(bucket.from);
      return { ...answer, body: Buffer.from(JSON.stringify(body)) };
    },
  });
  return since;
}

const written = (stage: Stage) => stage.github.secrets().length;

test(`${HOSTS} hosts to organization secrets: within the limit, and the log has the time first`, {
  timeout: 20 * MINUTE,
}, async () => {
  await using stage = await openStage(cluster, { github });
  const { inputs, options } = inOrganization(stage, hasten(stage), 1);
  const main = await stage.run(inputs, options);
  expect(main.status, main.log.slice(-2000)).toBe('success');
  expect(main.log).toContain('80 writes a minute');
  expect(main.log.indexOf('80 writes a minute')).toBeLessThan(main.log.indexOf('wrote organization secret'));
  expect(written(stage)).toBe(HOSTS);
  // Delays of requests count ten times on fast clocks: a few may arrive in the minute before.
  expect(stage.github.refusedWrites).toBeLessThan(HOSTS / 20);
  const requests = stage.proxy.exchanges.length + stage.github.requests.length;
  // A create, a verification and a write for each host, and the common requests.
  expect(requests).toBeLessThan(3 * HOSTS + 20);
  expect(main.maxRssKiB).toBeLessThan(256 * 1024);
  console.log(
    `${HOSTS} hosts: ${requests} requests, ${main.maxRssKiB} KiB, ${Math.round(main.durationMs / 1000)} s`,
  );
});

test('a cancelled run continues with the next attempt, and no key is lost', {
  timeout: 20 * MINUTE,
}, async () => {
  await using stage = await openStage(cluster, { github });
  const since = hasten(stage);
  const first = inOrganization(stage, since, 1);
  const running = stage.start(first.inputs, first.options);
  const half = stage.github.fail({
    method: 'PUT',
    path: /./,
    occurrence: Math.floor(HOSTS / 2),
    with: 'swallow',
  });
  void half.arrived().then(() => running.cancel());
  const main = await running.ended;
  const post = await main.post();
  stage.github.heal();
  expect(main.status).toBe('cancelled');
  const before = written(stage);
  expect(before).toBeLessThan(HOSTS);

  const again = inOrganization(stage, since, 2);
  const next = await stage.run(again.inputs, again.options);
  await next.post();
  expect(next.status, next.log.slice(-2000)).toBe('success');
  expect(written(stage)).toBe(HOSTS);
  const held = stage.github.secrets().map(({ value }) => value.split(':')[0] ?? '');
  await waitUntilVisible(cluster, ...held);
  const live = (await validKeys(cluster, { term: { username: stage.minter.username } })).map(({ id }) => id);
  expect(held.filter((id) => !live.includes(id))).toEqual([]);
  // Keys that the cancelled run may have delivered are named, and no others are valid.
  const named = [main, post].flatMap(({ annotations }) => annotations.map(({ message }) => message)).join();
  expect(live.filter((id) => !held.includes(id) && !named.includes(id))).toEqual([]);
});

test('a cluster that answers in 3 s', { timeout: 5 * MINUTE }, async () => {
  await using stage = await openStage(cluster);
  stage.proxy.fault({ occurrence: 'every' }, delay(3_000));
  const main = await stage.run({ operation: 'rotate', host: 'host001', secret: 'heartbeat_{host}' });
  expect(main.status, main.log).toBe('success');
  // A listing, a create, a verification.
  expect(stage.proxy.exchanges).toHaveLength(3);
  const post = await main.post();
  expect(post.exitCode).toBe(0);
});

test('a report over 10,500 keys: a request for each thousand', { timeout: MINUTE }, async () => {
  const all = Array.from({ length: 10_500 }, (_, index) => ({
    ...keyOfOurs({ id: `id${index}`, creation: 1_700_000_000_000 + index }, { host: `host${index}` }),
    _sort: [1_700_000_000_000 + index, 'heartbeat_host001'],
  }));
  await using server = await startHostileServer(({ path, body }, response) => {
    if (!path.endsWith('/_query/api_key')) return send(response, 200, { count: 0, api_keys: [] });
    const after = Number(body.search_after?.[0] ?? 0);
    const page = all.filter(({ creation }) => creation >= after).slice(0, body.size);
    const clock = { buckets: [{ from: Date.now() }] };
    send(response, 200, { api_keys: page, aggregations: { clock } });
  });
  const main = await withServer(server, { operation: 'report' });
  expect(main.status, main.log.slice(-2000)).toBe('success');
  const pages = server.asked.filter(({ path }) => path.endsWith('/_query/api_key')).length;
  expect(pages).toBe(11);
  expect(main.maxRssKiB).toBeLessThan(256 * 1024);
  console.log(`10,500 keys: ${pages} requests, ${main.maxRssKiB} KiB, ${Math.round(main.durationMs)} ms`);
});
