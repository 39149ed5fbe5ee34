/* The light door: what an answer that is known needs, and nothing that takes long to load. */

export type { ActiveWeek, Status, StuckTopic } from '../status/status.ts';
export type { BuildPlace } from './build-place.ts';
export { type Ground, lookAtGround } from './ground.ts';
export { keepBuild, type Recall, type RecalledBuild, recallBuild } from './kept-build.ts';
export { recallStatus } from './kept-status.ts';
export { type Asked, askByConfig, askByText, type ConfigPlace, type Question } from './question.ts';
export { startParsing } from './start-parsing.ts';
