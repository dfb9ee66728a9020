define(['jquery'], function ($) {
  const PAGE = 'https://www.kommo.com/integrations/';
  function Tile(offer) {
    this.settings = offer;
    Object.assign(this, offer);
  }
  Tile.prototype.open = function () { window.open(PAGE + this.settings.code + '/'); };
  Tile.prototype.go = function () { window.open(PAGE + this.params.widget_code + '/'); };
  return function () {
    const self = this;
    function tile(widget) {
      return `<li><a href="https://www.kommo.com/integrations/${widget.code}/">${widget.title}</a></li>`;
    }
    function visit(widget_code) { location.href = 'https://www.amocrm.ru/integrations/' + widget_code; }
    const add_more = function (answer) {
      answer.offers.map(tile).forEach((row) => $('.cc-more').append(row));
      for (const params of answer.offers) $('.cc-more').append('<a href="https://www.kommo.com/integrations/' + params.code + '">+</a>');
      visit(answer.best);
      const first = new Tile(answer.offers[0]);
      first.open();
      first.go();
    };
    this.callbacks = {
      init: function () {
        $.getJSON('https://cc.example.com/offers', add_more);
        visit(self.params.widget_code);
        self.params.related.forEach(function (name) { $('.cc-more').append('<a href="https://www.kommo.com/integrations/' + name + '">+</a>'); });
        window.open('https://www.kommo.com/integrations/' + self.get_settings().partner_widget);
        window.open(
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' + '' +
          'https://' + 'www.' + 'kommo' + '.com/integrations/' + self.next_code.replace('_', '-'));
        return true;
      }
    };
  };
});
