define([], function () {
  var APP = { data: {} };
  APP.data.own = 1;
  return function (AMOCRM) {
    AMOCRM.own = 1;
  };
});
