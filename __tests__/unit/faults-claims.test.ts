import { expect, test } from 'vitest';
import { claimIn, claimsOf } from '../faults/claims.ts';

test.each([
  ['Invalidated API key heartbeat_host001 (A): it was not delivered', 'invalid'],
  ['Invalidated: A, B', 'invalid'],
  ['API key heartbeat_host001 (A) is invalidated now', 'invalid'],
  ['Retired: A, valid for another 24h', 'expires'],
  [
    'Still valid: A (never expires). Keys of another user need the cluster privilege manage_api_key.',
    'valid',
  ],
  ['The new key A and the old one both stay valid.', 'valid'],
  [
    'Elasticsearch did not update A (never expires). A later rotation that delivers a key, or a confirm that they wait for, retires them when its job succeeds. Until then they stay valid.',
    'valid',
  ],
  [
    'Older API keys stay valid, because no rotation is due: A. The next rotation that is due retires them, when its job succeeds.',
    'valid',
  ],
  [
    'host001: when the job succeeds, API key A is invalidated; if the job fails, a later rotation does so',
    'nothing',
  ],
  ['host001: would set API key A to expire 24h after the job succeeds', 'nothing'],
  ['host001: would invalidate API key A after the job succeeds', 'nothing'],
  ['Not yet invalidated: A. The post step tries again.', 'nothing'],
  ['Would invalidate API key heartbeat_host001 (A)', 'nothing'],
  ['host001: created API key heartbeat_host001 (A)', 'nothing'],
])('%s', (text, claim) => {
  expect(claimIn(text)).toBe(claim);
});

test('the last claim about a key counts', () => {
  const lines = ['Still valid: A, B', 'Invalidated: A'];
  expect([...claimsOf(lines, ['A', 'B', 'C'])]).toEqual([
    ['A', 'invalid'],
    ['B', 'valid'],
  ]);
});
