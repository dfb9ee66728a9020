with (APP) { data = {}; }
with (AMOCRM) { data.current_card = null; }
