importScripts('helper.js');
const total = sum([1, 2]) + average([1, 2]);
