/**
 * Characters. GitHub takes 1 MB of outputs from a job, "approximated based on UTF-16 encoding", so two bytes for each:
 * https://docs.github.com/actions/using-jobs/defining-outputs-for-jobs. Some of it is left to the other outputs of the job.
 */
export const room = 480_000;

/** The first rows, as many as fit into so many characters of JSON. */
export function fitting<T>(rows: T[], characters: number): T[] {
  let length = 2;
  const end = rows.findIndex((row) => {
    length += JSON.stringify(row).length + 1;
    return length > characters;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
