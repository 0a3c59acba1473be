import { disarmEnvironment } from '../runner/environment.ts';
import { planPost } from './plan.ts';

/** The post step. One that has nothing to do, as most have, loads nothing beyond its plan. */
const plan = planPost(process.env, process.env['INPUT_JOB-STATUS'] ?? '');
if (plan) {
  // main has already warned of what it removes.
  disarmEnvironment(process, () => {});
  const { carryOut } = await import('./carry-out.ts');
  await carryOut(plan, process);
  process.exit();
}
