import { describe, expect, test } from 'vitest';
import type { InvalidateRequest, ReportRequest, RotateRequest } from '../../../src/request.ts';
import { type Given, invalidate, report, requestOf, rotate, rotateToSecret, toSecret } from './step.ts';

describe('the secret for a key', () => {
  test.each([
    { scope: {}, target: { scope: 'repository', holder: 'acme/fleet', holderId: '4711', name: 'ES_KEY' } },
    {
      scope: { secret: 'es_{host}_{environment}', environment: 'Prod' },
      target: { scope: 'repository', holder: 'acme/fleet', holderId: '4711', name: 'ES_HOST001_PROD' },
    },
    {
      scope: { 'secret-scope': 'environment', environment: 'Team/Prod' },
      target: {
        scope: 'environment',
        holder: 'acme/fleet',
        holderId: '4711',
        environment: 'team/prod',
        name: 'ES_KEY',
      },
    },
    {
      scope: { 'secret-scope': 'environment', environment: 'a', 'secret-environment': 'b' },
      target: {
        scope: 'environment',
        holder: 'acme/fleet',
        holderId: '4711',
        environment: 'b',
        name: 'ES_KEY',
      },
    },
    {
      scope: { 'secret-scope': 'organization' },
      target: { scope: 'organization', holder: 'acme', holderId: '99', name: 'ES_KEY' },
    },
    {
      scope: { 'secret-scope': 'organization', 'secret-repository': 'Other/Hosts' },
      target: { scope: 'organization', holder: 'other', name: 'ES_KEY' },
    },
    {
      scope: { 'secret-repository': 'Acme/Fleet' },
      target: { scope: 'repository', holder: 'acme/fleet', holderId: '4711', name: 'ES_KEY' },
    },
    {
      scope: { 'secret-scope': 'dependabot', 'secret-repository': 'Acme/Hosts' },
      target: { scope: 'dependabot', holder: 'acme/hosts', name: 'ES_KEY' },
    },
  ])('$scope', async ({ scope, target }) => {
    expect((await requestOf({ ...toSecret, ...scope } as Given)).hosts[0]?.target).toEqual(target);
  });

  test('an organization secret has a visibility only if the step sets one', async () => {
    const organization = { ...toSecret, 'secret-scope': 'organization' };
    expect(Object.keys((await requestOf(organization)).delivery!)).toEqual(['token']);
    const selected = {
      ...organization,
      'secret-visibility': 'selected',
      'secret-repositories': 'fleet, acme/hosts',
    };
    expect((await requestOf(selected)).delivery).toMatchObject({
      visibility: 'selected',
      repositories: ['fleet', 'acme/hosts'],
    });
  });
});

describe('rotate', () => {
  test('overlaps for a day and adopts nothing by default', async () => {
    const request = await requestOf<RotateRequest>(rotate);
    expect(request).toMatchObject({ operation: 'rotate', overlap: { text: '24h' }, adopt: false });
    expect(request).not.toHaveProperty('renewBefore');
  });

  test('due rules at their bounds', async () => {
    const request = await requestOf<RotateRequest>({
      ...rotateToSecret,
      expiration: '30d',
      'renew-before': '7d',
      'max-age': '719h',
      overlap: '168h',
    });
    expect(request).toMatchObject({
      renewBefore: { text: '7d' },
      maxAge: { text: '719h' },
      overlap: { text: '168h' },
    });
  });

  test('max-age needs no expiration, and an overlap can be nothing', async () => {
    const request = await requestOf<RotateRequest>({ ...rotateToSecret, 'max-age': '7d', overlap: '0s' });
    expect(request).toMatchObject({ maxAge: { text: '7d' }, overlap: { text: '0s', ms: 0 } });
  });
});

describe('invalidate', () => {
  test('a whole environment: any host, Beat and purpose', async () => {
    const request = await requestOf<InvalidateRequest>({ ...invalidate, environment: 'PR-12' });
    expect(request).toMatchObject({
      operation: 'invalidate',
      owner: { environment: 'pr-12' },
      keyIds: [],
      hosts: [],
    });
    for (const filter of ['beat', 'purpose', 'adopt', 'delivery']) expect(request).not.toHaveProperty(filter);
  });

  test('hosts of a Beat and a purpose, and the secrets of their keys', async () => {
    const step = {
      ...invalidate,
      host: 'a, b',
      beat: 'logstash',
      purpose: 'publishing, monitoring',
      'github-token': 't',
    };
    expect(await requestOf<InvalidateRequest>(step)).toMatchObject({
      hosts: ['a', 'b'],
      beat: 'logstash',
      purpose: 'monitoring+publishing',
      delivery: { token: expect.anything() },
    });
  });

  test('keys created by hand, by name and role descriptors: those of the default Beat and purpose if the step names none', async () => {
    const { adopt } = await requestOf<InvalidateRequest>({ ...invalidate, host: 'a, b', adopt: 'true' });
    expect(adopt?.keyNames).toEqual(['heartbeat_a', 'heartbeat_b']);
    expect(Object.keys(adopt?.roleDescriptors ?? {})).toEqual(['heartbeat_writer']);
  });

  test('keys created by hand, by id: the id is enough', async () => {
    const step = { ...invalidate, 'key-id': 'VuaCfGcBCdbkQmXe5aOx\n_j4oH0aWZVGqM7MGop8-', adopt: 'true' };
    const request = await requestOf<InvalidateRequest>(step);
    expect(request.keyIds).toEqual(['VuaCfGcBCdbkQmXe5aOx', '_j4oH0aWZVGqM7MGop8-']);
    expect(request.adopt).toEqual({});
  });
});

test('report covers everything, and warns two weeks ahead', async () => {
  expect(await requestOf<ReportRequest>(report)).toMatchObject({
    operation: 'report',
    hosts: [],
    renewBefore: { text: '14d' },
    overlap: { text: '24h' },
  });
});
