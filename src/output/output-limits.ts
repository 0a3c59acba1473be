/**
 * Characters. GitHub takes 1 MB of outputs from a job, "approximated based on UTF-16 encoding", so two bytes for each:
 * https://docs.github.com/actions/using-jobs/defining-outputs-for-jobs. Some of it is left to the other outputs of the job.
 */
export const outputLimit = 480_000;

/** Bytes. GitHub takes 1 MiB of summary for a step and shows nothing of one that is longer; six parts grow with the number of hosts. */
const summaryLimit = 160_000;

/** The first rows, as many as fit. */
export function fitWithin<T>(rows: T[], most: number, sizeOf: (row: T) => number): T[] {
  let size = 0;
  const end = rows.findIndex((row) => {
    size += sizeOf(row);
    return size > most;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** Rows of one table. */
export const mostRows = 1_000;

/** A table longer than this is folded. */
export const longTable = 25;

/** The first items of a part of the summary, as many as there is room for. Four bytes stand between two of them. */
export const shownOf = (items: string[]): string[] =>
  fitWithin(items.slice(0, mostRows), summaryLimit, (item) => Buffer.byteLength(item) + 4);
