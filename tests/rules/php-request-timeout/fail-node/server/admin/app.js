import rows from '../shared/both';

window.addEventListener('load', () => rows().then((all) => document.body.append(all)));
