define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        var all = document.querySelectorAll('button');
        for (var n = 0; n < all.length; n++) {
          var one = all[n];
          if (!one.hasAttribute('data-acme')) continue;
          one.disabled = true;
        }
        $('input').each(function () {
          if (this.type !== 'file') return;
          $(this).prop('disabled', true);
        });
        document.querySelectorAll('a').forEach((link) => {
          if (link.dataset.kind === 'acme') link.style.display = 'none';
        });
        $(document).on('click', 'button', function () { $(this).prop('disabled', true); });
        $('select').on('change', function (event) { event.target.disabled = true; });
        return true;
      }
    };
  };
});
