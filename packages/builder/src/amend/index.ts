/* The door to what puts other texts into a site that stands, without what makes sites. */

export { amendSite } from './amend-site.ts';
