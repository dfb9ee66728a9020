const area = APP.widgets.system.area;
const types = APP.cf_types;
