var box = document.createElement('div');
box.innerHTML = '<script></script>';
