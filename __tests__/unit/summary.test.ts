import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Message } from '../../src/errors/messages.ts';
import type { KeyRecord } from '../../src/keys/record.ts';
import type { UserPorts } from '../../src/operations/ports.ts';
import { report } from '../../src/operations/report.ts';
import {
  type HostResult,
  type InvalidateResult,
  type Messages,
  noMessages,
  type ReportedKey,
} from '../../src/operations/results.ts';
import { summaryOf } from '../../src/output/summary.ts';
import type { InvalidateRequest } from '../../src/request.ts';
import { logTo } from '../support/core/log.ts';
import { render, tagsOf, textOf } from '../support/core/markdown.ts';
import {
  days,
  hostsTo,
  hours,
  keyFor,
  reportRequest,
  rotateRequest,
  secretOf,
} from '../support/core/requests.ts';

/** GitHub's limit for the summary of a step in bytes; a longer one is not shown at all. */
const limit = 1024 * 1024;
const bytes = (text: string) => Buffer.byteLength(text);
const fleet = (count: number, name = (index: number) => `web-${index}`) =>
  Array.from({ length: count }, (_, index) => name(index));
const now = Date.UTC(2026, 0, 15);

const request = rotateRequest();
const old = keyFor(request, request.hosts[0]!, { id: 'o'.repeat(20), creation: now - days(1) });

const retirement = { expire: [old], invalidate: [old], leave: [] };
const base = (host: string) => ({
  host,
  keyName: `heartbeat_${host}`,
  why: 'outputs always get a new key',
  secret: secretOf(host),
});
const created = (host: string, retires = retirement): HostResult => ({
  ...base(host),
  status: 'created',
  key: { id: 'n'.repeat(20), name: `heartbeat_${host}`, expiration: now },
  retirement: retires,
});
const failed = (host: string, details = 'no'): HostResult => ({
  ...base(host),
  status: 'failed',
  failure: new Failure('busy', details),
});

const summary = (hosts: HostResult[], messages: Partial<Messages> = {}) =>
  summaryOf({ operation: 'rotate', request, hosts, ...noMessages(), ...messages });

const invalidateRequest: InvalidateRequest = {
  operation: 'invalidate',
  connection: request.connection,
  owner: request.owner,
  run: request.run,
  dryRun: false,
  keyIds: [],
  hosts: [],
};
const invalidation = (changes: Partial<InvalidateResult>) =>
  summaryOf({
    operation: 'invalidate',
    request: invalidateRequest,
    invalidated: [],
    deletedSecrets: [],
    ...noMessages(),
    ...changes,
  });
const reportSummary = (keys: ReportedKey[]) =>
  summaryOf({ operation: 'report', request: reportRequest, keys, ...noMessages() });

describe('the summary of 5,000 hosts fits', () => {
  test('as they are mostly', () => {
    const text = summary(fleet(5_000).map((host) => created(host)));
    expect(bytes(text)).toBeLessThan(limit);
    expect(text).toMatch(/\d+ more are in the output/);
  });

  test('with names as long as can be, of characters that are all escaped', () => {
    const hosts = fleet(5_000, (index) => `${index}${'|'.repeat(250)}`);
    const text = summary(hosts.map((host) => failed(host, 'é'.repeat(500))));
    expect(bytes(text)).toBeLessThan(limit);
  });

  test('with a warning for each', () => {
    const warnings = fleet(5_000).map(
      (host): Message => ({
        code: 'several-owners',
        text: `Keys of ${host} ${'x'.repeat(200)}`,
      }),
    );
    expect(
      bytes(
        summary(
          fleet(5_000).map((host) => created(host)),
          { warnings },
        ),
      ),
    ).toBeLessThan(limit);
    const text = invalidation({
      warnings,
      invalidated: fleet(5_000).map((host) => ({ ...old, name: host })),
      deletedSecrets: fleet(5_000).map(secretOf),
    });
    expect(bytes(text)).toBeLessThan(limit);
  });

  test('when a report lists as many keys', () => {
    const key = { ...old, metadata: { ...old.metadata, host: '<'.repeat(250) } };
    const reported: ReportedKey = { key, state: 'current', foreign: true, nearEnd: true };
    const text = reportSummary(fleet(5_000).map(() => reported));
    expect(bytes(text)).toBeLessThan(limit);
  });
});

describe('the summary', () => {
  test('shows what happened to each host, as text', () => {
    const html = render(summary([created('web-1'), failed('<b>|x')]));
    expect(new Set(tagsOf(html).map((tag) => tag.replace(/[</>]/g, '').split(' ')[0]))).toEqual(
      new Set(['h3', 'p', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'br']),
    );
    for (const shown of [
      'web-1',
      '<b>|x',
      'heartbeat_web-1',
      'n'.repeat(20),
      '2026-\u206001-\u206015',
      '00:00Z',
      '1 new key, 1 failed for heartbeat: publishing',
      'new key',
      'failed',
    ])
      expect(textOf(html)).toContain(shown);
  });

  test('of a report lists the target of each key, or that there is no key', () => {
    const reported: ReportedKey = { key: old, state: 'current', foreign: false, nearEnd: false };
    expect(textOf(render(reportSummary([reported])))).toContain('outputs');
    const target = { target: 'repository', target_repository: 'acme/web', secret: 'ES_KEY' };
    const key = { ...old, metadata: { ...old.metadata, ...target } };
    const html = textOf(render(reportSummary([{ ...reported, key }])));
    for (const shown of ['ES_KEY', 'repository secrets of acme/web', '1 key: 1 current.'])
      expect(html).toContain(shown);
    expect(reportSummary([])).toContain('No managed API key was found.');
  });

  test('shows how long the older key stays valid', () => {
    const html = textOf(render(summary([created('web-1', { ...retirement, invalidate: [] })])));
    expect(html).toContain(`retires ${old.id}`);
    expect(html).toContain(
      `A rotation retires older keys when its job has succeeded: then they expire after ${request.overlap.text}.`,
    );
    expect(textOf(render(summary([created('web-1')])))).toContain(
      `then they expire after ${request.overlap.text}, and those marked “at once” are invalidated.`,
    );
    expect(textOf(render(summary([created('web-1', { ...retirement, expire: [] })])))).toContain(
      'then they are invalidated.',
    );
  });

  test('of a dry run does not say that it retires a key', () => {
    const planned: HostResult = { ...base('web-1'), status: 'planned', retirement };
    const dry = { ...request, dryRun: true };
    const plan = { operation: 'rotate' as const, request: dry, hosts: [planned], ...noMessages() };
    const result = { operation: 'dry-run' as const, request: dry, checks: [], plan, ...noMessages() };
    const html = textOf(render(summaryOf(result)));
    expect(html).toContain(`would retire ${old.id}`);
    expect(html).not.toContain(`retires ${old.id}`);
    expect(html).not.toContain('this job');
  });

  test('names the keys that were invalidated, and their owners', () => {
    const key = { ...old, metadata: { ...old.metadata, host: 'web-1', environment: 'pr-12' } };
    const html = textOf(render(invalidation({ invalidated: [key] })));
    for (const shown of ['web-1', 'pr-12', key.name, key.id]) expect(html).toContain(shown);
  });

  test('does not say that a failed key was delivered', () => {
    const text = summary([failed('web-1')]);
    expect(textOf(render(text))).not.toContain('secret');
  });

  test('is folded for a fleet, and the table in it still is one', () => {
    const html = render(summary(fleet(30).map((host) => created(host))));
    expect(tagsOf(html)).toEqual(expect.arrayContaining(['<details>', '<table>', '</details>']));
    expect(textOf(html)).toContain('30 hosts');
  });

  test('shows the few of a fleet that failed before the others, and not folded', () => {
    const hosts = fleet(100).map((host, index) => (index === 70 ? failed(host) : created(host)));
    const html = render(summary(hosts));
    expect(textOf(html)).toContain('99 new keys, 1 failed for');
    const [unfolded = '', foldedPart = ''] = html.split('<details>');
    expect(unfolded).toContain('<code>web-70</code>');
    expect(foldedPart).not.toContain('<code>web-70</code>');
    expect(textOf(foldedPart)).toContain('99 other hosts');
  });

  test('has the title of several warnings once', () => {
    const warnings = ['one', 'two'].map((text): Message => ({ code: 'key-expires-soon', text }));
    const text = summary([], { warnings });
    expect(text).toContain('**An API key expires soon, and no newer key replaces it.** one<br>two\n');
  });

  test('counts what it leaves out', () => {
    const text = summary(fleet(5_000).map((host) => created(host)));
    const rows = text.split('\n').filter((line) => line.startsWith('| <code>')).length;
    expect(text).toContain(`\n${5_000 - rows} more are in the output`);
  });
});

test('a long name may break, and is the same name', () => {
  const host = `${'a'.repeat(30)}.example.com`;
  const html = render(summary([created(host)]));
  expect(html).toContain(`<code>${'a'.repeat(30)}.e<wbr>xample.com</code>`);
  expect(textOf(html)).toContain(host);
  expect(summary([created('host001.example.com')])).not.toContain('<wbr>');
});

test('a report lists the keys of one host side by side, in the order of names and numbers', async () => {
  const keys = ['web-10', 'db', 'web-2', 'db'].map((name, index) =>
    keyFor(request, hostsTo('outputs', [name])[0]!, { id: `key-${index}`, creation: now - days(4 - index) }),
  );
  const ports = {
    keys: { list: async () => ({ keys, now }) },
    log: logTo(() => {}),
  } as unknown as UserPorts;
  const result = await report(reportRequest, ports);
  expect(result.keys.map(({ key }) => key.id)).toEqual(['key-1', 'key-3', 'key-2', 'key-0']);
});

describe('a report of 5,000 keys', () => {
  test('names the newest of each host current, and is quick', async () => {
    const keys: KeyRecord[] = hostsTo('outputs', fleet(2_500)).flatMap((host, index) => [
      keyFor(request, host, { id: `old-${index}`, creation: now - days(2), expiration: now + hours(1) }),
      keyFor(request, host, { id: `new-${index}`, creation: now - days(1) }),
    ]);
    const ports = {
      keys: { list: async () => ({ keys, now }) },
      log: logTo(() => {}),
    } as unknown as UserPorts;
    const begin = performance.now();
    const result = await report(reportRequest, ports);
    expect(performance.now() - begin).toBeLessThan(1_000);
    for (const { key, state } of result.keys)
      expect(state).toBe(key.id.startsWith('new') ? 'current' : 'retiring');
  });
});
