/* The light door: what a status that is known needs, and nothing that takes long to load. */
export { recallStatus } from './kept-status.ts';
export type { ActiveWeek, Status, StuckTopic } from './status.ts';
export { askByConfig, askByText, type StatusOptions, type StatusQuestion } from './status-question.ts';
