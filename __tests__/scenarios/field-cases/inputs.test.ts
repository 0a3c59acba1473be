/**
 * Inputs as people wrote them, from public reports and from runs of the action on cases like theirs: each case, and what the
 * built action says of it. Nothing is asked of a cluster, and nothing of a secret is printed.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultProxy, startProxy } from '../../support/proxy/proxy.ts';
import { leaks } from '../../support/runner/leaks.ts';
import { runStep } from '../../support/runner/run-step.ts';
import { failureOf } from '../../support/scenario/failed.ts';
import {
  bodyLines,
  certificate,
  ecParameters,
  keyLines,
  otherKey,
  privateKey,
} from '../../unit/inputs/pem.ts';

const password = 'Zq8vT2mXw6RkLp4n';
const keySecret = 'ui2lp2axTNmsyakw9tvNnw';
const apiKey = `VuaCfGcBCdbkQm-e5aOx:${keySecret}`;
const encoded = Buffer.from(apiKey).toString('base64');
const githubToken = `ghs_${'a1B2c3'.repeat(6)}`;
const jwtSecret = 'first line of it\nand a second';

interface Case {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  /** What is shown of the case, where what is given is a secret or long. */
  shown?: string;
}

const host = (text: string): Case => ({ inputs: { host: text } });
const index = (text: string): Case => ({ inputs: { index: text } });
const secret = (text: string, shown = text): Case => ({
  inputs: { secret: text, 'github-token': githubToken },
  shown: `secret: ${shown}`,
});
const invalidate = (inputs: Record<string, string>): Case => ({
  inputs: { operation: 'invalidate', host: '', ...inputs },
});
const environment = (text: string): Case => ({ inputs: { environment: text } });
const client = (shown: string, key: string, text = certificate): Case => ({
  inputs: { cluster: 'https://127.0.0.1:9', 'client-certificate': text, 'client-key': key },
  shown,
});
const authority = (shown: string, text: string): Case => ({
  inputs: { cluster: 'https://127.0.0.1:9', 'ca-certificate': text },
  shown: `ca-certificate: ${shown}`,
});
const expression = (text: string) => `\${{ ${text} }}`;

const cases: Record<string, Case[]> = {
  'Hosts as people write them': [
    host('[host001, host002]'),
    host('host001 host002'),
    host('host001;host002'),
    host('host001\\nhost002'),
    host('ACME\\node1'),
    host('"host001"'),
    host("- 'host001'\n- 'host002'"),
    host('host001 # web tier'),
    host('# web tier'),
    host(expression('matrix.host')),
    host('$HOST'),
    host('null'),
    host('https://host001.example.com'),
    host('[2001:db8::7]'),
    host('host001, host001'),
    host('web-1 a, web-2 b, web-3'),
    invalidate({ host: 'web-*' }),
    invalidate({ host: '*' }),
  ],
  'Index patterns': [
    index('heartbeat-%{[agent.version]}'),
    index('heartbeat-* filebeat-*'),
    index('[heartbeat-*]'),
    index('Heartbeat-*'),
    index('<heartbeat-{now/d}>'),
    index('"heartbeat-*"'),
    index('-heartbeat-*'),
    index('remote:heartbeat-*'),
    index('/heartbeat-[0-9]{1,3}/'),
  ],
  'A secret in the place of its name': [
    secret(apiKey, 'the value id:api_key'),
    secret(encoded, 'the value in base64'),
    secret(githubToken, 'the token of github-token'),
    secret(password, 'a generated password'),
    secret('secrets.ES_KEY'),
    secret(expression('secrets.ES_KEY')),
    secret('$ES_KEY'),
    secret('ES-KEY'),
    { inputs: { host: apiKey }, shown: 'host: the value id:api_key' },
    { inputs: { environment: encoded }, shown: 'environment: the value in base64' },
    { inputs: { 'key-name': githubToken }, shown: 'key-name: a token' },
    { ...invalidate({ 'key-id': apiKey }), shown: 'key-id: the value id:api_key' },
  ],
  Environments: [
    environment('["prod"]'),
    environment('null'),
    environment('prod, staging'),
    environment(expression('inputs.environment')),
  ],
  'Variables of the job': [
    { env: { INPUT_EXPIRATOIN: '30d' }, shown: 'INPUT_EXPIRATOIN=30d' },
    { env: { 'INPUT_KEY-NAMES': 'x' }, shown: 'INPUT_KEY-NAMES=x' },
  ],
  'Certificates and keys': [
    authority('quoted', `"${certificate}"`),
    authority(
      'garbage between its lines',
      '-----BEGIN CERTIFICATE-----\nZ2FyYmFnZQ==\n-----END CERTIFICATE-----',
    ),
    authority('a path', '/etc/ssl/certs/ca.pem'),
    authority('with a private key', `${certificate}\n${privateKey}`),
    client('client-key: of another certificate', otherKey),
    client('client-key: parameters alone', ecParameters),
    client('client-key: quoted', `"${privateKey}"`),
    client('client-certificate: quoted', privateKey, `"${certificate}"`),
    {
      inputs: { cluster: 'https://127.0.0.1:9', 'ca-fingerprint': 'SHA1 Fingerprint=AB:CD' },
      shown: 'ca-fingerprint: SHA1 Fingerprint=AB:CD',
    },
  ],
  'What an HTTP header cannot hold': [
    {
      inputs: { secret: 'ES_KEY', 'github-token': `${githubToken}\n${githubToken}` },
      shown: 'github-token: two lines',
    },
    {
      inputs: { username: '', password: '', 'oidc-audience': 'es', 'jwt-client-secret': jwtSecret },
      shown: 'jwt-client-secret: two lines',
    },
    { inputs: { username: '', password: '', 'bearer-token': 'two words' }, shown: 'bearer-token: two words' },
    { inputs: { username: 'min\nter' } },
  ],
  'Metadata and durations': [
    { inputs: { metadata: `a: ${'x'.repeat(8_000)}\nb: ${'y'.repeat(8_000)}` }, shown: 'metadata: 16 kB' },
    { inputs: { metadata: 'retires: until-confirmed' } },
    {
      inputs: {
        operation: 'rotate',
        secret: 'ES_KEY',
        'github-token': githubToken,
        expiration: '30d',
        'renew-before': '12h',
        'max-age': '30d',
      },
      shown: 'rotate: expiration 30d, renew-before 12h, max-age 30d, overlap 24h by default',
    },
  ],
};

/** Stands where the cluster would; nothing may reach it. */
let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await startProxy({ target: 'http://127.0.0.1:9' });
});
afterAll(() => proxy.stop());

const secrets = [password, keySecret, encoded, githubToken, jwtSecret, ...keyLines, ...bodyLines(otherKey)];
/** A secret, and what becomes of it as the name of a GitHub secret. */
const forms = secrets.flatMap((value) => [value, value.toUpperCase().replace(/[^A-Z0-9_]/g, '_')]);

/** One problem a line: what of the annotation stands before the cure, which is the same each time. */
async function annotationOf({ inputs = {}, env = {} }: Case): Promise<string> {
  const right = { operation: 'create', cluster: proxy.url, username: 'minter', password, host: 'host001' };
  const main = await runStep({ inputs: { ...right, ...inputs }, env, debug: true });
  const { title, message } = failureOf(main);
  expect(title).toBe('Some inputs are not right');
  expect(main.state).toEqual({});
  expect(leaks([main], forms)).toEqual([]);
  return message.slice(0, message.indexOf('\nCorrect the inputs'));
}

const shownOf = ({ inputs = {}, shown }: Case): string =>
  shown ??
  Object.entries(inputs)
    .filter(([name, value]) => name !== 'operation' && value !== '')
    .map(([name, value]) => `${name}: ${value.replaceAll('\n', '⏎')}`)
    .join(', ');

test('each case and its annotation', async () => {
  const chapters: string[] = [];
  for (const [chapter, members] of Object.entries(cases)) {
    const texts: string[] = [];
    for (const member of members) {
      const operation = member.inputs?.operation === 'invalidate' ? ' (invalidate)' : '';
      const lines = (await annotationOf(member)).split('\n').map((line) => `    ${line}`);
      texts.push([`  ${shownOf(member)}${operation}`, ...lines].join('\n'));
    }
    chapters.push(`${chapter}\n\n${texts.join('\n')}\n`);
  }
  expect(proxy.exchanges).toEqual([]);
  await expect(chapters.join('\n')).toMatchFileSnapshot('__snapshots__/inputs.txt');
}, 120_000);
