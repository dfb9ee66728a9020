var a = '<img src="/widgets/clock/images/a.png">';
var b = 'https://acme.amocrm.ru/upl/clock/widget/images/b.png?v=1';
var c = '/upl/' + code + '/widget/images/c.png';
var d = '/widgets/' + self.code + '/images/d.png';
