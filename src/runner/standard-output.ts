/** The handle of a pipe or a terminal; Node does not document it. A file has none, and is always written completely. */
interface Handle {
  setBlocking?(blocking: boolean): void;
}

/**
 * Makes standard output wait for its reader. On POSIX `process.stdout` does not wait for a pipe and keeps in memory what does not fit into
 * the pipe: a process that is killed then has written outputs whose masks never left it. On Windows writes to a pipe are synchronous.
 *
 * @param closed called when the reader has closed it. Without a listener Node exits, before the step can roll back
 */
export function openStandardOutput(stream: NodeJS.WriteStream, closed: () => void): void {
  stream.on('error', closed);
  (stream as { _handle?: Handle })._handle?.setBlocking?.(true);
}
