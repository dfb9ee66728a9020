define(['jquery'], function ($) {
  // var a = APP.constant(‘account’).id
  var id = 1; // console.log(id)
  // получим id аккаунта
  // if (id) {
  //   $('.a').hide();
  // }
  /* self.render_template({
    caption: { class_name: 'a' }
  }); */
  // return false;
  // alert('test')
  // } else {
  //   load(id);
  return id;
});
