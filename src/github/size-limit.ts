type Fetch = typeof globalThis.fetch;

/** What is read of one answer, in bytes. A page of 100 secrets has about 20 KB, one of 100 repositories less than 1 MB. */
const longestAnswer = 16 * 1024 * 1024;

/** A fetch that aborts a body longer than any of GitHub's: Octokit reads a body of any length. */
export const withSizeLimit =
  (fetch: Fetch): Fetch =>
  async (...request) => {
    const answer = await fetch(...request);
    if (!answer.body) return answer;
    let left = longestAnswer;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.length;
        if (left < 0) controller.error(new Error('The answer is too large'));
        else controller.enqueue(chunk);
      },
    });
    const { status, headers } = answer;
    return new Response(answer.body.pipeThrough(limit), { status, headers });
  };
