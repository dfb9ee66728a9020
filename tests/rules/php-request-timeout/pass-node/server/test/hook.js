const assert = require('assert');

fetch('https://api.acme.io/rows').then((answer) => assert(answer.ok));
