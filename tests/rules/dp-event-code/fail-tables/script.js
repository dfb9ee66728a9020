define([], function () {
  var numbers = { lead_added: 1, mail_in: 17, callIn: 17 };
  var names = new Map([[14, 'lead_status_changed'], [18, 'chat']]);
  var EventType;
  (function (E) {
    E[E["SiteVisit"] = 18] = "SiteVisit";
    E[E["CustomerAdded"] = 21] = "CustomerAdded";
  })(EventType || (EventType = {}));
  return [numbers, names, EventType];
});
