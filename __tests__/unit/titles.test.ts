/** The heading of a summary says nothing that is false of a key or a secret that was changed. */
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { type HostResult, type InvalidateResult, noMessages } from '../../src/operations/results.ts';
import { countsOf } from '../../src/output/counts.ts';
import { summaryOf } from '../../src/output/summary.ts';
import { failedTitle, titleOf } from '../../src/output/titles.ts';
import { render, textOf } from '../support/core/markdown.ts';
import { destination, keyFor, rotateRequest, secretOf } from '../support/core/requests.ts';

const request = rotateRequest({}, destination('secrets', ['web-1']));
const record = keyFor(request, request.hosts[0]!, { id: 'old', creation: 0 });
const failure = new Failure('busy', 'no');
const hosts = {
  created: { status: 'created', key: record },
  unchanged: { status: 'unchanged', key: record },
  failed: { status: 'failed', failure },
  unknown: { status: 'unknown', key: record, failure },
} as const;
const resultsOf = (statuses: (keyof typeof hosts)[]): HostResult[] =>
  statuses.map((status, index) => {
    const host = `web-${index}`;
    return { host, keyName: host, secret: secretOf(host), ...hosts[status] };
  });
const rotation = (statuses: (keyof typeof hosts)[]) => ({
  operation: 'rotate' as const,
  request,
  hosts: resultsOf(statuses),
  ...noMessages(),
});

describe('a rotation', () => {
  test.each([
    [['created', 'created'], 'API keys rotated'],
    [['created', 'failed'], 'API keys rotated for 1 of 2 hosts'],
    [['created', 'unchanged'], 'API keys rotated for 1 of 2 hosts'],
    [['unchanged', 'unchanged'], 'No rotation is due'],
    // The key exists, and the secret may hold it.
    [['unknown'], 'Rotation of API keys did not finish'],
    [['unchanged', 'failed'], 'Rotation of API keys did not finish'],
    [['failed', 'failed'], 'Rotation of API keys did not finish'],
  ] as const)('of hosts that are %s', (statuses, title) => {
    expect(titleOf(rotation([...statuses]))).toBe(title);
  });

  test('that stopped at an error may have rotated some', () =>
    expect(failedTitle(request)).toBe('Rotation of API keys did not finish'));

  test('whose delivery is not known does not say where the key is', () => {
    const text = textOf(render(summaryOf(rotation(['unknown']))));
    expect(text).toContain('1 delivery not known for heartbeat: publishing in production.');
    expect(countsOf(resultsOf(['unknown', 'unknown', 'created']))).toBe('1 new key, 2 deliveries not known');
  });
});

describe('an invalidation', () => {
  const of = (changes: Partial<InvalidateResult>) =>
    titleOf({
      operation: 'invalidate',
      request: {
        operation: 'invalidate',
        connection: request.connection,
        owner: request.owner,
        run: request.run,
        dryRun: false,
        keyIds: [],
        hosts: [],
      },
      invalidated: [],
      deletedSecrets: [],
      ...noMessages(),
      ...changes,
    });
  const deletedSecrets = [secretOf('web-1')];

  test.each([
    [{ invalidated: [record], deletedSecrets }, 'API keys invalidated'],
    [{ deletedSecrets }, 'Secrets deleted'],
    [{}, 'No API key to invalidate'],
    // The keys are invalidated, and the secret is not deleted.
    [{ invalidated: [record], failure }, 'Invalidation of API keys did not finish'],
    [{ failure }, 'Invalidation of API keys did not finish'],
  ])('%#', (changes, title) => {
    expect(of(changes)).toBe(title);
  });
});
