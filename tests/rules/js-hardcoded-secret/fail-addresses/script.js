var a = 'https://api.acme-crm.io/v1/rows?page=1&access_token=c0ffee8421a97d3356be';
var b = 'https://robot:s3cr-Et9x@files.acme-crm.io/list';
var c = 'https://api.telegram.org/bot6120938475:AAF7k2PqLmZ0xWv9RtYb3NcHs5DgJe8UoQa/getMe';
var d = 'https://hooks.slack.com/services/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';
