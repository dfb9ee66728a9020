define([], function () {
  return function () {
    $('.acme').append('<button>Extend for 900 KZT a month</button>');
  };
});
