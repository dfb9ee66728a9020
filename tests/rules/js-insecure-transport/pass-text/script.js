var text = 'http://example.org is our site';
var link = { help: 'http://example.org/help', text: text };
