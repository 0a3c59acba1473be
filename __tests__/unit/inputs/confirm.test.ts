import { describe, expect, test } from 'vitest';
import type { ConfirmRequest, ReportRequest, RotateRequest } from '../../../src/request.ts';
import { rules } from './rules.ts';
import { confirm, report, requestOf, rotate } from './step.ts';

describe('a confirm', () => {
  test('has the defaults of a rotation, five minutes and one day', async () => {
    const request = await requestOf<ConfirmRequest>({ ...confirm, host: 'web-1, web-2' });
    expect(request).toMatchObject({
      hosts: ['web-1', 'web-2'],
      beat: 'heartbeat',
      purpose: 'publishing',
      keyIds: [],
      seenIn: [],
      seenField: 'written_by',
      timeout: { ms: 300_000 },
      overlap: { text: '24h' },
    });
  });

  test('accepts an environment alone, and ids alone', async () => {
    const whole = await requestOf<ConfirmRequest>({ ...confirm, environment: 'Prod' });
    expect(whole).toMatchObject({ hosts: [], owner: { environment: 'prod' } });
    const byId = await requestOf<ConfirmRequest>({ ...confirm, 'key-id': 'abc, def' });
    expect(byId).toMatchObject({ keyIds: ['abc', 'def'], hosts: [] });
    expect(byId).not.toHaveProperty('beat');
  });

  test('accepts where the documents are, and one search', async () => {
    const given = {
      'seen-in': 'logs-*\nmetrics-*',
      'seen-field': 'labels.writer',
      timeout: '0s',
      overlap: '0s',
    };
    expect(await requestOf<ConfirmRequest>({ ...confirm, host: 'web-1', ...given })).toMatchObject({
      seenIn: ['logs-*', 'metrics-*'],
      seenField: 'labels.writer',
      timeout: { ms: 0 },
      overlap: { ms: 0 },
    });
  });
});

describe('until-confirmed', () => {
  test('is an overlap of a rotation, with any renew-before', async () => {
    const step = {
      ...rotate,
      overlap: 'until-confirmed',
      secret: 'S',
      'github-token': 't',
      expiration: '30d',
    };
    const request = await requestOf<RotateRequest>({ ...step, 'renew-before': '1h' });
    expect(request.overlap).toBe('until-confirmed');
  });
});

test('a report searches documents only with seen-in', async () => {
  expect(await requestOf<ReportRequest>({ ...report })).not.toHaveProperty('evidence');
  expect(await requestOf<ReportRequest>({ ...report, 'seen-in': 'heartbeat-*' })).toMatchObject({
    evidence: { seenIn: ['heartbeat-*'], seenField: 'written_by' },
  });
});

rules('inputs of a confirm', [
  {
    rule: 'nothing that limits it',
    step: { ...confirm },
    complaints: [
      'host: name the hosts that must be seen, by host, key-id or environment; all three are empty (not given, or a variable that did not resolve)',
    ],
  },
  {
    rule: 'an id and a host',
    step: { ...confirm, 'key-id': 'abc', host: 'web-1' },
    complaints: ['host: leave it out: key-id already says which keys'],
  },
  {
    rule: 'until-confirmed',
    step: { ...confirm, host: 'web-1', overlap: 'until-confirmed' },
    complaints: ['overlap (until-confirmed): give a duration: how long the older keys stay valid from now'],
  },
  {
    rule: 'an invalid field',
    step: { ...confirm, host: 'web-1', 'seen-field': 'written by.*' },
    complaints: ['seen-field (written by.*): give the name of a field, such as written_by'],
  },
  {
    rule: 'a field without a place, in a report',
    step: { ...report, 'seen-field': 'written_by' },
    complaints: ['seen-field: leave it out, or give seen-in: without it no document is searched'],
  },
  {
    rule: 'until-confirmed in a report',
    step: { ...report, overlap: 'until-confirmed' },
    complaints: [
      'overlap (until-confirmed): give a duration: keys with less than this left count as retired',
    ],
  },
]);
