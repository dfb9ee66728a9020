define(['jquery'], function ($) {
  return {
    card: (code) => $('.digital-pipeline__short-task_widget-style_' + code),
    hide: ($card) => $card.find('[data-action=send_widget_hook]').hide(),
    count: () => $('[data-action=send_widget_hook]').length
  };
});
