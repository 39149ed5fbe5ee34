import type { Target } from '../link/linked-vault.ts';
import type { BodySite } from './body-renderer.ts';

/** Whether a page has what a target means. */
export function isShown(target: Target, { findPath, media }: Pick<BodySite, 'findPath' | 'media'>): boolean {
  switch (target.type) {
    case 'note':
      return true;
    case 'site':
      return findPath(target.path) !== null;
    case 'attachment':
      return media(target.path) !== null;
    default:
      return false;
  }
}
