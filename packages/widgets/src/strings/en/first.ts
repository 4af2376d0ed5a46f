/** What every widget says from the first. */
export const first = () => ({
  retry: 'Try again',
  showMore: 'Show more',
});
