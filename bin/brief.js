#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('../dist/brief.cjs').main(require('node:path').dirname(__dirname));
