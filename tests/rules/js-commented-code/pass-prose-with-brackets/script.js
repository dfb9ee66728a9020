// Открываем окно (modal) и ждём ответа: если ответа нет, то закрываем (через 5 секунд);
// la función devuelve el resultado (true / false); si no, se repite
// Se o cartão (lead) estiver aberto, carrega os contatos; caso contrário, nada
// Load the card's data first; then, if it's there, show the tab (see below).
/* The answer is { id, name } or null */
// TODO: move the list = settings part elsewhere
// contacts.selected -> list of ids
// key: value
function noop() {}
noop();
