// Writes a site in a process of its own: FOLDER, FILES (JSON: text by path), and with STEP kills itself at that call to the
// file system, before it is made (`before`) or after it (`after`). Prints the number of calls.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [folder, files, step, when] = process.argv.slice(2);
let calls = 0;
for (const [name, run] of Object.entries(fs.promises)) {
  if (typeof run !== 'function') continue;
  fs.promises[name] = async (...parameters) => {
    calls += 1;
    const isLast = calls === Number(step);
    if (isLast && when === 'before') process.kill(process.pid, 'SIGKILL');
    const result = await run.apply(fs.promises, parameters);
    if (isLast) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}
const { writeFileSync } = fs;
fs.writeFileSync = (...parameters) => {
  calls += 1;
  const isLast = calls === Number(step);
  if (isLast && when === 'before') process.kill(process.pid, 'SIGKILL');
  writeFileSync(...parameters);
  if (isLast) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
const { writeSite } = await import('../src/write/write-site.ts');
const made = Object.entries(JSON.parse(files)).map(([path, text]) => ({
  path,
  type: 'bytes',
  bytes: Buffer.from(text),
}));
await writeSite(made, folder);
process.stdout.write(String(calls));
