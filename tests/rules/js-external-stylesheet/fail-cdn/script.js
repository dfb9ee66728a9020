document.head.insertAdjacentHTML('beforeend', '<link href="https://cdnjs.cloudflare.com/a.css" rel="stylesheet" />');
