/**
 * JSON as the language defines it, whatever the page did to `toJSON`: Prototype.js gives arrays one of its own,
 * which makes the built-in encode them twice.
 */
export function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => json(each ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${json(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
