define([], function () {
  class Card {
    constructor() { this.data = APP.data; }
    status() { return this.data.current_card.model.attributes['lead[STATUS]']; }
    id() { return this.data.current_card; }
  }
  return function () { return APP.data.current_card ? new Card().status() : ''; };
});
