define([], function () {
  // Сначала загрузим настройки виджета
  // var settings = self.get_settings();
  // потом покажем их
  /*
  <div class="row">
    <span>{{ title }}</span>
  </div>
  */
  return {
    name: 'a',
    // title: 'Заголовок',
    // 'id': 5,
    // onClick: function () { return 1; },
    // save() { this.done = true; }
  };
});
