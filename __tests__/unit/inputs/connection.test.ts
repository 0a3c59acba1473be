import { describe, expect, test } from 'vitest';
import { certificate, privateKey } from './pem.ts';
import { create, type Given, parse } from './step.ts';

async function connectionOf(given: Given) {
  const { parsed, text } = await parse({ ...create, ...given });
  expect(text).toBe('');
  return parsed!.request.connection;
}

const cloudId = (...parts: string[]) => Buffer.from(parts.join('$')).toString('base64');

describe('nodes', () => {
  test.each([
    { cluster: 'https://es.example.com', nodes: ['https://es.example.com'] },
    { cluster: 'HTTPS://ES.example.com:443/', nodes: ['https://es.example.com'] },
    { cluster: 'http://[::1]:9200/es/', nodes: ['http://[::1]:9200/es'] },
    {
      cluster: 'https://a:9200, https://b:9200\nhttps://c',
      nodes: ['https://a:9200', 'https://b:9200', 'https://c'],
    },
    // The example of https://www.elastic.co/docs/reference/beats/heartbeat/configure-cloud-id
    {
      cluster:
        'staging:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRjZWM2ZjI2MWE3NGJmMjRjZTMzYmI4ODExYjg0Mjk0ZiRjNmMyY2E2ZDA0MjI0OWFmMGNjN2Q3YTllOTYyNTc0Mw==',
      nodes: ['https://cec6f261a74bf24ce33bb8811b84294f.us-east-1.aws.found.io'],
    },
    { cluster: `a:b:${cloudId('example.com:9243', 'es', 'kb')}`, nodes: ['https://es.example.com:9243'] },
    { cluster: `a:${cloudId('example.com:9243', 'es:9244')}`, nodes: ['https://es.example.com:9244'] },
    {
      cluster: `serverless:${cloudId('eu.elastic.cloud', 'id.es', 'id.kb')}`,
      nodes: ['https://id.es.eu.elastic.cloud'],
    },
    { cluster: cloudId('example.com', 'es', 'kb'), nodes: ['https://es.example.com'] },
  ])('$cluster', async ({ cluster, nodes }) => {
    expect((await connectionOf({ cluster })).nodes).toEqual(nodes);
  });
});

describe('credentials', () => {
  const none = { username: '', password: '' };
  test.each([
    {
      given: { ...none, 'bearer-token': 'AAEAAWVsYXN0aWM/a+b_c-d=' },
      kind: 'bearer',
      keys: ['kind', 'token'],
    },
    {
      given: { ...none, 'oidc-audience': 'https://es.example.com', 'jwt-client-secret': 's' },
      kind: 'oidc',
      keys: ['kind', 'audience', 'clientSecret'],
    },
    {
      given: { ...none, 'client-certificate': certificate, 'client-key': privateKey },
      kind: 'certificate',
      keys: ['kind'],
    },
    {
      given: { 'client-certificate': certificate, 'client-key': privateKey },
      kind: 'basic',
      keys: ['kind', 'username', 'password'],
    },
  ])('$kind', async ({ given, kind, keys }) => {
    const { credentials } = await connectionOf(given);
    expect(credentials.kind).toBe(kind);
    expect(Object.keys(credentials)).toEqual(keys);
  });
});

describe('a credential that travels in the open', () => {
  test.each([
    { cluster: 'http://es.example.com:9200', warns: true },
    { cluster: 'http://localhost.example.com', warns: true },
    { cluster: 'https://a, http://10.0.0.1:9200', warns: true },
    {
      cluster: 'http://localhost:9200, http://es.localhost, http://127.1.2.3, http://[::1]:9200',
      warns: false,
    },
    { cluster: 'https://es.example.com:9200', warns: false },
  ])('$cluster', async ({ cluster, warns }) => {
    const { parsed } = await parse({ ...create, cluster });
    const texts = [expect.stringMatching(/^cluster: http:\/\/\S+ is not encrypted/)];
    expect(parsed?.warnings).toEqual(warns ? texts : []);
  });
});

test('a timeout in milliseconds', async () => {
  expect((await connectionOf({ 'request-timeout': '2m' })).requestTimeout).toBe(120_000);
});
