/** The handle of a pipe or a terminal; Node does not document it. A file has none, and is always written to its end. */
interface Handle {
  setBlocking?(blocking: boolean): void;
}

/**
 * Makes standard output wait for its reader. On POSIX `process.stdout` does not wait for a pipe and keeps in memory what the pipe has no
 * room for: a process that is killed then has written outputs whose masks never left it. On Windows Node itself makes a pipe wait.
 *
 * @param closed called when nobody reads any more. Without a listener Node ends the process, before it can roll anything back
 */
export function openStandardOutput(stream: NodeJS.WriteStream, closed: () => void): void {
  stream.on('error', closed);
  (stream as { _handle?: Handle })._handle?.setBlocking?.(true);
}
