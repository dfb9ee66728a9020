define([], function () {
  return function () {
    const self = this;
    const note = (text) => ({ note_type: 25, text });
    this.tell = () => [note(this.i18n('dp').reserved), { note_type: 25, text: self.i18n('dp.sold') }];
  };
});
