import { expect, test } from 'vitest';
import { apiKey, type Given, parse, runner } from './step.ts';

/** All inputs that can be wrong in one step. */
const wrong: Given = {
  operation: 'create',
  cluster: 'https://minter:swordfish@es.example.com:9200',
  username: 'minter',
  'bearer-token': 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'ca-certificate': '/etc/ca.pem',
  'request-timeout': '2h',
  beat: 'heartbeet',
  host: 'web-1, web-1, web\u00002',
  purpose: 'writing',
  index: 'hb-*',
  'role-descriptors': '{}',
  'key-name': '_{hosts}*',
  expiration: '2w',
  environment: 'pr\u00001',
  metadata: 'managed_by: me',
  verify: 'maybe',
  'secret-scope': 'repo',
  overlap: '1h',
  'key-id': apiKey,
  'dry-run': 'yes',
};

test('all problems are reported at once, each with its input', async () => {
  const { complaints } = await parse(wrong, { ...runner, INPUT_EXPIRATOIN: '30d' });
  expect(complaints.map(({ input, given }) => (given === undefined ? input : `${input} (${given})`))).toEqual(
    [
      'overlap',
      'key-id',
      'expiration (expiratoin)',
      'cluster',
      'bearer-token',
      'bearer-token',
      'ca-certificate',
      'request-timeout (2h)',
      'beat (heartbeet)',
      'environment (pr\\u{0}1)',
      'host (web\\u{0}2)',
      'host (web-1)',
      'key-name ({hosts})',
      'purpose (writing)',
      'role-descriptors',
      'expiration (2w)',
      'metadata (managed_by)',
      'verify (maybe)',
      'secret-scope (repo)',
      'dry-run (yes)',
      'key-name (_{hosts}*)',
      'secret-scope',
      'index',
    ],
  );
});

test('without an operation the other inputs are checked too', async () => {
  const { complaints } = await parse({ cluster: 'es', host: 'a,a', expiration: '2w', overlap: '1y' });
  expect(complaints.map(({ input }) => input)).toEqual([
    'operation',
    'cluster',
    'username',
    'host',
    'expiration',
    'overlap',
  ]);
});

test('the text has each input, its value and the correction; the reasons for empty inputs follow once', async () => {
  const { text } = await parse({ operation: 'create', host: 'host001', expiration: '2w' });
  expect(text.split('\n')).toEqual([
    "cluster: give the cluster's URL, such as https://es.example.com:9200, or its Cloud ID",
    'username: set the credentials of the user that creates the keys: username and password, api-key, bearer-token, oidc-audience, or client-certificate with client-key; all of them are empty',
    'expiration (given: 2w): give a whole number and one of the units d, h, m, s, such as 30d or 12h, up to 36500d, or never; there is no unit for weeks, months or years',
    expect.stringMatching(/^An input is empty although the workflow sets it when /),
  ]);
});
