/** Many hosts in one step: with secrets they are independent, with outputs it is all or nothing. */
import { expect, test } from 'vitest';
import { clusters } from '../support/cluster/clusters.ts';
import { json } from '../support/proxy/answers.ts';
import { type Exchange, fingerprint } from '../support/proxy/exchange.ts';
import { answerWith, FAULTS, instead } from '../support/proxy/faults.ts';
import { type Key, publishes, validOf } from '../support/stage/keys.ts';
import { openStage, type Stage } from '../support/stage/stage.ts';

// A hundred hosts are slow, and the result does not depend on the version: one cluster is enough.
const cluster = clusters().at(-1)!;
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `host${String(index + 1).padStart(3, '0')}`);

const isCreate = ({ method, path }: Exchange) => method === 'POST' && path === '/_security/api_key';
const isProof = ({ path }: Exchange) => path === '/_security/user/_has_privileges';
const creates = (host: string) => (exchange: Exchange) =>
  isCreate(exchange) && JSON.parse(exchange.body).metadata.host === host;

/** All keys that the server created, by id, even if the answer was lost. */
function created({ proxy }: Stage): Record<string, Key & { host: string }> {
  const keys = proxy.exchanges
    .filter((exchange) => isCreate(exchange) && exchange.answer?.status === 200)
    .map(({ answer, body }) => {
      const { id, api_key } = JSON.parse(answer!.body.toString());
      return { id, credential: `${id}:${api_key}`, host: JSON.parse(body).metadata.host as string };
    });
  return Object.fromEntries(keys.map((key) => [key.id, key]));
}

/** A verification request is assigned to a host by its key. */
const verificationOf = (stage: Stage, host: string) => (exchange: Exchange) =>
  isProof(exchange) &&
  Object.values(created(stage)).some(
    (key) =>
      key.host === host &&
      exchange.headers.authorization ===
        fingerprint('ApiKey', Buffer.from(key.credential).toString('base64')),
  );

const refused = answerWith(
  json(
    400,
    { error: { type: 'illegal_argument_exception', reason: 'no' }, status: 400 },
    { 'x-elastic-product': 'Elasticsearch' },
  ),
);
const powerless = instead((_, answer) => ({
  ...answer,
  body: Buffer.from(answer.body.toString().replaceAll('"create_doc":true', '"create_doc":false')),
}));

test('100 hosts to secrets of an organization, 5 of them broken: 95 delivered, 5 named, no orphan', async () => {
  const tokens = { github_pat_writer: { permissions: { organization_secrets: 'write' } } } as const;
  await using stage = await openStage(cluster, { github: { repositories: { 'acme/web': {} }, tokens } });
  const { proxy, github } = stage;
  const hosts = names(100);
  const broken = ['host007', 'host023', 'host042', 'host077', 'host100'];
  const [create, lostCreate, verification, silentVerification, put] = broken as [
    string,
    string,
    string,
    string,
    string,
  ];
  proxy.fault({ where: creates(create), occurrence: 'every' }, refused);
  let lost = false;
  proxy.fault({ where: creates(lostCreate), occurrence: 'every' }, (flow) => {
    if (lost) return refused(flow);
    lost = true;
    return FAULTS['swallow-cut'](flow);
  });
  proxy.fault({ where: verificationOf(stage, verification), occurrence: 'every' }, powerless);
  proxy.fault({ where: verificationOf(stage, silentVerification), occurrence: 'every' }, 'reset');
  github.fail({
    method: 'PUT',
    path: new RegExp(`KEY_${put}$`, 'i'),
    with: { status: 422, body: { message: 'no', status: '422' } },
  });

  const step = await stage.run({
    operation: 'rotate',
    host: hosts.join(),
    secret: 'KEY_{host}',
    'secret-scope': 'organization',
  });
  expect(step.status).toBe('failure');
  const post = await step.post();
  expect(post.annotations).toEqual([]);

  const delivered = hosts.filter((host) => !broken.includes(host));
  const secrets = github.secrets();
  expect(secrets.map(({ name }) => name).sort()).toEqual(
    delivered.map((host) => `KEY_${host.toUpperCase()}`),
  );
  const held = secrets.map(({ value }) => value.split(':')[0]);
  expect((await validOf(cluster, created(stage))).sort()).toEqual(held.sort());
  expect(await publishes(cluster, secrets.at(-1)!.value)).toBe(true);

  const results: { host: string; status: string }[] = JSON.parse(step.outputs.keys!);
  expect(results.filter(({ status }) => status === 'failed').map(({ host }) => host)).toEqual(broken);
  expect(results.filter(({ status }) => status === 'created')).toHaveLength(95);
  const [annotation] = step.annotations;
  expect(annotation).toMatchObject({ level: 'error', title: 'Hosts failed for different reasons' });
  for (const host of broken) {
    expect(annotation!.message).toContain(host);
    expect(step.summary).toContain(host);
  }

  const { exchanges } = proxy;
  for (const host of delivered) {
    expect(exchanges.filter(creates(host))).toHaveLength(1);
    expect(exchanges.filter(verificationOf(stage, host))).toHaveLength(1);
  }
  // Two for each host, and for the failing ones retries, searches and invalidations.
  expect(exchanges.length).toBeLessThanOrEqual(2 * hosts.length + 60);
  // One for each host, the public key, one page of secrets, and another public key after the 422.
  expect(github.requests.length).toBeLessThanOrEqual(hosts.length + 3);
  expect(github.violations).toEqual([]);
}, 120_000);

test('a key name that is too long: nothing was called', async () => {
  await using stage = await openStage(cluster);
  const host = [...names(99), 'h'.repeat(250)].join();
  const step = await stage.run({ operation: 'rotate', host, secret: 'KEY_{host}' });
  expect(step.status).toBe('failure');
  expect(step.annotations.map(({ title }) => title)).toEqual(['Some inputs are not right']);
  const post = await step.post();
  expect(post.annotations).toEqual([]);
  expect(stage.proxy.exchanges).toEqual([]);
  expect(stage.github.requests).toEqual([]);
});

test.each([
  ['create', (_: Stage) => creates('host005'), refused],
  ['verification', (stage: Stage) => verificationOf(stage, 'host005'), powerless],
] as const)('10 hosts to outputs with one broken %s: no key stays valid', async (_, where, fault) => {
  await using stage = await openStage(cluster);
  stage.proxy.fault({ where: where(stage), occurrence: 'every' }, fault);
  const step = await stage.run({ operation: 'rotate', host: names(10).join() });
  expect(step.status).toBe('failure');
  expect(step.annotations[0]!.message).toContain('host005: ');
  expect(step.outputs).toEqual({});
  expect(Object.keys(created(stage)).length).toBeGreaterThan(0);
  expect(await validOf(cluster, created(stage))).toEqual([]);
  const before = stage.proxy.exchanges.length;
  await step.post();
  expect(stage.proxy.exchanges).toHaveLength(before);
});
