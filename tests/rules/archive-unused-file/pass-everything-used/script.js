define(['jquery', './lib/app', 'text!./templates/list.html', './extra.js?cache=' + Date.now()], function ($, App) {
  // don't be confused: "it's"
  var self = this;
  self.render({ href: '/templates/' + name + '.twig', base_path: self.params.path });
  $('head').append('<link href="' + self.params.path + '/style.css?v=' + version + '" rel="stylesheet">');
  $('body').html(`<img src="${path}/images/${icon}.gif">`);
  return App.logo(path + "/images/by_name.jpg");
});
