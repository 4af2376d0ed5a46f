/**
 * Runs `work` while no other tab of this browser runs any of that name. Where the browser has no locks nothing waits:
 * what is written must be right without them.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return work();
  let held = false as boolean;
  try {
    return await locks.request(name, () => {
      held = true;
      return work();
    });
  } catch (error) {
    if (held) throw error;
    // A page of an opaque origin may not lock; nor does it share anything with anybody.
    return work();
  }
}
