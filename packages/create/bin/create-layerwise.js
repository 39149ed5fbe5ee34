#!/usr/bin/env node
import { main } from 'layerwise/cli';

process.exitCode = await main(['init', ...process.argv.slice(2)]);
