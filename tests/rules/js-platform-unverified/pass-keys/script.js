var managers = AMOCRM.constant('managers');
var names = [];
for (var id in managers) {
  names.push(managers[id].title);
}
