/* What the sentences of a generated vault are made of. */

export const topics = [
  'transformers',
  'optimisation',
  'serving',
  'recommenders',
  'evaluation',
  'data',
  'prompting',
  'vision',
] as const;

export const subjects = [
  'attention head',
  'learning rate',
  'embedding table',
  'gradient norm',
  'feature store',
  'key-value cache',
  'loss curve',
  'batch scheduler',
  'candidate generator',
  'calibration set',
  'tokeniser',
  'optimiser state',
  'residual stream',
  'ranking model',
  'shuffle stage',
  'sampling step',
  'prompt template',
  'quantised weight',
  'validation split',
  'retrieval index',
] as const;

export const verbs = [
  'bounds',
  'drifts with',
  'is dominated by',
  'hides',
  'pays for',
  'amortises',
  'depends on',
  'outgrows',
  'is measured against',
  'explains most of',
  'saturates before',
  'shares memory with',
] as const;

export const circumstances = [
  'once the batch is large enough',
  'on the second epoch',
  'when traffic doubles at noon',
  'under mixed precision',
  'as the context grows',
  'in the offline replay',
  'at the ninety-ninth percentile',
  'after the warm-up',
  'with a cold cache',
  'for users with a short history',
  'whatever the seed',
  'in every run that was kept',
] as const;

export const openings = [
  'In practice',
  'By the numbers',
  'Read again a week later',
  'In the toy version',
  'On one accelerator',
  'By contrast',
  'What surprised me:',
  'To a first approximation',
] as const;

export const headings = [
  'How it works',
  'What it costs',
  'Where it breaks',
  'A toy version',
  'Against the alternative',
  'What to measure',
  'Open questions',
  'In production',
] as const;

export const formulas = [
  '\\frac{\\partial L}{\\partial w} = \\frac{1}{n}\\sum_{i=1}^{n} (\\hat{y}_i - y_i)\\, x_i',
  '\\operatorname{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}',
  '\\theta_{t+1} = \\theta_t - \\eta \\, \\frac{\\hat{m}_t}{\\sqrt{\\hat{v}_t} + \\epsilon}',
  'P_{95} \\le \\mu + \\sigma \\sqrt{19}',
] as const;

export const listings = [
  `\`\`\`python
def step(model, batch, optimiser):
    loss = model(batch.features, batch.labels).mean()
    loss.backward()  # walks the recorded graph in reverse
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return loss.item()
\`\`\``,
  `\`\`\`sql
select user_id, event_time, item_id,
       count(*) over (partition by user_id order by event_time
                      range between interval '7 days' preceding and current row) as recent
from impressions
where event_time < :cutoff;
\`\`\``,
  `\`\`\`ts title="schedule.ts" {2}
export function learningRate(step: number, warmUp: number, peak: number): number {
  if (step < warmUp) return (peak * step) / warmUp;
  return peak * Math.sqrt(warmUp / step);
}
\`\`\``,
  `\`\`\`bash
python train.py --config configs/base.yaml \\
  --batch-size 512 --precision bf16 --seed 7
\`\`\``,
] as const;

export const calloutTypes = ['note', 'tip', 'warning', 'example', 'question', 'summary'] as const;
