/** What every widget says from the first. */
export const first = () => ({
  loading: 'Loading…',
  retry: 'Try again',
  showMore: 'Show more',
  demo: 'Demo: nothing leaves this browser',
  /** The closing line. */
  nobody: 'Nobody knows you yet: posting gives you a guest name.',
  guest: (name: string) => `You are here as ${name}, a guest.`,
  member: (name: string) => `You are here as ${name}.`,
});
