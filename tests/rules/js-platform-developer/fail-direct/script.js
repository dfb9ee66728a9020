AMOCRM.developer.reload();
