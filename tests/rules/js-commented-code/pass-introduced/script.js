// e.g. lead.save();
// E.g.: lead.save();
// например: getLead(12);
// Например, getLead(12);
// NOTE: a = b;
// Пример: self.render('a');
// Ejemplo: guardar(lead);
// p. ej. guardar(lead);
// Exemplo: salvar(lead);
// Формат: show(lead, 12);
// Returns: lead.id;
// i.e. token.refresh();
// см. lead.save();
function noop() {}
noop();
