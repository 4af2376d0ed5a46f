/** What a widget needs once its first content is shown: the open site. */
export { openSite } from '@stoa/core/site';
export { keepReserve } from './reserve.ts';
