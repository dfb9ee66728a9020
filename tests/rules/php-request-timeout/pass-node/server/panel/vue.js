import { createApp } from 'vue';
import Rows from './Rows.vue';

fetch('https://api.acme.io/rows').then((answer) => createApp(Rows, { answer }).mount('#app'));
