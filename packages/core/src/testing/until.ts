const pauseMs = 20;

/**
 * Resolves with what `condition` gives once that is neither false nor undefined. Rejects after `patienceMs`,
 * with `what` and the last error that the condition threw.
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  patienceMs = 10_000,
): Promise<Exclude<T, false | undefined>> {
  const end = Date.now() + patienceMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== false && value !== undefined) return value as Exclude<T, false | undefined>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`still not so after ${patienceMs / 1000} s: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
