/** Whether this run takes its time, as `test:long` does: what looks at one thing in many ways looks in all of them. */
export const isThorough = process.env['STOA_THOROUGH'] === 'yes';
