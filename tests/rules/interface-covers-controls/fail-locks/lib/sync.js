define(['jquery'], function ($) {
  const release = () => document.documentElement.classList.remove('acme-busy');
  return {
    start: async function () {
      document.documentElement.classList.add('acme-busy');
      $('body').css({ 'pointer-events': 'none', cursor: 'wait' });
      $(document.body).addClass('acme-blank');
      const answer = await fetch('/api/v4/leads');
      $('body').css('pointer-events', '');
      $.post('/api/v4/leads', {}, () => { release(); });
      $.ajax({ url: '/api/v4/tasks', success: function () { $(document.body).removeClass('acme-blank'); } });
      return answer;
    }
  };
});
