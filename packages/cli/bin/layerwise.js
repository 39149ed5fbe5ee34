#!/usr/bin/env node
import module from 'node:module';

// Node.js 22 and later keep compiled code from one command to the next.
module.enableCompileCache?.();
const { main } = await import('../dist/main.js');

process.exitCode = await main(process.argv.slice(2));
