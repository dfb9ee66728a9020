'use strict';
if (typeof later === 'string') later;
const later = 'a';
