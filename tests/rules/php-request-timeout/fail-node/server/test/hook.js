// describe() what this expects: axios.defaults.timeout, interceptors.request
exports.handler = async (event) => fetch('https://api.acme.io/rows/' + event.id);
