var url = "https://amojo.amocrm.ru/v2/origin/custom/x";
