const frame = document.querySelector('iframe');
frame.contentWindow.postMessage({ id: APP.constant('user').id }, '*');
parent.postMessage('ready', { targetOrigin: '*' });
