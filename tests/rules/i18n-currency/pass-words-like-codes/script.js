define([], function () { var amount = '350 UAH'; return amount; });
