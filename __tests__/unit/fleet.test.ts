import { describe, expect, test } from 'vitest';
import { noMessages, type ReportedKey, type ReportResult } from '../../src/operations/results.ts';
import { requireOutputSpace, warnOfTruncation } from '../../src/output/fleet.ts';
import { outputsOf } from '../../src/output/outputs.ts';
import type { RotateRequest } from '../../src/request.ts';
import { Secret } from '../../src/runner/secret.ts';
import { destination, keyFor, reportRequest, rotateRequest } from '../support/core/requests.ts';

/** GitHub counts two bytes for each character. */
const limit = 1_000_000;
const bytes = (outputs: Record<string, string>) => 2 * Object.values(outputs).join('').length;
const fleet = (count: number, name = (index: number) => `host-${index}`) =>
  Array.from({ length: count }, (_, index) => name(index));
const requestFor = (names: string[], to: 'outputs' | 'secrets' = 'outputs'): RotateRequest =>
  rotateRequest({}, destination(to, names));

/** The outcome of such a step: an id has 20 characters, a secret 22. */
function outputsFor(request: RotateRequest): Record<string, string> {
  const hosts = request.hosts.map(({ host, keyName, target }) => {
    const secret = (length: number) => new Secret('s'.repeat(length), () => {});
    const key = {
      id: 'i'.repeat(20),
      name: keyName,
      expiration: Date.UTC(2026, 0, 15),
      apiKey: secret(22),
      encoded: secret(60),
    };
    const written = target.scope === 'outputs' ? {} : { secret: target };
    const credential = target.scope === 'outputs' && { credential: key };
    return {
      host,
      keyName,
      status: 'created' as const,
      why: 'each run delivers a new key',
      key,
      ...credential,
      ...written,
    };
  });
  return outputsOf({ operation: 'rotate', request, hosts, ...noMessages() });
}

const mostOf = (name?: (index: number) => string): number => {
  try {
    requireOutputSpace(requestFor(fleet(50_000, name)));
  } catch (error) {
    return Number(/those of (\d+) would/.exec((error as Error).message)![1]);
  }
  throw new Error('50,000 hosts were let through');
};

describe('to outputs', () => {
  test.each([
    ['short names', undefined],
    ['long ones', (index: number) => `${'x'.repeat(200)}${index}`],
    ['characters that JSON escapes', (index: number) => `${'"\\'.repeat(40)}${index}`],
  ])('%s: as many hosts as it says fit whole, one more is refused', (_, name) => {
    const most = mostOf(name);
    const request = requestFor(fleet(most, name));
    expect(() => requireOutputSpace(request)).not.toThrow();
    const outputs = outputsFor(request);
    expect(JSON.parse(outputs.keys!)).toHaveLength(most);
    expect(bytes(outputs)).toBeLessThan(limit);
    expect(() => requireOutputSpace(requestFor(fleet(most + 1, name)))).toThrow(/too-many-hosts/);
  });

  test('1,000 hosts are served by one step', () => {
    expect(mostOf()).toBeGreaterThan(1_000);
  });
});

test('with secrets no credential is in the outputs, and any number of hosts is allowed', () => {
  const request = requestFor(fleet(5_000), 'secrets');
  expect(() => requireOutputSpace(request)).not.toThrow();
  expect(bytes(outputsFor(request))).toBeLessThan(limit);
});

const reportOf = (keys: ReportedKey[]): ReportResult => ({
  operation: 'report',
  request: reportRequest,
  keys,
  ...noMessages(),
});

test('a report that is too long is truncated between two keys, with a warning', () => {
  const request = rotateRequest();
  const key = keyFor(request, request.hosts[0]!, { id: 'i'.repeat(20), creation: 0 });
  const one: ReportedKey = { key, state: 'current', foreign: false, nearEnd: false };
  const result = reportOf(Array<ReportedKey>(10_000).fill(one));
  const outputs = outputsOf(result);
  const shown = (JSON.parse(outputs.keys!) as object[]).length;
  expect(shown).toBeGreaterThan(1_000);
  expect(bytes(outputs)).toBeLessThan(limit);
  warnOfTruncation(result);
  expect(result.warnings).toMatchObject([
    { text: expect.stringContaining(`keys holds ${shown} of 10000`) as string },
  ]);
});

test('what fits is complete, without a warning', () => {
  const request = rotateRequest();
  const key = keyFor(request, request.hosts[0]!, { id: 'i'.repeat(20), creation: 0 });
  const one: ReportedKey = { key, state: 'current', foreign: false, nearEnd: false };
  const result = reportOf(Array<ReportedKey>(500).fill(one));
  expect(JSON.parse(outputsOf(result).keys!)).toHaveLength(500);
  warnOfTruncation(result);
  expect(result.warnings).toEqual([]);
});
