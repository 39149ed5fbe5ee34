/* The light door of the commands on notes: a vault read and looked over, without the code that makes a site. */
export { type LoadedConfig, loadConfig } from '../config/load-config.ts';
export { readVault } from '../read/read-vault.ts';
export { surveyStatus } from './survey-status.ts';
export { type Survey, surveyVault } from './survey-vault.ts';
