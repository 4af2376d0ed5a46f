/** Five stars in a row, each in a square of 16 units. */
export const starPath = [0, 16, 32, 48, 64]
  .map((x) => `M${x + 8} 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L${x + 8} 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z`)
  .join('');
