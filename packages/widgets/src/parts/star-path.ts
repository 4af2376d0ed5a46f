/** Five stars in a row, each in a square of 16 units. */
export const starPath = [8, 24, 40, 56, 72]
  .map((x) => `M${x} 1.8l1.9 4 4.4.6-3.2 3 .8 4.4-3.9-2.1-3.9 2.1.8-4.4-3.2-3 4.4-.6z`)
  .join('');
