define(['lib/components/base/confirm', './dialogs'], function (Confirm, dialogs) {
  function confirm(text) {
    return new Confirm({ text: text, class_name: 'alert' });
  }
  var labels = { schedule_confirm: 'alert("no")', alert: 1 };
  dialogs.alert('not the browser');
  confirm('not the browser either');
  return function (alert) {
    alert('a parameter');
    // the word alert in a comment
    return labels.alert + dialogs.confirm('x');
  };
});
