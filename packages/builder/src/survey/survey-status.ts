import type { LoadedConfig } from '../config/load-config.ts';
import { lookAtGround } from '../kept/ground.ts';
import { keepStatus } from '../kept/kept-status.ts';
import type { Question } from '../kept/question.ts';
import type { Progress } from '../stage-clock.ts';
import { describeStatus, type Status } from '../status/status.ts';
import { surveyVault } from './survey-vault.ts';

/**
 * Finds out how the learning goes, and keeps it for the next time.
 *
 * @param question - where it is kept
 * @param today - `YYYY-MM-DD`
 * @param onProgress - is told how far it has come
 * @throws the error of the file system where the vault cannot be read
 */
export async function surveyStatus(
  question: Question,
  config: LoadedConfig,
  today: string,
  onProgress?: (progress: Progress) => void,
): Promise<Status> {
  const ground = await lookAtGround(config);
  const status = describeStatus(await surveyVault(config, today, onProgress), today);
  await keepStatus(question, config, ground, status);
  return status;
}
