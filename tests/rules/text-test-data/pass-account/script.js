$.get('https://' + AMOCRM.constant('account').subdomain + '.amocrm.ru/api/v4/leads');
var form = 'https://forms.amocrm.ru/forms/html/form.js';
var docs = 'https://www.amocrm.ru/developers';
