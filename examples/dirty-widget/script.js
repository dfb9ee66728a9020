define(['jquery', 'https://cdn.clientclock.app/moment.js'], function ($, moment) {
  return function () {
    var self = this;
    var API = 'http://localhost:8080/api';

    // TODO: move the key to the settings
    token = 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJhY2NvdW50IjoxODI3MzY0fQ.qk3Zk0mXvTt0y8hJm2o1cV5w9uPz7LrN4sBd6FgHaEc';

    // function old_clock() {
    //   var now = new Date();
    //   $('.clock').html(now.getHours() + ':' + now.getMinutes());
    // }

    function load_zones(leads) {
      for (var i = 0; i < leads.length; i++) {
        $.ajax({
          url: '/api/v4/leads/' + leads[i].id,
          async: false,
          success: function (lead) {
            console.log('lead', lead);
          }
        });
      }
    }

    function add_script(src) {
      var script = document.createElement('script');
      script.src = src;
      document.head.appendChild(script);
    }

    this.callbacks = {
      render: function () {
        console.log('render', self.system().area);
        AMOCRM.data.client_clock = self;
        add_script('https://cdn.clientclock.app/tracker.js');
        $('head').append('<link rel="stylesheet" href="https://cdn.clientclock.app/clock.css">');
        return true;
      },
      init: function () {
        debugger;
        load_zones(AMOCRM.data.current_list);
        setInterval('show_time()', 60000);
        return true;
      },
      bind_actions: function () {
        $('.js-widget-install').trigger('click');
        $('.nav__menu').append('<div class="switcher__on clock">' + moment().format('HH:mm') + '</div>');
        return true;
      },
      settings: function () {
        $('.widget-rating-box').hide();
        return true;
      },
      onSave: function (data) {
        try {
          eval(data.fields.time_zone);
        } catch (e) {
          alert('Ошибка: ' + e);
        }
        return true;
      }
    };

    return this;
  };
});
