var card = APP.data.current_card.secret_part;
var a = card.first;
var b = card.second;
