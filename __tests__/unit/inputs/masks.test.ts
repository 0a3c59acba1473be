import { describe, expect, test } from 'vitest';
import { certificate, keyLines, privateKey } from './pem.ts';
import { apiKey, create, invalidate, parse, toSecret } from './step.ts';

describe('masked values', () => {
  test.each([
    { given: 'a password', step: create, masks: ['correct horse'] },
    {
      given: 'a password with a line break that pasting left behind',
      step: { ...create, password: ' pass word \r\n' },
      masks: [' pass word '],
    },
    {
      given: 'a token and the secret of its realm',
      step: {
        ...create,
        username: '',
        password: '',
        'bearer-token': 'dG9rZW4',
        'jwt-client-secret': 's3cr3t',
      },
      masks: ['dG9rZW4', 's3cr3t'],
    },
    { given: 'a GitHub token', step: toSecret, masks: ['correct horse', 'a-token'] },
    {
      given: 'a private key: its long lines, not its first and last one, nor a short one',
      step: { ...create, 'client-certificate': certificate, 'client-key': privateKey },
      masks: ['correct horse', ...keyLines],
    },
    {
      given: 'a private key in the wrong place',
      step: { ...create, 'ca-certificate': privateKey },
      masks: ['correct horse', ...keyLines],
    },
    {
      given: 'a password in a URL, as it is and decoded',
      step: { ...create, cluster: 'https://minter:sword%20fish@es' },
      masks: ['sword%20fish', 'sword fish', 'correct horse'],
    },
    {
      given: 'a whole credential as id',
      step: { ...invalidate, 'key-id': apiKey },
      masks: ['correct horse', apiKey, apiKey.split(':')[1]],
    },
    {
      given: 'a whole credential in base64 as id',
      step: { ...invalidate, 'key-id': Buffer.from(apiKey).toString('base64') },
      masks: ['correct horse', Buffer.from(apiKey).toString('base64'), apiKey, apiKey.split(':')[1]],
    },
    {
      given: 'a GitHub token as bearer-token, though it is refused',
      step: { ...create, 'bearer-token': 'ghp_16C7e42F292c6912E7710c838347Ae178B4a' },
      masks: ['correct horse', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    },
    {
      given: 'an Elastic Cloud API key',
      step: { ...create, username: '', password: '', 'api-key': 'essu_Y2xvdWQ=' },
      masks: ['essu_Y2xvdWQ='],
    },
  ])('$given', async ({ step, masks }) => {
    expect((await parse(step)).masks).toEqual(masks);
  });
});

describe('values that are not printed', () => {
  test.each([
    { given: 'an API key', value: apiKey },
    { given: 'an API key in base64', value: Buffer.from(apiKey).toString('base64') },
    { given: "one of GitHub's tokens", value: 'github_pat_11ABCDEFG0123456789_abc' },
    { given: 'a JSON Web Token', value: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl' },
    { given: 'a private key', value: privateKey },
    { given: 'the password of the step', value: 'x-correct horse-x' },
  ])('$given in another input', async ({ value }) => {
    const { complaints, text } = await parse({ ...create, beat: value });
    expect(complaints).toEqual([{ input: 'beat', right: expect.stringContaining('one of heartbeat') }]);
    expect(text).not.toContain(value);
  });
});
