#!/usr/bin/env node
require('node:module').enableCompileCache?.();
const { main } = require('../dist/brief.cjs');

main();
