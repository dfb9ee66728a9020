define([], function () {
  return function () {
    var badge = document.createElement('b');
    badge.className = 'official partner';
    badge.title = 'official partner of the factory';
    return this;
  };
});
