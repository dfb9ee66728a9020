define([], function () {
  class Card {
    constructor() {
      if (!window.APP) throw new Error('no platform');
      this.data = APP.data;
    }
    status() { return this.data.current_card.model.attributes['lead[STATUS]']; }
  }
  return Card;
});
