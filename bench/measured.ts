/** All measurements of one run. */
import type { Loaded } from '../scripts/loaded.ts';
import type { Bulk, Fleet } from './fleets.ts';
import type { Contest } from './operations.ts';
import type { Passed } from './relay.ts';
import type { StartUp } from './start-up.ts';

export interface Machine {
  cpu: string;
  /** GiB */
  memory: number;
  system: string;
  node: string;
  elasticsearch: string;
  client: string;
  curl: string;
  date: string;
  /** The load average of the last minute. */
  loadBefore: number;
}

export interface Measured {
  about: Machine;
  startUp: StartUp;
  loaded: Record<string, Loaded>;
  /** Bytes of the archive that a job downloads. */
  archive: number;
  contests: Contest[];
  traffic: Record<string, Passed>;
  distances: { roundTrip: number; contest: Contest }[];
  fleets: Fleet[];
  bulk: Bulk[];
  loadAfter: number;
}
