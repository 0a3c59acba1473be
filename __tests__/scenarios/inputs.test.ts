/** Wrong inputs: the error names each one and the correct form, and no request is sent. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultProxy, startProxy } from '../support/proxy/proxy.ts';
import { leaks } from '../support/runner/leaks.ts';
import { runStep } from '../support/runner/run-step.ts';
import { failureOf } from '../support/scenario/failed.ts';

const password = 'Zq8vT2mXw6RkLp4n';
const gitHubToken = `ghs_${'a1B2c3'.repeat(6)}`;
const keyId = 'VuaCfGcBCdbkQm-e5aOx';
const keySecret = 'ui2lp2axTNmsyakw9tvNnw';

/** A server in place of the cluster, which must get no request. */
let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await startProxy({ target: 'http://127.0.0.1:9' });
});
afterAll(() => proxy.stop());

/** Runs main and post, and returns the lines of the error by input. */
async function complaintsOf(operation: string, wrong: Record<string, string>): Promise<[string, string][]> {
  const minter = { username: 'minter', password };
  const cluster = wrong.cluster?.replace('CLUSTER', new URL(proxy.url).host) ?? proxy.url;
  const main = await runStep({
    inputs: { operation, ...minter, ...(operation === 'create' && { host: 'host001' }), ...wrong, cluster },
    debug: true,
  });
  const { title, message } = failureOf(main);
  expect(title).toBe('Some inputs are not right');
  expect(main.state).toEqual({});
  const post = await main.post();
  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  expect(proxy.exchanges).toEqual([]);
  expect(leaks([main, post], [password, gitHubToken, keySecret])).toEqual([]);
  return message.split('\n').flatMap((line) => {
    const [, input] = /^([\w-]+)(?: \(given: .*?\))?: /.exec(line) ?? [];
    return input ? [[input, line] as [string, string]] : [];
  });
}

/** Wrong inputs that can be combined in one step with `create`. */
const TOGETHER: [what: string, input: string, given: string, right: RegExp][] = [
  [
    'a URL with userinfo',
    'cluster',
    `http://elastic:${password}@CLUSTER`,
    /leave user name and password out/,
  ],
  ['a GitHub token as bearer token', 'bearer-token', gitHubToken, /this is a GitHub token/],
  ['a host twice', 'host', 'host001, host002, host001', /\(given: host001\): give each host once/],
  ['an expiration in weeks', 'expiration', '2w', /\(given: 2w\): .* such as 30d or 12h/],
  [
    'a purpose that there is not',
    'purpose',
    'writing',
    /\(given: writing\): it is one of publishing, monitoring/,
  ],
  ['a Beat that there is not', 'beat', 'heartbeet', /\(given: heartbeet\): did you mean heartbeat\?/],
  ['role descriptors without a role', 'role-descriptors', '{}', /all privileges of its owner/],
  ['metadata of ours', 'metadata', 'managed_by: me', /\(given: managed_by\): leave out this key/],
  ['a key name with an underscore first', 'key-name', '_{host}', /cannot begin with _/],
  ['a verify that is no boolean', 'verify', 'maybe', /\(given: maybe\): give `true` or `false`/],
  [
    'overlap with create',
    'overlap',
    '1h',
    /leave it out: create does not use it, only rotate and confirm and report/,
  ],
  [
    'a credential as key-id',
    'key-id',
    `${keyId}:${keySecret}`,
    /leave it out: create does not use it, only confirm and invalidate$/,
  ],
  ['a misspelt input', 'expiratoin', '30d', /^expiration \(given: expiratoin\): this input is misspelt/],
];

/** Further wrong inputs, one a step. */
const ALONE: [what: string, input: string, wrong: Record<string, string>, right: RegExp][] = [
  ['no operation', 'operation', { operation: '' }, /set the operation/],
  ['an operation that there is not', 'operation', { operation: 'crate' }, /did you mean create\?/],
  ['no cluster', 'cluster', { cluster: '' }, /give the cluster's URL/],
  [
    'a Cloud ID that is none',
    'cluster',
    { cluster: 'production:bm9uZQ==' },
    /or a Cloud ID as its deployment page/,
  ],
  ['no host', 'host', { host: '' }, /give the host, or a list of hosts/],
  [
    'a host with a control character',
    'host',
    { host: 'host\u0007001' },
    /\(given: host\\u\{7\}001\): a host cannot hold a control character/,
  ],
  [
    'two kinds of credentials',
    'bearer-token',
    { 'bearer-token': keySecret },
    /one kind of credential, not several/,
  ],
  ['a star in a key name', 'key-name', { 'key-name': 'heartbeat_*' }, /cannot hold \*/],
  [
    'a key name that is too long when it is filled in',
    'key-name',
    { host: 'h'.repeat(247) },
    /at most 256 characters \(UTF-16 units\) after filling in; this one has 257/,
  ],
  [
    'a check that asks GitHub, without a token',
    'github-token',
    { operation: 'report', 'fail-on': 'expiring, undelivered' },
    /give a token that can read the secrets, or leave undelivered out of fail-on/,
  ],
  ['a placeholder that there is not', 'key-name', { 'key-name': '{hosts}' }, /did you mean \{host\}\?/],
];

const NOTHING_TO_INVALIDATE: [what: string, wrong: Record<string, string>][] = [
  ['no limit', {}],
  ['an empty key-id', { 'key-id': '' }],
  ['an empty host', { host: ' ' }],
  ['an empty environment', { environment: '' }],
];

describe('create', () => {
  test.each(TOGETHER)('%s', async (_, input, given, right) => {
    const wrong = { [input]: given };
    if (input === 'bearer-token') Object.assign(wrong, { username: '', password: '' });
    const complaints = await complaintsOf('create', wrong);
    expect(complaints).toEqual([
      [input === 'expiratoin' ? 'expiration' : input, expect.stringMatching(right)],
    ]);
  });

  test.each(ALONE)('%s', async (_, input, wrong, right) => {
    const complaints = await complaintsOf('create', wrong);
    expect(complaints).toEqual([[input, expect.stringMatching(right)]]);
  });

  test('without an operation the error has a line for each of them', async () => {
    const main = await runStep({ inputs: { cluster: proxy.url, username: 'minter', password } });
    const { message } = failureOf(main);
    for (const operation of ['create', 'rotate', 'invalidate', 'report'])
      expect(message).toMatch(new RegExp(`^ {2}${operation}: `, 'm'));
  });

  test('an empty password names the usual reasons', async () => {
    const main = await runStep({
      inputs: { operation: 'create', cluster: proxy.url, username: 'minter', password: '', host: 'host001' },
    });
    const { message } = failureOf(main);
    expect(message).toMatch(/^password: give the password of the user; it is empty$/m);
    for (const reason of ['misspelt', 'environment', '`secrets: inherit`']) expect(message).toContain(reason);
    expect(proxy.exchanges).toEqual([]);
  });

  test('all of them at once', async () => {
    const wrong = Object.fromEntries(TOGETHER.map(([, input, given]) => [input, given]));
    const complaints = await complaintsOf('create', wrong);
    for (const [what, , , right] of TOGETHER)
      expect(
        complaints.filter(([, line]) => right.test(line)),
        what,
      ).toHaveLength(1);
  });
});

describe('invalidate', () => {
  test.each(NOTHING_TO_INVALIDATE)('%s', async (_, wrong) => {
    const complaints = await complaintsOf('invalidate', wrong);
    expect(complaints).toEqual([['key-id', expect.stringMatching(/which never means "all"$/)]]);
  });

  test.each([
    ['host', { host: '', environment: 'production' }],
    ['key-id', { 'key-id': '', environment: 'production' }],
    ['environment', { environment: '', host: 'host001' }],
  ])('an empty %s does not widen the scope of the invalidation', async (input, wrong) => {
    const complaints = await complaintsOf('invalidate', wrong);
    expect(complaints).toEqual([[input, expect.stringMatching(/leave the line out$/)]]);
  });

  test('a credential as key-id is masked, and not echoed', async () => {
    const main = await runStep({
      inputs: {
        operation: 'invalidate',
        cluster: proxy.url,
        username: 'minter',
        password,
        'key-id': `${keyId}:${keySecret}`,
      },
    });
    expect(failureOf(main).message).toMatch(/^key-id: give the id alone/m);
    expect(main.masks).toContain(keySecret);
    expect(main.masks).not.toContain(keyId);
    expect(leaks(main, [keySecret])).toEqual([]);
    expect(proxy.exchanges).toEqual([]);
  });
});
