import axios from 'axios';

export const rows = (id) => axios.get('/rows/' + id);
export const save = (row) => axios.post('https://api.acme.io/rows', row);
