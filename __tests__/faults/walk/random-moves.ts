/** Arbitraries for single moves. */
import fc from 'fast-check';
import type { JobStatus } from '../../support/runner/environment.ts';
import { isWait } from '../classes.ts';
import { type Fault, faultsAt, heldAt, otherFaults, type Place } from '../faults.ts';
import type { Repository } from '../repositories.ts';
import type {
  ClocksMove,
  HostMove,
  Move,
  Overlap,
  PersonMove,
  RaceMove,
  RenameMove,
  StepMove,
  Target,
} from './moves.ts';
import { placesOf } from './places.ts';

type Kind = Pick<StepMove, 'operation' | 'to'>;

/** One or two faults more often than none. */
function faultsOf(kind: Kind): fc.Arbitrary<Fault[]> {
  const places = placesOf(kind);
  const all = places.flatMap(faultsAt);
  // Weighted by kind, whatever the number of faults of each kind.
  const kinds = [
    { weight: 8, faults: all.filter((fault) => !isWait(fault)) },
    { weight: 2, faults: all.filter(isWait) },
    { weight: 2, faults: places.flatMap(heldAt) },
    { weight: 1, faults: otherFaults() },
  ];
  const fault = fc.oneof(
    ...kinds
      .filter(({ faults }) => faults.length > 0)
      .map(({ weight, faults }) => ({ weight, arbitrary: fc.constantFrom(...faults) })),
  );
  const some = (minLength: number) => fc.array(fault, { minLength, maxLength: 2, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: some(0) },
    { weight: 1, arbitrary: some(1) },
  );
}

/** A wait for a rate limit at one of the requests with which main looks up what is there. */
export const waitOf = (kind: Kind): fc.Arbitrary<Fault> => {
  const isLookUp = ({ phase, method, path }: Place) =>
    phase === 'main' && (method === 'GET' || path.includes('_query'));
  return fc.constantFrom(...placesOf(kind).filter(isLookUp).flatMap(faultsAt).filter(isWait));
};

/** The first value, with this weight, or one of the others. */
const mostly = <Value>(weight: number, first: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const duration = fc.constantFrom<Overlap>('0s', '24h');
const overlap = fc.constantFrom<Overlap>('0s', '24h', 'until-confirmed');
export const repository = mostly<Repository>(3, 'web', 'api');

export const step = (kind: Kind): fc.Arbitrary<StepMove> =>
  fc.record({
    type: fc.constant('step' as const),
    operation: fc.constant(kind.operation),
    of: kind.to === 'organization' ? fc.constantFrom<Repository>('web', 'api') : repository,
    to: fc.constant(kind.to),
    overlap: kind.operation === 'confirm' ? duration : overlap,
    revoke: fc.boolean(),
    asks: fc.constantFrom<NonNullable<StepMove['asks']>>('host', 'host', 'key', 'key', 'older key'),
    again: fc.boolean(),
    workflowJob: mostly<StepMove['workflowJob']>(5, 'deploy', 'smoke'),
    user: mostly<StepMove['user']>(9, 0, 1),
    job: mostly<JobStatus | undefined>(2, undefined, 'success', 'failure', 'cancelled'),
    post: mostly<StepMove['post']>(5, true, false, 'late'),
    faults: faultsOf(kind),
  });

export const race: fc.Arbitrary<RaceMove> = fc.record({
  type: fc.constant('race' as const),
  operation: mostly<RaceMove['operation']>(3, 'rotate', 'create'),
  of: repository,
  to: fc.constantFrom<Target>('outputs', 'secret', 'organization'),
  overlap,
  meetBefore: fc.constantFrom<RaceMove['meetBefore']>('list', 'create', 'write'),
});

const minutes = fc.constantFrom(0, 3, 12, -3, -12);
export const clocks: fc.Arbitrary<ClocksMove> = fc.record({
  type: fc.constant('clocks' as const),
  runner: minutes,
  elasticsearch: minutes,
  github: minutes,
});

export const person: fc.Arbitrary<PersonMove> = fc.record({
  type: fc.constant('person' as const),
  does: fc.constantFrom<PersonMove['does']>(
    'write the secret',
    'delete the secret',
    'set an end',
    'invalidate the key',
  ),
  of: repository,
  to: fc.constantFrom<PersonMove['to']>('secret', 'organization'),
});

export const host: fc.Arbitrary<HostMove> = fc.record({
  type: fc.constant('host' as const),
  of: repository,
  to: fc.constantFrom<Target>('outputs', 'secret', 'organization'),
  restarted: mostly<boolean>(3, true, false),
});

export const time = fc.constant<Move>({ type: 'time' });
export const rename: fc.Arbitrary<RenameMove> = fc.record({
  type: fc.constantFrom<RenameMove['type']>('rename', 'transfer'),
});

/** A move of any kind. */
export const any: fc.Arbitrary<Move> = fc.oneof(
  { weight: 7, arbitrary: step({ operation: 'rotate', to: 'secret' }) },
  { weight: 3, arbitrary: step({ operation: 'rotate', to: 'organization' }) },
  { weight: 3, arbitrary: step({ operation: 'rotate', to: 'outputs' }) },
  { weight: 3, arbitrary: step({ operation: 'rotate when due', to: 'secret' }) },
  { weight: 1, arbitrary: step({ operation: 'rotate when due', to: 'organization' }) },
  { weight: 2, arbitrary: step({ operation: 'create', to: 'outputs' }) },
  { weight: 2, arbitrary: step({ operation: 'create', to: 'secret' }) },
  { weight: 1, arbitrary: step({ operation: 'create', to: 'organization' }) },
  { weight: 2, arbitrary: step({ operation: 'confirm', to: 'secret' }) },
  { weight: 2, arbitrary: step({ operation: 'invalidate', to: 'secret' }) },
  { weight: 2, arbitrary: race },
  { weight: 2, arbitrary: host },
  { weight: 5, arbitrary: time },
  { weight: 1, arbitrary: clocks },
  { weight: 2, arbitrary: rename },
  { weight: 2, arbitrary: person },
);
