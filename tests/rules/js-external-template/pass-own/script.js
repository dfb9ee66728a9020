define(['jquery'], function ($) {
  return function () {
    this.render({ href: '/templates/a.twig', base_path: this.params.path, load: function () {} }, {});
    $.get('https://example.org/api/data.json');
    $('.a').load(this.params.path + '/part.html');
    var page = '<iframe src="https://example.org/page.html"></iframe>';
    $('.a').html(page);
  };
});
