/** Every path of a site is made of slugs; this is the last guard, in case one is not. */
export function assertInside(path: string): void {
  const parts = path.split('/');
  if (/[\\\0]/u.test(path) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Error(`${JSON.stringify(path)} is no path inside the site.`);
}
