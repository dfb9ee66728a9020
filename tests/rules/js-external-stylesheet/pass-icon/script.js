document.head.insertAdjacentHTML('beforeend', '<link rel="icon" href="https://example.org/icon.png">');
