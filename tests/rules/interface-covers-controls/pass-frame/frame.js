document.body.innerHTML = '<form class="acme-form"></form>';
document.body.style.visibility = 'hidden';
