$.get('https://newaccount2.amocrm.ru/api/v4/leads');
var link = `https://demo-corp.kommo.com/leads/detail/`;
