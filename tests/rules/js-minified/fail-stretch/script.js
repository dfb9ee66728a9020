function row0(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 0;
  });
  return total;
}

function row1(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 1;
  });
  return total;
}

function row2(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 2;
  });
  return total;
}

function row3(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 3;
  });
  return total;
}

function row4(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 4;
  });
  return total;
}

function row5(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 5;
  });
  return total;
}

function row6(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 6;
  });
  return total;
}

function row7(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 7;
  });
  return total;
}

function row8(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 8;
  });
  return total;
}

function row9(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 9;
  });
  return total;
}

function row10(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 10;
  });
  return total;
}

function row11(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 11;
  });
  return total;
}

function row12(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 12;
  });
  return total;
}

function row13(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 13;
  });
  return total;
}

function row14(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 14;
  });
  return total;
}

function row15(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 15;
  });
  return total;
}

function row16(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 16;
  });
  return total;
}

function row17(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 17;
  });
  return total;
}

function row18(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 18;
  });
  return total;
}

function row19(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 19;
  });
  return total;
}

function row20(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 20;
  });
  return total;
}

function row21(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 21;
  });
  return total;
}

function row22(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 22;
  });
  return total;
}

function row23(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 23;
  });
  return total;
}

function row24(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 24;
  });
  return total;
}

function row25(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 25;
  });
  return total;
}

function row26(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 26;
  });
  return total;
}

function row27(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 27;
  });
  return total;
}

function row28(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 28;
  });
  return total;
}

function row29(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 29;
  });
  return total;
}

function row30(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 30;
  });
  return total;
}

function row31(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 31;
  });
  return total;
}

function row32(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 32;
  });
  return total;
}

function row33(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 33;
  });
  return total;
}

function row34(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 34;
  });
  return total;
}

function row35(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 35;
  });
  return total;
}

function row36(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 36;
  });
  return total;
}

function row37(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 37;
  });
  return total;
}

function row38(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 38;
  });
  return total;
}

function row39(list) {
  var total = 0;
  list.forEach(function (item) {
    total = total + item.price * 39;
  });
  return total;
}

var lists = (function(){function e0(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e1(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e2(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e3(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e4(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e5(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e6(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e7(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e8(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e9(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e10(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e11(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e12(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e13(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e14(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e15(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e16(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e17(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e18(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e19(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e20(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e21(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e22(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e23(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e24(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e25(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e26(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e27(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e28(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e29(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e30(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e31(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e32(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e33(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e34(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e35(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e36(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e37(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e38(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e39(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}return e1})();
