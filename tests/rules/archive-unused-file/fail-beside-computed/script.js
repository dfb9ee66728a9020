define([], function () {
  return function () {
    this.icon = (state) => this.params.path + '/images/states/' + ({ low: 'low', none: 'none' }[state] || 'none') + '.svg';
  };
});
