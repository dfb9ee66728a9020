var box = document.createElement('div');
box.innerHTML = '<script></script>';
var late = 'onreadystatechange' in document.createElement('script');
