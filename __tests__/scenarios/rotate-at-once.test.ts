/**
 * Two rotations of one identity and target at the same moment, without any lock: the key in the secret stays valid, and the next
 * rotation retires the other one.
 */
import { describe, expect, test } from 'vitest';
import { authenticates, waitUntilVisible } from '../support/cluster/cluster.ts';
import { clusters } from '../support/cluster/clusters.ts';
import { type Key, publishes, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

// Twenty times four processes for each race: one cluster is enough, because the result does not depend on its version.
const cluster = clusters().at(-1)!;

interface Contest {
  title: string;
  /** The GitHub context of the two steps, and of the later one. */
  first: Record<string, string>;
  second: Record<string, string>;
  later: Record<string, string>;
  /** ms until then. */
  elapsed: number;
}

const contests: Contest[] = [
  {
    title: 'two runs, and one 11 minutes later',
    first: { run_id: '7000000001' },
    second: { run_id: '7000000002' },
    later: { run_id: '7000000003' },
    elapsed: 11 * 60_000,
  },
  {
    title: 'two jobs of one matrix, and one of a later attempt',
    first: { run_id: '7000000001', run_attempt: '1' },
    second: { run_id: '7000000001', run_attempt: '1' },
    later: { run_id: '7000000001', run_attempt: '2' },
    // After the time in which a lost runner of the first attempt may still write.
    elapsed: 7 * 60_000,
  },
];

const rotation = (host: string) => ({ operation: 'rotate', host, secret: '{host}', overlap: '0s' });

/** Runs both steps for one host, including post. */
type Race = (stage: Stage, host: string, contest: Contest) => Promise<void>;

/** Both steps wait for each other before the same exchange. */
const sideBySide =
  (meetBefore: (stage: Stage, host: string) => void): Race =>
  async (stage, host, { first, second }) => {
    meetBefore(stage, host);
    const steps = await Promise.all([first, second].map((github) => stage.run(rotation(host), { github })));
    for (const step of steps) expect(step.status, step.log).toBe('success');
    await Promise.all(steps.map((step) => step.post()));
  };

const exchange =
  (path: RegExp) =>
  ({ proxy }: Stage, host: string) => {
    const both = Promise.withResolvers<void>();
    let arrived = 0;
    proxy.on({ path, where: ({ body }) => body.includes(host), occurrence: 'every' }, 'request', () => {
      arrived += 1;
      if (arrived === 2) both.resolve();
      return both.promise;
    });
  };

const write = ({ github }: Stage, host: string) => {
  const writes = github.fail({ method: 'PUT', path: new RegExp(`${host}$`, 'i'), with: 'hang' });
  void writes.arrived(2).then(() => writes.release());
};

/** The second finds the first's key, writes the secret, and its job succeeds, all before the first writes the secret. */
const overtaken: Race = async (stage, host, { first, second }) => {
  const held = stage.github.fail({
    method: 'PUT',
    path: new RegExp(`${host}$`, 'i'),
    occurrence: 1,
    with: 'hang',
  });
  const slow = stage.run(rotation(host), { github: first });
  await held.arrived();
  await waitUntilVisible(cluster, ...Object.keys(created(stage, host)));
  const fast = await stage.run(rotation(host), { github: second });
  expect(fast.status, fast.log).toBe('success');
  await fast.post();
  held.release();
  const step = await slow;
  expect(step.status, step.log).toBe('success');
  await step.post();
};

const races: Race[] = [
  sideBySide(exchange(/_query\/api_key$/)),
  sideBySide(exchange(/_security\/api_key$/)),
  sideBySide(write),
  overtaken,
];

/** Twenty, and each race five times. */
const hosts = Array.from({ length: 20 }, (_, index) => `host_${String(index + 1).padStart(3, '0')}`);

/** Every key that steps of the stage created for a host. */
const created = ({ proxy }: Stage, host: string): Record<string, Key> =>
  Object.fromEntries(
    proxy.exchanges
      .filter(({ method, path }) => method === 'POST' && path === '/_security/api_key')
      .filter(({ body, status }) => status === 200 && JSON.parse(body).metadata.host === host)
      .map(({ answer }) => {
        const { id, api_key } = JSON.parse(answer!.body.toString());
        return [id, { id, credential: `${id}:${api_key}` }];
      }),
  );

describe('two rotations at once', () => {
  test.each(contests)('$title', { timeout: 240_000 }, async (contest) => {
    await using stage = await openStage(cluster);
    for (const [index, host] of hosts.entries()) {
      await races[index % races.length]!(stage, host, contest);
      expect(Object.keys(created(stage, host))).toHaveLength(2);
      expect(
        await authenticates(cluster, stage.secret(host)),
        `${host}: the key in the secret is valid`,
      ).toBe(true);
    }

    await waitUntilVisible(cluster, ...hosts.flatMap((host) => Object.keys(created(stage, host))));
    stage.elapsed = contest.elapsed;
    const last = await stage.run(rotation(hosts.join()), { github: contest.later });
    expect(last.status, last.log).toBe('success');
    await last.post();
    for (const host of hosts) {
      const held = stage.secret(host);
      expect(await validOf(cluster, created(stage, host))).toEqual([held.split(':')[0]]);
      expect(await publishes(cluster, held)).toBe(true);
    }
    expect(stage.github.violations).toEqual([]);
  });
});
