/** A value with every text in it changed, keys as well. */
export function onPaths<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array)
    return value;
  if (Array.isArray(value)) return value.map((each: unknown) => onPaths(each, change)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [change(key), onPaths(each, change)]),
  ) as T;
}
