define([], function () {
  return function () {
    var badge = document.createElement('b');
    badge.className = 'official partner';
    var options = { class_name: 'official partner', list: 'acme-official acme-partner' };
    this.show(badge, options, 'acme-official partner__row ' + this.state);
    return this;
  };
});
