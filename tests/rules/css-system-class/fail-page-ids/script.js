document.body.innerHTML = '<div id="acme-root" class="acme-tab"></div>';
