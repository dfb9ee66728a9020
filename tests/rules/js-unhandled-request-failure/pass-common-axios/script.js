define(['axios'], function (axios) {
  const client = axios.create({ baseURL: 'https://acme.io', timeout: 5000 });
  client.interceptors.response.use((answer) => answer, (error) => {
    document.querySelector('.own').textContent = 'Write to support: ' + error.message;
    return Promise.reject(error);
  });
  client.get('/units').then((answer) => answer.data);
});
