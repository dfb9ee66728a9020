define(['jquery'], function ($) {
  class Place {
    is(address) {
      return address.startsWith(this.start);
    }
  }
  class Users extends Place {
    start = '/settings/users';
    show() {
      $('.list-row').addClass('acme-row');
    }
  }
  class Billing extends Place {
    get start() {
      return '/settings/pay';
    }
    show() {
      $('#work_area').prepend('<p class="acme-note"></p>');
    }
  }
  return function () {
    const places = [new Users(), new Billing()];
    places.filter((place) => place.is(location.pathname)).forEach((place) => place.show());
  };
});
