var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
fetch('https://example.org/api');
fetch('http://localhost:3000/api');
$('.a').html('<a href="http://example.org/help">help</a>');
