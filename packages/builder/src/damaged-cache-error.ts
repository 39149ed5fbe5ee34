/** What was kept is not as it was written, which was noticed too late to do without: to be begun again, without it. */
export class DamagedCacheError extends Error {
  constructor() {
    super('The cache is damaged.');
  }
}
