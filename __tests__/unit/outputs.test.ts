/** The output `keys` has the fields that the README lists. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Failure } from '../../src/errors/failure.ts';
import { type HostResult, noMessages, type StepResult } from '../../src/operations/results.ts';
import { outputsOf } from '../../src/output/outputs.ts';
import { Secret } from '../../src/runner/secret.ts';
import {
  destination,
  duration,
  keyFor,
  minutes,
  reportRequest,
  rotateRequest,
  secretOf,
} from '../support/core/requests.ts';

const secret = (text: string) => new Secret(text, () => {});
const request = rotateRequest();
const host = { host: 'web-1', keyName: 'heartbeat_web-1' };
const minted = { id: 'id', name: 'heartbeat_web-1', apiKey: secret('s'), encoded: secret('e') };
const hosts: HostResult[] = [
  {
    ...host,
    status: 'created',
    key: minted,
    credential: minted,
    why: 'no valid key of this host was listed',
  },
  { ...host, status: 'unchanged', key: minted, secret: secretOf('web-1') },
  { ...host, status: 'failed', failure: new Failure('busy', 'The cluster is busy.') },
];
const record = keyFor(request, request.hosts[0]!, { id: 'id', creation: 0 });
const toSecrets = rotateRequest({}, destination('secrets', ['web-1']));
const inSecret = keyFor(toSecrets, toSecrets.hosts[0]!, { id: 'id', creation: 0 });
const place = { indices: ['heartbeat-*'], field: 'written_by' };
const confirm: StepResult = {
  operation: 'confirm',
  request: {
    operation: 'confirm',
    connection: request.connection,
    owner: request.owner,
    run: request.run,
    dryRun: false,
    keyIds: [],
    seenIn: place.indices,
    seenField: place.field,
    hosts: ['web-1'],
    timeout: duration('5m', minutes(5)),
    overlap: request.overlap === 'until-confirmed' ? duration('0s', 0) : request.overlap,
  },
  lines: [
    { host: 'web-1', key: inSecret, status: 'seen', retirement: { expire: [], invalidate: [], leave: [] } },
    {
      host: 'web-1',
      key: record,
      status: 'not-seen',
      silence: { kind: 'other-key', id: 'old' },
      known: 'published with key old',
    },
  ],
  place,
  ...noMessages(),
};
const results: StepResult[] = [
  confirm,
  { operation: 'rotate', request, hosts, ...noMessages() },
  {
    operation: 'report',
    request: reportRequest,
    keys: [{ key: record, state: 'current', foreign: false, nearEnd: false }],
    ...noMessages(),
  },
];

test('action.yml declares each output that is set, and no other', () => {
  const { outputs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
  const one: StepResult = { operation: 'rotate', request, hosts: hosts.slice(0, 1), ...noMessages() };
  const set = [one, ...results].flatMap((result) => Object.keys(outputsOf(result)));
  expect([...new Set(set)].sort()).toEqual(Object.keys(outputs).sort());
});

test('README names each field of `keys`, and no other', () => {
  const emitted = results.flatMap((result) =>
    (JSON.parse(outputsOf(result).keys ?? '') as object[]).flatMap((key) => Object.keys(key)),
  );
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = /### The output `keys`([\s\S]*?)\n## |$/.exec(readme) ?? [];
  const cells = [...section.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect([...new Set(named)].sort()).toEqual([...new Set(emitted)].sort());
});
