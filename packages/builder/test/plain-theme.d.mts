import type { Theme } from '../src/plan/theme.ts';

export declare const theme: Pick<Theme, 'renderPage'>;
