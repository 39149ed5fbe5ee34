/* Front matter with something wrong. */

export { z } from 'zod';
