/** The goals and the measured values. */
import { table } from '../scripts/markdown.ts';
import type { Measured } from './measured.ts';
import type { Path } from './start-up.ts';

interface Goal {
  what: string;
  wanted: string;
  measured: string;
  met: boolean;
  /** The reason, printed if the goal is missed. */
  why: string;
}

const shared =
  'The machine was shared during the measurement (its load is above), and a longer process is interrupted more often. The processor time is more reliable.';
const output =
  "The base is Node's own start. The rest is reading and compiling 110 kB, and reading the inputs.";
const http =
  "The largest part is Node's own HTTP with TLS and crypto, which the client's connection always loads. The rest is reading 580 kB, mostly the client's transport and security API.";

const atMost = (what: string, value: number, limit: number, unit = '', why = shared): Goal => ({
  what,
  why,
  wanted: `at most ${limit}${unit}`,
  measured: `${value.toFixed(2)}${unit}`,
  met: value <= limit,
});

function startsWithin(what: string, { ratio, processor }: Path, limit: number, why: string): Goal {
  const goal = atMost(`${what}, times an empty process`, ratio.median, limit, '', `${why} ${shared}`);
  const also = processor === undefined ? '' : `; ${processor.toFixed(2)} in processor time`;
  return { ...goal, measured: goal.measured + also };
}

function goalsOf({ startUp, fleets }: Measured): Goal[] {
  const { 'input error': error, 'clean post': post, 'first request': first } = startUp.action;
  const [small, large] = [fleets[0]!, fleets.at(-1)!];
  const growth = large.action.median / small.action.median;
  const thousand = fleets.find(({ hosts }) => hosts === 1_000)!;
  const share = thousand.share.median * 100;
  return [
    startsWithin('an input error', error, 1.8, output),
    startsWithin('a post step that has nothing to do', post, 1.2, output),
    startsWithin('main up to its first request', first, 2.8, http),
    atMost('memory by then', first.peak, 63, ' MiB', http),
    {
      what: 'a fleet of 1,000, throughput of the bare loop',
      wanted: 'at least 80 %',
      measured: `${share.toFixed(0)} %`,
      met: share >= 80,
      why: shared,
    },
    atMost('memory of that step', thousand.peak, 150, ' MiB'),
    atMost(`a host among ${large.hosts.toLocaleString('en')}, times a host among ${small.hosts}`, growth, 1),
  ];
}

export function goalsSection(measured: Measured): string {
  const goals = goalsOf(measured);
  const rows = goals.map(({ what, wanted, measured: value, met }) => [
    what,
    wanted,
    value,
    met ? 'yes' : '**no**',
  ]);
  const missed = goals.filter(({ met }) => !met).map(({ what, why }) => `- Missed: ${what}. ${why}`);
  return [table(['goal', 'wanted', 'measured', 'met'], rows), ...missed].join('\n\n');
}
