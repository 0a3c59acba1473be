/** The summary of repeated measurements: median and quartiles. */
export interface Figures {
  median: number;
  /** First and third quartile, because a shared machine has outliers. */
  low: number;
  high: number;
  count: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

/** Interpolates linearly between the two nearest values. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Runs every contender once a round, so that the machine's load affects all alike. The first round warms caches and is not counted.
 * @returns the values of each contender in the order of rounds; values of the same round are comparable
 */
export async function inTurns<Name extends string>(
  rounds: number,
  contenders: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const value = await contenders[name]();
      if (round > 0) values[name].push(value);
    }
  return values;
}

/** Each value divided by the base value of the same round. */
export const ratios = (values: readonly number[], base: readonly number[]): Figures =>
  figuresOf(values.map((value, round) => value / base[round]!));

export const ms = (value: number) => value.toFixed(0);
export const ratio = (value: number) => value.toFixed(2);
/** `1.46 (1.20 to 1.80)`: the median, and the quartiles. */
export const spread = ({ median, low, high }: Figures, as = ms) =>
  `${as(median)} (${as(low)} to ${as(high)})`;
