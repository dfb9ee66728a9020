define(['jquery'], function ($) {
  return function () {
    function css(parts) {
      var made = document.createElement('style');
      made.textContent = parts.join('');
      document.head.appendChild(made);
    }
    this.callbacks = {
      render: function () {
        css`
          td, th { padding: 0; }
        `;
        $('body').append(this.render({ data: '<style>ul { margin: {{ space }}px; } {% if wide %}.acme-a { width: 100%; }{% endif %}</style>' }, { space: 4 }));
        return true;
      }
    };
  };
});
