/** Random sequences of moves. */
import fc from 'fast-check';
import type { JobStatus } from '../../support/runner/environment.ts';
import { type Fault, faultsAt, heldAt, otherFaults } from '../faults.ts';
import type { Repository } from '../repositories.ts';
import type {
  ClocksMove,
  Goal,
  HostMove,
  Move,
  Overlap,
  PersonMove,
  RaceMove,
  RenameMove,
  StepMove,
} from './moves.ts';
import { placesOf } from './places.ts';

type Kind = Pick<StepMove, 'operation' | 'to'>;

/** One or two more often than none: that a step goes well is known. */
function faultsOf(kind: Kind): fc.Arbitrary<Fault[]> {
  const places = placesOf(kind);
  const held = places.flatMap(heldAt);
  const any = fc.constantFrom(...places.flatMap(faultsAt), ...otherFaults());
  const fault =
    held.length === 0
      ? any
      : fc.oneof({ weight: 12, arbitrary: any }, { weight: 1, arbitrary: fc.constantFrom(...held) });
  const some = (minLength: number) => fc.array(fault, { minLength, maxLength: 2, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: some(0) },
    { weight: 1, arbitrary: some(1) },
  );
}

/** The first far more often than the others. */
const mostly = <Value>(weight: number, first: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const duration = fc.constantFrom<Overlap>('0s', '24h');
const overlap = fc.constantFrom<Overlap>('0s', '24h', 'until-confirmed');
const repository = mostly<Repository>(3, 'web', 'api');

const step = (kind: Kind): fc.Arbitrary<StepMove> =>
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

const race: fc.Arbitrary<RaceMove> = fc.record({
  type: fc.constant('race' as const),
  operation: mostly<RaceMove['operation']>(3, 'rotate', 'create'),
  of: repository,
  to: fc.constantFrom<Goal>('outputs', 'secret', 'organization'),
  overlap,
  meetBefore: fc.constantFrom<RaceMove['meetBefore']>('list', 'create', 'write'),
});

const minutes = fc.constantFrom(0, 3, 12, -3, -12);
const clocks: fc.Arbitrary<ClocksMove> = fc.record({
  type: fc.constant('clocks' as const),
  runner: minutes,
  elasticsearch: minutes,
  github: minutes,
});

const person: fc.Arbitrary<PersonMove> = fc.record({
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

const host: fc.Arbitrary<HostMove> = fc.record({
  type: fc.constant('host' as const),
  of: repository,
  to: fc.constantFrom<Goal>('outputs', 'secret', 'organization'),
  restarted: mostly<boolean>(3, true, false),
});

const time = fc.constant<Move>({ type: 'time' });
const rename: fc.Arbitrary<RenameMove> = fc.record({
  type: fc.constantFrom<RenameMove['type']>('rename', 'transfer'),
});

/** One move of any kind. */
const any: fc.Arbitrary<Move> = fc.oneof(
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
  { weight: 1, arbitrary: rename },
  { weight: 2, arbitrary: person },
);

/** These moves in this order, which chance alone rarely takes; each may be left out, and is when a sequence is made shorter. */
const inOrder = (...moves: fc.Arbitrary<Move>[]): fc.Arbitrary<Move[]> =>
  fc
    .tuple(...moves.map((move) => fc.option(move, { freq: 12, nil: undefined })))
    .map((some) => some.filter((move) => move !== undefined));

/** The two halves of a rotation whose older keys wait for a confirm. */
const confirmation = fc
  .record({
    of: repository,
    to: fc.constantFrom<Goal>('outputs', 'secret', 'organization'),
  })
  .chain(({ of, to }) => {
    const here = <Some extends Move>(arbitrary: fc.Arbitrary<Some>) =>
      arbitrary.map((move) => ({ ...move, of, to, overlap: 'until-confirmed' as const }));
    const rotation = here(step({ operation: 'rotate', to }));
    return inOrder(
      rotation,
      time,
      fc.oneof(
        { weight: 3, arbitrary: rotation },
        { weight: 1, arbitrary: here(race).map((move) => ({ ...move, operation: 'rotate' as const })) },
      ),
      host.map((move) => ({ ...move, of, to })),
      step({ operation: 'confirm', to }).map((move) => ({ ...move, of, to })),
    );
  });

/** Up to 20 moves, more with those that stand in an order; a shorter sequence is a simpler one. */
export const sequences: fc.Arbitrary<Move[]> = fc
  .array(
    fc.oneof({ weight: 16, arbitrary: any.map((move) => [move]) }, { weight: 1, arbitrary: confirmation }),
    { minLength: 1, maxLength: 20, size: 'max' },
  )
  .map((parts) => parts.flat());
