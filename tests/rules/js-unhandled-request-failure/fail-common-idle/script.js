define(['axios'], function (axios) {
  $(document).on('ajaxError.acme', function (event, xhr) { console.log(xhr.status); });
  $(document).ajaxComplete(function () { $('.acme-spinner').hide(); });
  $(document).on('ajaxStop.acme', function () { $('.acme-spinner').hide(); });
  axios.interceptors.response.use((answer) => answer, (error) => Promise.reject(error));
  $.post('/api/v4/leads', {});
  axios.post('https://acme.io/rows', {}).then((answer) => answer.data);
});
