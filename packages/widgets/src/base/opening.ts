/** What a widget needs once its first content is shown: the open site, and what follows it. */
export { openSite } from '@stoa/core/site';
export { SiteFollower } from './site-follower.ts';
