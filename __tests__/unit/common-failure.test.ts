import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { commonFailure, HostsFailure } from '../../src/operations/common-failure.ts';
import type { HostResult } from '../../src/operations/results.ts';
import { printFailure } from '../../src/output/errors.ts';
import { logTo } from '../support/core/log.ts';

const failed = (host: string, failure: Failure): HostResult => ({
  host,
  keyName: `heartbeat_${host}`,
  status: 'failed',
  failure,
});
const created = (host: string): HostResult => ({
  host,
  keyName: `heartbeat_${host}`,
  status: 'created',
  key: { id: `id-${host}`, name: `heartbeat_${host}` },
});
const names = (count: number) => Array.from({ length: count }, (_, index) => `host${index + 1}`);

/** As GitHub refuses each secret with its own name in the text. */
const refused = (host: string) =>
  failed(
    host,
    new Failure('github-forbidden', `No write of KEY_${host}: 403.`, 'No write of secrets of acme/web: 403.'),
  );

/** Title and text of the annotation. */
function annotated(hosts: HostResult[]): string {
  const failure = commonFailure(hosts);
  if (!failure) throw new Error('nothing failed');
  const texts: string[] = [];
  printFailure(
    failure,
    logTo((text) => texts.push(text)),
  );
  expect(texts).toHaveLength(1);
  return texts.join();
}
const count = (text: string, part: string) => text.split(part).length - 1;

test('no host failed', () => {
  expect(commonFailure([created('a'), created('b')])).toBeUndefined();
});

test('the only host: its own failure, unchanged', () => {
  const failure = new Failure('busy', 'Too much.');
  expect(commonFailure([failed('a', failure)])).toBe(failure);
});

describe('hosts that failed alike', () => {
  test('all of them: one title, one cause, its own cure', () => {
    const text = annotated(names(12).map(refused));
    expect(text).toMatch(
      /^The github-token may not do this: All 12 hosts: No write of secrets of acme\/web: 403\.\n/,
    );
    expect(count(text, '403')).toBe(1);
    expect(text).toContain('Give the token the permission that is named');
    expect(text).not.toContain('host1');
  });

  test('some of them are named', () => {
    const text = annotated([...names(3).map(refused), created('web')]);
    expect(text).toContain(': 3 of 4 hosts (host1, host2, host3): No write of secrets of acme/web: 403.\n');
  });

  test('one of several keeps its own words', () => {
    expect(annotated([refused('host1'), created('web')])).toContain(
      ': 1 of 2 hosts (host1): No write of KEY_host1: 403.\n',
    );
  });

  test('of very many only the first are named', () => {
    const text = annotated([...names(500).map(refused), created('web')]);
    expect(text).toContain('500 of 501 hosts (host1, host2,');
    expect(text).toContain('host10 and 490 more): ');
    expect(text).not.toContain('host11');
  });
});

test('one reason with a text for each host: the texts are listed, the cure is there once', () => {
  const inUse = (host: string) => failed(host, new Failure('secret-in-use', `Key of ${host} is in it.`));
  const text = annotated(names(7).map(inUse));
  expect(text).toContain(
    '1 of 7 hosts (host5): Key of host5 is in it.\n2 of 7 hosts (host6, host7): see the log.\n',
  );
  expect(count(text, 'operation: rotate')).toBe(1);
});

describe('different reasons', () => {
  const unreachable = (host: string) => failed(host, new Failure('unreachable', 'Nothing listens there.'));

  test('each with its title, hosts and cure, in one annotation', () => {
    const hosts = [...names(2).map(refused), unreachable('web'), created('db')];
    expect(commonFailure(hosts)).toBeInstanceOf(HostsFailure);
    const text = annotated(hosts);
    expect(text).toMatch(
      /^Hosts failed for different reasons: 3 of 4 hosts failed, for 2 different reasons\.\n/,
    );
    expect(text).toContain(
      '\nThe github-token may not do this. 2 of 4 hosts (host1, host2): No write of secrets',
    );
    expect(text).toContain('\nThe cluster cannot be reached. 1 of 4 hosts (web): Nothing listens there.\n');
    expect(text).toContain('Give the token the permission that is named');
    expect(text).toContain('Check cluster, and whether this runner can reach it.');
  });

  test('an annotation holds all of them, with cures', () => {
    const codes = ['busy', 'rejected', 'powerless-key', 'github-refused', 'github-too-late'] as const;
    const hosts = codes.flatMap((code) =>
      names(100).map((host) => failed(`${code}-${host}`, new Failure(code, 'What was seen. '.repeat(10)))),
    );
    const text = annotated(hosts);
    expect(text.length).toBeLessThan(4096);
    expect(text).toMatch(/#the-secret-could-not-be-written-in-time$/);
  });
});
