/** The matrix: every operation × every exchange of its run without a fault × every fault. Cases run in parallel. */
import { inParallel } from '../../src/runner/in-parallel.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { putPipeline } from '../support/scenario/documents.ts';
import { describeFault, type Fault, faultsAt, otherFaults, type Place } from './faults.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { type Case, type Result, runCase } from './run-case.ts';
import { openStage } from './stage.ts';

export interface Selection {
  operations?: readonly Operation[];
  /** Selects from an operation's faults. Default: all. */
  faults?: (faults: Fault[], operation: Operation) => Fault[];
  /** The number of cases in parallel. They mostly wait until searches see keys. */
  sideBySide?: number;
  /** The manifest of another build of the action. */
  action?: string;
  /** Results of an earlier run, which are not run again. */
  known?: readonly Result[];
  /** Gets the number of cases, including the known ones. */
  onTotal?: (cases: number) => void;
  onResult?: (result: Result) => void;
}

/** Runs each operation once without a fault, then with each selected fault. */
export async function runMatrix(
  cluster: Cluster,
  github: GitHubDouble,
  selection: Selection = {},
): Promise<Result[]> {
  const {
    operations = OPERATIONS,
    faults = (all) => all,
    sideBySide = 12,
    action,
    known = [],
    onTotal = () => {},
    onResult = () => {},
  } = selection;
  const before = new Map(known.map((result) => [describeCase(result), result]));
  const run = async (given: Case): Promise<Result> => {
    const result = before.get(describeCase(given)) ?? (await runOnStage(given, cluster, github, action));
    if (!before.has(describeCase(given))) onResult(result);
    return result;
  };
  if (operations.some(({ publishes }) => publishes)) await putPipeline(cluster);
  const clean = await inParallel([...operations], sideBySide, (operation) => run({ operation }));
  const cases = clean.flatMap(({ operation, places }) =>
    faults([...ofFirstAndLastHost(places, operation).flatMap(faultsAt), ...otherFaults()], operation).map(
      (fault): Case => ({ operation, fault }),
    ),
  );
  onTotal(clean.length + cases.length);
  return [...clean, ...(await inParallel(cases, sideBySide, run))];
}

const describeCase = ({ operation, fault }: Case): string => `${operation.name}: ${describeFault(fault)}`;

async function runOnStage(
  given: Case,
  cluster: Cluster,
  github: GitHubDouble,
  action?: string,
): Promise<Result> {
  const stage = await openStage(cluster, github, { action });
  try {
    return await runCase(given, stage);
  } catch (cause) {
    throw new Error(describeCase(given), { cause });
  } finally {
    await stage.close();
  }
}

/** Hosts send the same requests, so only those of the first and the last host get faults. */
function ofFirstAndLastHost(places: Place[], { hosts }: Operation): Place[] {
  if (hosts.length === 1) return places;
  const alike = (place: Place) => `${place.phase} ${place.method} ${place.path.replace(/HOST\d+/, '')}`;
  return places.filter((place) => {
    const group = places.filter((other) => alike(other) === alike(place));
    return place === group[0] || place === group.at(-1);
  });
}
