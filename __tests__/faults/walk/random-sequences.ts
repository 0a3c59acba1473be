/** Arbitraries for sequences of moves. */
import fc from 'fast-check';
import type { Move, StepMove, Target } from './moves.ts';
import { any, clocks, host, person, race, rename, repository, step, time, waitOf } from './random-moves.ts';

/** These moves in this order, which random moves rarely have. Each may be left out, which also lets a sequence shrink. */
const inOrder = (...moves: fc.Arbitrary<Move>[]): fc.Arbitrary<Move[]> =>
  fc
    .tuple(...moves.map((move) => fc.option(move, { freq: 12, nil: undefined })))
    .map((some) => some.filter((move) => move !== undefined));

const goal = fc.constantFrom<Target>('outputs', 'secret', 'secret', 'organization');
type Here = Pick<StepMove, 'of' | 'to'>;

/** Moves of one repository to one target. */
const onOneLine = (order: (here: Here) => fc.Arbitrary<Move[]>): fc.Arbitrary<Move[]> =>
  fc.record({ of: repository, to: goal }).chain(order);

const stepOf = (operation: StepMove['operation'], { of, to }: Here, more: Partial<StepMove> = {}) =>
  step({ operation, to }).map((move): StepMove => ({ ...move, of, ...more }));

/** The steps that later ones of an order depend on have no faults. */
const faultless = (here: Here, more: Partial<StepMove> = {}) =>
  stepOf('rotate', here, { ...more, faults: [] });

/** By hand, at the same target. */
const byHand = ({ of, to }: Here) =>
  person.map((move): Move => ({ ...move, of, ...(to !== 'outputs' && { to }) }));

/** Two rotations, mostly with `until-confirmed`, and their confirm. */
const confirmation = onOneLine((here) => {
  const overlap = 'until-confirmed';
  const rotation = faultless(here, { overlap });
  const atOnce = race.map((move): Move => ({ ...move, ...here, overlap, operation: 'rotate' }));
  const failed = faultless(here, { overlap: '24h', job: 'failure' });
  return inOrder(
    rotation,
    time,
    fc.oneof(rotation, atOnce, failed),
    host.map((move): Move => ({ ...move, ...here })),
    stepOf('confirm', here),
  );
});

/** A step, and a later attempt of it. */
const retried = onOneLine((here) =>
  fc
    .constantFrom<StepMove['operation']>('create', 'rotate')
    .chain((operation) => inOrder(stepOf(operation, here), stepOf(operation, here, { again: true }))),
);

/** A rotation whose job is still running while others change things. */
const lateRotation = onOneLine((here) =>
  inOrder(
    faultless(here),
    time,
    faultless(here, { post: 'late', overlap: '24h' }),
    byHand(here),
    step({ operation: 'rotate', to: 'outputs' }),
  ),
);

/** A key that is invalidated twice, with clocks that differ and changes by hand in between. */
const teardown = onOneLine((here) =>
  inOrder(
    clocks,
    faultless(here),
    byHand(here),
    stepOf('invalidate', here),
    byHand(here),
    stepOf('invalidate', here),
  ),
);

/** A rotation that is not due yet, and that has to wait. */
const waitingRotation = onOneLine((here) => {
  const operation = 'rotate when due';
  return inOrder(
    faultless(here),
    time,
    waitOf({ operation, to: here.to }).chain((fault) => stepOf(operation, here, { faults: [fault] })),
  );
});

/** Rotations before and after a rename, a transfer or a change of clocks. */
const moved = onOneLine((here) =>
  inOrder(
    faultless(here),
    time,
    fc.oneof<fc.Arbitrary<Move>[]>(rename, clocks),
    fc
      .constantFrom<StepMove['operation']>('rotate', 'rotate when due')
      .chain((operation) => stepOf(operation, here)),
  ),
);

/** Up to 20 moves or ordered groups of moves. Shrinks to shorter sequences. */
export const sequences: fc.Arbitrary<Move[]> = fc
  .array(
    fc.oneof(
      { weight: 16, arbitrary: any.map((move) => [move]) },
      ...[confirmation, retried, lateRotation, teardown, waitingRotation, moved].map((arbitrary) => ({
        weight: 1,
        arbitrary,
      })),
    ),
    { minLength: 1, maxLength: 20, size: 'max' },
  )
  .map((parts) => parts.flat());
