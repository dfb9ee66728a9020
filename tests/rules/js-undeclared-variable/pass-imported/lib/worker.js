importScripts('helper.js');
self.onmessage = ({ data }) => postMessage(sum(data));
