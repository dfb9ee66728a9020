define(['jquery'], function ($) {
  class Place {
    is(address) {
      return address.startsWith(this.start);
    }
  }
  class Card extends Place {
    get start() {
      return '/leads/detail';
    }
    show() {
      $('#work_area').prepend('<p class="acme-note"></p>');
    }
  }
  class Billing extends Place {
    get start() {
      return '/settings/pay';
    }
    show() {
      $('.acme-note').hide();
    }
  }
  class Help {
    address() {
      return '/settings/pay';
    }
    show() {
      $('.list-row').addClass('acme-row');
    }
  }
  return function () {
    const places = [new Card(), new Billing()];
    places.filter((place) => place.is(location.pathname)).forEach((place) => place.show());
    this.help = new Help();
  };
});
