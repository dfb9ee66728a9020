define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.attach = function () {
      var params = self.params;
      $('head').append('<style>@import "' + params.path + '/style.css";</style>');
      var node = document.createElement('style');
      node.innerHTML = `@import url("${self.get_settings().path}/css/table.css?v=2");`;
      document.head.appendChild(node);
      node.appendChild(document.createTextNode("@IMPORT '/upl/acme/widget/print.css' print;"));
    };
  };
});
