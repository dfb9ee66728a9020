define(['jquery'], function ($) {
  const LOOKS = { '.acme-card p': 'margin: 0', '.acme-card textarea': { color: 'red' } };
  const WORDS = { input: 'Поле: текст', select: 'Список' };
  const OPTIONS = { textarea: { rows: 4, cols: 20 }, label: { title: 'Note' } };
  const PAIRS = [['input', 'text'], ['select', 'list']];
  return function () {
    this.callbacks = {
      render: function () {
        const style = document.createElement('style');
        style.textContent = Object.entries(LOOKS).map(([key, value]) => key + '{' + value + '}').join('');
        document.head.append(style);
        return [WORDS, OPTIONS, PAIRS, '<b class="acme-card"></b>'].length > 0;
      }
    };
  };
});
